import type { IncomingMessage } from 'node:http';
import type { CheckedPerson, CheckResult, FieldProblem } from '../../../system-contract/index.ts';
import type { DoorParts } from './door-parts.ts';
import { examinedFields } from './examined-fields.ts';
import type { WantedPerson } from './read-question.ts';
import { receiveQuestion, type Received } from './receive-question.ts';
import type { Heard } from './write-problem.ts';

/** Examines and asks nobody: each field that would fail, for the whole question or for one agency. */
export async function checkQuestion(
  request: IncomingMessage,
  heard: Heard,
  parts: DoorParts,
): Promise<CheckResult> {
  const received = await receiveQuestion(request, heard, parts);
  if (received.kind === 'malformed') return { wouldBeAsked: false, persons: [], fields: received.fields };
  // As the ping: it waits for a place and takes nothing of the connection's share.
  const checked = await parts.admission.admit({ asker: received.caller, connectionId: null }, () =>
    Promise.resolve(received.persons.map((person) => checkPerson(person, received, parts))),
  );
  const persons = checked.map(({ person }) => person);
  return {
    wouldBeAsked: persons.some(({ wouldBeAsked }) => wouldBeAsked),
    persons,
    fields: eachOnce(checked.flatMap(({ fields }) => fields)),
  };
}

function checkPerson(
  { role, pointer, question }: WantedPerson,
  { caller }: Received,
  { relay }: DoorParts,
): { person: CheckedPerson; fields: readonly FieldProblem[] } {
  const { results, granted } = relay.checkQuestion(question, caller);
  return {
    person: { role, pointer, wouldBeAsked: granted.length > 0, agencies: granted },
    fields: examinedFields(results, pointer),
  };
}

/** What is wrong with the whole question is so for each person of it. */
function eachOnce(fields: readonly FieldProblem[]): FieldProblem[] {
  return [...new Map(fields.map((field) => [JSON.stringify(field), field] as const)).values()];
}
