import {
  listPersons,
  mandateFor,
  type Act,
  type Actor,
  type Mandate,
  type Subject,
} from '../../permissions/index.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { CommandContext } from './command.ts';
import { UsageMistake } from './usage-mistake.ts';

/**
 * Whom `--as PERSON` names: an id, or a name that nobody else has. Whoever may run the command is trusted with that by
 * the operating system; its user stands in the record of every act beside the person, and is never both pairs of eyes.
 */
export async function takeActor(
  { database, osUser }: Pick<CommandContext, 'database' | 'osUser'>,
  named: string | undefined,
): Promise<Actor> {
  if (named === undefined || named.trim() === '')
    throw new UsageMistake(
      '--as PERSON saknas. Ange vem du är: ett id eller ett namn ur samsvar person list.',
    );
  const { id: personId, name } = await findByIdOrName({ database }, named);
  return { personId, name, via: 'command-line', osUser };
}

/** A person by id, or by a name that only one has. */
export async function findByIdOrName(
  { database }: Pick<CommandContext, 'database'>,
  named: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const wanted = named.trim().toLowerCase();
  const persons = await listPersons(database);
  const found = persons.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  const [one, ...others] = found;
  if (one === undefined)
    throw new UsageMistake(
      'Ingen känd person heter så. Skriv samsvar person list för att se vilka som finns.',
    );
  if (others.length > 0) {
    const ids = found.map(({ id }) => id).join(', ');
    throw new UsageMistake(`Flera personer heter så. Ange id i stället: ${ids}.`);
  }
  return one;
}

/** What a command of an act is done with. */
export interface Acting {
  readonly mandate: Mandate;
  readonly accessLog: AccessLog;
}

/** The mandate for the act, now, and the log that it is recorded in: without either, nothing is done. */
export async function takeMandate(
  context: Pick<CommandContext, 'database' | 'osUser' | 'openLog' | 'now'>,
  as: string | undefined,
  act: Act,
  subject: Subject = {},
): Promise<Acting> {
  const actor = await takeActor(context, as);
  const mandate = await mandateFor(context.database, actor, { act, subject, now: context.now() });
  return { mandate, accessLog: await requireLog(context) };
}

export async function requireLog(context: Pick<CommandContext, 'openLog'>): Promise<AccessLog> {
  const accessLog = await context.openLog();
  if (accessLog === undefined)
    throw new UsageMistake('Konfigurationen saknar accessLog: en åtgärd som inte kan loggas görs inte.');
  return accessLog;
}
