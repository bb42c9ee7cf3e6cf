import type { DeadlineSignal } from '../../values/deadline.ts';
import type { Outcome, Refused } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { AgencyLanguage } from './agency-language.ts';
import { defaultBaseServiceConfig, type BaseServiceConfig } from './base-service-config.ts';
import type { BaseService } from './base-service.ts';
import { openLine } from './call-agency.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import type { AgencyReply } from './exchange.ts';
import { internalError, invalidAnswer, resting, unreachable } from './our-refusals.ts';
import { testAgency } from './test-agency.ts';

/** One agency over one bounded set of connections, in its own language. `onBug` hears of what must never happen. */
export function createBaseService(
  language: AgencyLanguage,
  config: BaseServiceConfig,
  onBug: (bug: unknown) => void,
): BaseService {
  const settings = { ...defaultBaseServiceConfig, ...config };
  const { deadlineMs, testUrl } = settings;
  const line = openLine(settings);
  const breaker = new CircuitBreaker(settings.breaker);

  async function ask(question: Question, signal: DeadlineSignal): Promise<Outcome> {
    if (signal.aborted) return { kind: 'timed-out', afterMs: deadlineMs };
    const asked = language.writeQuestion(question);
    if (!breaker.letsThrough()) return resting();
    const reply = await heard(line.post(asked, signal));
    switch (reply.kind) {
      case 'answered':
        return language.readAnswer(reply.answer, question);
      case 'too-large':
        return invalidAnswer('svaret är för stort');
      case 'unreachable':
        return unreachable();
      case 'abandoned':
        return { kind: 'timed-out', afterMs: deadlineMs };
    }
  }

  async function heard(call: Promise<AgencyReply>): Promise<AgencyReply> {
    try {
      const reply = await call;
      breaker.heard(reply);
      return reply;
    } catch (bug) {
      breaker.gaveUp();
      throw bug;
    }
  }

  /** One wrong adapter must not take the others with it: a stray exception is this agency's error, and is reported. */
  async function orInternalError<Result>(act: () => Promise<Result>): Promise<Result | Refused> {
    try {
      return await act();
    } catch (bug) {
      onBug(bug);
      return internalError();
    }
  }

  return {
    agency: language.agency,
    deadlineMs,
    ask: (question, signal) => orInternalError(() => ask(question, signal)),
    ...(testUrl === undefined
      ? {}
      : { test: (signal) => orInternalError(() => testAgency({ ...settings, url: testUrl }, signal)) }),
    close: () => line.close(),
  };
}
