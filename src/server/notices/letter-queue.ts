import PgBoss from 'pg-boss';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** How letters are tried again. Seconds. */
export interface RetryPace {
  /** Before the second attempt; doubled for each one after it, give or take. */
  readonly firstDelaySeconds: number;
  /** An attempt that has not been heard of for this long belongs to a lost process. */
  readonly lostAfterSeconds: number;
}

/** One job: a letter to send, or the letters of a day to write. */
export interface LetterJob {
  readonly queue: QueueName;
  /** Of the letter, where it is one. */
  readonly id: string;
}

type QueueName = 'send-letter' | 'daily-letters';

/**
 * pg-boss over our own pool. Its workers are not used: they let go of the promise that a job is done, and a database that
 * is lost at that moment would end the process. Jobs are fetched, done and completed here, each step awaited.
 */
export class LetterQueue {
  readonly #database: Database;
  readonly #pace: RetryPace;
  readonly #boss: PgBoss;

  constructor(database: Database, pace: RetryPace, onTrouble: (error: unknown) => void) {
    this.#database = database;
    this.#pace = pace;
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => database.pool.query(text, values) },
      schedule: false,
      maintenanceIntervalSeconds: pace.lostAfterSeconds,
      archiveCompletedAfterSeconds: 3_600,
      deleteAfterDays: 7,
    });
    this.#boss.on('error', onTrouble);
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const name of ['send-letter', 'daily-letters'] as const) {
      await this.#boss.createQueue(name, { name, policy: 'standard' });
    }
  }

  /** Every letter that has neither been sent nor given up gets a job, if it has none: the job has the letter's id. */
  async fill(): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      select id from letter where not exists (
        select from letter_attempt_end where letter_id = letter.id and outcome in ('sent', 'given-up'))`.execute(
      this.#database.kysely,
    );
    if (rows.length === 0) return;
    await this.#boss.insert(rows.map(({ id }) => ({ name: 'send-letter', id, ...this.#retries() })));
  }

  /** One job for the day, however many processes ask for it. */
  async askForDay(day: string): Promise<void> {
    const options = { singletonKey: day, singletonHours: 24, ...this.#retries() };
    await this.#boss.send('daily-letters', {}, options);
  }

  async takeLetters(atMost: number): Promise<readonly LetterJob[]> {
    const jobs = await this.#boss.fetch('send-letter', { batchSize: atMost });
    return jobs.map(({ id }) => ({ queue: 'send-letter', id }));
  }

  async takeDay(): Promise<readonly LetterJob[]> {
    const jobs = await this.#boss.fetch('daily-letters');
    return jobs.map(({ id }) => ({ queue: 'daily-letters', id }));
  }

  async done({ queue, id }: LetterJob): Promise<void> {
    await this.#boss.complete(queue, id);
  }

  /** It comes back, after longer each time. */
  async tryAgain({ queue, id }: LetterJob): Promise<void> {
    await this.#boss.fail(queue, id);
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ timeout: 1_000 });
  }

  /** When to give up is told by the letter's own attempts, which outlive the queue. */
  #retries() {
    const { firstDelaySeconds, lostAfterSeconds } = this.#pace;
    return {
      retryLimit: 10_000,
      retryDelay: firstDelaySeconds,
      retryBackoff: true,
      expireInSeconds: lostAfterSeconds,
    };
  }
}
