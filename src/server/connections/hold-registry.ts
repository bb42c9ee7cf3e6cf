import { z } from 'zod';
import { Fault } from '../../values/fault.ts';
import type { Database, Listening } from '../database/index.ts';
import { registryChannel } from '../parties/index.ts';
import { Alarm } from '../../values/alarm.ts';
import { readRegistry } from './read-registry.ts';
import type { Registry, RegistryHolder } from './registry.ts';
import { withinDeadline } from './within-deadline.ts';

interface HoldingOptions {
  /** How often the version is asked for, so that a change is seen even if its notification was not. */
  readonly checkEveryMs?: number;
  /** A check, or a reading, that has not been answered by then means that the listener is lost. */
  readonly checkWithinMs?: number;
  /** The pause before listening again; doubled for each attempt that fails, up to two seconds. */
  readonly retryAfterMs?: number;
  /** How long `newerThan` waits before it gives up. */
  readonly newerWithinMs?: number;
  /** Told each time the listener is lost or cannot be had; for the process log. */
  readonly onTrouble?: (error: unknown) => void;
}

const defaults: Required<HoldingOptions> = {
  checkEveryMs: 500,
  checkWithinMs: 3_000,
  retryAfterMs: 50,
  newerWithinMs: 2_000,
  onTrouble: () => undefined,
};

const longestRetryMs = 2_000;
const firstReadingMs = 20_000;

/** Holds the registry as it stands: listens, reads it whole, and reads it again at each change. Resolves once it is held. */
export async function holdRegistry(
  database: Database,
  options: HoldingOptions = {},
): Promise<RegistryHolder> {
  const held = new HeldRegistry(database, { ...defaults, ...options });
  await held.start();
  return held;
}

class HeldRegistry implements RegistryHolder {
  readonly #database: Database;
  readonly #options: Required<HoldingOptions>;
  #registry: Registry | null = null;
  /** Null while nobody would tell us of a change: what is held must not decide then. */
  #listening: Listening | null = null;
  #isStopped = false;
  #work: Promise<void> = Promise.resolve();
  readonly #alarm = new Alarm();
  /** Those who wait for another state than this. */
  #waiting: (() => void)[] = [];

  constructor(database: Database, options: Required<HoldingOptions>) {
    this.#database = database;
    this.#options = options;
  }

  /** The first attempt is the caller's: a database that is not there at the start is a reason not to start. */
  async start(): Promise<void> {
    await this.#listen();
    this.#work = this.#keepHolding();
  }

  current(): Registry {
    if (this.#registry === null || this.#listening === null) {
      throw new Fault('registry-unavailable', 'the registry listener is lost');
    }
    return this.#registry;
  }

  isFresh(): boolean {
    return this.#registry !== null && this.#listening !== null;
  }

  async newerThan(version: number): Promise<Registry> {
    const { newerWithinMs } = this.#options;
    try {
      return await withinDeadline(this.#untilNewer(version), newerWithinMs, 'a newer registry');
    } catch (cause) {
      throw new Fault('registry-unavailable', 'no newer registry in time', { cause });
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.ring();
    await this.#work;
  }

  async #untilNewer(version: number): Promise<Registry> {
    while (this.current().version <= version) {
      this.#alarm.ring();
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    }
    return this.current();
  }

  async #keepHolding(): Promise<void> {
    let retryAfterMs = this.#options.retryAfterMs;
    while (!this.#isStopped) {
      if (this.#listening === null) {
        await this.#alarm.sleep(retryAfterMs);
        retryAfterMs = Math.min(retryAfterMs * 2, longestRetryMs);
        await this.#listen().catch(this.#options.onTrouble);
      } else {
        retryAfterMs = this.#options.retryAfterMs;
        await this.#alarm.sleep(this.#options.checkEveryMs);
        await this.#refresh();
      }
    }
    const last = this.#listening;
    this.#hold(null);
    await last?.stop();
  }

  /** Reads once it listens, so that no change falls between. */
  async #listen(): Promise<void> {
    const lost = new AbortController();
    const listening = await this.#database.listen(
      registryChannel,
      () => {
        this.#alarm.ring();
      },
      () => {
        lost.abort();
        this.#lose(new Error('the registry listener was lost'));
      },
    );
    try {
      this.#registry = await this.#readAll();
      lost.signal.throwIfAborted();
    } catch (error) {
      this.#letGo(listening);
      throw error;
    }
    this.#hold(listening);
  }

  /** The first reading takes in every caseworker in the country, and may take its time: nothing is answered meanwhile. */
  #readAll(): Promise<Registry> {
    if (this.#registry !== null) return this.#inTime(readRegistry(this.#database, this.#registry));
    return withinDeadline(readRegistry(this.#database), firstReadingMs, 'the registry');
  }

  /** Asks on the listening connection, which shows that it is alive, and reads anew if there has been a change. */
  async #refresh(): Promise<void> {
    const listening = this.#listening;
    if (listening === null || this.#isStopped) return;
    try {
      const version = await this.#inTime(readVersion(listening));
      if (version !== this.#registry?.version) {
        this.#registry = await this.#inTime(readRegistry(this.#database, this.#registry ?? undefined));
      }
      this.#tellWaiting();
    } catch (error) {
      this.#lose(error);
      this.#letGo(listening);
    }
  }

  #hold(listening: Listening | null): void {
    this.#listening = listening;
    this.#tellWaiting();
  }

  #lose(error: unknown): void {
    if (this.#listening === null) return;
    this.#hold(null);
    this.#options.onTrouble(error);
    this.#alarm.ring();
  }

  /** Not waited for: a connection that is already dead may never say that it has ended. */
  #letGo(listening: Listening): void {
    listening.stop().catch(this.#options.onTrouble);
  }

  #tellWaiting(): void {
    const told = this.#waiting;
    this.#waiting = [];
    for (const tell of told) tell();
  }

  #inTime<Value>(promise: Promise<Value>): Promise<Value> {
    return withinDeadline(promise, this.#options.checkWithinMs, 'the registry');
  }
}

const versionRow = z.tuple([z.object({ version: z.coerce.number() })]);

async function readVersion(listening: Listening): Promise<number> {
  const [{ version }] = versionRow.parse(await listening.ask('select version from registry_version'));
  return version;
}
