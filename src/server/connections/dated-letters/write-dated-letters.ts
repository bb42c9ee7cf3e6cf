import type { Database } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import type { DatedLetter, DatedLetters } from './dated-letter.ts';
import { lettersOfConnections } from './letters-of-connections.ts';
import { lettersOfLefiReviews } from './letters-of-lefi-reviews.ts';
import { lettersOfOrders } from './letters-of-orders.ts';

/**
 * Writes the letters that follow from dates and not from an act: a certificate that soon ends, an order that has waited
 * too long, thirty days that have passed without end or remedy. It only writes letters: what holds follows from facts and
 * the clock, whether or not this is ever called. Each letter is written once, however often it is.
 */
export async function writeDatedLetters(database: Database, dated: DatedLetters): Promise<void> {
  const letters = [
    ...(await lettersOfConnections(database, dated)),
    ...(await lettersOfOrders(database, dated)),
    ...(await lettersOfLefiReviews(database, dated)),
  ];
  // One at a time, and all of them: a letter that cannot be written keeps no other, and is told of when they are done.
  const failures: unknown[] = [];
  for (const letter of letters) await write(database, letter).catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, 'letters that follow from dates were not written');
}

async function write(database: Database, letter: DatedLetter): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    await putInOutbox(transaction, letter);
  });
}
