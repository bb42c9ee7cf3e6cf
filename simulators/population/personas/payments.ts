import { kronor } from '../amount.ts';
import { addDays, addMonths, bankDay, monthAway } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import { housingSupplement, sicknessCompensation } from '../chapters/compensation.ts';
import { deductionRow, grossRow, insurancePayment, taxRow } from '../chapters/insurance-payment.ts';
import { parentalSpell } from '../chapters/parental.ts';
import { jobGuarantee, programmeSpell } from '../chapters/programme.ts';
import { owns, taxed } from '../chapters/registers.ts';
import { sickSpell } from '../chapters/sickness.ts';
import type { Household, Life } from '../household.ts';
import type { InsurancePayment } from '../insurance-benefits.ts';
import { alone, family } from './persona.ts';

const whole = { numerator: 1, denominator: 1 };

export function payments(): Household[] {
  return [...deducted(), ...odd(), longAnswer()];
}

function deducted(): Household[] {
  const spell = { startedMonthsAgo: 5, months: 9, extent: whole, perDay: kronor(745) };
  return [
    alone({
      name: 'Ulf Utmätning',
      born: '1967-03-09',
      sex: 'man',
      shows: 'Sjukpenning med avdrag för utmätning.',
      tells: (life) => [
        sickSpell(life, {
          ...spell,
          deduct: (row) => [deductionRow(row, { code: 'INF', text: 'Utmätning' }, kronor(1_150))],
        }),
      ],
    }),
    alone({
      name: 'Kajsa Kvittning',
      born: '1973-12-27',
      sex: 'woman',
      shows: 'Aktivitetsstöd med kvittning av ett tidigare återkrav.',
      tells: (life) => [
        programmeSpell(life, {
          programme: jobGuarantee,
          compensation: 'AS',
          startedMonthsAgo: 6,
          months: 12,
          perDay: kronor(402),
          usedJobDays: 120,
          deduct: (row) => [deductionRow(row, { code: 'KVI', text: 'Kvittning' }, kronor(640))],
        }),
      ],
    }),
    alone({
      name: 'Sonja Socialnämnd',
      born: '1991-02-28',
      sex: 'woman',
      shows: 'Sjukersättning med avdrag som betalas till socialnämnden.',
      tells: (life) => [
        sicknessCompensation(life, {
          kind: 'SE',
          extent: whole,
          startedMonthsAgo: 12,
          months: null,
          monthly: 12_040,
          deduct: (row) => [deductionRow(row, { code: 'SOC', text: 'Socialavdrag' }, kronor(2_500))],
        }),
      ],
    }),
  ];
}

function odd(): Household[] {
  return [
    alone({
      name: 'Nora Negativ',
      born: '1985-04-04',
      sex: 'woman',
      shows: 'Negativt belopp från Försäkringskassan: en rad rättar en tidigare månads bostadstillägg.',
      tells: (life) => [
        housingSupplement(life, { startedMonthsAgo: 14, months: null, monthly: 4_000 }),
        { insurance: { payments: [correction(life)] } },
      ],
    }),
    alone({
      name: 'Karl Karens',
      born: '1982-10-11',
      sex: 'man',
      shows: 'Sjukpenning för karensdag utbetald utan något ärende, som under pandemin.',
      tells: (life) => [{ insurance: { payments: [withoutCase(life)] } }],
    }),
    alone({
      name: 'Frida Flera',
      born: '1980-05-16',
      sex: 'woman',
      shows: 'Flera utbetalningar samma dag: sjukersättning och bostadstillägg.',
      tells: (life) => [
        sicknessCompensation(life, {
          kind: 'SE',
          extent: { numerator: 1, denominator: 2 },
          startedMonthsAgo: 12,
          months: null,
          monthly: 6_310,
        }),
        housingSupplement(life, { startedMonthsAgo: 12, months: null, monthly: 3_900 }),
      ],
    }),
  ];
}

function correction(life: Life): InsurancePayment {
  const benefit = { code: 'BTI', text: 'Bostadstillägg' };
  const period = monthAway(life.today, -3);
  const row = grossRow({
    benefit,
    amountType: { code: 'KOR', text: 'Rättelse' },
    period,
    amount: kronor(-1_200),
  });
  const paidOn = bankDay(addDays(life.today, -13));
  return insurancePayment({ today: life.today, kind: 3, family: benefit, paidOn, period, rows: [row] });
}

function withoutCase(life: Life): InsurancePayment {
  const benefit = { code: 'SJP', text: 'Sjukpenning' };
  const day = addMonths(life.today, -2);
  const period = { from: day, to: day };
  const amountType = { code: 'KAR', text: 'Ersättning för karens' };
  const row = grossRow({ benefit, amountType, period, days: 1, amount: kronor(804) });
  const family = { code: 'DAG', text: 'Dagersättning' };
  const rows = [row, taxRow(row)];
  return insurancePayment({
    today: life.today,
    kind: 2,
    family,
    paidOn: bankDay(addDays(day, 24)),
    period,
    rows,
  });
}

/** Day rows and payments enough for an answer of about 50 kB when the latest months are asked for. */
function longAnswer(): Household {
  const tells = (life: Life): Chapter[] => [
    sickSpell(life, {
      startedMonthsAgo: 23,
      months: 5,
      extent: whole,
      perDay: kronor(912),
      splitsRows: true,
      deduct: (row) => [deductionRow(row, { code: 'INF', text: 'Utmätning' }, kronor(210))],
    }),
    parentalSpell(life, {
      startedMonthsAgo: 3,
      months: 3,
      daysAWeek: 5,
      extent: whole,
      level: 'S',
      perDay: kronor(801),
    }),
    taxed(life, 402_000, { income: 14_300, surplus: 2_100 }),
    owns(life, { registration: 'TST003', make: 'VOLVO', year: 2019, kind: 'PERSONBIL', model: 'XC60' }),
  ];
  return family(
    [
      {
        name: 'Lars Långsvar',
        born: '1984-02-14',
        sex: 'man',
        shows: 'Ett mycket stort svar, omkring 50 kB: många dagar, barn och utbetalningar.',
        tells,
      },
      { name: 'Lotta Långsvar', born: '1985-03-18', sex: 'woman' },
    ],
    [
      { name: 'Liam Långsvar', born: '2018-10-30', sex: 'man' },
      { name: 'Lova Långsvar', born: '2020-05-22', sex: 'woman' },
      { name: 'Leo Långsvar', born: '2022-07-08', sex: 'man' },
    ],
    { areTogether: true, getsHousingAllowance: true },
  );
}
