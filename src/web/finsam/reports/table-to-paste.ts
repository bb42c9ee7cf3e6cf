import { guardedFromFormulas } from '../../../values/guarded-from-formulas.ts';
import type { ReportTable } from './reports-api.ts';

/** As a text editor takes it: a table with borders that needs no style sheet. */
export function asHtml({ caption, columns, rows }: ReportTable): string {
  const cell = (name: 'td' | 'th', text: string, isNumber: boolean, isSum = false) =>
    `<${name}${isNumber ? ' align="right"' : name === 'th' ? ' align="left"' : ''}>${isSum ? '<b>' : ''}${escaped(text)}${isSum ? '</b>' : ''}</${name}>`;
  const head = columns.map(({ heading, kind }) => cell('th', plain(heading), kind === 'number')).join('');
  const body = rows.map(
    ({ cells, isSum }) =>
      `<tr>${cells.map((one, index) => cell('td', pasted(one), columns[index]?.kind === 'number', isSum)).join('')}</tr>`,
  );
  return `<table border="1" cellspacing="0" cellpadding="4"><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** With tabs between: what a spreadsheet or an editor makes a table of. */
export function asTabbed({ columns, rows }: ReportTable): string {
  const lines = [columns.map(({ heading }) => plain(heading)), ...rows.map(({ cells }) => cells.map(pasted))];
  return lines.map((line) => line.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

/** In columns of spaces: a table where only plain text can be, numbers under each other. */
export function asPlainText({ caption, columns, rows }: ReportTable): string {
  const lines = [
    columns.map(({ heading }) => plain(heading)),
    ...rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00a0', ' '))),
  ];
  const widths = columns.map((_column, index) =>
    Math.max(...lines.map((line) => (line[index] ?? '').length)),
  );
  const written = lines.map((line) =>
    line
      .map((text, index) => {
        const width = widths[index] ?? 0;
        return columns[index]?.kind === 'number' ? text.padStart(width) : text.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [caption, '', ...written].join('\n');
}

/** It may be a spreadsheet that it is pasted into. */
function pasted({ text, number }: ReportTable['rows'][number]['cells'][number]): string {
  return number === undefined ? guardedFromFormulas(text) : text;
}

function plain(heading: string): string {
  return heading.replaceAll('\u00ad', '');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
