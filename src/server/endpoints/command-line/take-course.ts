import type { AgencyCode } from '../../../values/agency.ts';
import { carriedOut, readRegistry, type CourseAct, type CourseParts } from '../../connections/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { mandateFor, permissionsInForce, type Act, type Mandate } from '../../permissions/index.ts';
import type { CommandContext } from './command.ts';
import { requireLog, takeActor } from './take-actor.ts';

interface OnCourse {
  readonly parts: CourseParts;
  readonly on: { readonly mandate: Mandate; readonly connectionId: string };
}

/**
 * What an act in a connection's course is done with. What a municipality has notified in writing the operator carries out
 * for it, and that is an act of the operator's own.
 */
export async function takeCourse(
  context: CommandContext,
  asked: {
    readonly connectionId: string;
    readonly as: string | undefined;
    readonly act: CourseAct;
    /** For whoever represents several; absent: the one represented the longest. */
    readonly agency?: AgencyCode;
  },
): Promise<OnCourse> {
  const { database, now } = context;
  const { connectionId, act } = asked;
  const connection = (await readRegistry(database)).connections.get(connectionId);
  if (connection === undefined) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  const { organisationsnummer, service } = connection;
  const actor = await takeActor(context, asked.as);
  const held = await permissionsInForce(database.kysely, actor.personId, now());
  const isOperators = held.some(({ role }) => role === 'connection-officer');
  const needed: Act = isOperators && carriedOut.includes(act) ? 'carry-out-change' : act;
  const whose = asked.agency === undefined ? {} : { agency: asked.agency };
  const subject = { organisationsnummer, service, ...whose };
  const mandate = await mandateFor(database, actor, { act: needed, subject, now: now() });
  const parts = { database, accessLog: await requireLog(context), now };
  return { parts, on: { mandate, connectionId } };
}
