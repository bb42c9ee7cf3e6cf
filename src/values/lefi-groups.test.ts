import { expect, test } from 'vitest';
import { lefiGroups } from './lefi-groups.ts';
import { lefiCodes } from './lefi-question.ts';

test('every code of LEFI v9 is in exactly one group', () => {
  const grouped = lefiGroups.flatMap(({ codes }) => codes);
  expect([...grouped].sort()).toEqual([...new Set(Object.values(lefiCodes).flat())].sort());
});
