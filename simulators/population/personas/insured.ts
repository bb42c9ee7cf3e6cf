import type { Day } from '../../../src/values/day.ts';
import { addMonths } from '../calendar.ts';
import { day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import { occupationalInjuryAnnuity, survivorsPensionAtFk, workInjuryAnnuity } from '../chapters/annuities.ts';
import { extraCare, extraCareRefused, oldPension, sicknessCompensation } from '../chapters/compensation.ts';
import { oldAge, pensionSpell } from '../chapters/pension.ts';
import { employed } from '../chapters/registers.ts';
import type { Household } from '../household.ts';
import { places, sweden } from '../places.ts';
import { alone, family } from './persona.ts';

/** One of each that FK's part of LEFI can hold and that nobody else shows. */
export function insured(today: Day): Household[] {
  return [everyAddress(), placed(), ...careOutcomes(), abroad(), oldest(), ...bereavedByInjury(today)];
}

const [place] = places;

function everyAddress(): Household {
  const { postalCode, town } = place;
  const married = { civilStatus: 2, civilStatusSince: day('2015-08-15') } as const;
  return family(
    [
      {
        name: 'Adam Adress',
        born: '1982-03-13',
        sex: 'man',
        shows:
          'Full personinformation: tre adresser, två arbetsställen, maka, barn och två medborgarskap; inkomst av anställning och eget företag.',
        but: {
          ...married,
          addresses: [
            { role: 2, lines: ['c/o Provboende', 'Box 12'], postalCode: '85102', town, country: sweden },
            { role: 1, lines: ['Provgatan 1'], postalCode, town, country: sweden },
            {
              role: 3,
              lines: ['Provekatu 3'],
              postalCode: '00100',
              town: 'HELSINGFORS',
              country: { code: 'FI', name: 'FINLAND' },
            },
          ],
          citizenships: [
            { country: sweden, since: null },
            { country: { code: 'FI', name: 'FINLAND' }, since: day('2010-01-15') },
          ],
        },
        tells: (life) => [
          employed(life, { monthlySalary: kronor(21_400), extent: 75 }),
          employed(life, {
            monthlySalary: kronor(6_500),
            extent: 25,
            isOwnBusiness: true,
            employer: 'Adams Adressregister',
            organisationsnummer: '165560000019',
            workplaceNumber: '19000019',
          }),
        ],
      },
      { name: 'Alva Adress', born: '1984-11-26', sex: 'woman', but: married },
    ],
    [{ name: 'Algot Adress', born: '2017-10-08', sex: 'man' }],
    { areTogether: true },
  );
}

function placed(): Household {
  return family(
    [{ name: 'Pia Placerad', born: '1990-06-12', sex: 'woman' }],
    [
      {
        name: 'Puck Placerad',
        born: '2015-02-03',
        sex: 'man',
        living: 'placed',
        shows: 'Barn i familjehem: barnbidraget betalas till myndigheten.',
      },
    ],
  );
}

function careOutcomes(): Household[] {
  const child = (name: string) => ({ name, born: '2016-09-14', sex: 'man' }) as const;
  const ended = { startedMonthsAgo: 16, months: 12, extent: { numerator: 1, denominator: 4 } };
  return [
    family(
      [
        {
          name: 'Agnes Avslagen',
          born: '1985-07-25',
          sex: 'woman',
          shows: 'Avslag på omvårdnadsbidrag (utfall 4) och på merkostnadsersättning (utfall 5).',
          tells: (life) => [extraCareRefused(life, 'OMV'), extraCareRefused(life, 'MEK')],
        },
      ],
      [child('Arvid Avslagen')],
    ),
    family(
      [
        {
          name: 'Una Upphörd',
          born: '1983-04-30',
          sex: 'woman',
          shows:
            'Omvårdnadsbidrag som har upphört (utfall 7) och merkostnadsersättning likaså (utfall 8), halva andelen.',
          tells: (life) => [
            extraCare(life, { ...ended, ...shared, monthly: 1_531, benefit: 'OMV', outcome: 7 }),
            extraCare(life, { ...ended, ...shared, monthly: 715, benefit: 'MEK', outcome: 8 }),
          ],
        },
      ],
      [child('Uno Upphörd')],
    ),
    alone({
      name: 'Måns Merkostnad',
      born: '1977-08-19',
      sex: 'man',
      shows: 'Merkostnadsersättning för egen del, interimistiskt beslut.',
      tells: (life) => [
        extraCare(life, {
          startedMonthsAgo: 6,
          months: null,
          monthly: 1_470,
          benefit: 'MEK',
          extent: { numerator: 1, denominator: 3 },
          status: 'I',
        }),
      ],
    }),
  ];
}

const shared = { share: { numerator: 1, denominator: 2 } };

function abroad(): Household {
  return alone({
    name: 'Gerd Garanti',
    born: '1971-01-22',
    sex: 'woman',
    shows:
      'Bor i Finland: garantiersättning med försäkringstid i år, månader och dagar, särskild inkomstskatt och utländskt skattenummer.',
    but: {
      registeredIn: null,
      addresses: [
        {
          role: 3,
          lines: ['Provekatu 12 B'],
          postalCode: '20100',
          town: 'ÅBO',
          country: { code: 'FI', name: 'FINLAND' },
        },
      ],
    },
    tells: (life) => [
      sicknessCompensation(life, {
        startedMonthsAgo: 21,
        months: null,
        monthly: 8_240,
        kind: 'SE',
        extent: { numerator: 3, denominator: 4 },
        insuredTime: { years: 31, months: 4, days: 12 },
      }),
      { tax: { foreignTaxNumber: 'FI-TEST-0002' } },
    ],
  });
}

function oldest(): Household {
  return alone({
    name: 'Torvald Trettiosju',
    born: '1936-05-06',
    sex: 'man',
    shows: 'Född före 1938: ÅP-37 från Försäkringskassan, och pension från Pensionsmyndigheten.',
    tells: (life) => [
      oldPension(life, { startedMonthsAgo: 22, months: null, monthly: 980 }),
      pensionSpell(life, { startedMonthsAgo: 22, compensations: oldAge(life, 10_120, 0, 0) }),
    ],
  });
}

function bereavedByInjury(today: Day): Household[] {
  const since = addMonths(today, -15);
  const widow = { civilStatus: 7, civilStatusSince: since } as const;
  const husband = { civilStatus: 2, civilStatusSince: day('2011-06-04'), diedOn: since } as const;
  const spell = { startedMonthsAgo: 13, months: null };
  return [
    family(
      [
        {
          name: 'Livia Livränta',
          born: '1979-12-09',
          sex: 'woman',
          shows: 'Livränta till efterlevande efter en arbetsskada som maken dog av.',
          but: widow,
          tells: (life) => [workInjuryAnnuity(life, { ...spell, monthly: 5_120, cause: 6, survives: true })],
        },
        { name: 'Lage Livränta', born: '1977-02-25', sex: 'man', but: husband },
      ],
      [
        {
          name: 'Love Livränta',
          born: '2014-04-11',
          sex: 'man',
          shows: 'Barn med efterlevandepension från Försäkringskassan efter sin far.',
          tells: (life) => [survivorsPensionAtFk(life, { ...spell, monthly: 2_210 })],
        },
      ],
      { areTogether: true },
    ),
    family(
      [
        {
          name: 'Yrsa Yrkesskada',
          born: '1948-10-10',
          sex: 'woman',
          shows: 'Yrkesskadelivränta till änka, och efterlevandepension från Försäkringskassan.',
          but: widow,
          tells: (life) => [
            occupationalInjuryAnnuity(life, { ...spell, monthly: 2_640, causes: [1], survives: true }),
            survivorsPensionAtFk(life, { ...spell, monthly: 1_870 }),
          ],
        },
        { name: 'Yngvar Yrkesskada', born: '1945-01-17', sex: 'man', but: husband },
      ],
      [],
      { areTogether: true },
    ),
  ];
}
