import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { judgeLefi, judgeLog, judgeMemory, judgeRatios } from './compare.ts';
import { parseStat } from './read-process.ts';
import { readSettings } from './settings.ts';
import { median, percentile } from './statistics.ts';
import { summarize, type Row } from './summarize.ts';

describe('the benchmark', () => {
  test('takes percentiles by nearest rank', () => {
    expect([0, 0.5, 0.99, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([1, 2, 4, 4]);
    expect(median([3, 1, 2])).toBe(2);
    expect(() => percentile([], 0.5)).toThrow('no values');
  });

  test('tells the best window’s cost, and PostgreSQL’s apart', () => {
    const window = { questions: 10, seconds: 1, latenciesMs: [1, 2], memoryBytes: 5, warmed: 0 };
    const row = summarize('samsvar', 11_000, [
      { ...window, cpuUs: 300, postgresUs: 90 },
      { ...window, cpuUs: 200, postgresUs: 100, questions: 30, memoryBytes: 7 },
    ]);
    expect(row).toMatchObject({ cpuUs: 200, cpuMedianUs: 200, postgresUs: 90, questionsPerSecond: 30 });
    expect(row).toMatchObject({ memoryBytes: 7, questions: 40 });
  });

  test('judges a ratio of costs, with and without PostgreSQL, in both directions', () => {
    const rows = [
      aRow('samsvar mTLS 11 kB', 600, 100),
      aRow('floor mTLS 11 kB', 300, 0),
      aRow('naive 11 kB', 1_200, 0),
    ];
    expect(judgeRatios(rows)).toEqual([
      {
        goal: 'samsvar mTLS 11 kB / floor mTLS 11 kB ≤ 1.5',
        value: 2,
        valueWithPostgres: 700 / 300,
        reached: false,
      },
    ]);
    const wanted = { above: 'naive 11 kB', below: 'samsvar mTLS 11 kB', atLeast: 2 };
    expect(judgeRatios(rows, [wanted])).toMatchObject([{ value: 2, reached: true }]);
  });

  test('holds proofs and memory against their limits', () => {
    const log = {
      records: 1,
      filledInSeconds: 1,
      appendP50Ms: 1,
      appendP99Ms: 1,
      proveP50Ms: 1,
      proveP99Ms: 1,
    };
    const figures = { ...log, proofBytes: 4_001, checkP50Ms: 1, checkP99Ms: 9 };
    expect(judgeLog(figures).map(({ reached }) => reached)).toEqual([false, true]);
    const memory = { questions: 1, afterTenth: 1, afterHalf: 200e6, afterAll: 240e6 };
    expect(judgeMemory(memory).map(({ reached }) => reached)).toEqual([true, false]);
  });

  test('holds a question to LEFI against five milliseconds of CPU', () => {
    expect(judgeLefi(aRow('LEFI', 5_000, 900))).toMatchObject({ value: 5, reached: true });
    expect(judgeLefi(aRow('LEFI', 5_010, 0)).reached).toBe(false);
  });

  test('reads the time of a process whose name has parentheses and spaces', () => {
    const stat = `7 (a (b) c) S 3 ${Array.from({ length: 9 }, () => '0').join(' ')} 10 20 1 2 0`;
    expect(parseStat(stat)).toEqual({ parent: 3, ticks: 33 });
  });

  test('refuses arguments that it does not have', () => {
    expect(readSettings(['--quick', '--only', 'a, b'])).toMatchObject({ quick: true, only: ['a', 'b'] });
    expect(readSettings(['--fast'])).toBeNull();
    expect(readSettings(['--sections', 'latency,weather'])).toBeNull();
  });

  test('measures everything unless told, and with --quick or --only the comparison', () => {
    expect(readSettings([])?.sections).toContain('memory');
    expect(readSettings(['--quick'])?.sections).toEqual(['comparison']);
    expect(readSettings(['--only', 'a'])?.sections).toEqual(['comparison']);
    expect(readSettings(['--quick', '--sections', 'sizes, log'])?.sections).toEqual(['sizes', 'log']);
  });

  test(
    'compares Samsvar with the floor, whole answers and records included',
    { timeout: 60_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-test-'));
      try {
        const json = join(folder, 'report.json');
        const program = new URL('../dist/bench/main.js', import.meta.url).pathname;
        const only = 'floor plain 11 kB,samsvar plain 11 kB';
        await promisify(execFile)(process.execPath, [program, '--quick', '--only', only, '--json', json]);
        const report = JSON.parse(readFileSync(json, 'utf8')) as {
          compared: Row[];
          goals: { value: number }[];
        };
        const [floor, samsvar] = report.compared;
        expect(samsvar?.cpuUs).toBeGreaterThan(floor?.cpuUs ?? Infinity);
        expect(report.goals).toHaveLength(1);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

function aRow(name: string, cpuUs: number, postgresUs: number): Row {
  const rest = {
    answerBytes: 1,
    cpuMedianUs: cpuUs,
    questionsPerSecond: 1,
    p50Ms: 1,
    p99Ms: 1,
    memoryBytes: 1,
    questions: 1,
  };
  return { name, cpuUs, postgresUs, ...rest };
}
