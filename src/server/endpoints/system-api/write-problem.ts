import { randomInt } from 'node:crypto';
import type { FieldProblem, Problem } from '../../../system-contract/index.ts';
import { Fault } from '../../../values/fault.ts';
import type { Question } from '../../../values/question.ts';
import type { Asking } from '../../access-log/index.ts';
import type { Caller } from '../../identities/index.ts';
import { ExaminationFault } from '../../relay/index.ts';
import { felkoder } from '../ssbtek-v10/index.ts';
import { RepeatedQuestion } from './ask-once.ts';
import { contractName } from './contract.ts';
import type { DoorParts } from './door-parts.ts';
import { examinedFields } from './examined-fields.ts';
import { MalformedQuestion } from './malformed-question.ts';
import { refusals } from './refusals.ts';

/** What has become known of a question so far; the less, the earlier it was refused. */
export interface Heard {
  caller: Caller | null;
  question?: Question;
  /** The connection that the question names; null when it names none of the caller's. */
  connectionId?: string | null;
  /** Where in the question the person stands. */
  pointer?: string;
}

export type Attempted<Value> =
  { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'refused'; readonly problem: Problem };

/** The only catch on this door: whatever is thrown becomes a problem, recorded before it leaves. */
export async function orProblem<Value>(
  heard: Heard,
  parts: DoorParts,
  attempt: () => Promise<Value>,
): Promise<Attempted<Value>> {
  try {
    return { kind: 'done', value: await attempt() };
  } catch (error) {
    const { fault, record } = await recorded(error, heard, parts);
    return { kind: 'refused', problem: writeProblem(fault, record, heard, parts) };
  }
}

/** Seconds after which what we cannot do now may do, when nothing says it better. */
const patienceSeconds = 5;

function writeProblem(fault: unknown, record: Problem['record'], heard: Heard, parts: DoorParts): Problem {
  if (!(fault instanceof Fault)) return internalProblem(fault, parts);
  // The repeat has a record of its own; the refusal that stands points to the first one's.
  if (fault instanceof RepeatedQuestion && fault.refusal !== null) return fault.refusal;
  const { status, title, detail } = refusals[fault.code];
  const { retryAfterSeconds = patienceSeconds } = fault.facts;
  return {
    type: `urn:samsvar:problem:${fault.code}`,
    title,
    status,
    detail: detail(fault.facts),
    felkod: felkoder[fault.code].felkod,
    fields: fieldsOf(fault, heard),
    ...(record === undefined ? {} : { record }),
    ...(fault instanceof RepeatedQuestion ? { repeatOf: fault.repeatOf } : {}),
    ...(status === 429 || status === 503 ? { retryAfterSeconds } : {}),
  };
}

interface Refused {
  readonly fault: unknown;
  readonly record?: NonNullable<Problem['record']>;
}

/**
 * Every refusal of an identified caller is recorded; an unidentified one is counted, so that a flood cannot fill the
 * log. What cannot be recorded is itself what the caller is told.
 */
async function recorded(error: unknown, heard: Heard, parts: DoorParts): Promise<Refused> {
  const { caller } = heard;
  const code = error instanceof Fault ? error.code : 'bug';
  parts.metrics.refused(contractName, code, caller === null ? 'unidentified' : 'identified');
  if (!(error instanceof Fault)) return { fault: error };
  if (caller === null) {
    parts.refusals.saw(error.code, null);
    return { fault: error };
  }
  return parts.admission.mustRecord(error.code, askingOf(caller, heard))
    ? recordedAlone(error, caller, heard, parts)
    : { fault: error };
}

async function recordedAlone(
  error: Fault,
  caller: Caller,
  { question, connectionId = null }: Heard,
  { relay, refusals: lines }: DoorParts,
): Promise<Refused> {
  lines.saw(error.code, caller);
  if (error.code === 'log-unavailable') return { fault: error };
  const refused = {
    contract: contractName,
    speaker: caller,
    connectionId,
    ...(question === undefined ? {} : { question }),
  };
  return relay.recordRefusal(error, refused).then(
    (record) => ({ fault: error, record }),
    (fault: unknown) => ({ fault }),
  );
}

function askingOf({ certificate }: Caller, { question, connectionId = null }: Heard): Asking {
  const organisationsnummer = question?.asker.organisationsnummer ?? null;
  return {
    certificateId: certificate.id,
    connectionId,
    organisationsnummer,
    contract: contractName,
    role: 'relay',
  };
}

function fieldsOf(fault: Fault, { pointer = '' }: Heard): readonly FieldProblem[] {
  if (fault instanceof MalformedQuestion) return fault.fields;
  if (fault instanceof ExaminationFault)
    return examinedFields(fault.results, pointer).filter(({ agency }) => agency === undefined);
  return [];
}

/** Our own mistake: the caller gets a reference that we find it by, and nothing else. */
function internalProblem(error: unknown, { onBug }: DoorParts): Problem {
  const reference = newReference();
  onBug(error, reference);
  return {
    type: 'urn:samsvar:problem:internal',
    title: 'Ett internt fel inträffade',
    status: 500,
    detail: `Ange referens ${reference} vid kontakt.`,
    felkod: 'INTERNT_FEL',
    fields: [],
    reference,
  };
}

/** Letters only: no one shall take it for part of a personnummer. */
function newReference(): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZ';
  return Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
}
