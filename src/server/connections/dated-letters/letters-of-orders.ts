import type { Database } from '../../database/index.ts';
import { listApplications } from '../applications/read-applications.ts';
import type { DatedLetter, DatedLetters } from './dated-letter.ts';

/** To the operator: orders that have waited longer than ten working days, each once for the day it was due. */
export async function lettersOfOrders(
  database: Database,
  { now, operator }: DatedLetters,
): Promise<readonly DatedLetter[]> {
  if (operator === null) return [];
  const orders = await listApplications(database, now);
  return orders.flatMap(({ id, municipality, board, time: { dueOn, isOverdue } }): DatedLetter[] =>
    dueOn === null || !isOverdue
      ? []
      : [
          {
            template: 'order-overdue',
            to: operator,
            values: { municipality, board, dueOn },
            applicationId: id,
            once: `order-overdue ${id} ${dueOn}`,
          },
        ],
  );
}
