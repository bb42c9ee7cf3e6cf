import { z } from 'zod';
import { parseDay, type Day } from '../../../values/day.ts';

// The registers' own words (simulators/registers/protocol.md): English, days as YYYY-MM-DD, money in whole öre.

export const day = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
export const ore = z.int();
export const extent = z.object({ numerator: z.int(), denominator: z.int() });
export const period = z.object({ from: day, to: day });
export const openPeriod = z.object({ from: day, to: day.nullable() });
export const textCode = z.object({ code: z.string(), text: z.string() });
export const numberCode = z.object({ code: z.int(), text: z.string() });

export const country = z.object({ code: z.string(), name: z.string() });
/** 1 registered, 2 special, 3 abroad. */
export const addressRole = z.int().min(1).max(3);
/** An address of an organisation has no role. */
export const address = z.object({
  role: addressRole.nullable(),
  lines: z.array(z.string()),
  postalCode: z.string(),
  town: z.string(),
  country,
});

/** Somebody else than the person asked about. */
export const relative = z.object({
  personidentitet: z.string(),
  givenName: z.string(),
  surname: z.string(),
  bornOn: day,
  isProtected: z.boolean(),
  diedOn: day.nullable(),
});

export type Ore = z.infer<typeof ore>;
export type ExtentRecord = z.infer<typeof extent>;
export type OpenPeriodRecord = z.infer<typeof openPeriod>;
export type AddressRecord = z.infer<typeof address>;
export type Relative = z.infer<typeof relative>;
