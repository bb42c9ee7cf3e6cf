import { readFile } from 'node:fs/promises';

export interface RunningProcess {
  /** Told in one JSON line on stdout, and to the parent when there is a channel to it. */
  readonly tells: Readonly<Record<string, unknown>>;
  readonly stop: () => Promise<void>;
}

/**
 * Runs one far side as a process of its own: settings from the JSON file that the first argument names.
 * Ends on SIGTERM and when the parent goes away, so that nothing outlives a killed demonstration. Ctrl-C reaches a
 * whole group of processes at once: with a parent, it is the parent that decides.
 */
export async function runAsProcess(start: (settings: unknown) => Promise<RunningProcess>): Promise<void> {
  const [, , file] = process.argv;
  if (file === undefined) throw new Error('the first argument is to be a JSON file with settings');
  const toldToStop = untilToldToStop(); // also while it starts
  const running = await start(JSON.parse(await readFile(file, 'utf8')));
  process.stdout.write(`${JSON.stringify(running.tells)}\n`);
  if (process.connected) process.send?.(running.tells);
  await toldToStop;
  await running.stop();
  if (process.connected) process.disconnect();
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('disconnect', resolve);
    process.on('SIGINT', () => {
      if (process.send === undefined) resolve();
    });
  });
}
