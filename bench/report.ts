import { cpus, totalmem } from 'node:os';
import { judgeLatency, judgeLefi, judgeLog, judgeMemory, judgeRatios, type Judged } from './compare.ts';
import { printTable, table } from './print-table.ts';
import type { AddedLatency } from './sections/added-latency.ts';
import type { LogFigures } from './sections/log-proofs.ts';
import type { MemoryFigures } from './sections/memory.ts';
import type { Section } from './settings.ts';
import type { Row } from './summarize.ts';

/** Everything that one run found out. */
export interface Report {
  /** When it began, in UTC. */
  readonly date: string;
  readonly machine: string;
  readonly compared: readonly Row[];
  readonly latency?: AddedLatency;
  /** Each of what grows, from little to much. */
  readonly growth: readonly (readonly Row[])[];
  /** A question to the LEFI door for every type there is. */
  readonly lefi: readonly Row[];
  readonly log: readonly LogFigures[];
  readonly memory?: MemoryFigures;
  /** What could not be measured. */
  readonly failed: readonly { readonly section: Section; readonly why: string }[];
}

export function describeMachine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${process.platform}`;
}

export function judge({ compared, growth, latency, memory, log, lefi }: Report): Judged[] {
  return [
    ...judgeRatios([...compared, ...growth.flat()]),
    ...(latency === undefined ? [] : [judgeLatency(latency)]),
    ...(memory === undefined ? [] : judgeMemory(memory)),
    ...log.flatMap(judgeLog),
    ...lefi.map(judgeLefi),
  ];
}

/** As Markdown, which reads well in a terminal too and goes into docs/performance.md as it is. */
export function printReport(report: Report): string {
  const { date, machine, compared, growth, latency, lefi, log, memory, failed } = report;
  const judged = judge(report);
  return [
    `${date}, ${machine}`,
    ...(compared.length === 0 ? [] : [printTable(compared)]),
    ...(latency === undefined ? [] : [printLatency(latency)]),
    ...growth.map(printTable),
    ...(lefi.length === 0 ? [] : [printTable(lefi)]),
    ...(log.length === 0 ? [] : [printLog(log)]),
    ...(memory === undefined ? [] : [printMemory(memory)]),
    ...(judged.length === 0 ? [] : [printGoals(judged)]),
    ...failed.map(({ section, why }) => `${section} failed: ${why}`),
  ].join('\n\n');
}

function printLatency({
  agencyMs,
  saturationPerSecond,
  askedPerSecond,
  samsvar,
  floor,
}: AddedLatency): string {
  const row = (name: string, { p50Ms, p99Ms }: AddedLatency['samsvar']) => [
    name,
    `${agencyMs} ms`,
    saturationPerSecond.toFixed(0),
    askedPerSecond.toFixed(0),
    p50Ms.toFixed(1),
    p99Ms.toFixed(1),
  ];
  return table(
    ['over mTLS', 'agencies', 'saturation/s', 'asked/s', 'added p50 ms', 'added p99 ms'],
    [row('samsvar', samsvar), row('floor, asked as often', floor)],
  );
}

function printLog(figures: readonly LogFigures[]): string {
  const ms = (value: number) => value.toFixed(2);
  return table(
    [
      'records',
      'filled s',
      'append p50 ms',
      'p99',
      'prove p50 ms',
      'p99',
      'check p50 ms',
      'p99',
      'proof bytes',
    ],
    figures.map((each) => [
      each.records.toLocaleString('en'),
      each.filledInSeconds.toFixed(0),
      ms(each.appendP50Ms),
      ms(each.appendP99Ms),
      ms(each.proveP50Ms),
      ms(each.proveP99Ms),
      ms(each.checkP50Ms),
      ms(each.checkP99Ms),
      each.proofBytes.toFixed(0),
    ]),
  );
}

function printMemory({ questions, afterTenth, afterHalf, afterAll }: MemoryFigures): string {
  const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
  return table(
    ['questions', 'MB after a tenth', 'after half', 'after all'],
    [[questions.toLocaleString('en'), mb(afterTenth), mb(afterHalf), mb(afterAll)]],
  );
}

function printGoals(judged: readonly Judged[]): string {
  return table(
    ['goal', 'value', 'with PostgreSQL', 'reached'],
    judged.map(({ goal, value, valueWithPostgres, reached }) => [
      goal,
      value.toFixed(2),
      valueWithPostgres?.toFixed(2) ?? '–',
      reached ? 'yes' : 'no',
    ]),
  );
}
