import type { Logger } from 'pino';
import type { FaultCode } from '../../../values/fault.ts';
import type { RefusalLines } from './door-parts.ts';

const sampleMs = 60_000;

/** At most one line a minute for each code when nobody knows who called; the line says how many it stands for. */
export function createRefusalLines(door: string, logger: Logger, now: () => number): RefusalLines {
  const samples = new Map<FaultCode, { since: number; unseen: number }>();
  return {
    saw(code, caller) {
      if (caller !== null) {
        logger.info({ door, code, certificate: caller.certificate.id }, 'question refused');
        return;
      }
      const sample = samples.get(code);
      if (sample !== undefined && now() - sample.since < sampleMs) {
        sample.unseen++;
        return;
      }
      samples.set(code, { since: now(), unseen: 0 });
      logger.info({ door, code, before: sample?.unseen ?? 0 }, 'unidentified caller refused');
    },
  };
}
