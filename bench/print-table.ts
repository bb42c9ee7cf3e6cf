import type { Row } from './summarize.ts';

export function printTable(rows: readonly Row[]): string {
  return table(
    ['case', 'answer', 'CPU µs best', 'median', 'PostgreSQL µs', 'questions/s', 'p50 ms', 'p99 ms', 'MB'],
    rows.map((row) => [
      row.name,
      `${(row.answerBytes / 1_000).toFixed(1)} kB`,
      row.cpuUs.toFixed(0),
      row.cpuMedianUs.toFixed(0),
      row.postgresUs === 0 ? '–' : row.postgresUs.toFixed(0),
      row.questionsPerSecond.toFixed(0),
      row.p50Ms.toFixed(1),
      row.p99Ms.toFixed(1),
      (row.memoryBytes / 1e6).toFixed(0),
    ]),
  );
}

/** In Markdown, with columns that line up. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(heading), rule, ...rows.map(line)].join('\n');
}
