import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../database/index.ts';
import type { LetterRecipient, LetterState } from './letter.ts';

/** One letter and what has become of it. */
export interface Letter {
  readonly id: string;
  readonly template: string;
  readonly to: LetterRecipient;
  readonly subject: string;
  readonly body: string;
  readonly actId: string | null;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly state: LetterState;
  /** In the order they were made. */
  readonly attempts: readonly LetterAttempt[];
}

interface LetterAttempt {
  /** Milliseconds since 1970. */
  readonly begunAt: number;
  /** Null: under way, or cut off when its process was lost. */
  readonly endedAt: number | null;
  readonly outcome: Exclude<LetterState, 'queued'> | null;
  /** What the mail server said, or why it could not be asked. */
  readonly reply: string | null;
  /** Host and port of the mail server. */
  readonly server: string;
  /** Which of our processes tried. */
  readonly byProcess: string;
}

/** Whose letters: of one application, of one connection with the order that it was opened on, one letter, or all in one of the states. */
export type WhichLetters =
  | { readonly applicationId: string }
  | { readonly connectionId: string; readonly applicationId?: string | null }
  | { readonly letterId: string }
  | { readonly states: readonly LetterState[] };

/** The letters of one history, or all in a state; the latest first. */
export async function readLetters(database: Database, which: WhichLetters): Promise<readonly Letter[]> {
  const { rows } = await sql<Row>`
    select letter.*, coalesce(attempts.list, '[]') as attempts
    from letter left join lateral (
      select jsonb_agg(jsonb_build_object(
        'begunAt', extract(epoch from begun_at) * 1000, 'endedAt', extract(epoch from ended_at) * 1000,
        'outcome', outcome, 'reply', reply, 'server', server, 'byProcess', by_process
      ) order by number) as list
      from letter_attempt left join letter_attempt_end using (letter_id, number) where letter_id = letter.id
    ) attempts on true
    where ${among(which)}
    order by recorded_at desc, id`.execute(database.kysely);
  const letters = rows.map(letterOf);
  return 'states' in which ? letters.filter(({ state }) => which.states.includes(state)) : letters;
}

interface Row {
  readonly id: string;
  readonly template: string;
  readonly to_name: string;
  readonly to_email: string;
  readonly subject: string;
  readonly body: string;
  readonly act_id: string | null;
  readonly recorded_at: Date;
  readonly attempts: readonly LetterAttempt[];
}

function among(which: WhichLetters): RawBuilder<unknown> {
  if ('connectionId' in which)
    return sql`(connection_id = ${which.connectionId} or application_id = ${which.applicationId ?? null})`;
  if ('applicationId' in which) return sql`application_id = ${which.applicationId}`;
  if ('letterId' in which) return sql`id::text = ${which.letterId}`;
  return sql`true`;
}

function letterOf(row: Row): Letter {
  const { id, template, subject, body, attempts } = row;
  return {
    id,
    template,
    to: { name: row.to_name, email: row.to_email },
    subject,
    body,
    actId: row.act_id,
    writtenAt: row.recorded_at.getTime(),
    state: stateAfter(attempts),
    attempts: attempts.map((attempt) => ({
      ...attempt,
      begunAt: Math.round(attempt.begunAt),
      endedAt: attempt.endedAt === null ? null : Math.round(attempt.endedAt),
    })),
  };
}

/** An attempt that has not ended says nothing: the letter is as it was before it. */
function stateAfter(attempts: readonly LetterAttempt[]): LetterState {
  return attempts.findLast(({ outcome }) => outcome !== null)?.outcome ?? 'queued';
}
