import type { AgencyCode } from '../../../values/agency.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { ChangeRefused, takeBackFacts, type RegistryChange } from '../../parties/index.ts';
import { requireMandate, type Act, type Mandate } from '../../permissions/index.ts';
import { actsThatStand, connectionActs, type ConnectionAct } from '../connection-act.ts';
import { thirtyFullDays } from '../thirty-full-days.ts';
import { aboutConnection } from './about-connection.ts';
import { actsInWords } from './acts-in-words.ts';
import { FieldReader } from './field-reader.ts';
import {
  takeAct,
  takeRegistryAct,
  type ActTaken,
  type CourseAct,
  type CourseParts,
  type Seen,
  type Taken,
} from './take-act.ts';

export interface Undoing {
  /** Id of the act that is undone. */
  readonly actId: string;
  readonly reason: string;
}

/** Acts that only say something can be taken back at any time, as long as nothing has been built on them. */
const sayings: readonly string[] = [
  'change-contacts',
  'notify-breach',
  'record-remedy',
  'notify-preconditions',
  'record-preconditions-met',
] satisfies CourseAct[];

/** What to do instead, where an act that changed what the relay decides on has taken effect. */
const instead: Readonly<Record<string, string>> = {
  'change-supplier': 'Bytet har skett. Anmäl ett nytt byte i stället.',
  'renew-certificate': 'Det nya certifikatet gäller redan. Återkalla det, eller förnya igen.',
  'withdraw-certificate': 'Ett återkallat certifikat kan inte gälla igen. Registrera ett nytt.',
  'end-for-breach': 'Anslutningen är avslutad. Den ansluts på nytt med en ny beställning.',
  'stop-disclosure': 'Utlämnandet är stoppat. Kvalificera kommunen igen i stället.',
  'qualify-municipality': 'Kvalificeringen gäller redan. Lämna ett meddelande om ändrade förutsättningar.',
  'terminate-connection': 'Anslutningen är avslutad. Den ansluts på nytt med en ny beställning.',
  'register-agent': 'Uppdraget gäller redan. Anmäl i stället att det upphör.',
  'end-agent-assignment': 'Uppdraget har upphört. Anmäl organisationen på nytt.',
};

/** The facts that the acts of the course change. */
const tables = [
  'connection_period',
  'connection_processor',
  'connection_qualification',
  'certificate_period',
  'certificate_right',
];

/** Which act, and whose if an agency's, somebody must have a mandate for to undo the one with that id; null: no such act. */
export async function actToUndo(
  { database }: Pick<CourseParts, 'database'>,
  { connectionId, actId }: { readonly connectionId: string; readonly actId: string },
): Promise<{ readonly act: CourseAct; readonly agency?: AgencyCode } | null> {
  const acts = await connectionActs(database.kysely, { connectionId });
  const found = acts.find(({ id, undoes }) => id === actId && undoes === null);
  if (found === undefined || !isCourseAct(found.act)) return null;
  const { agency } = found.content as { readonly agency?: AgencyCode };
  return { act: found.act, ...(agency === undefined ? {} : { agency }) };
}

function isCourseAct(act: string): act is CourseAct {
  return Object.hasOwn(actsInWords, act);
}

/**
 * Takes an act back by a new one that names it and says why. Whoever may do an act may undo it; the operator may undo what
 * it can carry out. Nothing is removed: what held meanwhile held, and can be asked for.
 */
export async function undoAct(
  parts: CourseParts,
  { mandate, connectionId }: { readonly mandate: Mandate; readonly connectionId: string },
  { actId, reason: written }: Undoing,
): Promise<ActTaken> {
  const undone = await actToUndo(parts, { connectionId, actId });
  if (undone === null) throw new ChangeRefused('Det finns ingen sådan händelse att ångra.');
  const { act } = undone;
  requireMandate(mandate, ...allowing(act));
  const on = { act, mandate, connectionId };
  const taken = (seen: Seen): Taken => {
    return undoing(seen, requireUndoable(seen, actId, mandate), readReason(written));
  };
  if (sayings.includes(act)) return await takeAct(parts, on, taken);
  return await takeRegistryAct(parts, on, async (change, seen) => {
    const told = taken(seen);
    await takeBack(change, seen, actId);
    return told;
  });
}

/** The acts that the operator carries out for a municipality that has notified it in writing. */
export const carriedOut: readonly CourseAct[] = [
  'change-supplier',
  'change-contacts',
  'renew-certificate',
  'terminate-connection',
  'register-agent',
  'end-agent-assignment',
];

function allowing(act: CourseAct): readonly Act[] {
  return carriedOut.includes(act) ? [act, 'carry-out-change'] : [act];
}

function readReason(written: string): string {
  const reader = new FieldReader();
  const reason = reader.text('/reason', written, 'Skriv varför händelsen ångras.');
  reader.done();
  return reason;
}

/** Whether a new act could undo that one now; who may is another question. */
export function isUndoable(acts: readonly ConnectionAct[], act: ConnectionAct, now: number): boolean {
  return isCourseAct(act.act) && whyNotUndone(acts, act.id, now) === null;
}

function requireUndoable({ acts, now }: Seen, actId: string, mandate: Mandate): ConnectionAct {
  const whyNot = whyNotUndone(acts, actId, now);
  if (whyNot !== null) throw new ChangeRefused(whyNot);
  const undone = acts.find(({ id }) => id === actId);
  if (undone === undefined) throw new Error('an act that can be undone is gone');
  const { agency } = undone.content;
  if (agency !== undefined && agency !== mandate.agency) {
    throw new ChangeRefused('Händelsen tillhör en annan uppgiftslämnare.');
  }
  return undone;
}

function whyNotUndone(acts: readonly ConnectionAct[], actId: string, now: number): string | null {
  const standing = actsThatStand(acts);
  const undone = standing.find(({ id }) => id === actId);
  if (undone === undefined) return 'Händelsen är redan ångrad.';
  const isLate = !sayings.includes(undone.act) && undone.effectiveAt <= now;
  if (isLate) return instead[undone.act] ?? 'Händelsen kan inte ångras.';
  if (mendedTooLongAgo(standing, undone, now)) return mendedInstead;
  const isBuiltOn = standing.some(({ content }) => content['notice'] === actId);
  return isBuiltOn ? 'En senare händelse bygger på den här. Ångra den först.' : null;
}

const mendedInstead =
  'Trettio dagar har gått sedan påtalandet. Påtala bristen på nytt i stället, så att kommunen får sina dagar.';

/**
 * The thirty days stood still while the breach counted as mended. Were that taken back after they have passed, the connection
 * could be ended, or a disclosure stopped, in the same second, and nobody would have had the days (Avtal 7.1, 7.2).
 */
function mendedTooLongAgo(standing: readonly ConnectionAct[], undone: ConnectionAct, now: number): boolean {
  if (undone.act !== 'record-remedy' && undone.act !== 'record-preconditions-met') return false;
  const notice = standing.find(({ id }) => id === undone.content['notice']);
  return notice !== undefined && thirtyFullDays(notice.effectiveAt).passedAt <= now;
}

async function takeBack(change: RegistryChange, { acts }: Seen, actId: string): Promise<void> {
  const version = acts.find(({ id }) => id === actId)?.content['registryVersion'];
  if (typeof version !== 'number')
    throw new Error('an act that changed the registry does not say its version');
  const builtOn = 'En senare ändring bygger på den här. Ångra den först.';
  for (const table of tables) await takeBackFacts(change, table, version, builtOn);
}

function undoing({ connection, now }: Seen, undone: ConnectionAct, reason: string): Taken {
  const { agency } = undone.content;
  const values = {
    ...aboutConnection(connection),
    act: isCourseAct(undone.act) ? actsInWords[undone.act] : undone.act,
    doneOn: swedishDayAt(undone.recordedAt),
    reason,
  };
  return {
    effectiveAt: now,
    content: { reason, ...(agency === undefined ? {} : { agency }) },
    letters: [{ template: 'act-undone', to: 'agreement', values }],
    undoes: undone.id,
  };
}
