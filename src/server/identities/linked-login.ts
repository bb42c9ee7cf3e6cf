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

/** A login that is somebody's, as she is told of it: what the provider calls her stands nowhere. */
export interface LinkedLogin {
  readonly provider: string;
  /** Milliseconds since 1970. */
  readonly linkedAt: number;
}

/** All that the person has linked, the latest first. */
export async function linkedLogins(
  queries: Kysely<NoTables>,
  personId: string,
): Promise<readonly LinkedLogin[]> {
  const { rows } = await sql<{ provider: string; linked_at: Date }>`
    select provider, linked_at from linked_login where person = ${personId}
    order by linked_at desc, provider`.execute(queries);
  return rows.map(({ provider, linked_at }) => ({ provider, linkedAt: linked_at.getTime() }));
}

/** Lets go of all that the person has linked. Gives the provider of each. */
export async function unlinkLogins(queries: Kysely<NoTables>, personId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ provider: string }>`
    delete from linked_login where person = ${personId} returning provider`.execute(queries);
  return rows.map(({ provider }) => provider);
}

function sha256(identity: string): Buffer {
  return createHash('sha256').update(identity).digest();
}
