import { kronor } from './amount.ts';
import { addMonths, addYears, ageOn } from './calendar.ts';
import type { Chapter } from './chapter.ts';
import { applicant, funds, fundSpell } from './chapters/akassa.ts';
import { housingSupplement, sicknessCompensation } from './chapters/compensation.ts';
import { parentalSpell, temporaryCare } from './chapters/parental.ts';
import { oldAge, pensionSpell } from './chapters/pension.ts';
import { pensionRecord } from './chapters/pension-record.ts';
import { jobGuarantee, programmeSpell, settlementProgramme } from './chapters/programme.ts';
import { employed, migrated, owns, taxed, taxPayout } from './chapters/registers.ts';
import { sickSpell } from './chapters/sickness.ts';
import { studies, universityStudies, upperSecondary } from './chapters/student-aid.ts';
import type { Life } from './household.ts';

/** A life of one main story, so that no two incomes that exclude each other meet. */
export function generateChapters(life: Life): readonly Chapter[] {
  const age = ageOn(life.identity.bornOn, life.today);
  if (age < 16) return [];
  if (age < 20) return life.identity.isSamordningsnummer ? [] : [upperSecondary(life)];
  const base = [...property(life), ...(life.identity.isSwedishByBirth ? [] : [arrival(life)])];
  if (life.identity.isSamordningsnummer) return [...base, applicant(life, funds.alfa, true)];
  if (age > pensionAge) return [...base, ...pensioner(life, 12 * (age - pensionAge) - 1)];
  if (age === pensionAge) return [...base, ...working(life)];
  if (isNewcomer(life) && life.draw.chance(0.6)) return [...base, settling(life)];
  return [...base, ...workingAge(life, age)];
}

/** From here garantipension can be had, and no benefit for those of working age. */
const pensionAge = 66;
/** Studiemedel can be had later than this, but without loans. */
const studyAge = 50;

function isNewcomer({ identity }: Life): boolean {
  return identity.citizenships.every(({ country }) => country.code !== 'SE');
}

function property(life: Life): Chapter[] {
  const { draw } = life;
  const capital = draw.chance(0.3) ? { income: 900 + draw.below(9_000), surplus: draw.below(800) } : null;
  const vehicle = {
    registration: `TST${String(draw.below(1000)).padStart(3, '0')}`,
    make: draw.pick(['VOLVO', 'SAAB', 'TOYOTA']),
    year: 2004 + draw.below(18),
    kind: 'PERSONBIL',
    model: draw.pick(['V60', '9-3', 'YARIS']),
  };
  const yearly = 180_000 + 1_000 * draw.below(240);
  return [
    // A newcomer's first income years are not assessed yet.
    ...(isNewcomer(life) ? [] : [taxed(life, yearly, capital)]),
    ...(draw.chance(0.2) ? [taxPayout(life, 200 + draw.below(6_000))] : []),
    ...(draw.chance(0.4) ? [owns(life, vehicle)] : []),
  ];
}

/** Permits before the citizenship, when there is one. */
function arrival(life: Life): Chapter {
  const swedish = life.identity.citizenships.find((each) => each.country.code === 'SE')?.since ?? null;
  const [home] = life.identity.citizenships;
  const from = home?.country ?? { code: 'XX', name: 'OKÄNT' };
  if (swedish !== null) {
    const permanentOn = addYears(swedish, -2);
    return migrated(life, { from, enteredOn: addYears(swedish, -6), ground: 'ASYL', permanentOn });
  }
  return migrated(life, {
    from,
    enteredOn: addMonths(life.today, -24 - life.draw.below(16)),
    ground: 'ASYL',
  });
}

function settling(life: Life): Chapter {
  const startedMonthsAgo = 5 + life.draw.below(9);
  const spell = { programme: settlementProgramme, compensation: 'EE', perDay: kronor(308) } as const;
  return programmeSpell(life, { ...spell, startedMonthsAgo, months: 24 });
}

function pensioner(life: Life, monthsAtMost: number): Chapter[] {
  const compensations = oldAge(
    life,
    7_000 + life.draw.below(9_000),
    life.draw.below(3) * 1_500,
    life.draw.below(3) * 1_900,
  );
  const started = Math.min(36, 3 + life.draw.below(40), monthsAtMost);
  return [pensionSpell(life, { startedMonthsAgo: started, compensations }), pensionRecord(life, 310_000)];
}

function workingAge(life: Life, age: number): Chapter[] {
  const { draw } = life;
  const stories = [working, working, unemployed, inProgramme, sick, studying, parental, disabled] as const;
  const story = draw.pick(stories);
  return story === studying && age > studyAge ? working(life) : story(life);
}

function working(life: Life): Chapter[] {
  const job = employed(life, { monthlySalary: kronor(22_000 + 100 * life.draw.below(160)) });
  const care = { daysAgo: [29, 30, 31], fromEmployment: kronor(940) };
  return [job, pensionRecord(life, 300_000), ...(life.draw.chance(0.4) ? [temporaryCare(life, care)] : [])];
}

function unemployed(life: Life): Chapter[] {
  const weeks = 4 + life.draw.below(30);
  const fund = life.draw.pick([funds.alfa, funds.commercial, funds.municipal]);
  const otherDeductions = life.draw.chance(0.2) ? kronor(310) : 0;
  return [
    fundSpell(life, {
      fund,
      weeks,
      perDay: kronor(500 + life.draw.below(600)),
      daysAWeek: 5,
      otherDeductions,
    }),
  ];
}

function inProgramme(life: Life): Chapter[] {
  const startedMonthsAgo = 2 + life.draw.below(14);
  // Some days may have been used before this placement; 22 weekdays a month have been since.
  const usedJobDays = Math.min(450, startedMonthsAgo * 22 + life.draw.below(120));
  const spell = {
    programme: jobGuarantee,
    compensation: 'AS',
    perDay: kronor(365 + life.draw.below(500)),
  } as const;
  return [programmeSpell(life, { ...spell, startedMonthsAgo, months: 18, usedJobDays })];
}

function sick(life: Life): Chapter[] {
  const { draw } = life;
  const extent = { numerator: draw.pick([1, 2, 3, 4]), denominator: 4 };
  const spell = { startedMonthsAgo: 2 + draw.below(10), months: 3 + draw.below(10), extent };
  return [
    employed(life, { monthlySalary: kronor(27_000) }),
    sickSpell(life, { ...spell, perDay: kronor(500 + draw.below(600)), hasWaitingDay: draw.chance(0.2) }),
  ];
}

function studying(life: Life): Chapter[] {
  const spell = { startedWeeksAgo: 6 + life.draw.below(10), weeks: 20 };
  return [studies(life, { ...universityStudies, ...spell })];
}

function parental(life: Life): Chapter[] {
  const { draw } = life;
  const spell = { startedMonthsAgo: 2 + draw.below(8), months: 11, daysAWeek: 2 + draw.below(4) };
  const extent = { numerator: draw.pick([1, 1, 2, 3]), denominator: draw.pick([4]) };
  const whole = extent.numerator === 1 ? { numerator: 1, denominator: 1 } : extent;
  return [
    parentalSpell(life, { ...spell, extent: whole, level: 'S', perDay: kronor(400 + draw.below(500)) }),
  ];
}

function disabled(life: Life): Chapter[] {
  const isYoung = ageOn(life.identity.bornOn, life.today) < 30;
  const spell = { startedMonthsAgo: 20, months: isYoung ? 36 : null, monthly: 11_300 };
  const extent = { numerator: 1, denominator: 1 };
  return [
    sicknessCompensation(life, {
      ...spell,
      kind: isYoung ? 'AE' : 'SE',
      extent,
      isStepless: life.draw.chance(0.2),
    }),
    ...(life.draw.chance(0.6)
      ? [housingSupplement(life, { startedMonthsAgo: 14, months: null, monthly: 4_100 })]
      : []),
  ];
}
