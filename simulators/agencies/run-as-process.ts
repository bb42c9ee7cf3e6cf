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
  const running = await start(JSON.parse(await readFile(file, 'utf8')));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void running.stop().then(() => {
      if (process.connected) process.disconnect();
      process.exitCode = 0;
    });
  };
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  process.on('SIGINT', () => {
    if (process.send === undefined) stop();
  });
  process.stdout.write(`${JSON.stringify(running.tells)}\n`);
  process.send?.(running.tells);
}
