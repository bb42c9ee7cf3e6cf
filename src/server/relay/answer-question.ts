import type { Day } from '../../values/day.ts';
import { Fault } from '../../values/fault.ts';
import type { CompiledAnswer } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { AccessLog, RecordReference } from '../access-log/index.ts';
import type { BaseService } from '../base-services/index.ts';
import { isValidAt, type Connection, type Registry, type RegistryHolder } from '../connections/index.ts';
import { askBaseServices } from './ask-base-services.ts';
import { compileAnswer } from './compile-answer.ts';
import { examineQuestion, type Examination } from './examine-question.ts';
import type { ExaminationLimits, Speaker } from './examined.ts';
import { isAskedInAssuredName } from './named-asker-now.ts';
import { outcomeRecords, personalDataOf } from './record-parts.ts';

/** What the relay is built from. */
export interface RelayParts {
  readonly baseServices: readonly BaseService[];
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  readonly limits: ExaminationLimits;
  /** For one question, from its first examination to the last outcome. */
  readonly totalDeadlineMs: number;
  readonly now: () => number;
  readonly today: () => Day;
  readonly onBug: (error: unknown) => void;
}

/** Who asks, through which door. */
export interface AskingContext {
  readonly contract: string;
  /** Tells who the caller is by a given registry; throws a Fault when it no longer is anyone. */
  readonly identify: (registry: Registry) => Speaker;
}

/** What the relay hands back to a door: the answer, and where in the log its two records stand. */
export interface RecordedAnswer extends CompiledAnswer {
  readonly records: { readonly question: RecordReference; readonly answer: RecordReference };
}

/** One question in, one compiled answer out. Recorded before anyone is asked, and again before anything leaves. */
export async function answerQuestion(
  question: Question,
  context: AskingContext,
  parts: RelayParts,
): Promise<RecordedAnswer> {
  const started = performance.now();
  const { examination, reference } = await examineAndRecord(question, context, parts);
  const services = parts.baseServices.filter(({ agency }) => examination.granted.includes(agency));
  const remainingMs = parts.totalDeadlineMs - (performance.now() - started);
  const timed = await askBaseServices(question, services, { remainingMs, onBug: parts.onBug });
  const answer = compileAnswer(examination, timed);
  const recorded = await parts.accessLog.recordAnswer({
    kind: 'answer',
    question: reference,
    outcomes: outcomeRecords(answer, timed),
    durationMs: Math.round(performance.now() - started),
  });
  return { ...answer, records: { question: reference, answer: recorded } };
}

/**
 * The record is written only if the registry still is the one that was examined on; otherwise the question is examined
 * again, so that none recorded after an end is answered. Ends: each turn needs another change of the registry.
 */
async function examineAndRecord(
  question: Question,
  context: AskingContext,
  parts: RelayParts,
): Promise<{ examination: Examination; reference: RecordReference }> {
  let registry = parts.registry.current();
  for (;;) {
    const speaker = context.identify(registry);
    const at = { now: parts.now(), today: parts.today(), limits: parts.limits };
    const examination = examineQuestion(question, speaker, at);
    const recorded = await recordGranted(
      question,
      { examination, speaker, registry, context },
      parts.accessLog,
    );
    if (recorded.kind === 'recorded') {
      context.identify(registry);
      requireStillActive(examination.connection, parts.now());
      requireStillAssured(question, examination.connection, parts.now());
      return { examination, reference: recorded.reference };
    }
    registry = await parts.registry.newerThan(registry.version);
  }
}

// An end that was agreed for a coming moment is in every version before and after it: it may pass while we record.
function requireStillActive(connection: Connection, now: number): void {
  if (!isValidAt(connection, now))
    throw new Fault('connection-not-active', 'it ended while the question was recorded');
}

// Likewise an assurance, a registration or an owner whose last moment was agreed before.
function requireStillAssured(question: Question, connection: Connection, now: number): void {
  const { acceptsUnassured } = connection;
  if (isAskedInAssuredName(question, connection, now)) return;
  if (!acceptsUnassured.some((grace) => isValidAt(grace, now)))
    throw new Fault('caseworker-not-assured', 'the assurance ended while the question was recorded');
}

interface Granted {
  readonly examination: Examination;
  readonly speaker: Speaker;
  readonly registry: Registry;
  readonly context: AskingContext;
}

function recordGranted(
  question: Question,
  { examination, speaker, registry, context }: Granted,
  accessLog: AccessLog,
) {
  return accessLog.recordQuestion({
    kind: 'question',
    asking: {
      certificateId: speaker.certificate.id,
      connectionId: examination.connection.id,
      organisationsnummer: question.asker.organisationsnummer,
      contract: context.contract,
      role: 'relay',
    },
    agencies: examination.granted,
    examination: examination.results,
    registryVersion: registry.version,
    personal: personalDataOf(question),
  });
}
