import { expect, test } from 'vitest';
import { conflictsBetween, theirVersionIn } from './merge-fields.ts';

const labels = { name: 'Namn', targetGroups: 'Målgrupp' };
const inWords = (_field: string, value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

test('only fields that read otherwise are to be chosen between', () => {
  const mine = { name: 'Mitt namn', targetGroups: ['a', 'b'] };
  const conflicts = conflictsBetween(mine, { name: 'Deras namn', targetGroups: ['a', 'b'] }, labels, inWords);
  expect(conflicts).toEqual([{ field: 'name', label: 'Namn', mine: 'Mitt namn', theirs: 'Deras namn' }]);
});

test('an answer that tells of no version is no conflict', () => {
  expect(theirVersionIn(undefined)).toBeNull();
  expect(theirVersionIn({ by: 'Aina' })).toBeNull();
  expect(theirVersionIn({ version: 2, by: 'Aina', at: '2026-01-01T00:00:00Z', values: {} })?.version).toBe(2);
});
