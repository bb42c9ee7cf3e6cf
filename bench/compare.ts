import type { AddedLatency } from './sections/added-latency.ts';
import type { LogFigures } from './sections/log-proofs.ts';
import type { MemoryFigures } from './sections/memory.ts';
import type { Row } from './summarize.ts';

/** A figure that is to be reached, and whether it was. */
export interface Judged {
  readonly goal: string;
  readonly value: number;
  /** For ratios of cost: with PostgreSQL's own CPU counted on both sides. */
  readonly valueWithPostgres?: number;
  readonly reached: boolean;
}

/** A ratio of two rows' CPU per question in their best windows. */
interface RatioGoal {
  readonly above: string;
  readonly below: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const goals: readonly RatioGoal[] = [
  { above: 'samsvar mTLS 11 kB', below: 'floor mTLS 11 kB', atMost: 1.5 },
  { above: 'samsvar plain 11 kB', below: 'floor plain 11 kB', atMost: 1.8 },
  { above: 'naive 11 kB', below: 'samsvar plain 11 kB', atLeast: 6 },
  { above: 'samsvar plain 11 kB', below: 'graphql 11 kB', atMost: 1 },
  { above: '3,000 municipalities', below: '2 municipalities', atMost: 1.15 },
  { above: 'log of 1,000,000 records', below: 'log of 10,000 records', atMost: 1.15 },
];

/** Those whose rows were not measured are left out. */
export function judgeRatios(rows: readonly Row[], wanted: readonly RatioGoal[] = goals): Judged[] {
  const find = (name: string) => rows.find((row) => row.name === name);
  return wanted.flatMap(({ above: aboveName, below: belowName, atMost, atLeast }) => {
    const [above, below] = [find(aboveName), find(belowName)];
    if (above === undefined || below === undefined) return [];
    const value = above.cpuUs / below.cpuUs;
    const valueWithPostgres = (above.cpuUs + above.postgresUs) / (below.cpuUs + below.postgresUs);
    const limit = atMost === undefined ? `≥ ${atLeast ?? 0}` : `≤ ${atMost}`;
    const reached = value <= (atMost ?? Infinity) && value >= (atLeast ?? 0);
    return [{ goal: `${aboveName} / ${belowName} ${limit}`, value, valueWithPostgres, reached }];
  });
}

export function judgeLatency({ samsvar: { p50Ms } }: AddedLatency): Judged {
  return { goal: 'added latency, p50 ≤ 4 ms', value: p50Ms, reached: p50Ms <= 4 };
}

export function judgeMemory({ afterHalf, afterAll }: MemoryFigures): Judged[] {
  const growth = afterAll / afterHalf;
  return [
    { goal: 'memory after 100,000 questions ≤ 250 MB', value: afterAll / 1e6, reached: afterAll <= 250e6 },
    { goal: 'memory after all / after half ≤ 1.1', value: growth, reached: growth <= 1.1 },
  ];
}

export function judgeLog({ records, proofBytes, checkP99Ms }: LogFigures): Judged[] {
  const of = `of ${records.toLocaleString('en')} records`;
  return [
    { goal: `Merkle proof ${of} ≤ 4 kB`, value: proofBytes / 1_000, reached: proofBytes <= 4_000 },
    { goal: `Merkle proof ${of} checked in ≤ 10 ms (p99)`, value: checkP99Ms, reached: checkP99Ms <= 10 },
  ];
}

/** What LEFI's own server uses; its registers and PostgreSQL are others' processes. */
export function judgeLefi({ name, cpuUs }: Row): Judged {
  return { goal: `${name}: CPU of the server ≤ 5 ms`, value: cpuUs / 1_000, reached: cpuUs <= 5_000 };
}
