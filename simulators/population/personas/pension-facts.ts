import { kronor } from '../amount.ts';
import { addDays } from '../calendar.ts';
import { oldAge, pensionSpell } from '../chapters/pension.ts';
import { pensionRecord } from '../chapters/pension-record.ts';
import { employed } from '../chapters/registers.ts';
import type { Household } from '../household.ts';
import type { Identity } from '../identity.ts';
import { alone } from './persona.ts';

/** What PM keeps beside pensions: accounts, base years and life certificates. */
export const pensionFacts: readonly Household[] = [
  alone({
    name: 'Palle Pensionskonto',
    born: '1972-06-14',
    sex: 'man',
    shows: 'Pensionsbehållning: två konton, med det som har ändrat dem.',
    tells: (life) => [
      employed(life, { monthlySalary: kronor(41_000) }),
      pensionRecord(life, {
        yearly: 492_000,
        changes: [
          {
            account: 'IP',
            yearsAgo: 1,
            month: 1,
            kind: 'ARSOMRAKNING',
            transactions: {
              PENSIONSRATT: 78_720,
              BALANSERAD_PENSIONSRATT: 2_130,
              INDEXERING: 41_300,
              ARVSVINST: 1_240,
              FORVALTNINGSKOSTNAD: 330,
            },
          },
          {
            account: 'IP',
            yearsAgo: 1,
            month: 10,
            kind: 'ANDRAD_PENSIONSRATT',
            transactions: { PENSIONSRATT: 1_860 },
          },
          {
            account: 'PREP',
            yearsAgo: 1,
            month: 1,
            kind: 'ARSOMRAKNING',
            transactions: { PENSIONSRATT: 12_300, ARVSVINST: 410, FORVALTNINGSKOSTNAD: 95 },
          },
          {
            account: 'PREP',
            yearsAgo: 0,
            month: 1,
            kind: 'FORVARVSVILLKORET_UPPFYLLT',
            transactions: { PENSIONSRATT: 12_750 },
          },
        ],
      }),
    ],
  }),
  alone({
    name: 'Pia Pensionsunderlag',
    born: '1985-10-02',
    sex: 'woman',
    shows:
      'Pensionsunderlag för många år: inkomst, studier, sjukersättning, år med små barn och plikttjänst.',
    tells: (life) => {
      const latest = Number(life.today.slice(0, 4)) - 2;
      return [
        employed(life, { monthlySalary: kronor(33_500) }),
        pensionRecord(life, {
          yearly: 402_000,
          years: 14,
          other: {
            [latest - 1]: { smallChildren: kronor(96_000) },
            [latest - 4]: { income: kronor(58_000), sicknessCompensation: kronor(131_000) },
            [latest - 9]: { income: 0, studies: kronor(62_000) },
            [latest - 13]: { income: kronor(31_000), service: kronor(44_000) },
          },
        }),
      ];
    },
  }),
  alone({
    name: 'Eva Egöverföring',
    born: '1969-01-27',
    sex: 'woman',
    shows: 'Pensionsrätten är överförd till EU:s pensionssystem: kontona är tomma.',
    tells: (life) => [
      pensionRecord(life, {
        yearly: 200_000,
        changes: [
          {
            account: 'IP',
            yearsAgo: 1,
            month: 6,
            kind: 'EG_OVERFORING',
            transactions: { UTTAGEN_PENSIONSBEHALLNING: 600_000 },
          },
          {
            account: 'PREP',
            yearsAgo: 1,
            month: 6,
            kind: 'EG_OVERFORING',
            transactions: { UTTAGEN_PENSIONSBEHALLNING: 100_000 },
          },
        ],
      }),
    ],
  }),
  alone({
    name: 'Leo Levnadsintyg',
    born: '1947-11-02',
    sex: 'man',
    shows: 'Bor utomlands; levnadsintyget kom inte in och pensionen är spärrad.',
    but: abroad(),
    tells: (life) => {
      const blockedFrom = addDays(life.today, -62);
      return [
        pensionSpell(life, {
          startedMonthsAgo: 22,
          tax: 'SS',
          blockedFrom,
          compensations: oldAge(life, 10_100, 0, 0),
        }),
        {
          pension: {
            lifeCertificate: [
              { status: 0, on: addDays(life.today, -200) },
              { status: 1, on: addDays(life.today, -178) },
              { status: 5, on: blockedFrom },
            ],
          },
        },
      ];
    },
  }),
  alone({
    name: 'Lisbet Levnadsintyg',
    born: '1951-03-08',
    sex: 'woman',
    shows:
      'Bor utomlands; levnadsintyget var ofullständigt och är nu komplett. Skatt och en utländsk fordran dras av.',
    but: abroad(),
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 22,
        tax: 'SS',
        compensations: oldAge(life, 12_020, 0, 0),
        deductions: [
          { type: 'SST', amount: kronor(340) },
          { type: 'UTLFORDRAN', amount: kronor(600) },
        ],
      }),
      {
        pension: {
          lifeCertificate: [
            { status: 0, on: addDays(life.today, -131) },
            { status: 1, on: addDays(life.today, -120) },
            { status: 3, on: addDays(life.today, -61) },
            { status: 2, on: addDays(life.today, -19) },
          ],
        },
      },
    ],
  }),
];

export function abroad(): Partial<Identity> {
  return {
    registeredIn: null,
    addresses: [
      {
        role: 3,
        lines: ['Calle de la Prueba 7'],
        postalCode: '29620',
        town: 'TORREMOLINOS',
        country: { code: 'ES', name: 'SPANIEN' },
      },
    ],
  };
}
