import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import type { LetterState } from './letter.ts';

export type LetterCounts = Readonly<Record<LetterState, number>>;

/** How many letters there are in each state. */
export async function countLetters(database: Database): Promise<LetterCounts> {
  const { rows } = await sql<{ state: LetterState; count: number }>`
    select coalesce(ended.outcome, 'queued') as state, count(*)::int as count
    from letter left join lateral (
      select outcome from letter_attempt_end where letter_id = letter.id order by number desc limit 1
    ) ended on true
    group by 1`.execute(database.kysely);
  const counts = { queued: 0, sent: 0, 'failed-will-retry': 0, 'given-up': 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
