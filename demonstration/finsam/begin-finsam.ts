import { swedishDayAt } from '../../src/values/day.ts';
import { lockYear } from '../../src/server/finsam/index.ts';
import { acting, type DemoOffice } from '../demo-office.ts';
import { loadFinsamRecords } from './load-records.ts';
import { makeFinsamRecords } from './make-records.ts';
import { orderFinsamUsers } from './order-users.ts';

const seed = 2026;

/** Uppföljning Finsam as after five years: its oldest years locked by Bosse, and those who log in ordered. */
export async function beginFinsam(office: DemoOffice): Promise<void> {
  const { database, now } = office;
  const { mandate } = await acting(office, 'aina', 'order-permission');
  await loadFinsamRecords(office, makeFinsamRecords({ seed, now: now() }), mandate.actor.personId);
  await orderFinsamUsers(office);
  const thisYear = Number(swedishDayAt(now()).slice(0, 4));
  for (const year of [thisYear - 4, thisYear - 3, thisYear - 2]) {
    const reason = 'Årets uppgifter är avstämda.';
    await lockYear(database, await acting(office, 'bosse', 'lock-finsam-year'), {
      federation: null,
      year,
      reason,
    });
  }
}
