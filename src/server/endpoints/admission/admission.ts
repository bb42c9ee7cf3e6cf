import type { Registry } from 'prom-client';
import { Fault, type FaultCode } from '../../../values/fault.ts';
import type { AccessLog, Asking } from '../../access-log/index.ts';
import type { Caller } from '../../identities/index.ts';
import { createAdmissionMetrics } from './admission-metrics.ts';
import { CountedRefusals } from './counted-refusals.ts';
import { FairQueue } from './fair-queue.ts';
import type { Door } from './door.ts';
import { guardSockets } from './guard-sockets.ts';
import type { SocketLimits } from './socket-limits.ts';
import type { Takings } from './takings.ts';
import { ToldTakings } from './told-takings.ts';
import { TokenBuckets } from './token-buckets.ts';

interface AdmissionLimits {
  /** What one connection may ask: the share of all processes that tell one another, the places in this one. */
  readonly perConnection: {
    readonly questionsPerSecond: number;
    readonly burst: number;
    readonly maxInFlight: number;
  };
  readonly maxInFlight: number;
  readonly maxQueued: number;
  readonly longestWaitMs: number;
  readonly sockets: SocketLimits;
}

/** Who asks, as far as it is known: the certificate at first, the connection when the question has been read. */
type Asker = Pick<Caller, 'certificate' | 'mayRepresent'>;

type AskedToAdmit = { readonly questions?: number } & (
  | { readonly asker: Asker; readonly connectionId: string | null }
  | { readonly asker: null; readonly connectionId: string }
);

/**
 * Fair shares and the server's own limits, before anything is decided about a question. One for all doors of a process.
 * The operator's own certificate has no share and does not wait: what it asks belongs to a question that has been admitted.
 */
export interface Admission {
  /** Before a door listens: limits what can be done to it without asking anything. */
  guard(door: Door): void;
  /**
   * Before the message is read. The certificate has the shares of all connections it speaks for.
   * Throws Fault 'share-exceeded'.
   */
  hear(asker: Asker): void;
  /**
   * Before the question is examined: takes `questions` of the connection's share, waits for a place, and keeps it until
   * `work` is done. `connectionId` null: the certificate's own place. `asker` null: a person, in the pages. Throws Fault 'share-exceeded' or 'overloaded'.
   */
  admit<Answer>(asked: AskedToAdmit, work: () => Promise<Answer>): Promise<Answer>;
  /**
   * Whether a refusal must be recorded by itself. Those of admission come in floods: after the first they are counted,
   * and recorded as one when the minute is over.
   */
  mustRecord(code: FaultCode, asking: Asking): boolean;
  /** Another process has given this of the same shares. */
  takenElsewhere(takings: Takings): void;
  /** Records the refusals that have been counted. */
  stop(): Promise<void>;
}

export interface AdmissionParts {
  readonly limits: AdmissionLimits;
  readonly accessLog: Pick<AccessLog, 'recordRefusal'>;
  readonly metrics: Registry;
  /** Hears at short intervals what has been taken of the shares; for the other processes that they are shared with. */
  readonly tellTakings?: ((takings: Takings) => void) | undefined;
  /** Milliseconds that never step back; the process's own unless told. */
  readonly clock?: () => number;
}

const windowMs = 60_000;
const takingsToldEveryMs = 50;

export function createAdmission({
  limits,
  accessLog,
  metrics: registry,
  tellTakings = () => undefined,
  clock = () => performance.now(),
}: AdmissionParts): Admission {
  const { questionsPerSecond, burst, maxInFlight: maxInFlightPerKey } = limits.perConnection;
  const told = new ToldTakings(tellTakings, takingsToldEveryMs);
  const buckets = new TokenBuckets({ perSecond: questionsPerSecond, burst }, clock, (key, fillsInMs) => {
    told.add(key, fillsInMs);
  });
  const queue = new FairQueue({ ...limits, maxInFlightPerKey }, clock);
  const metrics = createAdmissionMetrics(registry, queue);
  const counted = new CountedRefusals(accessLog, windowMs);
  const takeShare = (key: string, wish: { count?: number; size?: number }): void => {
    const waitMs = buckets.take(key, wish);
    if (waitMs === null) return;
    const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
    throw new Fault('share-exceeded', 'over the fair share', { facts: { retryAfterSeconds } });
  };
  return {
    guard: (door) => {
      guardSockets(door, limits.sockets, metrics.socketEnded);
    },
    hear({ certificate, mayRepresent }) {
      if (certificate.isOperators) return;
      takeShare(ofCertificate(certificate.id), { size: Math.max(1, mayRepresent.length) });
    },
    async admit({ asker, connectionId, questions = 1 }, work) {
      if (asker?.certificate.isOperators === true) return work();
      if (connectionId !== null) takeShare(connectionId, { count: questions });
      const place = asker === null ? connectionId : (connectionId ?? ofCertificate(asker.certificate.id));
      const { leave, waitedMs } = await queue.enter(place);
      metrics.waited(waitedMs);
      try {
        return await work();
      } finally {
        leave();
      }
    },
    mustRecord: (code, asking) => !isOfAdmission(code) || counted.isFirst(code, asking),
    takenElsewhere(takings) {
      for (const [key, fillsInMs] of Object.entries(takings)) buckets.takenElsewhere(key, fillsInMs);
    },
    async stop() {
      told.stop();
      await counted.stop();
    },
  };
}

function isOfAdmission(code: FaultCode): boolean {
  return code === 'share-exceeded' || code === 'overloaded';
}

// No connection has such an id.
function ofCertificate(id: string): string {
  return `certificate ${id}`;
}
