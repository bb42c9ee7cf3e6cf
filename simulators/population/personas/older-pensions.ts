import { kronor } from '../amount.ts';
import { oldAge, pensionClaim, pensionSpell } from '../chapters/pension.ts';
import { pensionRecord, type AccountChange } from '../chapters/pension-record.ts';
import type { Household } from '../household.ts';
import { alone } from './persona.ts';

/** Part of a pension was drawn, and a part of that put back. */
const withdrawals: readonly AccountChange[] = [
  {
    account: 'IP',
    yearsAgo: 2,
    month: 3,
    kind: 'NYTT_ANDRAT_PENSIONSUTTAG',
    transactions: { UTTAGEN_PENSIONSBEHALLNING: 640_000 },
  },
  {
    account: 'IP',
    yearsAgo: 1,
    month: 9,
    kind: 'NYTT_ANDRAT_PENSIONSUTTAG',
    transactions: { ATERLAGD_PENSIONSBEHALLNING: 160_000 },
  },
  {
    account: 'PREP',
    yearsAgo: 1,
    month: 2,
    kind: 'RIKTALDER_UPPNADD',
    transactions: { ARVSVINST: 900, FORVALTNINGSKOSTNAD: 60 },
  },
];

/** Pensions reckoned in other ways than most, and what may be taken out of them. */
export const olderPensions: readonly Household[] = [
  alone({
    name: 'Tage Tilläggspension',
    born: '1936-03-02',
    sex: 'man',
    shows:
      'Född före 1938: tilläggspension och garantipension enligt de reglerna, och särskilt bostadstillägg.',
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 22,
        compensations: [
          {
            type: 'TP',
            monthly: 8_940,
            basis: {
              tp: {
                seamansYears: 2,
                withdrawalPercent: 100,
                annuityDeduction: 1_200,
                guaranteeSupplement: 3_600,
                basicPensionSupplement: 41_000,
                meanPoints: 4.37,
                yearsWithPoints: 29,
                requiredYears: 30,
              },
            },
          },
          {
            type: 'GARP',
            monthly: 1_130,
            basis: {
              garpAp37: {
                base: 98_400,
                fortieths: 40,
                thirtieths: 29,
                pensionSupplement: 33_200,
                withdrawalPercent: 100,
              },
            },
          },
          { type: 'BT', monthly: 4_020 },
          { type: 'SBT', monthly: 410 },
        ],
      }),
    ],
  }),
  alone({
    name: 'Inga Inkomstpension',
    born: '1953-05-17',
    sex: 'woman',
    shows:
      'Inkomst-, tilläggs- och premiepension med inkomstpensionstillägg, samordnad med livränta och med pension från ett annat land; utmätning, kvittning och skatt för ett tidigare år dras av.',
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 22,
        isCoordinatedAbroad: true,
        compensations: [
          {
            type: 'IP',
            monthly: 9_310,
            extent: 0.75,
            basis: {
              ip: { annuityDeduction: 2_400 },
              coordination: { before: 114_120, kinds: ['YL', 'OVR'] },
            },
          },
          {
            type: 'TP',
            monthly: 2_150,
            extent: 0.75,
            basis: {
              tp: {
                seamansYears: 0,
                withdrawalPercent: 75,
                annuityDeduction: 0,
                guaranteeSupplement: 0,
                basicPensionSupplement: 9_800,
                meanPoints: 3.91,
                yearsWithPoints: 12,
                requiredYears: 30,
              },
            },
          },
          { type: 'IPT', monthly: 600 },
          { type: 'PREP', monthly: 85, amountType: 'PFO', frequency: 'AR' },
        ],
        deductions: [
          { type: 'PST', amount: kronor(150) },
          { type: 'KVIKAN', amount: kronor(200) },
          { type: 'UTMTV', amount: kronor(800) },
        ],
      }),
      pensionRecord(life, {
        yearly: 296_000,
        changes: withdrawals,
      }),
    ],
  }),
  alone({
    name: 'Ebba Äldreförsörjning',
    born: '1957-02-11',
    sex: 'woman',
    shows:
      'Garantipension med få försäkringsår, bostadstillägg och äldreförsörjningsstöd enligt ett interimistiskt beslut; avdrag till socialnämnden.',
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 14,
        status: 'INTERIMISTISKT',
        costOfSupport: 7_000,
        compensations: [
          {
            type: 'GARP',
            monthly: 3_460,
            basis: {
              garp: {
                fortieths: 12,
                guaranteeSupplement: 600,
                annuityDeduction: 0,
                incomePension: 9_800,
                supplementaryPension: 4_100,
              },
            },
          },
          { type: 'BT', monthly: 5_220 },
          { type: 'SBT', monthly: 380 },
          { type: 'AFS', monthly: 2_310 },
        ],
        deductions: [
          { type: 'SOCAVDRAG', amount: kronor(500) },
          { type: 'AVDRAGOVRIGT', amount: kronor(120) },
        ],
      }),
    ],
  }),
  alone({
    name: 'Isak Institution',
    born: '1945-10-10',
    sex: 'man',
    shows: 'Preliminärt beslut om pension; avdrag för vistelse på institution.',
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 10,
        status: 'PRELIMINART',
        compensations: [
          ...oldAge(life, 9_040, 0, 0),
          { type: 'BT', monthly: 1_240, amountType: 'BTPSA' },
          { type: 'SBT', monthly: 310, amountType: 'SBTPSA' },
        ],
        deductions: [
          { type: 'INSTITUTION', amount: kronor(2_400) },
          { type: 'AVDRAGKANTRA', amount: kronor(90) },
        ],
      }),
    ],
  }),
  alone({
    name: 'Uno Utmätning',
    born: '1949-06-06',
    sex: 'man',
    shows: 'Hela pensionen utmäts: nettot är 0 kr.',
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 22,
        compensations: [{ type: 'IP', monthly: 13_000, basis: { ip: { annuityDeduction: 0 } } }],
        deductions: [{ type: 'UTMHELA', amount: kronor(10_660) }],
      }),
    ],
  }),
  alone({
    name: 'Ansgar Anspråk',
    born: '1959-08-20',
    sex: 'man',
    shows: 'Har sökt allmän pension, som ännu inte är beslutad, och fått avslag på bostadstillägg.',
    tells: (life) => [
      pensionClaim(life, { group: 'AP', monthsAgo: 2, isRefused: false }),
      pensionClaim(life, { group: 'BTI', monthsAgo: 5, isRefused: true }),
    ],
  }),
];
