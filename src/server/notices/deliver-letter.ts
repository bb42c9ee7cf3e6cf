import { sql, type Transaction } from 'kysely';
import type { Database, NoTables } from '../database/index.ts';
import type { LetterState } from './letter.ts';
import { couldHoldPersonnummer } from './refuse-personnummer.ts';
import type { LetterToDeliver, SmtpLine, SmtpOutcome } from './smtp.ts';

export interface DeliveryParts {
  readonly database: Database;
  readonly smtp: SmtpLine;
  /** How many attempts a letter gets, counted over all processes and restarts. */
  readonly maxAttempts: number;
  /** Names this process in the attempts. */
  readonly processName: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What became of one attempt. busy: another process is sending it now. done: nothing was left to do. */
export type Delivered = Exclude<LetterState, 'queued'> | 'busy' | 'done';

/**
 * Makes one attempt. While the letter's row is locked nobody else sends it; that the attempt began is durable before a
 * byte leaves, and how it ended is durable before the lock is let go of. If this process is lost in between, what the
 * server answered is lost with it, and the letter is sent again under the same Message-ID: SMTP has no way to ask.
 */
export async function deliverLetter(parts: DeliveryParts, letterId: string): Promise<Delivered> {
  return await parts.database.kysely.transaction().execute(async (transaction) => {
    const letter = await claim(transaction, letterId);
    if (letter === null) return 'busy';
    const { attempts, isOver } = await attemptsOf(transaction, letterId);
    if (isOver) return 'done';
    const number = attempts + 1;
    await begin(parts, letterId, number);
    const { kind, reply } = await parts.smtp.send(letter);
    const outcome = outcomeOf(kind, number, parts.maxAttempts);
    await sql`
      insert into letter_attempt_end (letter_id, number, ended_at, outcome, reply)
      values (${letterId}, ${number}, ${new Date(parts.now())}, ${outcome}, ${shown(reply)})`.execute(
      transaction,
    );
    return outcome;
  });
}

function outcomeOf(
  kind: SmtpOutcome['kind'],
  number: number,
  maxAttempts: number,
): Exclude<LetterState, 'queued'> {
  if (kind === 'sent') return 'sent';
  return kind === 'permanent' || number >= maxAttempts ? 'given-up' : 'failed-will-retry';
}

/** Null when another holds it. The lock lets attempts be added by others, and a letter is never removed. */
async function claim(transaction: Transaction<NoTables>, letterId: string): Promise<LetterToDeliver | null> {
  const { rows } = await sql<{ to_name: string; to_email: string; subject: string; body: string }>`
    select to_name, to_email, subject, body from letter where id = ${letterId}
    for no key update skip locked`.execute(transaction);
  const [row] = rows;
  if (row === undefined) return null;
  const { to_name: name, to_email: email, subject, body } = row;
  return { id: letterId, to: { name, email }, subject, body };
}

async function attemptsOf(
  transaction: Transaction<NoTables>,
  letterId: string,
): Promise<{ attempts: number; isOver: boolean }> {
  const { rows } = await sql<{ attempts: number; is_over: boolean | null }>`
    select count(*)::int as attempts, bool_or(outcome in ('sent', 'given-up')) as is_over
    from letter_attempt left join letter_attempt_end using (letter_id, number)
    where letter_id = ${letterId}`.execute(transaction);
  return { attempts: rows[0]?.attempts ?? 0, isOver: rows[0]?.is_over ?? false };
}

/** On a connection of its own, so that it is known whatever becomes of the transaction. */
async function begin(
  { database, smtp, processName, now }: DeliveryParts,
  letterId: string,
  number: number,
): Promise<void> {
  await sql`
    insert into letter_attempt (letter_id, number, begun_at, by_process, server)
    values (${letterId}, ${number}, ${new Date(now())}, ${processName}, ${smtp.server})`.execute(
    database.kysely,
  );
}

/** A server may say anything, and what it says is shown to operators. */
function shown(reply: string): string {
  const short = reply.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 200);
  return couldHoldPersonnummer(short)
    ? 'Serverns svar visas inte: något i det kan vara ett personnummer.'
    : short;
}
