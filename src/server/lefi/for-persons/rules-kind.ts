import { isValidAt, type Connection } from '../../connections/index.ts';
import type { RulesKind } from '../../permissions/index.ts';

/**
 * Which rules a connection's users confirm. A municipality with a ground for economic assistance has the four statements of
 * the caseworkers' assurance; null: nobody has said what kind of recipient it is, and then nobody asks for it.
 */
export function rulesKindOf({ lefi }: Connection, now: number): RulesKind | null {
  if (lefi.recipientKind !== 'municipality') return lefi.recipientKind;
  const isForAssistance = lefi.grounds.some(
    (ground) => isValidAt(ground, now) && ground.profile === 'socialnämnd',
  );
  return isForAssistance ? 'economic-assistance' : 'municipality';
}
