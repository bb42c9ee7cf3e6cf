import { daysBetween, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { contactsOf } from '../lefi/connect-content.ts';
import { lefiUsersToReview } from '../lefi/users.ts';
import { readRegistry } from '../read-registry.ts';
import { isValidAt } from '../registry.ts';
import type { DatedLetter, DatedLetters } from './dated-letter.ts';

/** To the contact of each connection to LEFI Online: which users must soon be confirmed, or should have been. */
export async function lettersOfLefiReviews(
  database: Database,
  { now, lefiReview }: DatedLetters,
): Promise<readonly DatedLetter[]> {
  if (lefiReview === undefined) return [];
  const { connections } = await readRegistry(database);
  const open = [...connections.values()].filter((one) => one.service === 'lefi' && isValidAt(one, now));
  const letters: DatedLetter[] = [];
  for (const { id: connectionId, partyName } of open) {
    const reviewEveryMonths = lefiReview.everyMonths;
    const users = await lefiUsersToReview(database.kysely, { connectionId, now, reviewEveryMonths });
    const due = users.filter(({ state }) => state === 'in-force');
    const [first] = [...due].sort((one, other) => one.reviewDueOn.localeCompare(other.reviewDueOn));
    if (first === undefined) continue;
    const dueOn = first.reviewDueOn;
    const daysLeft = daysBetween(swedishDayAt(now), dueOn);
    const reached = [...lefiReview.remindsInDays, 0].filter((days) => daysLeft <= days);
    const contacts = await contactsOf(database.kysely, connectionId, now);
    if (reached.length === 0 || contacts === null) continue;
    letters.push({
      template: 'lefi-review-due',
      to: contacts.agreement,
      values: {
        organisation: partyName,
        users: due.filter(({ reviewDueOn }) => reviewDueOn === dueOn).map(({ name }) => name),
        dueOn,
      },
      connectionId,
      once: `lefi-review-due ${connectionId} ${dueOn} ${Math.min(...reached)}`,
    });
  }
  return letters;
}
