import type { Kysely, Transaction } from 'kysely';
import { parseDay, swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, FieldMistakes } from '../../parties/index.ts';
import type { Acting } from './act-on-matter.ts';
import { beginMatter, look, type BegunMatter, type SeenLefi } from './begin-matter.ts';
import { completeMatter } from './complete-matter.ts';
import { connectContent } from './connect-content.ts';
import { reachable } from './known-persons.ts';
import type { UsersContent, WrittenOrganisation } from './matter.ts';
import { orderedForms } from './ordered-forms.ts';
import { MatterReader, type ReadPerson, type WrittenPerson } from './matter-reader.ts';
import { holdersAt, lefiUsers } from './users.ts';
import { usersFormName } from './write-users-text.ts';

/** A list of users as it was written: Beslut om behörighet, or Behörighet till LEFI Online. */
export interface WrittenUsers {
  readonly organisation: WrittenOrganisation;
  /** Id of the matter in which the form was ordered; null: the first list. */
  readonly formOrder: string | null;
  /** Id of the responsible manager. */
  readonly manager: string;
  readonly users: readonly (WrittenPerson & { readonly fromOn: string; readonly untilOn: string })[];
}

/** The organisation's contact writes the list; the manager then signs it, by login or on paper. */
export async function nameLefiUsers(
  database: Database,
  acting: Acting,
  { connectionId, written }: { readonly connectionId: string; readonly written: WrittenUsers },
): Promise<BegunMatter> {
  const wish = { kind: 'users', connectionId, acts: ['name-lefi-users'] } as const;
  return await beginMatter(database, acting, wish, async (seen, { transaction }) => {
    const content = await readUsers(transaction, seen, { written, kept: [], own: null });
    const connected = await connectContent(transaction, connectionId);
    const manager = connected?.managers.find(({ personId }) => personId === content.manager.personId);
    const values = { form: usersFormName(content), organisation: seen.connection.partyName };
    return { content, letters: manager ? [{ template: 'lefi-signature-asked', to: manager, values }] : [] };
  });
}

/** The list as it is now, after completion was asked for. It is signed anew. */
export async function completeLefiUsers(
  database: Database,
  acting: Acting,
  { applicationId, written }: { readonly applicationId: string; readonly written: WrittenUsers },
): Promise<object> {
  const from = ['to-be-completed', 'to-be-signed'] as const;
  const wish = { applicationId, kind: 'users', from } as const;
  return await completeMatter(database, acting, wish, async ({ content, connectionId }, { transaction }) => {
    const seen = await look(transaction, acting, connectionId ?? '');
    const kept = content.users.map(({ personId }) => personId);
    return await readUsers(transaction, seen, { written, kept, own: applicationId });
  });
}

interface Reading {
  readonly written: WrittenUsers;
  readonly kept: readonly string[];
  /** Id of the matter that is completed. */
  readonly own: string | null;
}

async function readUsers(
  transaction: Transaction<NoTables>,
  seen: SeenLefi,
  { written, kept, own }: Reading,
): Promise<UsersContent> {
  const { connection, now } = seen;
  const reader = new MatterReader(kept);
  await requireWeb(transaction, connection.id);
  const organisation = reader.ownOrganisation(
    '/organisation',
    written.organisation,
    connection,
    'organisationens',
  );
  const of = { connectionId: connection.id, organisationsnummer: connection.organisationsnummer, now };
  const managers = await holdersAt(transaction, { ...of, role: 'responsible-manager' });
  const manager = managers.find(({ id }) => id === written.manager);
  if (manager === undefined)
    reader.mistake('/manager', 'Välj den ansvariga chef som ska underteckna listan.');
  await readFormOrder(reader, transaction, { seen, formOrder: written.formOrder, own });
  const read = readEach(reader, written.users, now);
  reader.done();
  const known = await reachable(transaction, read);
  const users = known.map((person, index) => {
    const { fromOn = '', untilOn = '' } = written.users[index] ?? {};
    return { ...person, fromOn, untilOn };
  });
  await refuseThoseWhoAre(transaction, { seen, users, manager: written.manager });
  const { id: personId, name } = manager ?? { id: '', name: '' };
  return { organisation, formOrder: written.formOrder, manager: { personId, name }, users };
}

async function requireWeb(queries: Kysely<NoTables>, connectionId: string): Promise<void> {
  const content = await connectContent(queries, connectionId);
  if (content !== null && !content.interfaces.web)
    throw new ChangeRefused(
      'Anslutningen omfattar inte webbgränssnittet. Användare kan inte anmälas för den.',
    );
}

function readEach(reader: MatterReader, users: WrittenUsers['users'], now: number): readonly ReadPerson[] {
  if (users.length === 0) reader.mistake('/users', 'Skriv minst en användare.');
  const today = swedishDayAt(now);
  const read = users.map((user, index) => {
    const at = `/users/${index}`;
    const from = reader.day(`${at}/fromOn`, user.fromOn, 'Skriv från vilket datum behörigheten gäller.');
    if (user.untilOn.trim() !== '') {
      const until = parseDay(user.untilOn);
      if (until === null) reader.mistake(`${at}/untilOn`, 'Datumet finns inte. Skriv det som ÅÅÅÅ-MM-DD.');
      else if (until < from || until < today)
        reader.mistake(`${at}/untilOn`, 'Sista dagen ska vara efter den första och inte ha varit.');
    }
    return reader.person(at, user, 'användarens');
  });
  const key = ({ personId, personnummer }: ReadPerson) => personId ?? personnummer;
  for (const [index, one] of read.entries())
    if (key(one) !== '' && read.findIndex((other) => key(other) === key(one)) < index)
      reader.mistake(`/users/${index}/personnummer`, 'Samma person står redan i listan.');
  return read;
}

/** The first list is the decision that came with the connection; further ones stand on a form that was ordered. */
async function readFormOrder(
  reader: MatterReader,
  queries: Kysely<NoTables>,
  { seen, formOrder, own }: { seen: SeenLefi; formOrder: string | null; own: string | null },
): Promise<void> {
  const forms = await orderedForms(queries, { connectionId: seen.connection.id, now: seen.now, except: own });
  if (formOrder === null) {
    if (forms.hasFirstList)
      reader.mistake(
        '/formOrder',
        'Den första listan är redan inlämnad. Beställ blanketten Behörighet till LEFI Online för fler användare.',
      );
  } else if (!forms.unused.includes(formOrder))
    reader.mistake(
      '/formOrder',
      'Blanketten är inte beställd och skickad, eller redan använd. Beställ en ny blankett.',
    );
}

async function refuseThoseWhoAre(
  queries: Kysely<NoTables>,
  { seen, users, manager }: { seen: SeenLefi; users: UsersContent['users']; manager: string },
): Promise<void> {
  const { connection, now } = seen;
  const already = await lefiUsers(queries, { connectionId: connection.id, now });
  const lasting = new Set(already.filter(({ state }) => state !== 'ended').map(({ personId }) => personId));
  const mistakes = users.flatMap(({ personId }, index) => {
    const pointer = `/users/${index}/personnummer`;
    if (personId === manager)
      return [{ pointer, message: 'Chefen kan inte underteckna behörighet åt sig själv.' }];
    return lasting.has(personId) ? [{ pointer, message: 'Personen är redan användare.' }] : [];
  });
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}
