import { parseArgs } from 'node:util';

const sections = [
  'comparison',
  'latency',
  'agencies',
  'sizes',
  'municipalities',
  'log',
  'processes',
  'proofs',
  'memory',
  'lefi',
] as const;

/** One of what the benchmark measures. */
export type Section = (typeof sections)[number];

/** How the benchmark is to be run. */
export interface BenchSettings {
  /** The comparison in short windows. */
  readonly quick: boolean;
  /** Where the figures are written as JSON; null for nowhere. */
  readonly json: string | null;
  /** Also a log of ten million records. */
  readonly log: boolean;
  /** Ends with 1 when a figure that issue 3 sets is not reached. */
  readonly strict: boolean;
  /** Names of the cases that are compared; null for all. */
  readonly only: readonly string[] | null;
  /** What is measured, in this order. */
  readonly sections: readonly Section[];
  /** Folder for a CPU profile of each Samsvar; null for none. What is profiled is slower. */
  readonly profile: string | null;
}

export const usage = `Usage: npm run bench -- [--quick] [--json FILE] [--log] [--strict] [--only NAME,NAME] [--sections NAME,NAME]
       [--profile FOLDER]

  --quick     only the comparison, in short windows: under 90 seconds
  --json      writes every figure to FILE, anew after each section
  --log       adds a log of ten million records: about half an hour more
  --strict    ends with 1 when a figure is not reached
  --only      only these cases of the comparison, such as "floor mTLS 11 kB,samsvar mTLS 11 kB", and nothing else
  --sections  only these of ${sections.join(', ')}
  --profile   writes a CPU profile of each Samsvar into FOLDER`;

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
        sections: { type: 'string' },
        profile: { type: 'string' },
      },
    });
    const { quick, log, strict, json = null, profile = null } = values;
    const only = namesIn(values.only);
    const named = namesIn(values.sections);
    if (named?.some((name) => !isSection(name))) return null;
    const wanted = named ?? (quick || only !== null ? ['comparison'] : sections);
    return { quick, json, log, strict, only, sections: wanted.filter(isSection), profile };
  } catch {
    return null;
  }
}

function namesIn(list: string | undefined): readonly string[] | null {
  return list?.split(',').map((name) => name.trim()) ?? null;
}

function isSection(name: string): name is Section {
  return sections.includes(name as Section);
}
