import { findRecords } from '../../src/server/access-log/index.ts';
import type { Database } from '../../src/server/database/index.ts';

/** Those of the answered questions, by correlationId, that lack their question's record, or its answer's. */
export async function withoutRecords(
  database: Database,
  answered: readonly string[],
): Promise<readonly string[]> {
  const { questions, answers } = await recordedPlaces(database);
  return answered.filter((id) => !answers.has(questions.get(id) ?? 'none'));
}

/** Places as 'tree position': of the questions, by correlationId, and those that have been answered. */
export async function recordedPlaces(database: Database) {
  const found = await findRecords(database, { last: 1_000_000, withPersonalData: true });
  const questions = new Map<string, string>();
  const answers = new Set<string>();
  for (const { kind, record, personal, reference } of found) {
    if (kind === 'question' && personal !== null) questions.set(correlationIn(personal), place(reference));
    if (kind === 'answer')
      answers.add(place((JSON.parse(record) as { body: { question: object } }).body.question));
  }
  return { questions, answers };
}

function correlationIn(personal: string): string {
  return (JSON.parse(personal) as { correlationId?: string }).correlationId ?? '';
}

function place(reference: object): string {
  const { tree, position } = reference as { tree: number; position: number };
  return `${tree} ${position}`;
}
