import { day } from '../src/values/day.ts';
import type { Database } from '../src/server/database/index.ts';
import { putInOutbox, type LetterToSend } from '../src/server/notices/index.ts';

/** A letter with nothing remarkable about it. */
export function aLetter(
  to: string,
  more: { readonly once?: string; readonly missing?: string } = {},
): LetterToSend {
  const { once, missing = 'Fullmakten är inte undertecknad.' } = more;
  return {
    template: 'completion-asked',
    to: { name: 'Åsa Öberg', email: to },
    values: { municipality: 'Ekeby kommun', board: 'Socialnämnden', missing: [missing] },
    ...(once === undefined ? {} : { once }),
  };
}

/** Written in a transaction of its own; its id, or null when it had been written before. */
export async function write(database: Database, letter: LetterToSend): Promise<string | null> {
  return await database.kysely.transaction().execute((transaction) => putInOutbox(transaction, letter));
}

export const someDay = day('2026-12-01');
