import { z } from 'zod';
import { fkCase } from './fk-cases.ts';
import {
  address,
  addressRole,
  country,
  day,
  extent,
  numberCode,
  openPeriod,
  ore,
  period,
  relative,
  textCode,
} from './record-parts.ts';

const person = z.object({
  personidentitet: z.string(),
  givenName: z.string(),
  surname: z.string(),
  bornOn: day,
  diedOn: day.nullable(),
  isProtected: z.boolean(),
  civilStatus: z.int().min(0).max(7),
  addresses: z.array(address.extend({ role: addressRole })),
  registeredIn: z.object({ county: z.string(), municipality: z.string() }).nullable(),
  citizenships: z.array(z.object({ country, since: day.nullable() })),
  children: z.array(relative),
  relatives: z.array(relative),
  workplaces: z.array(
    z.object({
      number: z.string(),
      name: z.string(),
      employer: z.object({ name: z.string(), organisationsnummer: z.string(), address }),
      occupation: z.string(),
      extent,
      period: openPeriod,
      address,
      telephone: z.string(),
      contact: z.object({
        name: z.string(),
        telephones: z.array(z.string()),
        emails: z.array(z.string()),
      }),
    }),
  ),
});

const payment = z.object({
  state: z.enum(['done', 'preliminary']),
  kind: z.int().min(0).max(4),
  family: textCode,
  paidOn: day,
  period,
  rows: z.array(
    z.object({
      side: z.enum(['gross', 'tax', 'deduction']),
      benefit: textCode,
      amountType: textCode,
      period,
      extent: extent.nullable(),
      days: z.number().nullable(),
      hours: z.number().nullable(),
      amount: ore,
    }),
  ),
});

/** What one of FK's sub-systems answers. Each fills in its own parts; a person it does not know has none. */
export const fkRecords = z.object({
  person: person.nullable().default(null),
  cases: z.array(fkCase).default([]),
  maintenanceDebt: ore.nullable().default(null),
  sicknessBenefitIncome: z
    .array(
      z.object({
        decidedOn: day,
        type: z.int().min(0).max(3),
        fromEmployment: ore,
        fromBusiness: ore,
        /** Of an own business; null without one. */
        waitingDays: z.int().nullable(),
        /** The year's work in days, or in hours. */
        yearlyDays: z.int().nullable(),
        yearlyHours: z.int().nullable(),
      }),
    )
    .default([]),
  jobDays: z.object({ used: z.int(), maximumUsed: z.boolean() }).nullable().default(null),
  programmeReferrals: z.array(z.object({ period, extent: z.number(), programme: numberCode })).default([]),
  studyNotices: z.array(z.object({ type: z.int(), period })).default([]),
  /** The tax number in another country. */
  taxNumber: z.string().nullable().default(null),
  payments: z.array(payment).default([]),
});

export type FkRecords = z.infer<typeof fkRecords>;
export type FkPerson = z.infer<typeof person>;
export type FkPayment = z.infer<typeof payment>;
