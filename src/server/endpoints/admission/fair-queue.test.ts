import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '../../../values/fault.ts';
import { FairQueue, type Leave, type QueueLimits } from './fair-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What became of whom, in the order it did. */
interface Place {
  readonly events: string[];
  readonly leave: Leave[];
  enter(key: string, name?: string): void;
}

function aQueue(limits: Partial<QueueLimits> = {}): Place & { queue: FairQueue } {
  const queue = new FairQueue(
    { maxInFlight: 1, maxInFlightPerKey: 1, maxQueued: 4, longestWaitMs: 1_000, ...limits },
    Date.now,
  );
  const events: string[] = [];
  const leave: Leave[] = [];
  const enter = (key: string, name = key) => {
    queue.enter(key).then(
      (entered) => {
        events.push(name);
        leave.push(entered.leave);
      },
      (fault: unknown) => {
        if (!(fault instanceof Fault)) throw fault;
        events.push(`${name}: ${fault.code}`);
      },
    );
  };
  return { queue, events, leave, enter };
}

const turn = () => vi.advanceTimersByTimeAsync(0);

/** Lets everyone in turn finish, one after the other. */
async function finishAll({ leave }: Place): Promise<void> {
  await turn();
  for (let next = leave.shift(); next !== undefined; next = leave.shift()) {
    next();
    await turn();
  }
}

test('as many as there are places go in at once, and the next when one leaves', async () => {
  const place = aQueue({ maxInFlight: 2, maxInFlightPerKey: 2 });
  for (const name of ['first', 'second', 'third']) place.enter('ekeby', name);
  await turn();
  expect(place.events).toEqual(['first', 'second']);
  expect([place.queue.inFlight, place.queue.queued]).toEqual([2, 1]);
  place.leave[0]!();
  place.leave[0]!(); // a place can be given back once
  await turn();
  expect(place.events).toEqual(['first', 'second', 'third']);
  expect([place.queue.inFlight, place.queue.queued]).toEqual([2, 0]);
});

test('those who wait are taken from the connections in turn', async () => {
  const place = aQueue();
  for (const name of ['batch 1', 'batch 2', 'batch 3', 'batch 4']) place.enter('ekeby', name);
  place.enter('sorby', 'caseworker');
  await finishAll(place);
  expect(place.events).toEqual(['batch 1', 'batch 2', 'caseworker', 'batch 3', 'batch 4']);
});

test('a connection never holds all the places', async () => {
  const place = aQueue({ maxInFlight: 3, maxInFlightPerKey: 2 });
  for (const name of ['batch 1', 'batch 2', 'batch 3']) place.enter('ekeby', name);
  place.enter('sorby', 'caseworker');
  await turn();
  expect(place.events).toEqual(['batch 1', 'batch 2', 'caseworker']);
});

test('who finds the queue full of its own questions is refused at once and told when to come back', async () => {
  const { queue } = aQueue({ maxQueued: 2, longestWaitMs: 2_500 });
  const others = [1, 2, 3].map(() => queue.enter('ekeby'));
  await expect(queue.enter('ekeby')).rejects.toMatchObject({
    code: 'overloaded',
    facts: { retryAfterSeconds: 3 },
  });
  expect(others).toHaveLength(3);
});

test('who finds it full of another’s takes the place of the newest of theirs', async () => {
  const place = aQueue({ maxQueued: 3 });
  for (const name of ['batch 1', 'batch 2', 'batch 3', 'batch 4']) place.enter('ekeby', name);
  place.enter('sorby', 'caseworker');
  await finishAll(place);
  expect(place.events).toEqual(['batch 1', 'batch 4: overloaded', 'batch 2', 'caseworker', 'batch 3']);
});

test('nobody waits longer than the longest wait', async () => {
  const place = aQueue();
  place.enter('ekeby', 'first');
  place.enter('ekeby', 'second');
  await vi.advanceTimersByTimeAsync(999);
  expect(place.events).toEqual(['first']);
  await vi.advanceTimersByTimeAsync(1);
  expect(place.events).toEqual(['first', 'second: overloaded']);
  expect(place.queue.queued).toBe(0);
  place.leave[0]!();
  expect(place.queue.inFlight).toBe(0);
});

test('who cannot be expected to get a place in time is refused at once; who has fewer before them is not', async () => {
  const place = aQueue({ maxQueued: 200, longestWaitMs: 1_000 });
  const everyMs = 20;
  for (let n = 0; n < 41; n++) place.enter('ekeby', 'batch');
  for (let served = 0; served < 50; served++) {
    place.enter('ekeby', 'batch');
    await vi.advanceTimersByTimeAsync(everyMs);
    place.leave.shift()!();
    await turn();
  }
  for (let n = 0; n < 10; n++) place.enter('ekeby', 'batch');
  await turn();
  expect(new Set(place.events)).toEqual(new Set(['batch'])); // fifty wait now, a second's work
  place.enter('ekeby', 'one more');
  place.enter('sorby', 'caseworker');
  await turn();
  expect(place.events.at(-1)).toBe('one more: overloaded');
  await vi.advanceTimersByTimeAsync(everyMs);
  place.leave.shift()!();
  await turn();
  place.leave.shift()!();
  await turn();
  expect(place.events.slice(-2)).toContain('caseworker');
});
