import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import {
  parseSaying,
  type Opened,
  type Order,
  type Saying,
  type StartOrder,
  type Takings,
  type WorkerReport,
} from './worker-messages.ts';

/** A worker said why it does not start, or ended before it had said anything. */
export class NotStarted extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}

/** One worker, as the first process sees it. */
export class WorkerProcess {
  readonly number: number;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  readonly #worker: Worker;
  readonly #onTakings: (takings: Takings) => void;
  readonly #waiting = new Set<(saying: Saying) => void>();
  #reports = 0;
  #lastMetrics: string | null = null;

  constructor(number: number, onTakings: (by: WorkerProcess, takings: Takings) => void) {
    this.number = number;
    this.#onTakings = (takings) => {
      onTakings(this, takings);
    };
    this.#worker = cluster.fork();
    this.#worker.on('error', () => undefined); // a channel that breaks is followed by the end
    this.#worker.on('message', (message: unknown) => {
      this.#hear(parseSaying(message));
    });
    this.ended = once(this.#worker.process, 'exit').then(([code, signal]: (number | string)[]) => {
      return code ?? signal ?? 'okänt';
    });
  }

  get pid(): number | undefined {
    return this.#worker.process.pid;
  }

  /** What it had counted when it last told; null when it never has. */
  get lastMetrics(): string | null {
    return this.#lastMetrics;
  }

  /** Resolves when its doors are open. Throws NotStarted. */
  async open(start: Omit<StartOrder, 'kind' | 'number'>, withinMs: number): Promise<Opened> {
    await this.#answer(({ kind }) => kind === 'listening', withinMs);
    this.send({ kind: 'start', number: this.number, ...start });
    const first = await this.#answer(
      (saying) => saying.kind === 'opened' || saying.kind === 'not-started',
      withinMs,
    );
    if (first?.kind === 'opened') return first;
    this.kill();
    if (first?.kind === 'not-started') throw new NotStarted(first.reasons);
    throw new NotStarted([`Arbetare ${this.number} öppnade inte.`]);
  }

  /** Null when it does not answer in time. */
  async report(withinMs: number): Promise<WorkerReport | null> {
    const id = ++this.#reports;
    this.send({ kind: 'report', id });
    const report = await this.#answer((saying) => saying.kind === 'report' && saying.id === id, withinMs);
    return report?.kind === 'report' ? report : null;
  }

  /** Resolves when it takes no more questions and has answered those it had. */
  async closeQuestions(withinMs: number): Promise<void> {
    this.send({ kind: 'close-questions' });
    await this.#answer((saying) => saying.kind === 'questions-closed', withinMs);
  }

  send(order: Order): void {
    if (this.#worker.isConnected()) this.#worker.process.send(order, () => undefined);
  }

  hearTakings(takings: Takings): void {
    this.send({ kind: 'takings', takings });
  }

  kill(): void {
    this.#worker.process.kill('SIGKILL');
  }

  /** The first saying of that sort; null when it ends, or says nothing in time. */
  async #answer(isIt: (saying: Saying) => boolean, withinMs: number): Promise<Saying | null> {
    return await new Promise((resolve) => {
      const hear = (saying: Saying): void => {
        if (isIt(saying)) finish(saying);
      };
      const finish = (saying: Saying | null): void => {
        clearTimeout(timer);
        this.#waiting.delete(hear);
        resolve(saying);
      };
      const timer = setTimeout(finish, withinMs, null);
      this.#waiting.add(hear);
      void this.ended.then(() => {
        finish(null);
      });
    });
  }

  #hear(saying: Saying | null): void {
    if (saying === null) return;
    if (saying.kind === 'report' || saying.kind === 'last-words') this.#lastMetrics = saying.metrics;
    if (saying.kind === 'takings') this.#onTakings(saying.takings);
    for (const hear of [...this.#waiting]) hear(saying);
  }
}
