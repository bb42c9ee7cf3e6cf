import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface VirusScan {
  readonly command: string;
  /** `{file}` is replaced by the path of a file with the document; without it the document comes on standard input. */
  readonly args: readonly string[];
  readonly timeoutMs: number;
}

/** Exit code 0 is clean and 1 infected, as of clamdscan. Anything else, and a scan that is late, could not tell. */
export type ScanResult = 'clean' | 'infected' | 'could-not-tell';

/** Lets a program of the operator's look at a document. Started without a shell; what it writes is not read. */
export async function scanForViruses(bytes: Uint8Array, scan: VirusScan): Promise<ScanResult> {
  if (!scan.args.some((argument) => argument.includes('{file}'))) return await run(scan, scan.args, bytes);
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-upload-'));
  try {
    const file = join(folder, 'document.pdf');
    await writeFile(file, bytes, { mode: 0o600 });
    return await run(
      scan,
      scan.args.map((argument) => argument.replaceAll('{file}', file)),
      null,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(
  { command, timeoutMs }: VirusScan,
  args: readonly string[],
  input: Uint8Array | null,
): Promise<ScanResult> {
  return await new Promise((resolve) => {
    const program = spawn(command, args, {
      stdio: [input === null ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    program.once('error', () => {
      resolve('could-not-tell'); // there is no such program, or it may not be run
    });
    program.once('exit', (code) => {
      resolve(code === 0 ? 'clean' : code === 1 ? 'infected' : 'could-not-tell');
    });
    // A program may answer without reading to the end; its exit code tells.
    program.stdin?.on('error', () => undefined);
    program.stdin?.end(input);
  });
}
