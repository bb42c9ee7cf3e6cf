import { sql, type Transaction } from 'kysely';
import type { NoTables } from '../../database/index.ts';

/** Until the transaction ends, nobody else orders or decides about the person: what was looked up still holds. */
export async function lockPerson(transaction: Transaction<NoTables>, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 5346797270))`.execute(transaction);
}
