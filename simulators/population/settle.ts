import type { Day } from '../../src/values/day.ts';
import { familyChapters } from './chapters/family.ts';
import { createDraw } from './draw.ts';
import { relationsIn } from './household.ts';
import type { Household, Life, Member } from './household.ts';
import type { Person } from './person.ts';
import { tellLife } from './tell-life.ts';

/** The life of one member of a household as far as today. */
export function settle(household: Household, member: Member, today: Day, seed: number): Person {
  const { identity } = member;
  const told = identity.diedOn !== null && identity.diedOn < today ? identity.diedOn : today;
  const life: Life = {
    identity,
    relations: relationsIn(household, member, today),
    today: told,
    draw: createDraw(`${seed}:life:${identity.personidentitet}`),
  };
  return tellLife(life, [...familyChapters(household, member, life), ...(member.chapters?.(life) ?? [])]);
}
