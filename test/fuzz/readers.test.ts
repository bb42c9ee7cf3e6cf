import { expect, test } from 'vitest';
import { plainReader } from './plain-reader.ts';
import { questionReader } from './question-reader.ts';
import { xmlReader } from './xml-reader.ts';

// The same cases each time; `npm run fuzz` draws new ones.
test.each([
  { target: xmlReader, count: 5_000 },
  { target: questionReader, count: 3_000 },
  { target: plainReader, count: 6_000 },
])(
  'the $target.name keeps its promises whatever it reads',
  { timeout: 120_000 },
  async ({ target, count }) => {
    const tally = await target.run({ count, seed: 20_261_125 });
    expect(tally.size).toBeGreaterThan(0);
  },
);
