import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../database/index.ts';

/** What one provider calls somebody whose number it does not tell. */
export interface LinkedIdentity {
  readonly provider: string;
  readonly identity: string;
}

/** Id of the person who has linked it to herself; null when nobody has. */
export async function findLinkedPerson(
  queries: Kysely<NoTables>,
  { provider, identity }: LinkedIdentity,
): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select person from linked_login
    where provider = ${provider} and identity_sha256 = ${sha256(identity)}`.execute(queries);
  return rows[0]?.person ?? null;
}

/** Whoever is linked already stays so: nobody takes over another one's login. */
export async function linkLogin(
  queries: Kysely<NoTables>,
  { provider, identity }: LinkedIdentity,
  { personId, at }: { readonly personId: string; readonly at: number },
): Promise<void> {
  await sql`
    insert into linked_login (provider, identity_sha256, person, linked_at)
    values (${provider}, ${sha256(identity)}, ${personId}, ${new Date(at)})
    on conflict do nothing`.execute(queries);
}

/** Lets go of all that the person has linked. Gives how many there were. */
export async function unlinkLogins(queries: Kysely<NoTables>, personId: string): Promise<number> {
  const { rows } = await sql`
    delete from linked_login where person = ${personId} returning 1`.execute(queries);
  return rows.length;
}

function sha256(identity: string): Buffer {
  return createHash('sha256').update(identity).digest();
}
