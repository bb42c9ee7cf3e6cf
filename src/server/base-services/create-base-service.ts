import type { Outcome, Refused } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { AgencyAnswer, AgencyLanguage } from './agency-language.ts';
import { defaultBaseServiceConfig, type BaseServiceConfig } from './base-service-config.ts';
import type { BaseService } from './base-service.ts';
import { openLine, type AgencyReply } from './call-agency.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
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
  const breaker = createCircuitBreaker(settings.breaker);

  async function ask(question: Question, signal: AbortSignal): Promise<Outcome> {
    if (signal.aborted) return { kind: 'timed-out', afterMs: deadlineMs };
    const asked = language.writeQuestion(question);
    const reply = await breaker.run(() => line.post(asked, signal));
    return readReply(reply, deadlineMs, (answer) => language.readAnswer(answer, question));
  }

  return {
    agency: language.agency,
    deadlineMs,
    ask: (question, signal) => orInternalError(() => ask(question, signal), onBug),
    ...(testUrl === undefined
      ? {}
      : {
          test: (signal) => orInternalError(() => testAgency({ ...settings, url: testUrl }, signal), onBug),
        }),
    close: () => line.close(),
  };
}

function readReply(
  reply: AgencyReply | { readonly kind: 'resting' },
  deadlineMs: number,
  read: (answer: AgencyAnswer) => Outcome,
): Outcome {
  switch (reply.kind) {
    case 'answered':
      return read(reply.answer);
    case 'too-large':
      return invalidAnswer('svaret är för stort');
    case 'unreachable':
      return unreachable();
    case 'abandoned':
      return { kind: 'timed-out', afterMs: deadlineMs };
    case 'resting':
      return resting();
  }
}

/** One wrong adapter must not take the others with it: a stray exception is this agency's error, and is reported. */
async function orInternalError<Result>(
  act: () => Promise<Result>,
  onBug: (bug: unknown) => void,
): Promise<Result | Refused> {
  try {
    return await act();
  } catch (bug) {
    onBug(bug);
    return internalError();
  }
}
