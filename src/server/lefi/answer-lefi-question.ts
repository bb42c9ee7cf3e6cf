import type { Day } from '../../values/day.ts';
import { Fault } from '../../values/fault.ts';
import type { LefiQuestion } from '../../values/lefi-question.ts';
import type { AccessLog, OutcomeRecord, RecordReference } from '../access-log/index.ts';
import { isValidAt, type Connection, type Registry, type RegistryHolder } from '../connections/index.ts';
import { sortAskedTypes } from './asked-types.ts';
import { composeAnswer, type Composed } from './compose-answer.ts';
import type { Consent } from './consent.ts';
import { examineLefiQuestion, type LefiExamination } from './examine-lefi-question.ts';
import { discloserOf } from './information-types.ts';
import type { RegisterAnswers, Registers } from './registers/ask-registers.ts';
import { askingOf, type Speaker } from './speaker.ts';
import type { Sight } from './what-actor-sees.ts';

export interface LefiParts {
  readonly registers: Registers;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
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
  /** What the asker says of the person's consent; absent: nothing. */
  readonly consent?: Consent;
  /** What it is asked for; a person gives it, for a system it is its recipient's own matter. */
  readonly errand?: LefiErrand;
}

/** Which case a person asks in, and what for. */
export interface LefiErrand {
  readonly caseReference: string;
  readonly purpose: string;
}

/** What leaves, and what whoever shows it to a person has to know beside it. */
export type AnsweredLefi = Pick<Composed, 'answer' | 'leavesOutProtection'>;

/** Examine, record, read, leave out, record, answer. Nothing is read before the question is on record. */
export async function answerLefiQuestion(
  question: LefiQuestion,
  asking: LefiAsking,
  parts: LefiParts,
): Promise<AnsweredLefi> {
  const started = performance.now();
  const { examination, reference } = await examineAndRecord(question, asking, parts);
  const { permitted } = examination.sight;
  const sorted = sortAskedTypes(question, permitted);
  const said = await parts.registers.ask(sorted.permitted, examination);
  const composed = composeAnswer(sorted, said, permitted);
  await parts.accessLog.recordAnswer({
    kind: 'answer',
    question: reference,
    outcomes: outcomeRecords(composed, said),
    durationMs: Math.round(performance.now() - started),
  });
  return composed;
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
    const at = { registry, now: parts.now(), today: parts.today(), maxPeriodYears: parts.maxPeriodYears };
    const { actorId, consent = null } = asking;
    const purpose = asking.errand?.purpose ?? null;
    const examination = examineLefiQuestion(question, { speaker, actorId, consent, purpose }, at);
    const recorded = await parts.accessLog.recordQuestion({
      kind: 'question',
      ...askingOf(speaker, { contract: asking.contract, connection: examination.connection }),
      agencies: disclosersToAsk(question, examination.sight),
      examination: examination.results,
      registryVersion: registry.version,
      disclosedBy: examination.sight.disclosedBy,
      personal: { person: examination.person, ...asking.errand, ...consentInWords(consent) },
    });
    if (recorded.kind === 'recorded') {
      await asking.identify(registry);
      requireStillActive(examination.connection, parts.now());
      if (parts.now() < examination.sight.until) return { examination, reference: recorded.reference };
      // A ground or a profile ended, or began, at an agreed moment that passed while we recorded: it is examined anew.
    } else {
      registry = await parts.registry.newerThan(registry.version);
    }
  }
}

export function consentInWords(consent: Consent | null): { readonly consent?: string } {
  return consent === null ? {} : { consent: `${consent.givenOn} ${consent.reference}` };
}

// An end that was agreed for a coming moment is in every version before and after it: it may pass while we record.
function requireStillActive(connection: Connection, now: number): void {
  if (!isValidAt(connection, now))
    throw new Fault('actor-not-represented', 'the connection ended while we recorded');
}

function disclosersToAsk(question: LefiQuestion, { permitted }: Sight): string[] {
  return [...new Set(sortAskedTypes(question, permitted).permitted.map(({ code }) => discloserOf(code)))];
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
