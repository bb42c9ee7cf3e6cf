import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { ReplacementPace } from './replacement-pace.ts';
import { TakingsExchange } from './takings-exchange.ts';
import type { Opened, StartOrder, WorkerReport, WorkerSettings } from './worker-messages.ts';
import { NotStarted, WorkerProcess } from './worker-process.ts';

export interface SupervisorParts {
  /** The configuration that the first workers run on, in JSON. */
  readonly config: string;
  readonly settings: WorkerSettings;
  readonly database: StartOrder['database'];
  readonly unchangeable: StartOrder['unchangeable'];
  readonly logger: Logger;
  /** What a worker that has ended had counted when it last told. */
  readonly onEnded: (metrics: string) => void;
  /** A worker ended without having been told to. */
  readonly onDied: () => void;
}

export interface ReportOfOne {
  readonly number: number;
  /** Null when there is no such worker now, or when it does not answer. */
  readonly report: WorkerReport | null;
}

/** A place that there should be a worker in. */
interface Place {
  readonly number: number;
  current: WorkerProcess | null;
  /** What is being done in the place: one thing after another. */
  work: Promise<unknown>;
}

const openWithinMs = 60_000;
const reportWithinMs = 1_000;
const takingsToldEveryMs = 50;
const ticketKeysLiveMs = 3_600_000;

/** Starts the workers and sees to it that there always are as many as there should be. */
export class Supervisor {
  /** Resolves if workers die so often that there is no use in replacing them. */
  readonly givenUp: Promise<void>;
  readonly #parts: SupervisorParts;
  readonly #pace = new ReplacementPace();
  readonly #alive = new Set<WorkerProcess>();
  readonly #takings = new TakingsExchange(this.#alive, takingsToldEveryMs);
  readonly #rotation: NodeJS.Timeout;
  readonly #giveUp: () => void;
  #places: Place[] = [];
  #config: string;
  #settings: WorkerSettings;
  #ticketKeys = randomBytes(48);
  #isStopping = false;
  #rolling: Promise<void> | null = null;
  #rollAgain = false;

  constructor(parts: SupervisorParts) {
    this.#parts = parts;
    this.#config = parts.config;
    this.#settings = parts.settings;
    const { promise, resolve } = newSignal();
    this.givenUp = promise;
    this.#giveUp = resolve;
    this.#rotation = setInterval(() => {
      this.#rotateTicketKeys();
    }, ticketKeysLiveMs).unref();
  }

  get workers(): number {
    return this.#settings.workers;
  }

  /** The first one brings the schema up to date; then the others start. Throws NotStarted. Returns the doors' addresses. */
  async start(): Promise<Opened['addresses']> {
    const first = await this.#open(this.#place(1), this.#config, true);
    const others = Array.from({ length: this.#settings.workers - 1 }, (_, n) => this.#place(n + 2));
    await Promise.all(others.map((place) => this.#open(place, this.#config, false)));
    return first.addresses;
  }

  /**
   * Replaces the workers one after another: the next begins on the configuration as it now stands, and when it answers
   * the old one is left to finish. If the next cannot start, those that run go on. Once more when asked in the meantime.
   */
  async restart(): Promise<void> {
    if (this.#rolling !== null) {
      this.#rollAgain = true;
      return;
    }
    this.#rolling = this.#roll();
    await this.#rolling;
    this.#rolling = null;
    if (!this.#rollAgain) return;
    this.#rollAgain = false;
    await this.restart();
  }

  reports(): Promise<readonly ReportOfOne[]> {
    return Promise.all(
      this.#places.map(async ({ number, current }) => ({
        number,
        report: current === null ? null : await current.report(reportWithinMs),
      })),
    );
  }

  /** First all finish their questions, which may need the doors of one another; then all end. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#rotation);
    const { stopWithinMs } = this.#settings;
    const all = [...this.#alive];
    await Promise.all(all.map((worker) => worker.closeQuestions(stopWithinMs)));
    await Promise.all(all.map((worker) => this.#end(worker, stopWithinMs)));
    await this.#rolling;
    await Promise.all([...this.#alive].map((worker) => this.#end(worker, stopWithinMs)));
  }

  async #end(worker: WorkerProcess, withinMs: number): Promise<void> {
    worker.send({ kind: 'stop' });
    const timer = setTimeout(() => {
      this.#killLate(worker);
    }, withinMs);
    await worker.ended;
    clearTimeout(timer);
  }

  #place(number: number): Place {
    const found = this.#places.find((place) => place.number === number);
    if (found !== undefined) return found;
    const place: Place = { number, current: null, work: Promise.resolve() };
    this.#places.push(place);
    return place;
  }

  /** Resolves when the new worker has taken the place. Throws NotStarted. */
  async #open(place: Place, config: string | null, migrates: boolean): Promise<Opened> {
    const { database, unchangeable, logger, onEnded } = this.#parts;
    const worker = new WorkerProcess(place.number, (by, takings) => {
      this.#takings.took(by, takings);
    });
    this.#alive.add(worker);
    void worker.ended.then((how) => {
      this.#alive.delete(worker);
      if (worker.lastMetrics !== null) onEnded(worker.lastMetrics);
      if (place.current === worker) this.#replaceDead(place, how);
    });
    const opened = await worker.open(
      { config, migrates, unchangeable, database, ticketKeys: this.#ticketKeys.toString('base64') },
      openWithinMs,
    );
    place.current = worker;
    logger.info({ worker: place.number, pid: worker.pid }, 'the worker is open');
    return opened;
  }

  #replaceDead(place: Place, how: number | string): void {
    const { logger } = this.#parts;
    place.current = null;
    if (this.#isStopping) return;
    this.#parts.onDied();
    this.#pace.died(place.number, performance.now());
    logger.error({ worker: place.number, how }, 'a worker has died; its unfinished questions are lost');
    this.#replaceLater(place);
  }

  #replaceLater(place: Place): void {
    const { logger } = this.#parts;
    if (this.#pace.isHopeless(this.#settings.workers)) {
      logger.error('workers die again and again: given up');
      this.#giveUp();
      return;
    }
    const waitMs = this.#pace.waitMs(place.number);
    if (waitMs > 0) logger.warn({ worker: place.number, waitMs }, 'the worker is replaced after a while');
    setTimeout(() => {
      void inTurn(place, () => this.#replace(place));
    }, waitMs).unref();
  }

  async #replace(place: Place): Promise<void> {
    if (this.#isStopping || place.current !== null || !this.#places.includes(place)) return;
    try {
      await this.#open(place, this.#config, false);
    } catch (error) {
      if (!(error instanceof NotStarted)) throw error;
      this.#pace.died(place.number, performance.now());
      const { number: worker } = place;
      this.#parts.logger.error({ worker, reasons: error.reasons }, 'the worker could not be replaced');
      this.#replaceLater(place);
    }
  }

  async #roll(): Promise<void> {
    const { logger } = this.#parts;
    logger.info('the workers are replaced, one after another');
    let config: string | null = null;
    for (let number = 1; number <= this.#settings.workers && !this.#isStopping; number++) {
      const place = this.#place(number);
      try {
        const opened: Opened = await inTurn(place, () => this.#takeOver(place, config));
        if (config === null) this.#settings = opened.settings;
        config = this.#config = opened.config;
      } catch (error) {
        if (!(error instanceof NotStarted)) throw error;
        logger.error(
          { reasons: error.reasons },
          'no new worker could start: those that run go on as they are',
        );
        return;
      }
    }
    for (const { current } of this.#places.splice(this.#settings.workers))
      if (current !== null) this.#retire(current);
    logger.info('all workers have been replaced');
  }

  async #takeOver(place: Place, config: string | null): Promise<Opened> {
    const old = place.current;
    const opened = await this.#open(place, config, config === null);
    if (old !== null) this.#retire(old);
    return opened;
  }

  /** It answers what it still gets until it is left alone, and ends. */
  #retire(worker: WorkerProcess): void {
    const { idleMs, stopWithinMs } = this.#settings;
    worker.send({ kind: 'drain', idleMs });
    const timer = setTimeout(() => {
      this.#killLate(worker);
    }, idleMs + stopWithinMs).unref();
    void worker.ended.then(() => {
      clearTimeout(timer);
      this.#parts.logger.info({ worker: worker.number, pid: worker.pid }, 'the old worker has ended');
    });
  }

  #killLate(worker: WorkerProcess): void {
    const { logger } = this.#parts;
    logger.error({ worker: worker.number, pid: worker.pid }, 'the worker did not end in time and is killed');
    worker.kill();
  }

  /** Tickets of the former keys are no longer taken: their holders make a new handshake, once. */
  #rotateTicketKeys(): void {
    this.#ticketKeys = randomBytes(48);
    const ticketKeys = this.#ticketKeys.toString('base64');
    for (const worker of this.#alive) worker.send({ kind: 'ticket-keys', ticketKeys });
  }
}

async function inTurn<Value>(place: Place, work: () => Promise<Value>): Promise<Value> {
  const turn = place.work.then(work);
  place.work = turn.catch(() => undefined);
  return await turn;
}

function newSignal(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
