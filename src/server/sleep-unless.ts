import { setTimeout as wait } from 'node:timers/promises';

/** Resolves after that long, or at once when the signal says so. */
export async function sleepUnless(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
