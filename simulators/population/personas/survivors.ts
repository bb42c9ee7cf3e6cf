import { day } from '../../../src/values/day.ts';
import type { Day } from '../../../src/values/day.ts';
import { addMonths } from '../calendar.ts';
import { pensionSpell, type Compensation } from '../chapters/pension.ts';
import type { Household } from '../household.ts';
import type { PensionBasis } from '../pension-basis.ts';
import type { PensionAmountType, PensionType } from '../pension-codes.ts';
import { family } from './persona.ts';

/** Those who get something after somebody who has died, and of what kind. */
export function survivors(today: Day): Household[] {
  return [
    adjusting(addMonths(today, -20)),
    widowed(),
    bereavedLongAgo(),
    afterAnAccident(addMonths(today, -15)),
    widowedByWork(),
    outlived(addMonths(today, -9)),
  ];
}

const survivorsBase = { survivorsBase: 141_600, percent: 55 };

function adjusting(since: Day): Household {
  const tells: readonly Compensation[] = [
    { type: 'OP', monthly: 6_490, months: 12, basis: { op: survivorsBase } },
    { type: 'OPGARP', monthly: 720, months: 12, basis: { garpEp: { fortieths: 31 } } },
    { type: 'FOP', monthly: 6_490, after: 12, basis: { op: survivorsBase } },
    { type: 'FOPGARP', monthly: 720, after: 12, basis: { garpEp: { fortieths: 31 } } },
    { type: 'PREPEL', monthly: 240, frequency: 'KVARTAL' },
  ];
  const ofChild: Compensation = {
    type: 'BP',
    monthly: 2_870,
    basis: { bp: { survivorsBase: 141_600, percent: 30 }, coordination: { before: 36_000, kinds: ['BP40'] } },
  };
  return family(
    [
      {
        name: 'Oskar Omställd',
        born: '1984-02-05',
        sex: 'man',
        shows:
          'Omställningspension i tolv månader och sedan förlängd, med garantipension till den, och premiepension till efterlevande.',
        but: { civilStatus: 7, civilStatusSince: since },
        tells: (life) => [pensionSpell(life, { startedMonthsAgo: 19, compensations: tells })],
      },
      {
        name: 'Olga Omställd',
        born: '1985-09-09',
        sex: 'woman',
        but: { civilStatus: 2, civilStatusSince: day('2012-06-16'), diedOn: since },
      },
    ],
    [
      {
        name: 'Ottilia Omställd',
        born: '2017-04-04',
        sex: 'woman',
        shows: 'Barn med skattefri barnpension och efterlevandestöd.',
        tells: (life) => [
          pensionSpell(life, {
            startedMonthsAgo: 19,
            compensations: [
              { ...ofChild, amountType: 'BPFRI' },
              { type: 'ELSTOD', monthly: 1_110, basis: { coordination: { before: 14_100, kinds: ['UEP'] } } },
            ],
          }),
        ],
      },
      {
        name: 'Olle Omställd',
        born: '2010-01-15',
        sex: 'man',
        shows: 'Ungdom med skattepliktig barnpension.',
        tells: (life) => [
          pensionSpell(life, { startedMonthsAgo: 19, compensations: [{ ...ofChild, amountType: 'BPSKP' }] }),
        ],
      },
    ],
    { areTogether: true },
  );
}

function widowed(): Household {
  const since = day('2009-05-10');
  return family(
    [
      {
        name: 'Änna Änka',
        born: '1940-01-30',
        sex: 'woman',
        shows: 'Änkepension samordnad med egen pension; av dödsfallet är bara månaden känd.',
        but: { civilStatus: 7, civilStatusSince: since },
        tells: (life) => [
          pensionSpell(life, {
            startedMonthsAgo: 22,
            knownDate: 7,
            compensations: [
              { type: 'IP', monthly: 5_140, basis: { ip: { annuityDeduction: 0 } } },
              {
                type: 'ANKEP',
                monthly: 4_330,
                basis: {
                  ankep: { fifteenths: 12, meanPoints: 3.42, numerator: 27, denominator: 30 },
                  coordination: { before: 71_000, kinds: ['AP', 'VPSB'] },
                },
              },
              { type: 'ANKEPGARP', monthly: 810, basis: { garpEp: { fortieths: 38 } } },
            ],
          }),
        ],
      },
      {
        name: 'Albin Änka',
        born: '1935-07-01',
        sex: 'man',
        but: { civilStatus: 2, civilStatusSince: day('1962-05-05'), diedOn: since },
      },
    ],
    [],
    { areTogether: true },
  );
}

function bereavedLongAgo(): Household {
  const since = day('2001-06-06');
  return family(
    [
      {
        name: 'Selma Särskild',
        born: '1966-03-21',
        sex: 'woman',
        shows:
          'Särskild efterlevandepension med garantipension, och särskild efterlevandelivränta; dödsfallets datum saknas.',
        but: { civilStatus: 7, civilStatusSince: since },
        tells: (life) => [
          pensionSpell(life, {
            startedMonthsAgo: 22,
            knownDate: 0,
            compensations: [
              { type: 'SEP', monthly: 4_010, basis: { op: { survivorsBase: 96_000, percent: 50 } } },
              { type: 'SEPGARP', monthly: 930, basis: { garpEp: { fortieths: 40 } } },
              annuity('SEL', 'AL4', 1_900, '2001-06-05'),
            ],
          }),
        ],
      },
      {
        name: 'Sture Särskild',
        born: '1962-11-19',
        sex: 'man',
        but: { civilStatus: 2, civilStatusSince: day('1990-08-08'), diedOn: since },
      },
    ],
    [],
    { areTogether: true },
  );
}

function afterAnAccident(since: Day): Household {
  const married = { civilStatus: 2, civilStatusSince: day('2008-08-16') } as const;
  const ofWidow = [
    { ...annuity('OL', 'AL2', 8_250, since), months: 12 },
    { ...annuity('FOL', 'AL3', 7_600, since), after: 12 },
    { ...annuity('FOL', 'AL8', 650, since), after: 12 },
    { type: 'BH', monthly: 17_760, frequency: 'ENGANGS' } as const,
  ];
  const ofChild = [annuity('BL', 'AL1', 3_120, since), annuity('BL', 'AL7', 240, since)];
  return family(
    [
      {
        name: 'Laila Arbetsolycka',
        born: '1979-12-01',
        sex: 'woman',
        shows:
          'Omställningslivränta i tolv månader och sedan förlängd efter make som dog i en arbetsolycka; begravningshjälp en gång.',
        but: { civilStatus: 7, civilStatusSince: since },
        tells: (life) => [pensionSpell(life, { startedMonthsAgo: 14, compensations: ofWidow })],
      },
      { name: 'Lars Arbetsolycka', born: '1977-04-27', sex: 'man', but: { ...married, diedOn: since } },
    ],
    [
      {
        name: 'Love Arbetsolycka',
        born: '2014-08-14',
        sex: 'man',
        shows: 'Barn med barnlivränta efter en arbetsolycka.',
        tells: (life) => [pensionSpell(life, { startedMonthsAgo: 14, compensations: ofChild })],
      },
    ],
    { areTogether: true },
  );
}

function widowedByWork(): Household {
  const since = day('1989-10-03');
  return family(
    [
      {
        name: 'Alma Änkelivränta',
        born: '1941-02-02',
        sex: 'woman',
        shows: 'Änkelivränta efter den äldre lagen; av dödsfallet är bara året känt.',
        but: { civilStatus: 7, civilStatusSince: since },
        tells: (life) => [
          pensionSpell(life, {
            startedMonthsAgo: 22,
            knownDate: 4,
            compensations: [
              annuity('ANKEL', 'AL5', 2_480, '1989-09-30', {
                coordination: { before: 33_000, kinds: ['AL', 'NKT'] },
              }),
              annuity('ANKEL', 'AL9', 190, '1989-09-30', { coordination: { before: 2_900, kinds: ['UYL'] } }),
            ],
          }),
        ],
      },
      {
        name: 'Anders Änkelivränta',
        born: '1938-12-24',
        sex: 'man',
        but: { civilStatus: 2, civilStatusSince: day('1964-06-20'), diedOn: since },
      },
    ],
    [],
    { areTogether: true },
  );
}

function outlived(since: Day): Household {
  return family(
    [
      {
        name: 'Folke Föräldralivränta',
        born: '1955-07-07',
        sex: 'man',
        shows: 'Livränta efter ett vuxet barn.',
        tells: (life) => [
          pensionSpell(life, {
            startedMonthsAgo: 8,
            compensations: [
              annuity('FL', 'AL6', 1_640, since, { coordination: { before: 21_000, kinds: ['SA'] } }),
            ],
          }),
        ],
      },
    ],
    [{ name: 'Fredrik Föräldralivränta', born: '1984-03-13', sex: 'man', but: { diedOn: since } }],
  );
}

function annuity(
  type: PensionType,
  amountType: PensionAmountType,
  monthly: number,
  injuredOn: string,
  more: PensionBasis = {},
): Compensation {
  const basis = {
    annuity: { factor: 0.45, employerCode: 47, injuredOn: day(injuredOn), incomeBefore: 312_000 },
  };
  return { type, amountType, monthly, basis: { ...basis, ...more } };
}
