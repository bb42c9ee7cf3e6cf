import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { FairQueue } from './fair-queue.ts';
import type { SocketEnd } from './socket-limits.ts';

/** No label says anything of a caller: there are as many connections as municipalities, and an address is one's own. */
export interface AdmissionMetrics {
  /** Told the milliseconds that a question waited for its place. */
  readonly waited: (waitedMs: number) => void;
  readonly socketEnded: (why: SocketEnd) => void;
}

/** Refusals are counted by the doors, with all others. */
export function createAdmissionMetrics(registry: Registry, queue: FairQueue): AdmissionMetrics {
  const registers = [registry];
  const shows = (name: string, help: string, read: () => number): void => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: () => {
        gauge.set(read());
      },
    });
  };
  shows('samsvar_places_taken', 'Questions that have a place and are being answered', () => queue.inFlight);
  shows('samsvar_places_awaited', 'Questions that wait for a place', () => queue.queued);
  const wait = new Histogram({
    name: 'samsvar_place_wait_seconds',
    help: 'From a question having been read to its place',
    buckets: [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
    registers,
  });
  const ended = new Counter({
    name: 'samsvar_sockets_ended_total',
    help: 'Sockets that were closed for what their callers did or left undone',
    labelNames: ['reason'],
    registers,
  });
  return {
    waited: (waitedMs) => {
      wait.observe(waitedMs / 1000);
    },
    socketEnded: (reason) => {
      ended.inc({ reason });
    },
  };
}
