import { randomUUID } from 'node:crypto';
import { agencies as allAgencies, type AgencyCode } from '../../../src/values/agency.ts';
import { findRecords, type RecordReference } from '../../../src/server/access-log/index.ts';
import type { Caller } from '../caller.ts';
import type { QuestionWish } from '../question-body.ts';
import type { SoapAnswer } from '../soap-answer.ts';
import type { World } from '../world.ts';

/** One question of a load, and what came of it. Moments are of a clock that never steps back, in milliseconds. */
export interface Asked {
  readonly line: number;
  readonly person: string;
  readonly agencies: readonly AgencyCode[];
  readonly correlationId: string;
  readonly begunAt: number;
  readonly endedAt: number;
  readonly answer: SoapAnswer;
}

export interface Load {
  /** Those that have ended. */
  readonly asked: readonly Asked[];
  /** Until every line has had a question answered that was begun from now on, and that fits. Throws when a line breaks. */
  untilEachLine(fits?: (asked: Asked) => boolean): Promise<void>;
  /** No more questions; resolves when those under way have ended. */
  stop(): Promise<readonly Asked[]>;
}

export interface LoadParts {
  readonly lines: readonly Caller[];
  readonly persons: readonly string[];
  readonly agenciesOf: (line: number) => readonly AgencyCode[];
  readonly wish?: QuestionWish;
}

/** Each line asks again and again, one question at a time, about one person after the other. */
export function startLoad({ lines, persons, agenciesOf, wish }: LoadParts): Load {
  const asked: Asked[] = [];
  let isOver = false;
  let tell = new Set<() => void>();
  const run = async (caller: Caller, line: number): Promise<void> => {
    const agencies = agenciesOf(line);
    for (let n = 0; !isOver; n++) {
      const person = persons[(line + n) % persons.length] ?? '';
      asked.push({ ...(await askOnce(caller, person, { ...wish, agencies })), line });
      const told = tell;
      tell = new Set();
      for (const one of told) one();
    }
  };
  const running = Promise.all(lines.map(run));
  running.catch(() => undefined); // whoever waits for it is told
  const another = () =>
    Promise.race([new Promise<void>((resolve) => tell.add(resolve)), running.then(() => undefined)]);
  return {
    asked,
    untilEachLine: async (fits = () => true) => {
      const from = performance.now();
      const first = asked.length;
      const isThere = (line: number) =>
        asked.slice(first).some((one) => one.line === line && one.begunAt >= from && fits(one));
      while (!lines.every((_caller, line) => isThere(line))) await another();
    },
    stop: async () => {
      isOver = true;
      await running;
      return asked;
    },
  };
}

/** One question with an identity of its own, by which its records are found. */
export async function askOnce(caller: Caller, person: string, wish: QuestionWish = {}): Promise<Asked> {
  const correlationId = randomUUID();
  const begunAt = performance.now();
  const answer = await caller.ask(person, { ...wish, correlationId });
  const { agencies = allAgencies } = wish;
  return { line: 0, person, agencies, correlationId, begunAt, endedAt: performance.now(), answer };
}

type FoundRecord = Awaited<ReturnType<typeof findRecords>>[number];

interface RecordBody {
  readonly body: {
    readonly asking?: { readonly role: string };
    readonly question?: RecordReference;
  };
}

export interface Count {
  readonly question: number;
  readonly answer: number;
}

/** How many records of its own question, and of an answer to it, each correlation id has; LEFI's records are others'. */
export async function recordsOf(world: World): Promise<ReadonlyMap<string, Count>> {
  const found = await findRecords(world.database, { last: 1_000_000, withPersonalData: true });
  const answers = countAnswers(found);
  const counted = new Map<string, Count>();
  for (const one of found) {
    const correlationId = relayedAs(one);
    if (correlationId === null) continue;
    const { question, answer } = counted.get(correlationId) ?? { question: 0, answer: 0 };
    counted.set(correlationId, {
      question: question + 1,
      answer: answer + (answers.get(at(one.reference)) ?? 0),
    });
  }
  return counted;
}

const at = ({ tree, position }: RecordReference) => `${tree} ${position}`;

function countAnswers(found: readonly FoundRecord[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { kind, record } of found) {
    const { question } = (JSON.parse(record) as RecordBody).body;
    if (kind === 'answer' && question !== undefined)
      counted.set(at(question), (counted.get(at(question)) ?? 0) + 1);
  }
  return counted;
}

/** The correlation id of a question that the relay passed on; null when it is something else. */
function relayedAs({ kind, record, personal }: FoundRecord): string | null {
  if (kind !== 'question' || personal === null) return null;
  if ((JSON.parse(record) as RecordBody).body.asking?.role !== 'relay') return null;
  return (JSON.parse(personal) as { correlationId?: string }).correlationId ?? null;
}

/** Those answered that have not exactly one record of the question and one of the answer. */
export async function withoutTheirRecords(world: World, asked: readonly Asked[]): Promise<readonly string[]> {
  const records = await recordsOf(world);
  return asked
    .filter(({ answer }) => answer.fault === null)
    .map(({ correlationId }) => correlationId)
    .filter((id) => records.get(id)?.question !== 1 || records.get(id)?.answer !== 1);
}
