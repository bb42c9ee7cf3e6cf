import { expect, test } from 'vitest';
import type { ReportTable } from './reports-api.ts';
import { asHtml, asPlainText, asTabbed } from './table-to-paste.ts';

const table: ReportTable = {
  id: 'annual',
  caption: 'Insatser & deltaganden',
  columns: [
    { heading: 'Insats', kind: 'text' },
    { heading: 'Del\u00adtaganden', kind: 'number' },
  ],
  rows: [
    { cells: [{ text: '<b>Bron</b>' }, { text: '1\u00a0200', number: 1200 }], isSum: false },
    { cells: [{ text: 'Tom' }, { text: 'saknas', state: 'missing' }], isSum: false },
    { cells: [{ text: 'Summa' }, { text: '0', number: 0 }], isSum: true },
  ],
};

test('a table is pasted as a table, and what somebody has named an initiative stays text', () => {
  const html = asHtml(table);
  expect(html).toContain('<caption>Insatser &amp; deltaganden</caption>');
  expect(html).toContain('<td>&lt;b&gt;Bron&lt;/b&gt;</td><td align="right">1\u00a0200</td>');
  expect(html).toContain('<td><b>Summa</b></td>');
});

test('as text it has tabs between, and as plain text its numbers stand under each other; empty is not zero', () => {
  expect(asTabbed(table)).toBe('Insats\tDeltaganden\n<b>Bron</b>\t1\u00a0200\nTom\tsaknas\nSumma\t0');
  expect(asPlainText(table).split('\n')).toEqual([
    'Insatser & deltaganden',
    '',
    'Insats       Deltaganden',
    '<b>Bron</b>        1 200',
    'Tom               saknas',
    'Summa                  0',
  ]);
});

test('a name that a spreadsheet would take for a formula is text where it is pasted too; a number is a number', () => {
  const cells = [{ text: '=HYPERLINK("x")' }, { text: '-5', number: -5 }];
  const named = { ...table, rows: [{ cells, isSum: false }] };
  expect(asTabbed(named).split('\n')[1]).toBe('\'=HYPERLINK("x")\t-5');
  expect(asHtml(named)).toContain('<td>\'=HYPERLINK(&quot;x&quot;)</td><td align="right">-5</td>');
});
