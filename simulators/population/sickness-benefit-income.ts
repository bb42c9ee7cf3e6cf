import type { Day } from '../../src/values/day.ts';
import type { Ore } from './amount.ts';
import { latest } from './calendar.ts';
import type { Employment } from './identity.ts';
import type { SicknessBenefitIncome } from './insurance-benefits.ts';

/** Hours and days of a whole year's full-time work. */
const [hoursAYear, daysAYear] = [2080, 260];
const waitingDaysOfBusiness = 7;

/** An income from employment alone, full time. */
export function incomeOf(decidedOn: Day, yearly: Ore): SicknessBenefitIncome {
  return {
    decidedOn,
    type: 0,
    fromEmployment: yearly,
    fromBusiness: 0,
    waitingDays: null,
    yearlyDays: null,
    yearlyHours: hoursAYear,
  };
}

/**
 * Whoever works has the income of his or her work, whatever else was told: one of type 0, decided when it was needed or
 * else when the newest work began. Work in a business of one's own is reckoned in days, employment in hours.
 */
export function incomesWithWork(
  told: readonly SicknessBenefitIncome[],
  employment: readonly Employment[],
): readonly SicknessBenefitIncome[] {
  const jobs = employment.filter(({ period }) => period.to === null);
  if (jobs.length === 0) return told;
  const yearly = (isOwn: boolean): Ore =>
    jobs.reduce((sum, job) => sum + (job.isOwnBusiness === isOwn ? 12 * job.monthlySalary : 0), 0);
  const extent = (isOwn: boolean): number =>
    jobs.reduce((sum, job) => sum + (job.isOwnBusiness === isOwn ? job.extent : 0), 0);
  const began = jobs.map(({ period }) => period.from).reduce(latest);
  const decidedOn = told.findLast(({ type }) => type === 0)?.decidedOn ?? began;
  const hours = Math.round((hoursAYear * extent(false)) / 100);
  const days = Math.round((daysAYear * extent(true)) / 100);
  const own: SicknessBenefitIncome = {
    decidedOn: latest(decidedOn, began),
    type: 0,
    fromEmployment: yearly(false),
    fromBusiness: yearly(true),
    waitingDays: days > 0 ? waitingDaysOfBusiness : null,
    yearlyDays: days > 0 ? days : null,
    yearlyHours: hours > 0 ? hours : null,
  };
  return [...told.filter(({ type }) => type !== 0), own].sort((one, other) =>
    one.decidedOn < other.decidedOn ? -1 : 1,
  );
}
