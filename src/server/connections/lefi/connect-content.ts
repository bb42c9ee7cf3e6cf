import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { connectionActs } from '../connection-act.ts';
import { contactsAt, orderedContacts, type Contacts } from '../course/contacts.ts';
import type { ConnectContent } from './matter.ts';

/** The application that a connection was made on; null for one that was added in another way. */
export async function connectContent(
  queries: Kysely<NoTables>,
  connectionId: string,
): Promise<ConnectContent | null> {
  const { rows } = await sql<{ content: ConnectContent }>`
    select d.content from application_draft d join application a on a.id = d.application_id and a.kind = 'connect'
    where a.service = 'lefi' and exists (select from connection_act c
      where c.application_id = a.id and c.connection_id = ${connectionId})
    order by d.version desc limit 1`.execute(queries);
  return rows[0]?.content ?? null;
}

/** Who letters about a connection are to. */
export async function contactsOf(
  queries: Kysely<NoTables>,
  connectionId: string,
  now: number,
): Promise<Contacts | null> {
  const acts = await connectionActs(queries, { connectionId });
  return contactsAt(acts, await orderedContacts(queries, connectionId), now);
}
