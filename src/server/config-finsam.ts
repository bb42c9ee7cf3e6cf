import { z } from 'zod';

const daysBefore = z.array(z.int().min(1).max(366));
const percent = z.number().min(0).max(100);
/** Day and month, MM-DD, of every year. */
const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'ska vara månad och dag, MM-DD');

/**
 * Uppföljning Finsam. What is not published nationally – periods, days, limits – is the operator's to set; the defaults are
 * assumptions and the pages say so.
 */
export const finsamSchema = z.strictObject({
  /** How finely participants are counted. Values of several periods are participations and are not cumulative. */
  countPeriod: z.enum(['year', 'third', 'month']).default('year'),
  /** Percent of the members' money (2003:1210, 5 §): a warning when it differs, never a refusal. */
  shares: z
    .strictObject({
      state: percent.default(50),
      regions: percent.default(25),
      municipalities: percent.default(25),
    })
    .refine(({ state, regions, municipalities }) => state + regions + municipalities === 100, {
      message: 'andelarna ska bli 100 tillsammans',
    })
    .prefault({}),
  /** Days on which figures are expected and administrators reminded. */
  reportDays: z.array(dayOfYear).max(24).default(['01-31']),
  /** When the operator is told that last year can be locked; it is locked by an act and never by itself. */
  lockSuggestedOn: dayOfYear.default('02-15'),
  /**
   * Organisationsnummer of municipalities that are in no region, and so may be members of a federation without one
   * (2003:1210). Gotland's is the real one.
   */
  municipalitiesOutsideRegions: z
    .array(z.string().regex(/^16\d{10}$/, 'ska vara organisationsnummer med tolv siffror'))
    .default(['162120000803']),
  /** How long after an initiative's last day its counts and outcomes may be registered. */
  graceDaysAfterEnd: z.int().min(0).max(730).default(90),
  /** How many days before an orderer's last day the organisation is reminded. */
  ordererReminderDays: daysBefore.min(1).default([90, 60, 30]),
  /** How many days before the end a renewal may begin to be notified. */
  earliestRenewalDays: z.int().min(1).max(366).default(60),
  /** In what is published for all, numbers from 1 to this less one are left out. 1: none is. */
  smallNumberLimit: z
    .int()
    .min(1)
    .max(100)
    .refine((limit) => limit !== 2, { message: 'ska vara 1 eller minst 3: under 2 finns bara talet 1' })
    .default(5),
  /** Own capital above a share of a year's allotted funds gives a warning. The national staircase is not published: none. */
  ownCapitalSteps: z
    .array(
      z.strictObject({
        /** Allotted funds up to this many kronor; null: and above. */
        allottedUpTo: z.int().min(0).nullable(),
        /** Percent of the allotted funds. */
        percent: percent,
      }),
    )
    .default([]),
  /** Who may read the national report beside the operator. */
  nationalReaders: z.array(z.enum(['federation-administrator'])).default(['federation-administrator']),
});
