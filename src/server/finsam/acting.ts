import type { AccessLog } from '../access-log/index.ts';
import { requireMandate, type Act, type Mandate } from '../permissions/index.ts';

/** What an act of the room is done with. */
export interface Acting {
  readonly mandate: Mandate;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The one federation that the mandate is for: what an administrator or a participant lead does is never about another. */
export function federationOf(mandate: Mandate, ...acts: readonly Act[]): string {
  requireMandate(mandate, ...acts);
  if (mandate.federation === null) throw new Error(`a mandate for ${mandate.act} without a federation`);
  return mandate.federation;
}
