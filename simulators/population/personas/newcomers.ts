import { addMonths, addYears } from '../calendar.ts';
import { day } from '../../../src/values/day.ts';
import type { Day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import { applicant, funds } from '../chapters/akassa.ts';
import { programmeSpell, settlementProgramme } from '../chapters/programme.ts';
import { migrated, owns } from '../chapters/registers.ts';
import type { Household } from '../household.ts';
import type { Country } from '../identity.ts';
import { sweden } from '../places.ts';
import { alone } from './persona.ts';

const ukraine: Country = { code: 'UA', name: 'UKRAINA' };
const eritrea: Country = { code: 'ER', name: 'ERITREA' };
const finland: Country = { code: 'FI', name: 'FINLAND' };

export function newcomers(today: Day): Household[] {
  return [...permitted, ...undecided, ...citizens(today)];
}

const foreign = (country: Country) => ({
  isSwedishByBirth: false,
  citizenships: [{ country, since: null }],
});
const car = { registration: 'TST002', make: 'SAAB', year: 2008, kind: 'PERSONBIL', model: '9-3' };

const permitted: readonly Household[] = [
  alone({
    name: 'Etta Etablering',
    born: '1994-12-01',
    sex: 'woman',
    shows: 'Nyanländ med tidsbegränsat uppehållstillstånd, etableringsersättning och etableringstillägg.',
    but: foreign(ukraine),
    tells: (life) => [
      programmeSpell(life, {
        programme: settlementProgramme,
        compensation: 'EE',
        startedMonthsAgo: 6,
        months: 24,
        perDay: kronor(308),
        splitsRows: true,
      }),
      migrated(life, { from: ukraine, enteredOn: addMonths(life.today, -20), ground: 'ASYL' }),
    ],
  }),
  alone({
    name: 'Petra Permanent',
    born: '1981-03-11',
    sex: 'woman',
    shows: 'Permanent uppehållstillstånd efter två tidsbegränsade.',
    but: foreign(eritrea),
    tells: (life) => [
      migrated(life, {
        from: eritrea,
        enteredOn: addYears(life.today, -7),
        ground: 'ASYL',
        permanentOn: addYears(life.today, -2),
      }),
    ],
  }),
];

const undecided: readonly Household[] = [
  alone({
    name: 'Arman Avslag',
    born: '1992-07-04',
    sex: 'man',
    shows: 'Ansökan om uppehållstillstånd har avslagits.',
    but: foreign(eritrea),
    tells: (life) => [
      migrated(life, { from: eritrea, enteredOn: addYears(life.today, -2), ground: 'ASYL', refused: true }),
    ],
  }),
  alone({
    name: 'Vera Väntar',
    born: '1997-01-18',
    sex: 'woman',
    shows: 'Ansökan om uppehållstillstånd som inte är avgjord.',
    but: foreign(ukraine),
    tells: (life) => [
      migrated(life, {
        from: ukraine,
        enteredOn: addMonths(life.today, -5),
        ground: 'ASYL',
        isUndecided: true,
      }),
    ],
  }),
  alone({
    name: 'Sam Samordnad',
    born: '1987-08-24',
    sex: 'man',
    isSamordningsnummer: true,
    shows:
      'Samordningsnummer: AF, a-kassan, Transportstyrelsen och Migrationsverket har uppgifter, CSN har inga.',
    but: { ...foreign(ukraine), registeredIn: null },
    tells: (life) => [
      applicant(life, funds.alfa, true),
      owns(life, car),
      migrated(life, { from: ukraine, enteredOn: addMonths(life.today, -30), ground: 'ASYL' }),
    ],
  }),
];

function citizens(today: Day): Household[] {
  return [
    alone({
      name: 'Maria Medborgare',
      born: '1973-05-30',
      sex: 'woman',
      shows: 'Två medborgarskap sedan födseln, därför ingen träff hos Migrationsverket.',
      but: { citizenships: [sweden, finland].map((country) => ({ country, since: null })) },
    }),
    alone({
      name: 'Mikael Medborgarskap',
      born: '1979-02-22',
      sex: 'man',
      shows: 'Svensk medborgare sedan ett år, med de tidigare uppehållstillstånden hos Migrationsverket.',
      but: {
        isSwedishByBirth: false,
        citizenships: [
          { country: eritrea, since: null },
          { country: sweden, since: addYears(today, -1) },
        ],
      },
      tells: (life) => [
        migrated(life, {
          from: eritrea,
          enteredOn: day('2013-09-30'),
          ground: 'UAT',
          permanentOn: day('2018-02-14'),
        }),
      ],
    }),
  ];
}
