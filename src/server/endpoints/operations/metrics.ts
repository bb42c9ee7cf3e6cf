import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FaultCode } from '../../../values/fault.ts';
import type { Outcomes } from '../../../values/outcome.ts';

/** What the doors count. Labels are doors, agencies, kinds of outcome and codes: never anything of a person or a caller. */
export interface Metrics {
  readonly registry: Registry;
  /** A question came in; call what is returned when its answer or fault has been written. */
  questionOpened(door: string): () => void;
  answered(door: string, outcomes: Outcomes): void;
  refused(door: string, code: FaultCode | 'bug', caller: 'identified' | 'unidentified'): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const open = new Gauge({
    name: 'samsvar_open_questions',
    help: 'Questions that have come in and not been answered yet',
    labelNames: ['door'],
    registers,
  });
  const duration = new Histogram({
    name: 'samsvar_question_duration_seconds',
    help: 'From the question to its answer or fault',
    labelNames: ['door'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8, 10, 15, 30],
    registers,
  });
  const outcomes = new Counter({
    name: 'samsvar_outcomes_total',
    help: 'Outcomes of the agencies that were asked for, in answered questions',
    labelNames: ['door', 'agency', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'samsvar_refusals_total',
    help: 'Questions that were refused as a whole',
    labelNames: ['door', 'code', 'caller'],
    registers,
  });
  return {
    registry,
    questionOpened(door) {
      open.inc({ door });
      const observe = duration.startTimer({ door });
      return () => {
        open.dec({ door });
        observe();
      };
    },
    answered(door, answered) {
      for (const [agency, { kind }] of Object.entries(answered)) {
        if (kind !== 'not-asked') outcomes.inc({ door, agency, outcome: kind });
      }
    },
    refused(door, code, caller) {
      refusals.inc({ door, code, caller });
    },
  };
}
