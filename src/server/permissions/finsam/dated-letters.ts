import { addDays, daysBetween, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { contactOf } from './agreements-in-force.ts';
import { ordererState } from './orderer-state.ts';
import { readOrderers } from './orderers.ts';

/**
 * Reminds each organisation that an orderer's period is ending, once for each of the days before it; one that has been renewed
 * ends in silence. `now` in milliseconds since 1970.
 */
export async function writeOrdererReminders(
  database: Database,
  { now, ordererReminderDays }: { readonly now: number; readonly ordererReminderDays: readonly number[] },
): Promise<void> {
  const lasting = (await readOrderers(database.kysely)).filter(
    (one) => ordererState(one, now) === 'in-force' && one.endsAt === null && !one.isRenewed,
  );
  for (const { noticeId, organisationsnummer, organisation, name, validTo } of lasting) {
    const lastOn = addDays(validTo, -1);
    const daysLeft = daysBetween(swedishDayAt(now), lastOn);
    const reached = ordererReminderDays.filter((days) => daysLeft <= days);
    const to = await contactOf(database.kysely, organisationsnummer);
    if (reached.length === 0 || to === null) continue;
    await database.kysely.transaction().execute((transaction) =>
      putInOutbox(transaction, {
        template: 'finsam-orderer-expires',
        to,
        values: { organisation, orderer: name, lastOn, daysLeft },
        once: `finsam-orderer-expires ${noticeId} ${Math.min(...reached)}`,
      }),
    );
  }
}
