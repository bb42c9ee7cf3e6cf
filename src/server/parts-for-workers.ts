import { availableParallelism } from 'node:os';
import { ConfigMistakes, type Config } from './config.ts';
import type { StartOrder, WorkerSettings } from './workers/index.ts';

/** Beside the deadline of the questions: time to write the last records and to let go of everything. */
const lettingGoMs = 10_000;

/** What the process that starts workers needs to know of the configuration that they run on. */
export function settingsForWorkers({ workers, rollingRestart, relay }: Config): WorkerSettings {
  return {
    workers: workers === 'all' ? availableParallelism() : workers,
    idleMs: rollingRestart.idleMs,
    stopWithinMs: relay.totalDeadlineMs + lettingGoMs,
  };
}

/** What the first process holds for all workers as long as it lives. */
export function unchangeableParts({ database, operations, notices }: Config): StartOrder['unchangeable'] {
  return {
    database: JSON.stringify(database),
    operations: JSON.stringify(operations),
    notices: JSON.stringify(notices ?? null),
  };
}

/** Throws ConfigMistakes. */
export function refuseChanges(now: StartOrder['unchangeable'], next: StartOrder['unchangeable']): void {
  const changed = Object.keys(now).filter((name) => name in next && now[name] !== next[name]);
  if (changed.length > 0)
    throw new ConfigMistakes(changed.map((name) => `${name}: kan bara ändras genom att stoppa och starta`));
}
