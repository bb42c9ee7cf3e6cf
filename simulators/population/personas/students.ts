import { addDays, addYears } from '../calendar.ts';
import { day } from '../../../src/values/day.ts';
import type { Day } from '../../../src/values/day.ts';
import { homeEquipmentLoan, studies, universityStudies, upperSecondary } from '../chapters/student-aid.ts';
import { migrated } from '../chapters/registers.ts';
import type { Chapter } from '../chapter.ts';
import type { Household, Life } from '../household.ts';
import { alone, family } from './persona.ts';

export function students(): Household[] {
  return [...adults, ...young(), borrowers()];
}

const autumn = { startedWeeksAgo: 9, weeks: 20 };

const adults: readonly Household[] = [
  alone({
    name: 'Pelle Planerad',
    born: '1997-09-14',
    sex: 'man',
    shows: 'Studiemedel där kommande utbetalningar är planerade utan bestämd dag (datum "0").',
    tells: (life) => [studies(life, { ...universityStudies, ...autumn, datesUndecided: true })],
  }),
  alone({
    name: 'Tuva Tillägg',
    born: '1996-02-29',
    sex: 'woman',
    shows: 'Studiemedel med tilläggslån och merkostnadslån, planerade utbetalningar med dag.',
    tells: (life) => [
      studies(life, {
        ...universityStudies,
        ...autumn,
        form: 'TLÅN',
        perWeek: [
          ...universityStudies.perWeek,
          ['TILL', 'Tilläggslån', 1_050],
          ['MERKL', 'Merkostnadslån', 310],
        ],
      }),
    ],
  }),
  alone({
    name: 'Olle Omställning',
    born: '1980-12-19',
    sex: 'man',
    shows: 'Omställningsstudiestöd på 40 procent, bidrag och lån.',
    tells: (life) => [
      studies(life, {
        ...autumn,
        kind: 'omstallningsstudiestod',
        form: 'OSS',
        text: 'Omställningsstudiestöd',
        rate: 40,
        perWeek: [
          ['OSSBID', 'Omställningsstudiebidrag', 2_120],
          ['OSSLÅN', 'Omställningsstudielån', 640],
        ],
      }),
    ],
  }),
  alone({
    name: 'Stefan Studiestart',
    born: '1993-03-22',
    sex: 'man',
    shows: 'Studiestartsstöd med tilläggsbelopp.',
    tells: (life) => [
      studies(life, {
        ...autumn,
        kind: 'studiestartsstod',
        form: 'SSSTÖD',
        text: 'Studiestartsstöd',
        rate: 100,
        perWeek: [
          ['STÖDB', 'Studiestartsstöd', 2_400],
          ['STÖDT', 'Tilläggsbelopp', 190],
        ],
      }),
    ],
  }),
  alone({
    name: 'Åsa Återkrav',
    born: '1998-06-16',
    sex: 'woman',
    shows: 'Negativa belopp: ett tidigare studiebidrag återkrävs och dras av vid utbetalningen.',
    tells: (life) => [
      studies(life, { ...universityStudies, ...autumn, recovery: ['GRUNDB', 'Återkrav bidrag', 900] }),
    ],
  }),
];

function young(): Household[] {
  return [
    alone({
      name: 'Stina Studiehjälp',
      born: '2009-03-04',
      sex: 'woman',
      shows: 'Gymnasieelev med studiehjälp varje månad utom juli och augusti.',
      tells: (life) => [upperSecondary(life)],
    }),
    alone({
      name: 'Oskar Oktober',
      born: '2008-10-16',
      sex: 'man',
      shows:
        'Sommargapet: hade studiehjälp till och med juni men har ingen efter sommaren; ny ansökan är inte beslutad.',
      tells: endedInJune,
    }),
  ];
}

/** Seen from any day: the school year that ended the latest June, and an application for the next one. */
function endedInJune(life: Life): Chapter[] {
  const june = latestJune(life.today);
  const [found] = upperSecondary({ ...life, today: june }, 9).studies?.cases ?? [];
  if (found === undefined) return [];
  const payments = found.payments.filter((payment) => payment.state === 'Utbetald');
  const span = { from: addDays(june, 48), to: addDays(june, 340) };
  const next = { ...found, status: 'INITIERAD', decidedOn: null, granted: [], payments: [] } as const;
  return [
    { studies: { cases: [{ ...found, status: 'AVSLUTAD', payments }] } },
    { studies: { cases: [{ ...next, sought: [{ period: span, rate: 0, wantsLoan: false }] }] } },
  ];
}

function latestJune(today: Day): Day {
  const june = day(`${today.slice(0, 4)}-06-30`);
  return june <= today ? june : addYears(june, -1);
}

function borrowers(): Household {
  const stay = {
    from: { code: 'UA', name: 'UKRAINA' },
    enteredOn: day('2024-08-12'),
    ground: 'ASYL',
  } as const;
  const but = {
    isSwedishByBirth: false,
    citizenships: [{ country: stay.from, since: null }],
    civilStatus: 2,
    civilStatusSince: day('2015-09-05'),
  } as const;
  const tells = (life: Life): Chapter[] => {
    const other = life.relations.partner?.personidentitet ?? null;
    return [homeEquipmentLoan(life, other, 18_000), migrated(life, stay)];
  };
  return family(
    [
      {
        name: 'Halyna Hemlån',
        born: '1990-04-18',
        sex: 'woman',
        shows: 'Hemutrustningslån med medlåntagare.',
        but,
        tells,
      },
      {
        name: 'Oleh Hemlån',
        born: '1989-07-27',
        sex: 'man',
        shows: 'Medlåntagare i samma hemutrustningslån som Halyna Hemlån.',
        but,
        tells,
      },
    ],
    [],
    { areTogether: true },
  );
}
