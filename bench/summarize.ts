import type { Window } from './measure-windows.ts';
import { greatest, least, median, percentile } from './statistics.ts';

/** One row of the table. */
export interface Row {
  readonly name: string;
  readonly answerBytes: number;
  /** CPU per question in the best window and in the median one, in microseconds. */
  readonly cpuUs: number;
  readonly cpuMedianUs: number;
  /** PostgreSQL's share, apart from the above, in its best window. */
  readonly postgresUs: number;
  /** In the best window. */
  readonly questionsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** The most that was seen. */
  readonly memoryBytes: number;
  readonly questions: number;
}

export function summarize(name: string, answerBytes: number, windows: readonly Window[]): Row {
  const cpu = windows.map(({ cpuUs }) => cpuUs);
  const latencies = windows.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    name,
    answerBytes,
    cpuUs: least(cpu),
    cpuMedianUs: median(cpu),
    postgresUs: least(windows.map(({ postgresUs }) => postgresUs)),
    questionsPerSecond: greatest(windows.map(({ questions, seconds }) => questions / seconds)),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    memoryBytes: greatest(windows.map(({ memoryBytes }) => memoryBytes)),
    questions: windows.reduce((sum, { questions }) => sum + questions, 0),
  };
}
