import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { SystemQuestion } from '../../../system-contract/index.ts';
import { Fault } from '../../../values/fault.ts';
import type { Registry } from '../../connections/index.ts';
import { identifyCaller, readPeerCertificate, type Caller } from '../../identities/index.ts';
import { chooseConnection } from '../../relay/index.ts';
import { readBody } from '../ssbtek-v10/index.ts';
import { brokenFields } from './broken-fields.ts';
import type { DoorParts } from './door-parts.ts';
import { MalformedQuestion } from './malformed-question.ts';
import { parseStrictJson } from './parse-strict-json.ts';
import { readQuestion, type WantedPerson } from './read-question.ts';
import type { Heard } from './write-problem.ts';

/** A question that is valid against the contract, and who asks it. */
export interface Received {
  readonly caller: Caller;
  readonly identify: (registry: Registry) => Caller;
  readonly asked: SystemQuestion;
  readonly persons: readonly WantedPerson[];
}

/** Deeper than any question that is valid. */
const maxDepth = 8;

/** The caller is identified before the body is read. Throws Fault; `heard` is told what becomes known. */
export async function receiveQuestion(
  request: IncomingMessage,
  heard: Heard,
  parts: DoorParts,
): Promise<Received> {
  const identify = (registry: Registry): Caller =>
    identifyCaller(peerCertificate(request), registry, parts.now());
  const caller = identify(parts.registry.current());
  heard.caller = caller;
  if (parts.isStopping()) throw new Fault('stopping', 'the door is closing');
  parts.admission.hear(caller);
  requireJson(request.headers['content-type']);
  const value = parseStrictJson(await readBody(request, parts.limits.maxQuestionBytes), maxDepth);
  const { isQuestion } = parts.contract;
  if (!isQuestion(value))
    throw new MalformedQuestion('question-malformed', brokenFields(isQuestion.errors ?? []));
  const asked = value as SystemQuestion;
  const persons = readQuestion(asked, (question) =>
    chooseConnection(question, caller.maySpeakFor, parts.now()),
  );
  requireHouseholdWithinLimit(persons, parts.limits.maxHousehold);
  const [first] = persons;
  // What is refused before each person's examination is recorded once, with the first of them.
  if (first !== undefined) {
    heard.question = first.question;
    heard.connectionId = chooseConnection(first.question, caller.maySpeakFor, parts.now())?.id ?? null;
  }
  return { caller, identify, asked, persons };
}

function peerCertificate({ socket }: IncomingMessage) {
  if (!(socket instanceof TLSSocket)) throw new Error('the door is not behind TLS');
  return readPeerCertificate(socket);
}

function requireJson(contentType = ''): void {
  if (/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(contentType.trim())) return;
  throw new Fault('content-type-not-served', 'not application/json');
}

function requireHouseholdWithinLimit(persons: readonly WantedPerson[], limit: number): void {
  if (persons.length <= limit) return;
  throw new MalformedQuestion('question-malformed', [
    {
      pointer: '/household',
      rule: 'household-within-limit',
      result: 'refused',
      felkod: 'SCHEMAFEL',
      detail: `Hushållet har fler personer än ${limit}, som är det mesta i en fråga.`,
    },
  ]);
}
