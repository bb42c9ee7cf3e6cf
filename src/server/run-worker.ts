import type { Logger } from 'pino';
import { ConfigMistakes, parseConfig, type Config } from './config.ts';
import { refuseChanges, settingsForWorkers, unchangeableParts } from './parts-for-workers.ts';
import { startWorkerServer, type WorkerServer } from './start-server.ts';
import { unreadableFiles } from './unreadable-files.ts';
import { whyNotStarted } from './why-not-started.ts';
import {
  openPrimaryLine,
  type Order,
  type PrimaryLine,
  type StartOrder,
  type Takings,
} from './workers/index.ts';

interface WorkerParts {
  readonly readConfig: () => Config;
  readonly openLogger: (config: Config, worker: number) => Logger;
}

/** One worker's life: it starts, reports and ends as the first process tells it to, or when that one is no more. */
export function runWorker(parts: WorkerParts): void {
  new WorkerLife(parts).begin();
}

class WorkerLife {
  readonly #parts: WorkerParts;
  readonly #line: PrimaryLine;
  readonly #endsDrain = new AbortController();
  #server: Promise<WorkerServer | null> = Promise.resolve(null);
  #stopWithinMs = 0;
  #end: Promise<void> | null = null;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#line = openPrimaryLine(
      (order) => void this.#obey(order),
      () => void this.#endAlone(),
    );
  }

  /** Signals reach a whole group of processes: the first process decides, and says so. */
  begin(): void {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
    void this.#line.say({ kind: 'listening' });
  }

  async #obey(order: Order): Promise<void> {
    if (order.kind === 'start') {
      this.#server = this.#start(order);
      return;
    }
    const server = await this.#server;
    if (server === null) return;
    switch (order.kind) {
      case 'ticket-keys':
        server.setTicketKeys(Buffer.from(order.ticketKeys, 'base64'));
        return;
      case 'takings':
        server.takenElsewhere(order.takings);
        return;
      case 'report': {
        const metrics = await metricsOf(server);
        await this.#line.say({ kind: 'report', id: order.id, checks: [...server.readiness()], metrics });
        return;
      }
      case 'drain':
        await server.drain(order.idleMs, this.#endsDrain.signal);
        return this.#finish(server);
      case 'close-questions':
        await server.closeQuestions();
        return this.#line.say({ kind: 'questions-closed' });
      case 'stop':
        return this.#finish(server);
    }
  }

  async #start(order: StartOrder): Promise<WorkerServer | null> {
    try {
      const config = this.#readConfig(order);
      const settings = settingsForWorkers(config);
      this.#stopWithinMs = settings.stopWithinMs;
      const { database, migrates } = order;
      const ticketKeys = Buffer.from(order.ticketKeys, 'base64');
      const logger = this.#parts.openLogger(config, order.number);
      const tellTakings = (takings: Takings): void => void this.#line.say({ kind: 'takings', takings });
      const share = { database, migrates, ticketKeys, tellTakings };
      const server = await startWorkerServer(config, share, logger);
      const addresses = { ...server.addresses };
      await this.#line.say({ kind: 'opened', addresses, config: JSON.stringify(config), settings });
      return server;
    } catch (error) {
      await this.#line.say({ kind: 'not-started', reasons: whyNotStarted(error) });
      this.#line.hangUp();
      return null;
    }
  }

  #readConfig(order: StartOrder): Config {
    if (order.config !== null) return parseConfig(order.config, '/');
    const config = this.#parts.readConfig();
    refuseChanges(order.unchangeable, unchangeableParts(config));
    refuseUnreadable(config);
    return config;
  }

  /** The first process was killed: what has begun is finished, and the ports are free for the next at once. */
  async #endAlone(): Promise<void> {
    setTimeout(() => process.exit(1), this.#stopWithinMs).unref();
    const server = await this.#server;
    if (server === null) return;
    this.#endsDrain.abort();
    await server.drain(0, this.#endsDrain.signal);
    await this.#finish(server);
  }

  #finish(server: WorkerServer): Promise<void> {
    this.#endsDrain.abort();
    this.#end ??= this.#finishOnce(server);
    return this.#end;
  }

  async #finishOnce(server: WorkerServer): Promise<void> {
    await server.stop();
    await this.#line.say({ kind: 'last-words', metrics: await metricsOf(server) });
    this.#line.hangUp();
  }
}

function refuseUnreadable(config: Config): void {
  const missing = unreadableFiles(config);
  if (missing.length > 0) throw new ConfigMistakes(missing);
}

async function metricsOf({ metrics }: WorkerServer): Promise<string> {
  return JSON.stringify(await metrics.getMetricsAsJSON());
}
