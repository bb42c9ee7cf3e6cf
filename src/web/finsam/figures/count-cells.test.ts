import { expect, test } from 'vitest';
import { lastYearInWords } from './count-cells.ts';

test('the year before stands beside in words, of its own periods when they were others', () => {
  const lastYear = [
    { period: 'year', figure: 'women', value: 12 },
    { period: 'year', figure: 'men', value: null },
  ] as const;
  const row = {
    ...{
      initiativeId: 'i',
      name: 'Steget',
      orientation: 'individual' as const,
      startsOn: '2025-01-01',
      endsOn: null,
    },
    ...{ mayEdit: true, whyNot: null, planned: null, counts: [], lastYear },
  } as const;
  expect(lastYearInWords(row, 'T1')).toBe('kvinnor 12');
  expect(lastYearInWords({ ...row, lastYear: [] }, 'year')).toBeNull();
});
