import type { DeadlineSignal } from '../../values/deadline.ts';
import type { TestOutcome } from '../../values/outcome.ts';
import { getOnce, type AgencyLineSettings } from './call-agency.ts';
import { invalidAnswer, refusedWithStatus, unreachable } from './our-refusals.ts';

/**
 * Calls an agency's own test service: one GET, any 2xx is well. Beside the circuit breaker, because the test is how an
 * operator finds out whether an agency is back.
 */
export async function testAgency(settings: AgencyLineSettings, signal: DeadlineSignal): Promise<TestOutcome> {
  const reply = await getOnce(settings, { accept: '*/*' }, signal);
  switch (reply.kind) {
    case 'answered':
      return isSuccess(reply.answer.status) ? { kind: 'called' } : refusedWithStatus(reply.answer.status);
    case 'too-large':
      return invalidAnswer('svaret är för stort');
    case 'unreachable':
      return unreachable();
    case 'abandoned':
      return { kind: 'timed-out', afterMs: settings.deadlineMs };
  }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
