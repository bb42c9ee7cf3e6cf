import type { Kysely } from 'kysely';
import { parsePersonidentitet } from '../../../values/personnummer.ts';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { endPermission, findPersonByNumber } from '../../permissions/index.ts';
import { effectiveAt } from '../course/effective-at.ts';
import type { Acting } from './act-on-matter.ts';
import { beginMatter, type BegunMatter, type MatterLetter, type SeenLefi } from './begin-matter.ts';
import type { DeregisterContent, Received, WrittenOrganisation } from './matter.ts';
import { MatterReader } from './matter-reader.ts';
import { readReceived } from './read-received.ts';
import { lefiUsers, type LefiUser } from './users.ts';

/**
 * What a deregistration must say, by the seed text: that it is one, which the act itself is, the organisation's number and
 * name, from which day, and each user's number and name – or the user as the list has her.
 */
export interface WrittenDeregistration {
  readonly organisation: WrittenOrganisation;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
  readonly users: readonly WrittenUser[];
}

interface WrittenUser {
  readonly name: string;
  readonly personnummer?: string;
  readonly permissionId?: string;
}

/**
 * From the day the users have no access; at once when it is today or past, and then whatever they were doing is over: the
 * session ends with the permission. Takes effect by itself: nobody waits for the operator to lose access.
 */
export async function deregisterLefiUsers(
  database: Database,
  acting: Acting,
  {
    connectionId,
    written,
    received = null,
  }: {
    readonly connectionId: string;
    readonly written: WrittenDeregistration;
    readonly received?: Received | null;
  },
): Promise<BegunMatter> {
  const wish = {
    kind: 'deregister',
    connectionId,
    acts: ['deregister-lefi-users', 'record-lefi-notice'],
  } as const;
  return await beginMatter(database, acting, wish, async (seen, doing) => {
    const known = await lefiUsers(doing.transaction, { connectionId, now: seen.now });
    const { content, ending } = await read(doing.transaction, { seen, written, received, known });
    const at = effectiveAt(content.fromOn, seen.now);
    for (const { permissionId } of ending)
      await endPermission(doing, { permissionId, from: at, withdrawnBy: acting.mandate.actor.personId });
    return { content, carriesOutAt: at, letters: lettersOf(seen, ending, at) };
  });
}

interface Reading {
  readonly seen: SeenLefi;
  readonly written: WrittenDeregistration;
  readonly received: Received | null;
  readonly known: readonly LefiUser[];
}

async function read(queries: Kysely<NoTables>, { seen, written, received, known }: Reading) {
  const reader = new MatterReader();
  const { connection } = seen;
  const organisation = reader.ownOrganisation(
    '/organisation',
    written.organisation,
    connection,
    'organisationens',
  );
  const fromOn = reader.day('/fromOn', written.fromOn, 'Skriv från vilket datum avanmälan gäller.');
  if (written.users.length === 0) reader.mistake('/users', 'Skriv minst en användare som ska avanmälas.');
  const at = fromOn > '0001' ? effectiveAt(fromOn, seen.now) : seen.now;
  const users: DeregisterContent['users'][number][] = [];
  const ending: LefiUser[] = [];
  for (const [index, user] of written.users.entries()) {
    const personId = await whoIs(reader, queries, { user, pointer: `/users/${index}`, known });
    const own = known.filter(
      (one) => one.personId === personId && one.state !== 'ended' && (one.validTo ?? Infinity) > at,
    );
    if (personId !== null && own.length === 0)
      reader.mistake(`/users/${index}/name`, 'Personen har ingen behörighet till anslutningen då.');
    const [first] = own;
    if (first === undefined || ending.includes(first)) continue;
    ending.push(...own);
    const permissionIds = own.map(({ permissionId }) => permissionId);
    users.push({ personId: first.personId, name: first.name, permissionIds });
  }
  const receivedAs = readReceived(reader, received, seen.now);
  reader.done();
  return { content: { organisation, fromOn, users, received: receivedAs }, ending };
}

/** The id of the person that the notice means; null when it can't be told, which the reader then knows. */
async function whoIs(
  reader: MatterReader,
  queries: Kysely<NoTables>,
  {
    user,
    pointer,
    known,
  }: { readonly user: WrittenUser; readonly pointer: string; readonly known: readonly LefiUser[] },
): Promise<string | null> {
  reader.text(`${pointer}/name`, user.name, 'Skriv användarens namn.');
  if (user.permissionId !== undefined) {
    const listed = known.find(({ permissionId }) => permissionId === user.permissionId);
    if (listed === undefined) reader.mistake(`${pointer}/permissionId`, 'Användaren finns inte i listan.');
    return listed?.personId ?? null;
  }
  const personnummer = reader.personnummer(`${pointer}/personnummer`, user.personnummer ?? '');
  if (parsePersonidentitet(personnummer) === null) return null;
  const personId = await findPersonByNumber(queries, personnummer);
  const isUser = known.some((one) => one.personId === personId);
  if (!isUser)
    reader.mistake(
      `${pointer}/personnummer`,
      'Ingen användare med det personnumret finns i anslutningen. Kontrollera numret.',
    );
  return isUser ? personId : null;
}

/** One for each user: to whoever notifies, and to the user where her address is known. */
function lettersOf(
  { contacts, connection }: SeenLefi,
  ending: readonly LefiUser[],
  at: number,
): readonly MatterLetter[] {
  const each = new Map(ending.map((user) => [user.personId, user]));
  return [...each.values()].flatMap(({ name, email }) => {
    const values = { user: name, organisation: connection.partyName, from: swedishDayAt(at) };
    const to = [
      ...(contacts === null ? [] : [contacts.agreement]),
      ...(email === null ? [] : [{ name, email }]),
    ];
    return to.map((each) => ({ template: 'lefi-user-deregistered', to: each, values }) as const);
  });
}
