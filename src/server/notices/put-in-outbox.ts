import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { NoTables } from '../database/index.ts';
import type { LetterToSend } from './letter.ts';
import { writeLetter } from './write-letter.ts';

/** Told when a letter has been written; the payload is empty. */
export const letterChannel = 'letter_written';

/**
 * Writes a letter in the act's own transaction: it goes out if the act happened, and only then. Resolves with its id, or
 * with null when one with the same `once` has been written before. Throws ChangeRefused when it cannot go out as it is.
 */
export async function putInOutbox(
  transaction: Transaction<NoTables>,
  letter: LetterToSend,
): Promise<string | null> {
  const { subject, body } = writeLetter(letter);
  const { template, to, applicationId = null, connectionId = null, actId = null, once = null } = letter;
  const { rows } = await sql<{ id: string }>`
    insert into letter
      (id, template, to_name, to_email, subject, body, application_id, connection_id, act_id, once, recorded_at)
    values (${randomUUID()}, ${template}, ${to.name.trim()}, ${to.email}, ${subject}, ${body}, ${applicationId},
      ${connectionId}, ${actId}, ${once}, clock_timestamp())
    on conflict (once) do nothing
    returning id`.execute(transaction);
  await sql`select pg_notify(${letterChannel}, '')`.execute(transaction);
  return rows[0]?.id ?? null;
}
