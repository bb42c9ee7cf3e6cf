import type { IncomingMessage } from 'node:http';
import type { Answer, AnsweredPerson, Problem, RefusedPerson } from '../../../system-contract/index.ts';
import { chooseConnection } from '../../relay/index.ts';
import { askOnce, readKey } from './ask-once.ts';
import { contractName } from './contract.ts';
import type { DoorParts } from './door-parts.ts';
import { MalformedQuestion } from './malformed-question.ts';
import type { WantedPerson } from './read-question.ts';
import { receiveQuestion, type Received } from './receive-question.ts';
import { isComplete, readTold } from './told-by-agency.ts';
import { writeAgency } from './write-answer.ts';
import { writeIncome } from './write-income.ts';
import { orProblem, type Attempted, type Heard } from './write-problem.ts';

/** A question in, an answer with each of its persons out; a problem when its only person is refused. */
export async function askQuestion(
  request: IncomingMessage,
  heard: Heard,
  parts: DoorParts,
): Promise<Answer | Problem> {
  const received = await receiveQuestion(request, heard, parts);
  const key = readKey(request.headers['idempotency-key']);
  if (received.kind === 'malformed') throw new MalformedQuestion('question-malformed', received.fields);
  const marked = { key, connectionId: heard.connectionId ?? null, question: received.bytes };
  return askOnce(marked, parts.repeats, () => askPersons(received, heard, parts));
}

/** A household takes a share for each of its persons, and one place for all: it is admitted or refused whole. */
async function askPersons(received: Received, heard: Heard, parts: DoorParts): Promise<Answer | Problem> {
  const { asked, persons, caller } = received;
  const connectionId = heard.connectionId ?? null;
  const told = await parts.admission.admit({ asker: caller, connectionId, questions: persons.length }, () =>
    Promise.all(persons.map((person) => askPerson(person, received, parts))),
  );
  const [only] = told;
  if (asked.household === undefined && only?.result === 'refused') return only.problem;
  const { correlationId } = asked;
  return {
    answeredAt: new Date(parts.now()).toISOString(),
    ...(correlationId === undefined ? {} : { correlationId }),
    persons: told,
  };
}

/** Examined, recorded and answered by itself: one that is refused takes no other with it. */
async function askPerson(
  wanted: WantedPerson,
  received: Received,
  parts: DoorParts,
): Promise<AnsweredPerson | RefusedPerson> {
  const { role, pointer, question } = wanted;
  const connection = chooseConnection(question, received.caller.maySpeakFor, parts.now());
  const heard: Heard = { caller: received.caller, question, pointer, connectionId: connection?.id ?? null };
  const told: Attempted<Omit<AnsweredPerson, 'role' | 'person' | 'result'>> = await orProblem(
    heard,
    parts,
    () => answerPerson(wanted, received, parts),
  );
  const { person } = question;
  return told.kind === 'refused'
    ? { role, person, result: 'refused', problem: told.problem }
    : { role, person, result: 'answered', ...told.value };
}

async function answerPerson({ question }: WantedPerson, { identify, asked }: Received, parts: DoorParts) {
  const { outcomes, records } = await parts.relay.answerQuestion(question, {
    contract: contractName,
    identify,
  });
  parts.metrics.answered(contractName, outcomes);
  const told = readTold(outcomes, (agency, part) => parts.readFindings(agency, part, question));
  return {
    complete: isComplete(told),
    records,
    agencies: told.map((one) => writeAgency(one, { includeRaw: asked.includeRaw ?? false })),
    incomePerMonth: writeIncome(told, question, asked, parts.today()),
  };
}
