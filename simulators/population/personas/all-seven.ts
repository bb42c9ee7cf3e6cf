import { addDays, addMonths, addYears } from '../calendar.ts';
import { day } from '../../../src/values/day.ts';
import type { Day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import type { Chapter } from '../chapter.ts';
import { funds, fundSpell } from '../chapters/akassa.ts';
import { adjustmentPension, childPension, pensionSpell } from '../chapters/pension.ts';
import { pensionRecord } from '../chapters/pension-record.ts';
import { migrated, owns, taxed, taxPayout } from '../chapters/registers.ts';
import { studies, universityStudies } from '../chapters/student-aid.ts';
import type { Household, Life } from '../household.ts';
import type { Identity } from '../identity.ts';
import { sweden } from '../places.ts';
import { family } from './persona.ts';

const syria = { code: 'SY', name: 'SYRIEN' };

/** A widow with two children who came to Sweden, studied, and is now looking for work. */
export function allSeven(today: Day): Household[] {
  const widowedOn = addMonths(today, -16);
  const but: Partial<Identity> = {
    civilStatus: 7,
    civilStatusSince: widowedOn,
    isSwedishByBirth: false,
    citizenships: [
      { country: syria, since: null },
      { country: sweden, since: day('2022-06-06') },
    ],
  };
  const amira = {
    name: 'Amira Allsvar',
    born: '1988-05-14',
    sex: 'woman',
    shows: 'Har uppgifter hos alla sju bastjänsterna, och hos Pensionsmyndigheten.',
    but,
    tells,
  } as const;
  const husband = {
    name: 'Karim Allsvar',
    born: '1985-01-20',
    sex: 'man',
    but: { ...but, civilStatus: 2, civilStatusSince: day('2012-08-01'), diedOn: widowedOn },
    tells: (life: Life) => [migrated(life, stay)],
  } as const;
  const orphan = {
    tells: (life: Life) => [
      pensionSpell(life, { startedMonthsAgo: 15, tax: null, compensations: [childPension] }),
    ],
  };
  return [
    family(
      [amira, husband],
      [
        { name: 'Lina Allsvar', born: '2018-09-03', sex: 'woman', ...orphan },
        { name: 'Adam Allsvar', born: '2021-02-11', sex: 'man', ...orphan },
      ],
      { areTogether: true, getsHousingAllowance: true },
    ),
  ];
}

const stay = {
  from: syria,
  enteredOn: day('2014-11-03'),
  ground: 'ASYL',
  permanentOn: day('2018-03-15'),
} as const;

function tells(life: Life): Chapter[] {
  const car = { registration: 'TST001', make: 'VOLVO', year: 2012, kind: 'PERSONBIL', model: 'V50' };
  const fund = {
    fund: funds.municipal,
    weeks: 4,
    perDay: kronor(746),
    daysAWeek: 5,
    otherDeductions: kronor(120),
  };
  return [
    studies(life, { ...universityStudies, startedWeeksAgo: 25, weeks: 20 }),
    fundSpell(life, fund),
    {
      unemployment: {
        registrations: [
          {
            registeredOn: addYears(addDays(life.today, -40), -9),
            deregisteredOn: addYears(addDays(life.today, -40), -7),
            category: 'Etableringsprogrammet',
            extent: 100,
          },
        ],
      },
    },
    pensionSpell(life, { startedMonthsAgo: 15, compensations: [adjustmentPension] }),
    pensionRecord(life, 214_000),
    taxed(life, 168_000, { income: 1_240, surplus: 310 }),
    taxPayout(life, 2_316),
    owns(life, car),
    migrated(life, stay),
  ];
}
