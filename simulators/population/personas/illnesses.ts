import { kronor } from '../amount.ts';
import { occupationalInjuryAnnuity, workInjuryAnnuity } from '../chapters/annuities.ts';
import {
  careAllowance,
  disabilityAllowance,
  extraCare,
  housingSupplement,
  sicknessCompensation,
} from '../chapters/compensation.ts';
import { addMonths } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import { daySpell } from '../chapters/day-benefits.ts';
import { employed } from '../chapters/registers.ts';
import { sickSpell } from '../chapters/sickness.ts';
import type { Household, Life } from '../household.ts';
import { incomeOf } from '../sickness-benefit-income.ts';
import { alone, family } from './persona.ts';

const whole = { numerator: 1, denominator: 1 };

export function illnesses(): Household[] {
  return [...sickPay, ...compensations, ...otherDays];
}

const sickness = { startedMonthsAgo: 4, months: 7, extent: whole, perDay: kronor(804) };
const halfTime = { ...sickness, extent: { numerator: 1, denominator: 2 } };

const sickPay: readonly Household[] = [
  alone({
    name: 'Disa Deltid',
    born: '1979-04-02',
    sex: 'woman',
    shows: 'Sjukpenning på halvtid: halva dagar i utbetalningens rader.',
    tells: (life) => [employed(life, { monthlySalary: kronor(29_500) }), sickSpell(life, halfTime)],
  }),
  alone({
    name: 'Siri Splittrad',
    born: '1983-07-19',
    sex: 'woman',
    shows: 'En utbetalning som är delad på flera rader, med var sin skatt.',
    tells: (life) => [sickSpell(life, { ...sickness, splitsRows: true })],
  }),
  alone({
    name: 'Rut Retroaktiv',
    born: '1976-11-23',
    sex: 'woman',
    shows: 'Retroaktiv utbetalning: tre månaders sjukpenning betalas på en gång.',
    tells: (life) => [
      sickSpell(life, { ...sickness, startedMonthsAgo: 3, months: 4, isPaidRetroactively: true }),
    ],
  }),
  alone({
    name: 'Ines Interim',
    born: '1990-02-06',
    sex: 'woman',
    shows: 'Interimistiskt beslut om sjukpenning, med karensavdrag första dagen.',
    tells: (life) => [
      sickSpell(life, { ...sickness, startedMonthsAgo: 2, isInterim: true, hasWaitingDay: true }),
    ],
  }),
  alone({
    name: 'Reidar Rehab',
    born: '1974-03-30',
    sex: 'man',
    shows: 'Rehabiliteringspenning på tre fjärdedelar.',
    tells: (life) => [
      sickSpell(life, {
        ...sickness,
        benefit: 'RBE',
        name: 'Rehabiliteringspenning',
        extent: { numerator: 3, denominator: 4 },
      }),
    ],
  }),
  alone({
    name: 'Fanny Förebyggd',
    born: '1981-12-08',
    sex: 'woman',
    shows: 'Förebyggande sjukpenning på en fjärdedel.',
    tells: (life) => [
      sickSpell(life, {
        ...sickness,
        benefit: 'FSJP',
        name: 'Förebyggande sjukpenning',
        extent: { numerator: 1, denominator: 4 },
      }),
    ],
  }),
];

const compensation = { startedMonthsAgo: 26, months: null, monthly: 11_880 };
const care = { startedMonthsAgo: 13, months: 36 };
const half = { numerator: 1, denominator: 2 };
const third = { numerator: 1, denominator: 3 };
const disabledChild = { name: 'Ola Omvårdnad', born: '2017-06-17', sex: 'man' } as const;

const compensations: readonly Household[] = [
  alone({
    name: 'Sten Steglös',
    born: '1970-08-15',
    sex: 'man',
    shows: 'Sjukersättning med steglös avräkning, och bostadstillägg från Försäkringskassan.',
    tells: (life) => [
      sicknessCompensation(life, { ...compensation, kind: 'SE', extent: whole, isStepless: true }),
      housingSupplement(life, { startedMonthsAgo: 14, months: null, monthly: 4_260 }),
    ],
  }),
  alone({
    name: 'Alex Aktiv',
    born: '2003-10-01',
    sex: 'man',
    shows: 'Ung person med aktivitetsersättning.',
    tells: (life) => [
      sicknessCompensation(life, {
        ...compensation,
        startedMonthsAgo: 10,
        months: 24,
        kind: 'AE',
        extent: whole,
      }),
    ],
  }),
  family(
    [
      {
        name: 'Oda Omvårdnad',
        born: '1986-09-27',
        sex: 'woman',
        shows: 'Omvårdnadsbidrag och merkostnadsersättning för ett barn.',
        tells: (life) => [
          extraCare(life, { ...care, monthly: 6_125, benefit: 'OMV', extent: half, earlier: ['R', 'F'] }),
          extraCare(life, { ...care, monthly: 1_470, benefit: 'MEK', extent: third, earlier: ['R'] }),
        ],
      },
    ],
    [disabledChild],
  ),
  alone({
    name: 'Harald Handikapp',
    born: '1968-01-12',
    sex: 'man',
    shows: 'Den äldre handikappersättningen, som har upphört.',
    tells: (life) => [disabilityAllowance(life, { startedMonthsAgo: 20, months: 12, monthly: 1_715 })],
  }),
  family(
    [
      {
        name: 'Vera Vårdbidrag',
        born: '1982-04-26',
        sex: 'woman',
        shows: 'Det äldre vårdbidraget, som har upphört.',
        tells: (life) => [careAllowance(life, { startedMonthsAgo: 20, months: 12, monthly: 2_380 })],
      },
    ],
    [{ name: 'Viggo Vårdbidrag', born: '2016-03-05', sex: 'man' }],
  ),
  alone({
    name: 'Linus Livränta',
    born: '1972-05-21',
    sex: 'man',
    shows: 'Arbetsskadelivränta.',
    tells: (life) => [
      workInjuryAnnuity(life, { startedMonthsAgo: 18, months: null, monthly: 7_640, cause: 2 }),
      income(life, 3, kronor(204_000)),
    ],
  }),
  alone({
    name: 'Yngve Yrkesskada',
    born: '1951-02-18',
    sex: 'man',
    shows: 'Yrkesskadelivränta efter en skada enligt den äldre lagen.',
    tells: (life) => [
      occupationalInjuryAnnuity(life, { startedMonthsAgo: 30, months: null, monthly: 3_210, causes: [2, 3] }),
    ],
  }),
];

/** An income of another kind than work's: 2 military service, 3 annuity. */
function income(life: Life, type: 2 | 3, yearly: number): Chapter {
  return {
    insurance: { sicknessBenefitIncome: [{ ...incomeOf(addMonths(life.today, -11), yearly), type }] },
  };
}

const shortSpell = { endedDaysAgo: 21, days: 10, perDay: kronor(788) };

const otherDays: readonly Household[] = [
  alone({
    name: 'Greta Gravid',
    born: '1995-06-30',
    sex: 'woman',
    shows: 'Graviditetspenning.',
    tells: (life) => [daySpell(life, { ...shortSpell, days: 40, benefit: 'GP' })],
  }),
  alone({
    name: 'Nanna Närstående',
    born: '1969-09-09',
    sex: 'woman',
    shows: 'Närståendepenning.',
    tells: (life) => [daySpell(life, { ...shortSpell, benefit: 'NP' })],
  }),
  alone({
    name: 'Smilla Smittad',
    born: '1992-01-25',
    sex: 'woman',
    shows: 'Smittbärarersättning.',
    tells: (life) => [daySpell(life, { ...shortSpell, benefit: 'SBP' })],
  }),
  alone({
    name: 'Torsten Totalförsvar',
    born: '1999-11-11',
    sex: 'man',
    shows: 'Dagpenning till totalförsvarspliktiga.',
    tells: (life) => [
      daySpell(life, { ...shortSpell, days: 18, benefit: 'DPE' }),
      income(life, 2, kronor(286_000)),
    ],
  }),
];
