import type { AgencyCode } from '../../values/agency.ts';
import { Deadline, type DeadlineSignal } from '../../values/deadline.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { BaseService } from '../base-services/index.ts';
import { refuseAgency } from './agency-refusals.ts';

interface TimedOutcome {
  readonly outcome: Outcome;
  readonly durationMs: number;
}

export type TimedOutcomes = Readonly<Partial<Record<AgencyCode, TimedOutcome>>>;

/**
 * Asks all at once. Each has its own deadline inside what is left of the total; whoever has not answered by then has
 * timed out, whatever its adapter does.
 */
export async function askBaseServices(
  question: Question,
  services: readonly BaseService[],
  { remainingMs, onBug }: { remainingMs: number; onBug: (error: unknown) => void },
): Promise<TimedOutcomes> {
  const asked = services.map(async (service) => {
    const deadlineMs = Math.max(1, Math.min(service.deadlineMs, remainingMs));
    const outcome = await withinDeadline(deadlineMs, (signal) => askOne(service, question, signal, onBug));
    return [service.agency, outcome] as const;
  });
  return Object.fromEntries(await Promise.all(asked));
}

/** One wrong adapter never takes the other six with it. */
async function askOne(
  service: BaseService,
  question: Question,
  signal: DeadlineSignal,
  onBug: (error: unknown) => void,
): Promise<Outcome> {
  try {
    return await service.ask(question, signal);
  } catch (error) {
    onBug(error);
    return refuseAgency('INTERNT_FEL');
  }
}

/** The first of the two: what was asked for, or the deadline. */
export function withinDeadline<Answer>(
  deadlineMs: number,
  ask: (signal: DeadlineSignal) => Promise<Answer>,
): Promise<{ outcome: Answer | { kind: 'timed-out'; afterMs: number }; durationMs: number }> {
  const started = performance.now();
  const deadline = new Deadline(deadlineMs);
  return new Promise((resolve, reject) => {
    const tell = (outcome: Answer | { kind: 'timed-out'; afterMs: number }) => {
      deadline.cancel();
      resolve({ outcome, durationMs: Math.round(performance.now() - started) });
    };
    deadline.addEventListener('abort', () => {
      tell({ kind: 'timed-out', afterMs: deadlineMs });
    });
    ask(deadline).then(tell, (bug: unknown) => {
      deadline.cancel();
      reject(bug instanceof Error ? bug : new Error('no error was thrown', { cause: bug }));
    });
  });
}
