import { addDays, addMonths } from '../calendar.ts';
import { day } from '../../../src/values/day.ts';
import type { Day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import { oldPension } from '../chapters/compensation.ts';
import { adjustmentPension, childPension, oldAge, pensionSpell } from '../chapters/pension.ts';
import { pensionRecord } from '../chapters/pension-record.ts';
import type { Household } from '../household.ts';
import { alone, family } from './persona.ts';
import { abroad } from './pension-facts.ts';

export function pensioners(today: Day): Household[] {
  return [...oldAged, dead(today), bereaved(today)];
}

const oldAged: readonly Household[] = [
  alone({
    name: 'Pär Pension',
    born: '1948-04-14',
    sex: 'man',
    shows: 'Allmän pension (inkomst-, garanti- och premiepension) och bostadstillägg i samma utbetalning.',
    tells: (life) => [
      pensionSpell(life, { startedMonthsAgo: 22, compensations: oldAge(life, 9_860, 1_420, 3_150) }),
      pensionRecord(life, {
        yearly: 288_000,
        years: 28,
        other: { 2001: { earlyRetirement: kronor(118_000) }, 2002: { earlyRetirement: kronor(121_500) } },
      }),
    ],
  }),
  alone({
    name: 'Åke Årspension',
    born: '1946-12-24',
    sex: 'man',
    shows: 'ÅP-38 från Försäkringskassan och allmän pension från Pensionsmyndigheten samtidigt.',
    tells: (life) => [
      pensionSpell(life, { startedMonthsAgo: 22, compensations: oldAge(life, 8_120, 0, 0) }),
      oldPension(life, { startedMonthsAgo: 18, months: null, monthly: 1_240 }),
    ],
  }),
  alone({
    name: 'Lena Levnadsintyg',
    born: '1950-09-19',
    sex: 'woman',
    shows: 'Bor utomlands med svensk pension; levnadsintyget är skickat och inväntas.',
    but: abroad(),
    tells: (life) => [
      pensionSpell(life, { startedMonthsAgo: 22, tax: 'SS', compensations: oldAge(life, 11_300, 0, 0) }),
      {
        pension: {
          lifeCertificate: [
            { status: 0, on: addDays(life.today, -75) },
            { status: 1, on: addDays(life.today, -44) },
          ],
        },
      },
    ],
  }),
  alone({
    name: 'Ulla Utmätt',
    born: '1952-01-05',
    sex: 'woman',
    shows: 'Pension med avdrag för utmätning och kvittning.',
    tells: (life) => [
      pensionSpell(life, {
        startedMonthsAgo: 22,
        compensations: oldAge(life, 12_450, 0, 0),
        deductions: [
          { type: 'UTMATNING', amount: kronor(1_900) },
          { type: 'KVIOVR', amount: kronor(250) },
        ],
      }),
    ],
  }),
];

function dead(today: Day): Household {
  return alone({
    name: 'Dagny Död',
    born: '1944-07-07',
    sex: 'woman',
    shows: 'Avliden: utbetalningar före dödsfallet, inga efter.',
    but: { diedOn: addMonths(today, -2) },
    tells: (life) => [
      pensionSpell(life, { startedMonthsAgo: 20, compensations: oldAge(life, 10_240, 0, 1_850) }),
    ],
  });
}

function bereaved(today: Day): Household {
  const since = addMonths(today, -9);
  return family(
    [
      {
        name: 'Efva Efterlevande',
        born: '1986-11-30',
        sex: 'woman',
        shows: 'Efterlevande make med omställningspension från Pensionsmyndigheten.',
        but: { civilStatus: 7, civilStatusSince: since },
        tells: (life) => [pensionSpell(life, { startedMonthsAgo: 8, compensations: [adjustmentPension] })],
      },
      {
        name: 'Edvin Efterlevande',
        born: '1984-06-20',
        sex: 'man',
        but: { civilStatus: 2, civilStatusSince: day('2014-05-31'), diedOn: since },
      },
    ],
    [
      {
        name: 'Ester Efterlevande',
        born: '2019-12-12',
        sex: 'woman',
        shows: 'Barn med barnpension efter sin far.',
        tells: (life) => [
          pensionSpell(life, { startedMonthsAgo: 8, tax: null, compensations: [childPension] }),
        ],
      },
    ],
    { areTogether: true },
  );
}
