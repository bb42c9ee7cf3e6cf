import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { FieldProblem, SystemQuestion } from '../../../system-contract/index.ts';
import { Fault } from '../../../values/fault.ts';
import type { Question } from '../../../values/question.ts';
import type { Registry } from '../../connections/index.ts';
import { identifyCaller, readPeerCertificate, type Caller } from '../../identities/index.ts';
import { chooseConnection } from '../../relay/index.ts';
import { readBody } from '../ssbtek-v10/index.ts';
import { brokenFields } from './broken-fields.ts';
import type { DoorParts } from './door-parts.ts';
import { parseStrictJson } from './parse-strict-json.ts';
import { readQuestion, type WantedPerson } from './read-question.ts';
import type { Heard } from './write-problem.ts';

/** A question that is valid against the contract, and who asks it. */
export interface Received {
  readonly kind: 'question';
  readonly caller: Caller;
  readonly identify: (registry: Registry) => Caller;
  readonly asked: SystemQuestion;
  readonly persons: readonly WantedPerson[];
  /** As it was sent. */
  readonly bytes: Uint8Array;
}

/** JSON, but no question that follows the contract: each field that is wrong. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly fields: readonly FieldProblem[];
}

/** Deeper than any question that is valid. */
const maxDepth = 8;

/** The caller is identified before the body is read. Throws Fault; `heard` is told what becomes known. */
export async function receiveQuestion(
  request: IncomingMessage,
  heard: Heard,
  parts: DoorParts,
): Promise<Received | Malformed> {
  const identify = (registry: Registry): Caller =>
    identifyCaller(peerCertificate(request), registry, parts.now());
  const caller = identify(parts.registry.current());
  heard.caller = caller;
  if (parts.isStopping()) throw new Fault('stopping', 'the door is closing');
  parts.admission.hear(caller);
  requireJson(request.headers['content-type']);
  const bytes = await readBody(request, parts.limits.maxQuestionBytes);
  const read = readAsked(bytes, parts);
  if (read.kind === 'malformed') return read;
  const connectionOf = (question: Question) => chooseConnection(question, caller.maySpeakFor, parts.now());
  const persons = readQuestion(read.asked, connectionOf);
  const [first] = persons;
  // What is refused before each person's examination is recorded once, with the first of them.
  if (first !== undefined) {
    heard.question = first.question;
    heard.connectionId = connectionOf(first.question)?.id ?? null;
  }
  return { kind: 'question', caller, identify, asked: read.asked, persons, bytes };
}

function peerCertificate({ socket }: IncomingMessage) {
  if (!(socket instanceof TLSSocket)) throw new Error('the door is not behind TLS');
  return readPeerCertificate(socket);
}

function requireJson(contentType = ''): void {
  if (/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType.trim())) return;
  throw new Fault('content-type-not-served', 'not application/json');
}

type Asked = { readonly kind: 'asked'; readonly asked: SystemQuestion } | Malformed;

function readAsked(bytes: Uint8Array, { contract: { isQuestion }, limits }: DoorParts): Asked {
  const { value, hasTwins } = parseStrictJson(bytes, maxDepth);
  if (hasTwins) return malformed('', 'members-differ', 'Två medlemmar i samma objekt har samma namn.');
  if (!isQuestion(value)) return { kind: 'malformed', fields: brokenFields(isQuestion.errors ?? []) };
  const asked = value as SystemQuestion;
  const { coApplicant, children = [] } = asked.household ?? {};
  const size = 1 + (coApplicant === undefined ? 0 : 1) + children.length;
  if (size > limits.maxHousehold) {
    const detail = `Hushållet har fler personer än ${limits.maxHousehold}, som är det mesta i en fråga.`;
    return malformed('/household', 'household-within-limit', detail);
  }
  return { kind: 'asked', asked };
}

function malformed(pointer: string, rule: string, detail: string): Malformed {
  return { kind: 'malformed', fields: [{ pointer, rule, result: 'refused', felkod: 'SCHEMAFEL', detail }] };
}
