import { addYears } from '../../values/day.ts';
import { lefiArrays, type LefiQuestion } from '../../values/lefi-question.ts';
import { isValidAt, type Connection, type Permitted } from '../connections/index.ts';

/**
 * The limit in years that the question's period goes beyond for any type that it touches; null: within all. A type with
 * an agreed exception has no limit; one that may not be seen has the general one.
 */
export function periodBeyond(
  { asked, period }: LefiQuestion,
  { connection, permitted }: { readonly connection: Connection; readonly permitted: Permitted },
  { now, maxPeriodYears }: { readonly now: number; readonly maxPeriodYears: number },
): number | null {
  if (period === null || connection.mayAskLongPeriods) return null;
  const exempt = connection.lefi.longPeriods.filter((one) => isValidAt(one, now)).map(({ code }) => code);
  const limits = lefiArrays.flatMap((array) =>
    (asked[array] ?? [])
      .filter((code) => !exempt.includes(code))
      .map((code) => permitted[array][code]?.longestYears ?? maxPeriodYears),
  );
  const shortest = Math.min(...limits);
  return shortest !== Infinity && period.to > addYears(period.from, shortest) ? shortest : null;
}
