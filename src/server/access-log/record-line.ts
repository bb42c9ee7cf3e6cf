import { hash, randomBytes } from 'node:crypto';
import type {
  ActBy,
  ActRecord,
  AnswerRecord,
  Asking,
  DisclosureRight,
  LogRecord,
  OutcomeRecord,
  PersonalData,
  QuestionRecord,
  RecordReference,
  RefusalRecord,
  RuleResult,
} from './records.ts';

/** A record as it is stored and hashed: one line of JSON, and apart from it what is personal. */
export interface RecordLine {
  readonly kind: LogRecord['kind'];
  readonly line: string;
  readonly personal: PersonalLine | null;
}

export interface PersonalLine {
  readonly salt: Buffer;
  /** One line of JSON. */
  readonly content: string;
}

const formatVersion = 1;
const saltBytes = 16;

/**
 * The bytes that are hashed. Every name stands in the order of the alphabet and nothing is spaced (RFC 8785), so that
 * the same record always gives the same bytes. Fields are named one by one: whatever else a caller's object
 * holds, such as an answer, does not come along.
 */
export function writeRecordLine(record: LogRecord, reference: RecordReference, at: number): RecordLine {
  const personal = record.kind === 'answer' ? null : writePersonalLine(personalOf(record));
  const line = JSON.stringify({
    at: new Date(at).toISOString(),
    body: describe(record),
    kind: record.kind,
    ...(personal === null ? {} : { personal: commitTo(personal) }),
    position: reference.position,
    tree: reference.tree,
    v: formatVersion,
  });
  return { kind: record.kind, line, personal };
}

/** What stands in the record for its personal data: SHA-256 of salt and content, in hex. Without the salt it says nothing. */
export function commitTo({ salt, content }: PersonalLine): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(content)]), 'hex');
}

/** What a record can be found by: a personnummer or samordningsnummer, and nothing else that a caller wrote there. */
export function searchablePerson(personal: PersonalData): string | null {
  return personal.person !== undefined && /^\d{12}$/.test(personal.person) ? personal.person : null;
}

function personalOf(record: Exclude<LogRecord, { kind: 'answer' }>): PersonalData {
  const osUser = record.by?.osUser;
  return osUser === undefined ? (record.personal ?? {}) : { ...record.personal, osUser };
}

function writePersonalLine(personal: PersonalData): PersonalLine | null {
  const { caseReference, caseworker, consent, correlationId, legalGround, osUser, person, purpose } =
    personal;
  const content = JSON.stringify({
    caseReference,
    caseworker,
    consent,
    correlationId,
    legalGround,
    osUser,
    person,
    purpose,
  });
  return content === '{}' ? null : { salt: nextSalt(), content };
}

let salts = Buffer.alloc(0);

/** Randomness is fetched for many records at once: a call for each would cost more than its hash. */
function nextSalt(): Buffer {
  if (salts.length === 0) salts = randomBytes(saltBytes * 256);
  const salt = salts.subarray(0, saltBytes);
  salts = salts.subarray(saltBytes);
  return salt;
}

function describe(record: LogRecord): object {
  switch (record.kind) {
    case 'question':
      return describeQuestion(record);
    case 'answer':
      return describeAnswer(record);
    case 'refusal':
      return describeRefusal(record);
    case 'act':
    case 'login':
    case 'reading':
    case 'reveal':
      return describeAct(record);
  }
}

function describeQuestion(record: QuestionRecord): object {
  const { agencies, asking, by, disclosedBy, examination, registryVersion } = record;
  return {
    agencies,
    asking: describeAsking(asking),
    ...(by === undefined ? {} : { by: describeBy(by) }),
    ...(disclosedBy === undefined ? {} : { disclosedBy: describeRight(disclosedBy) }),
    examination: examination.map(describeRule),
    registryVersion,
  };
}

function describeAnswer({ durationMs, outcomes, question }: AnswerRecord): object {
  return {
    durationMs,
    outcomes: outcomes.map(describeOutcome),
    question: { position: question.position, tree: question.tree },
  };
}

function describeRefusal({ asking, by, code, count, examination }: RefusalRecord): object {
  return {
    asking: describeAsking(asking),
    ...(by === undefined ? {} : { by: describeBy(by) }),
    code,
    count,
    examination: examination.map(describeRule),
  };
}

function describeAct({ act, asking, by, facts }: ActRecord): object {
  const sorted = Object.entries(facts).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    act,
    asking: asking === null ? null : describeAsking(asking),
    ...(by === undefined ? {} : { by: describeBy(by) }),
    facts: Object.fromEntries(sorted),
  };
}

function describeBy({ permission, person, role, via }: ActBy): object {
  return { permission, person, role, via };
}

function describeRight({ consent, grounds, profiles }: DisclosureRight): object {
  return { consent, grounds, profiles };
}

function describeAsking({
  certificateId,
  connectionId,
  contract,
  organisationsnummer,
  role,
}: Asking): Asking {
  return { certificateId, connectionId, contract, organisationsnummer, role };
}

function describeRule({ agency, result, rule, version }: RuleResult): object {
  return { agency, result, rule, version };
}

function describeOutcome({ agency, code, durationMs, outcome, source }: OutcomeRecord): object {
  return { agency, code: code === undefined ? undefined : describeCode(code), durationMs, outcome, source };
}

/**
 * An agency writes its codes itself: one that looks like a text, or that a personnummer could hide in, is not kept.
 * Skatteverket's have seven digits; eight in all are at least a date of birth.
 */
function describeCode(code: string): string {
  const isCode = /^[\p{L}\d_.:/-]{1,64}$/u.test(code);
  return isCode && code.replace(/\D/g, '').length < 8 ? code : 'UNREADABLE';
}
