import type { Day } from '../../src/values/day.ts';

/** One state of a life certificate (levnadsintygsstatus), and since when. */
export interface LifeCertificateStep {
  readonly status: number;
  readonly on: Day;
}

/**
 * Which state may follow which: to be sent 0, sent 1, complete 2 or 8, incomplete 3 or 9, reminded 4, benefits blocked 5,
 * exchanged between countries 7, incomplete and come in after the block 10; 20 to 25 say why none is sent this year.
 * There is no 6. The states are the contract's; their order is our reading of how PM tells of the yearly round.
 */
export const lifeCertificateCourse: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 20, 21, 22, 23, 24, 25]],
  [1, [2, 3, 4, 5, 7, 8, 9]],
  // A certificate that was not complete is completed, or is reminded of, or the benefits are blocked.
  [3, [2, 4, 5, 8]],
  [9, [2, 4, 5, 8]],
  [4, [2, 3, 5, 8, 9]],
  [5, [2, 10]],
  [10, [2, 8]],
  [2, []],
  [7, []],
  [8, []],
  [20, []],
  [21, []],
  [22, []],
  [23, []],
  [24, []],
  [25, []],
]);

/** Since 2022 nobody is reminded: the state stands in the contract for older certificates. */
const remindedUntil = '2022-01-01';

/** What is wrong with a course, in words. */
export function courseMistakes(steps: readonly LifeCertificateStep[]): string[] {
  return steps.flatMap(({ status, on }, index) => {
    const before = steps[index - 1];
    const isYearsFirst = before === undefined || startsAnew(before, on);
    return [
      ...mistake(lifeCertificateCourse.has(status), `there is no status ${status}`),
      ...mistake(
        isYearsFirst ? status === 0 : (lifeCertificateCourse.get(before.status) ?? []).includes(status),
        `${before?.status ?? 'nothing'} is followed by ${status}`,
      ),
      ...mistake(before === undefined || before.on <= on, 'the steps are in order'),
      ...mistake(status !== 4 || on < remindedUntil, 'nobody is reminded since 2022'),
    ];
  });
}

/** The round begins again with the year, for whoever is through with the last one. */
function startsAnew(before: LifeCertificateStep, on: Day): boolean {
  return lifeCertificateCourse.get(before.status)?.length === 0 && before.on.slice(0, 4) < on.slice(0, 4);
}

function mistake(holds: boolean, words: string): string[] {
  return holds ? [] : [`LINT: ${words}`];
}
