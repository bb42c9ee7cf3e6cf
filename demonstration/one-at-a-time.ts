import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The processes of a demonstration, so that the next one knows whether they are still there. */
interface Processes {
  readonly parent: number;
  readonly children: readonly number[];
}

/** A demonstration runs in the folder already. */
class AlreadyRunning extends Error {
  constructor(pid: number) {
    super(
      `Demonstrationen är redan igång (process ${pid}). Avsluta den först, eller välj en annan mapp med --folder.`,
    );
  }
}

/** Throws AlreadyRunning; after a kill, waits until what was left behind has ended by itself. */
export async function claimFolder(folder: string): Promise<void> {
  const before = read(folder);
  if (before !== null) {
    if (isAlive(before.parent)) throw new AlreadyRunning(before.parent);
    const untilMs = Date.now() + 20_000;
    while (before.children.some(isAlive) && Date.now() < untilMs) await wait(50);
  }
  note(folder, []);
}

export function note(folder: string, children: readonly number[]): void {
  const processes: Processes = { parent: process.pid, children };
  writeFileSync(join(folder, 'processes.json'), JSON.stringify(processes));
}

export function leaveFolder(folder: string): void {
  rmSync(join(folder, 'processes.json'), { force: true });
}

function read(folder: string): Processes | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'processes.json'), 'utf8')) as Processes;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return isOurProgram(pid);
}

/** After a restart of the machine the number may be another program's; where it can be seen, look. */
function isOurProgram(pid: number): boolean {
  try {
    return /dist\/(demonstration|simulators|src)\//.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}
