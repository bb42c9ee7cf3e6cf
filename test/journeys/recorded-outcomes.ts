import { findRecords, type OutcomeRecord, type RecordReference } from '../../src/server/access-log/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import type { Caller } from './caller.ts';
import type { QuestionWish } from './question-body.ts';
import type { SoapAnswer } from './soap-answer.ts';
import type { World } from './world.ts';

/** What the caller read, and what the relay put on record about it. */
export interface AskedAndRecorded extends SoapAnswer {
  readonly recorded: ReadonlyMap<AgencyCode, OutcomeRecord>;
  /** Each asked agency's outcome kind, as recorded. */
  readonly kinds: Readonly<Partial<Record<AgencyCode, string>>>;
}

/** Asks, and finds the relay's own record of the answer: LEFI's, in the same log, is another question's. */
export async function askAndFind(
  world: World,
  person: string,
  wish: QuestionWish = {},
  caller: Caller = world.caller,
): Promise<AskedAndRecorded> {
  const since = Date.now();
  const answer = await caller.ask(person, wish);
  const recorded = await recordedOutcomes(world, person, since);
  return {
    ...answer,
    recorded: new Map(recorded.map((one) => [one.agency as AgencyCode, one])),
    kinds: Object.fromEntries(recorded.map(({ agency, outcome }) => [agency, outcome])),
  };
}

interface RecordedQuestion {
  readonly body: { readonly asking: { readonly role: string } };
}

interface RecordedAnswer {
  readonly body: { readonly question: RecordReference; readonly outcomes: readonly OutcomeRecord[] };
}

/** Of the last question about the person since then; empty when none was answered. */
async function recordedOutcomes(
  { database }: World,
  person: string,
  since: number,
): Promise<readonly OutcomeRecord[]> {
  const questions = await findRecords(database, { kind: 'question', person, since });
  const asked = questions.findLast(
    ({ record }) => (JSON.parse(record) as RecordedQuestion).body.asking.role === 'relay',
  )?.reference;
  const answers = await findRecords(database, { kind: 'answer', since, last: 1000 });
  const found = answers
    .map(({ record }) => (JSON.parse(record) as RecordedAnswer).body)
    .find(({ question }) => question.tree === asked?.tree && question.position === asked.position);
  return found?.outcomes ?? [];
}
