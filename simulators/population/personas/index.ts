import type { Day } from '../../../src/values/day.ts';
import type { Household } from '../household.ts';
import { allSeven } from './all-seven.ts';
import { failures } from './failures.ts';
import { families } from './families.ts';
import { illnesses } from './illnesses.ts';
import { insured } from './insured.ts';
import { newcomers } from './newcomers.ts';
import { olderPensions } from './older-pensions.ts';
import { payments } from './payments.ts';
import { pensionFacts } from './pension-facts.ts';
import { pensioners } from './pensioners.ts';
import { protectedOnes } from './protected-ones.ts';
import { property } from './property.ts';
import { students } from './students.ts';
import { survivors } from './survivors.ts';
import { unemployed } from './unemployed.ts';

/** The named personas with their families, the one with data from all seven first. */
export function personaHouseholds(today: Day): readonly Household[] {
  return [
    ...allSeven(today),
    ...illnesses(),
    ...insured(today),
    ...families(),
    ...students(),
    ...unemployed(),
    ...newcomers(today),
    ...pensioners(today),
    ...olderPensions,
    ...survivors(today),
    ...pensionFacts,
    ...protectedOnes,
    ...payments(),
    ...property,
    ...failures(),
  ];
}
