import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The table under a heading: one object for each row, by column. Code marks stay as they are written. */
export function tableUnder(page: string, heading: RegExp): Record<string, string>[] {
  const lines = page.split('\n');
  const from = lines.findIndex((line) => line.startsWith('#') && heading.test(line));
  if (from < 0) throw new Error(`the page has no heading ${String(heading)}`);
  const first = lines.findIndex((line, index) => index > from && line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  const [columns = [], , ...rows] = lines.slice(first, end < 0 ? undefined : end).map(cells);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])));
}

/** What stands between code marks, in order. */
export function codesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
