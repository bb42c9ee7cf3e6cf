import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from './write-csv.ts';

const written = (...args: Parameters<typeof writeCsv>) => writeCsv(...args).toString('utf8');

describe('a CSV file', () => {
  test('is UTF-8 with a byte order mark, semicolons and CRLF, quoted where it must be', () => {
    expect(
      written(
        ['Ärende', 'Antal'],
        [
          ['å;"ä"\nö', 3.5],
          ['', null],
        ],
      ),
    ).toBe('\uFEFFÄrende;Antal\r\n"å;""ä""\nö";3,5\r\n;\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'never holds text that a spreadsheet takes for a formula: %j',
    (text) => {
      const [, cell] = written(['a'], [[text]]).split('\r\n');
      expect(cell!.replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('leaves numbers numbers', () => {
    expect(written(['a', 'b'], [[-5, '-5']])).toBe("\uFEFFa;b\r\n-5;'-5\r\n");
  });

  test('never begins a cell with what begins a formula, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = written(['a'], [[text]])
          .slice('\uFEFFa\r\n'.length)
          .replace(/^"/, '');
        expect(cell).not.toMatch(/^[=+\-@\t]/);
      }),
      { numRuns: 300 },
    );
  });

  test('is refused when a row has not as many cells as there are headings', () => {
    expect(() => writeCsv(['a', 'b'], [['1']])).toThrow();
  });
});
