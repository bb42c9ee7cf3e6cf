import { parseArgs } from 'node:util';

/** How the benchmark is to be run. */
export interface BenchSettings {
  /** Only what is compared, in short windows: under 90 seconds. */
  readonly quick: boolean;
  /** Where the figures are written as JSON; null for nowhere. */
  readonly json: string | null;
  /** Also a log of ten million records. */
  readonly log: boolean;
  /** Ends with 1 when a figure that issue 3 sets is not reached. */
  readonly strict: boolean;
  /** Names of the cases that are compared; null for all. */
  readonly only: readonly string[] | null;
  /** Folder for a CPU profile of each Samsvar; null for none. What is profiled is slower. */
  readonly profile: string | null;
}

export const usage = `Usage: npm run bench -- [--quick] [--json FILE] [--log] [--strict] [--only NAME,NAME] [--profile FOLDER]

  --quick    only the comparison, in short windows: under 90 seconds
  --json     writes every figure to FILE
  --log      adds a log of ten million records
  --strict   ends with 1 when a figure is not reached
  --only     only these cases of the comparison, such as "floor mTLS 11 kB,samsvar mTLS 11 kB"
  --profile  writes a CPU profile of each Samsvar into FOLDER`;

/** Null for arguments that are not understood. */
export function readSettings(args: readonly string[]): BenchSettings | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
        log: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        only: { type: 'string' },
        profile: { type: 'string' },
      },
    });
    const { quick, log, strict, json = null, profile = null } = values;
    const only = values.only?.split(',').map((name) => name.trim()) ?? null;
    return { quick, json, log, strict, only, profile };
  } catch {
    return null;
  }
}
