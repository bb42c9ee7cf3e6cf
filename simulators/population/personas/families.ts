import { addDays } from '../calendar.ts';
import { day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import { funds, fundSpell } from '../chapters/akassa.ts';
import { parentalSpell, temporaryCare } from '../chapters/parental.ts';
import { employed } from '../chapters/registers.ts';
import type { Household } from '../household.ts';
import { family } from './persona.ts';

const half = { numerator: 1, denominator: 2 };
const whole = { numerator: 1, denominator: 1 };

export function families(): Household[] {
  return [apart(), together(), alternating(), ...carers(), applied()];
}

function apart(): Household {
  return family(
    [
      {
        name: 'Moa Mottagare',
        born: '1987-03-17',
        sex: 'woman',
        shows: 'Får underhållsstöd för ett barn; den andra föräldern, Kim Krav, är skyldig det.',
      },
      {
        name: 'Kim Krav',
        born: '1985-10-28',
        sex: 'man',
        shows:
          'Är skyldig underhållsstöd för sitt barn, som bor hos Moa Mottagare, och har en underhållsskuld.',
      },
    ],
    [
      {
        name: 'Mio Mottagare',
        born: '2019-05-05',
        sex: 'man',
        shows: 'Barn: vem som får barnbidraget för barnet, en mottagare.',
      },
    ],
    { getsMaintenance: true, getsHousingAllowance: true, maintenanceDebt: kronor(3_646) },
  );
}

function together(): Household {
  const married = { civilStatus: 2, civilStatusSince: day('2016-06-18') } as const;
  return family(
    [
      {
        name: 'Hedda Hushåll',
        born: '1989-12-13',
        sex: 'woman',
        shows: 'Sökande i ett hushåll med medsökande och tre barn: bostadsbidrag och delat barnbidrag.',
        but: married,
        tells: (life) => [
          fundSpell(life, { fund: funds.alfa, weeks: 12, perDay: kronor(365), daysAWeek: 5 }),
        ],
      },
      {
        name: 'Hugo Hushåll',
        born: '1988-02-01',
        sex: 'man',
        shows: 'Medsökande i samma hushåll som Hedda Hushåll: har deltidsarbete och halva barnbidraget.',
        but: married,
        tells: (life) => [employed(life, { monthlySalary: kronor(15_200), extent: 50 })],
      },
    ],
    [
      { name: 'Hilda Hushåll', born: '2018-04-23', sex: 'woman' },
      { name: 'Hampus Hushåll', born: '2020-08-14', sex: 'man' },
      { name: 'Hanna Hushåll', born: '2023-01-09', sex: 'woman' },
    ],
    { areTogether: true, getsHousingAllowance: true },
  );
}

function alternating(): Household {
  return family(
    [
      {
        name: 'Vanja Växelvis',
        born: '1984-06-07',
        sex: 'woman',
        shows:
          'Barnet bor växelvis: delat barnbidrag, underhållsstöd vid växelvist boende och bostadsbidrag.',
      },
      { name: 'Valter Växelvis', born: '1983-05-26', sex: 'man' },
    ],
    [{ name: 'Vide Växelvis', born: '2018-11-02', sex: 'man', living: 'alternating' }],
    { getsMaintenance: true, getsHousingAllowance: true },
  );
}

function carers(): Household[] {
  const job = kronor(31_000);
  const spell = { startedMonthsAgo: 5, months: 9, perDay: kronor(742), level: 'S' } as const;
  return [
    family(
      [
        {
          name: 'Per Pappaledig',
          born: '1991-08-20',
          sex: 'man',
          shows: 'Föräldrapenning på halva dagar, tre dagar i veckan.',
          tells: (life) => [
            employed(life, { monthlySalary: job }),
            parentalSpell(life, { ...spell, daysAWeek: 3, extent: half }),
          ],
        },
      ],
      [{ name: 'Pim Pappaledig', born: '2024-03-28', sex: 'woman' }],
    ),
    family(
      [
        {
          name: 'Dorotea Dubbel',
          born: '1993-07-12',
          sex: 'woman',
          shows: 'Föräldrapenning som dubbeldagar.',
          tells: (life) => [parentalSpell(life, { ...spell, daysAWeek: 5, extent: whole, isDouble: true })],
        },
      ],
      [{ name: 'Didrik Dubbel', born: '2024-06-01', sex: 'man' }],
    ),
    family(
      [
        {
          name: 'Vilma Vabb',
          born: '1990-10-10',
          sex: 'woman',
          shows:
            'Tillfällig föräldrapenning med samma dag två gånger: inkomst av anställning och av näringsverksamhet.',
          tells: (life) => [
            employed(life, { monthlySalary: job, extent: 60 }),
            employed(life, {
              monthlySalary: kronor(9_000),
              isOwnBusiness: true,
              employer: 'Vilmas Väv',
              extent: 40,
            }),
            temporaryCare(life, {
              daysAgo: [24, 23, 22],
              fromEmployment: kronor(611),
              fromBusiness: kronor(284),
            }),
          ],
        },
      ],
      [{ name: 'Vera Vabb', born: '2020-12-21', sex: 'woman' }],
    ),
  ];
}

/** A case without decisions is an application that waits. */
function applied(): Household {
  return family(
    [
      {
        name: 'Sara Sökande',
        born: '1994-05-03',
        sex: 'woman',
        shows: 'Har sökt bostadsbidrag som inte är beslutat: ett ärende utan beslut.',
        tells: (life) => [
          {
            insurance: {
              cases: [
                {
                  benefit: 'BOB',
                  startedOn: addDays(life.today, -12),
                  isActive: true,
                  isRefused: false,
                  coApplicants: [],
                  decisions: [],
                },
              ],
            },
          },
        ],
      },
    ],
    [{ name: 'Sixten Sökande', born: '2022-09-15', sex: 'man' }],
  );
}
