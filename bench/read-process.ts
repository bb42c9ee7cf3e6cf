import { readdirSync, readFileSync } from 'node:fs';

/** What the processes of one tree have used. */
export interface ProcessUse {
  /** User and system time since they began, in microseconds; of children that have ended too. Steps of 10 ms. */
  readonly cpuUs: number;
  /** Resident memory now, in bytes. */
  readonly memoryBytes: number;
}

/** Linux counts the time of a process in hundredths of a second, whatever the kernel's own clock is (proc(5)). */
const usPerTick = 10_000;

/** Reads a process and all that stem from it, from /proc. Throws when the process is not there. */
export function readProcessTree(root: number): ProcessUse {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(Number(name));
      return stat === null ? [] : [{ pid: Number(name), ...parseStat(stat) }];
    });
  const found = processes.find(({ pid }) => pid === root);
  if (found === undefined) throw new Error(`process ${root} is not running`);
  const tree = [found];
  // The list grows while it is walked: children, their children, and so on.
  for (const { pid } of tree) tree.push(...processes.filter(({ parent }) => parent === pid));
  return {
    cpuUs: tree.reduce((sum, { ticks }) => sum + ticks * usPerTick, 0),
    memoryBytes: tree.reduce((sum, { pid }) => sum + readMemory(pid), 0),
  };
}

/** The parent of a process, and its user and system time with that of its ended children, from /proc/PID/stat. */
export function parseStat(stat: string): { readonly parent: number; readonly ticks: number } {
  // The program's name stands in parentheses and may itself hold spaces and parentheses.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  // proc(5) counts from 1 with the name as 2: state is 3, ppid 4, utime stime cutime cstime 14–17.
  const field = (number: number) => fields[number - 3] ?? NaN;
  return { parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) };
}

function readStat(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // it ended meanwhile
  }
}

function readMemory(pid: number): number {
  try {
    const [, kilobytes = '0'] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}
