import { setTimeout as wait } from 'node:timers/promises';
import { Alarm } from '../../values/alarm.ts';
import type { Day } from '../../values/day.ts';
import type { Database, Listening } from '../database/index.ts';
import { countLetters, type LetterCounts } from './count-letters.ts';
import { deliverLetter, type DeliveryParts } from './deliver-letter.ts';
import { LetterQueue, type LetterJob, type RetryPace } from './letter-queue.ts';
import { letterChannel } from './put-in-outbox.ts';

export interface DeliveryOptions extends Omit<DeliveryParts, 'database' | 'smtp'> {
  /** Null: no mail server is configured; letters stay queued and are counted. */
  readonly smtp: DeliveryParts['smtp'] | null;
  readonly pace: RetryPace;
  readonly today: () => Day;
  /** Writes the letters that follow from dates; called once a day, again if it fails. */
  readonly writeDailyLetters: () => Promise<void>;
  /** The database or the queue fails now; it is asked again shortly. */
  readonly onTrouble: (error: unknown) => void;
}

export interface Delivery {
  /** As they were a few seconds ago; null before they have been counted. */
  counts(): LetterCounts | null;
  /** Finishes the letters that are being sent. */
  stop(): Promise<void>;
}

/** Sends what is in the outbox, for as long as this process lives. One process does; more of them share the letters. */
export async function startDelivery(database: Database, options: DeliveryOptions): Promise<Delivery> {
  const postman = new Postman(database, options);
  await postman.start();
  return postman;
}

const atOnce = 2;
const lookEveryMs = 2_000;
const afterTroubleMs = 1_000;

class Postman implements Delivery {
  readonly #database: Database;
  readonly #options: DeliveryOptions;
  readonly #queue: LetterQueue;
  readonly #alarm = new Alarm();
  #listening: Listening | null = null;
  #day: Day | null = null;
  #counts: LetterCounts | null = null;
  #isStopped = false;
  #walk: Promise<void> = Promise.resolve();

  constructor(database: Database, options: DeliveryOptions) {
    this.#database = database;
    this.#options = options;
    this.#queue = new LetterQueue(database, options.pace, options.onTrouble);
  }

  async start(): Promise<void> {
    await this.#queue.start();
    this.#counts = await countLetters(this.#database);
    this.#walk = this.#walkRounds();
  }

  counts(): LetterCounts | null {
    return this.#counts;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.ring();
    await this.#walk;
    await this.#listening?.stop();
    await this.#queue.stop();
  }

  async #walkRounds(): Promise<void> {
    while (!this.#isStopped) {
      try {
        const worked = await this.#round();
        if (!worked) await this.#alarm.sleep(lookEveryMs);
      } catch (error) {
        // A database that is lost comes back; until then letters wait where they are.
        this.#options.onTrouble(error);
        await wait(afterTroubleMs);
      }
    }
  }

  /** Whether there was anything to do. */
  async #round(): Promise<boolean> {
    await this.#listen();
    await this.#askForDay();
    const isBusy = [...(await this.#writeDay()), ...(await this.#sendLetters())].length > 0;
    this.#counts = await countLetters(this.#database);
    return isBusy;
  }

  async #writeDay(): Promise<readonly LetterJob[]> {
    const jobs = await this.#queue.takeDay();
    for (const job of jobs) {
      await this.#options.writeDailyLetters();
      await this.#queue.done(job);
    }
    return jobs;
  }

  async #sendLetters(): Promise<readonly LetterJob[]> {
    const { smtp } = this.#options;
    if (smtp === null) return [];
    await this.#queue.fill();
    const jobs = await this.#queue.takeLetters(atOnce);
    const sent = await Promise.allSettled(jobs.map((job) => this.#sendLetter(job, smtp)));
    for (const one of sent) if (one.status === 'rejected') throw one.reason;
    return jobs;
  }

  async #sendLetter(job: LetterJob, smtp: DeliveryParts['smtp']): Promise<void> {
    const delivered = await deliverLetter({ ...this.#options, database: this.#database, smtp }, job.id);
    if (delivered === 'failed-will-retry' || delivered === 'busy') await this.#queue.tryAgain(job);
    else await this.#queue.done(job);
  }

  /** Only so that a letter leaves at once: without it, it leaves when it is looked for. */
  async #listen(): Promise<void> {
    this.#listening ??= await this.#database.listen(
      letterChannel,
      () => {
        this.#alarm.ring();
      },
      () => {
        this.#listening = null;
      },
    );
  }

  async #askForDay(): Promise<void> {
    const today = this.#options.today();
    if (today === this.#day) return;
    await this.#queue.askForDay(today);
    this.#day = today;
  }
}
