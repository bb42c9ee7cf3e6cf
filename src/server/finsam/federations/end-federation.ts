import { addDays, startOfSwedishDay, type Day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { doAct, FieldMistakes, type Doing } from '../../parties/index.ts';
import { endFinsamUsersOf, requireMandate, type Mandate } from '../../permissions/index.ts';
import type { Acting } from '../acting.ts';
import { textMistakes } from '../free-text.ts';
import { requireAlive } from './change-federation.ts';
import { addEvent } from './federation-event.ts';

export interface FederationEnding {
  readonly federation: string;
  /** The first day that it is no more. */
  readonly effectiveOn: Day;
  /** What was decided: on its capital, its archive. */
  readonly note: string;
  /** For how many days after its last its administrators finish its figures. */
  readonly graceDays: number;
}

/**
 * One federation goes up in another, that goes on with its own number. The initiatives and figures of the one that ends stay
 * with it, as they were, and end with it. Its participant leads' permissions end that day, and with them every link; its
 * administrators' after the days of grace, when the last year's figures are in. In the one that goes on they are ordered anew.
 */
export async function mergeFederation(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: FederationEnding & { readonly into: string },
): Promise<{ readonly endedPermissions: number }> {
  requireMandate(mandate, 'change-federation');
  const { federation, into, effectiveOn, note } = wish;
  if (into === federation)
    throw new FieldMistakes([{ pointer: '/into', message: 'Välj ett annat förbund än det som upphör.' }]);
  requireNote(note);
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    // In one order, so that two who merge the same two at once do not wait for each other.
    for (const one of [federation, into].sort()) await requireAlive(doing.transaction, one, effectiveOn);
    await addEvent(doing, mandate, { federation, kind: 'merged', effectiveOn, into, note });
    const endedPermissions = await endPermissionsIn(doing, mandate, wish);
    const facts = { federation, into, effectiveOn, endedPermissions };
    return { record: { act: 'finsam-federation-merged', facts }, added: { endedPermissions } };
  });
}

/** It ceases: what it leaves is liquidated and its archive goes to a municipality (2003:1210, 15 and 20 §§). */
export async function windUpFederation(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: FederationEnding,
): Promise<{ readonly endedPermissions: number }> {
  requireMandate(mandate, 'change-federation');
  const { federation, effectiveOn, note } = wish;
  requireNote(note);
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    await requireAlive(doing.transaction, federation, effectiveOn);
    await addEvent(doing, mandate, { federation, kind: 'wound-up', effectiveOn, into: null, note });
    const endedPermissions = await endPermissionsIn(doing, mandate, wish);
    const facts = { federation, effectiveOn, endedPermissions };
    return { record: { act: 'finsam-federation-wound-up', facts }, added: { endedPermissions } };
  });
}

function requireNote(note: string): void {
  const mistakes = [
    ...(note.trim() === ''
      ? [{ pointer: '/note', message: 'Skriv vad som har beslutats, till exempel om kapital och arkiv.' }]
      : []),
    ...textMistakes({ '/note': note }),
  ];
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

/** Never before now: what was done by a permission that was in force stays permitted. Each employer is told by letter. */
async function endPermissionsIn(
  doing: Doing,
  mandate: Mandate,
  { federation, effectiveOn, graceDays }: FederationEnding,
): Promise<number> {
  const endOf = async (role: 'participant-lead' | 'federation-administrator', on: Day) =>
    await endFinsamUsersOf(
      doing,
      { federation, role },
      { endsAt: Math.max(doing.at, startOfSwedishDay(on)), mandate },
    );
  const leads = await endOf('participant-lead', effectiveOn);
  return leads + (await endOf('federation-administrator', addDays(effectiveOn, graceDays)));
}
