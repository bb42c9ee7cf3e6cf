import type { Day } from '../../values/day.ts';
import { Fault } from '../../values/fault.ts';
import type { LefiQuestion } from '../../values/lefi-question.ts';
import type { AccessLog, OutcomeRecord, RecordReference } from '../access-log/index.ts';
import {
  isValidAt,
  type Connection,
  type Profile,
  type Registry,
  type RegistryHolder,
} from '../connections/index.ts';
import type { LefiAnswer } from './answer.ts';
import { sortAskedTypes } from './asked-types.ts';
import { composeAnswer, type Composed } from './compose-answer.ts';
import { examineLefiQuestion, type LefiExamination } from './examine-lefi-question.ts';
import { discloserOf } from './information-types.ts';
import type { RegisterAnswers, Registers } from './registers/ask-registers.ts';
import { askingOf, type Speaker } from './speaker.ts';

export interface LefiParts {
  readonly registers: Registers;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  readonly profile: Profile;
  readonly maxPeriodYears: number;
  readonly now: () => number;
  readonly today: () => Day;
}

/** Who asks, for which actor, through which door. */
export interface LefiAsking {
  /** Such as 'lefi-v9'. */
  readonly contract: string;
  readonly actorId: string;
  /** Tells who the caller is by a given registry; throws a Fault when it no longer is anyone. */
  readonly identify: (registry: Registry) => Speaker | Promise<Speaker>;
  /** What it is asked for; a person gives it, for a system it is its recipient's own matter. */
  readonly errand?: LefiErrand;
}

/** Which case a person asks in, and what for. */
export interface LefiErrand {
  readonly caseReference: string;
  readonly purpose: string;
}

/** Examine, record, read, leave out, record, answer. Nothing is read before the question is on record. */
export async function answerLefiQuestion(
  question: LefiQuestion,
  asking: LefiAsking,
  parts: LefiParts,
): Promise<LefiAnswer> {
  const started = performance.now();
  const { examination, reference } = await examineAndRecord(question, asking, parts);
  const sorted = sortAskedTypes(question, parts.profile.permitted);
  const said = await parts.registers.ask(sorted.permitted, examination);
  const composed = composeAnswer(sorted, said, parts.profile.permitted);
  await parts.accessLog.recordAnswer({
    kind: 'answer',
    question: reference,
    outcomes: outcomeRecords(composed, said),
    durationMs: Math.round(performance.now() - started),
  });
  return composed.answer;
}

/** A record that is stale means that the registry has moved on: the question is examined again on the newer one. */
async function examineAndRecord(
  question: LefiQuestion,
  asking: LefiAsking,
  parts: LefiParts,
): Promise<{ examination: LefiExamination; reference: RecordReference }> {
  let registry = parts.registry.current();
  for (;;) {
    const speaker = await asking.identify(registry);
    const at = { now: parts.now(), today: parts.today(), maxPeriodYears: parts.maxPeriodYears };
    const examination = examineLefiQuestion(question, { speaker, actorId: asking.actorId }, at);
    const recorded = await parts.accessLog.recordQuestion({
      kind: 'question',
      ...askingOf(speaker, { contract: asking.contract, connection: examination.connection }),
      agencies: disclosersToAsk(question, parts.profile),
      examination: examination.results,
      registryVersion: registry.version,
      personal: { person: examination.person, ...asking.errand },
    });
    if (recorded.kind === 'recorded') {
      await asking.identify(registry);
      requireStillActive(examination.connection, parts.now());
      return { examination, reference: recorded.reference };
    }
    registry = await parts.registry.newerThan(registry.version);
  }
}

// An end that was agreed for a coming moment is in every version before and after it: it may pass while we record.
function requireStillActive(connection: Connection, now: number): void {
  if (!isValidAt(connection, now))
    throw new Fault('actor-not-represented', 'the connection ended while we recorded');
}

function disclosersToAsk(question: LefiQuestion, profile: Profile): string[] {
  return [
    ...new Set(sortAskedTypes(question, profile.permitted).permitted.map(({ code }) => discloserOf(code))),
  ];
}

/** Each discloser's state, and each type that was not delivered with its reason; never what was delivered. */
function outcomeRecords({ deviations }: Composed, said: RegisterAnswers): OutcomeRecord[] {
  const disclosers = (['FK', 'PM'] as const).flatMap((agency) => {
    const register = said[agency];
    return register === null ? [] : [{ agency, outcome: register.state, durationMs: register.durationMs }];
  });
  const undelivered = deviations.map(({ array, code, reason }) => ({
    agency: discloserOf(code),
    outcome: reason,
    code: `${array}/${code}`,
    durationMs: 0,
  }));
  return [...disclosers, ...undelivered];
}
