import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** The promise's value, or a rejection when it has not come by then. */
export async function withinDeadline<Value>(
  promise: Promise<Value>,
  deadlineMs: number,
  what: string,
): Promise<Value> {
  const done = new AbortController();
  const late = async (): Promise<never> => {
    await wait(deadlineMs, undefined, { signal: done.signal });
    await nextTurn(); // after a long pause of the whole process the value may be here already
    throw new Error(`${what} took more than ${String(deadlineMs)} ms`);
  };
  try {
    return await Promise.race([promise, late()]);
  } finally {
    done.abort();
  }
}
