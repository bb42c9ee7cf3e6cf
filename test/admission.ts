import { Registry } from 'prom-client';
import {
  createAdmission,
  type Admission,
  type AdmissionParts,
} from '../src/server/endpoints/admission/index.ts';

/** Limits that no test meets by chance. */
export function anAdmission(parts: Partial<AdmissionParts> = {}): Admission {
  const plenty = 1_000_000;
  return createAdmission({
    limits: {
      perConnection: { questionsPerSecond: plenty, burst: plenty, maxInFlight: plenty },
      maxInFlight: plenty,
      maxQueued: plenty,
      longestWaitMs: 1_000,
      sockets: {
        max: plenty,
        perAddress: plenty,
        unfinished: plenty,
        unfinishedPerAddress: plenty,
        handshakeMs: 10_000,
        headersMs: 10_000,
        requestMs: 10_000,
        idleMs: 10_000,
        takeAnswerMs: 10_000,
        untakenBytes: plenty,
      },
    },
    accessLog: { recordRefusal: () => Promise.reject(new Error('nothing is counted here')) },
    metrics: new Registry(),
    ...parts,
  });
}
