import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { agencies, type AgencyCode } from '../../../src/values/agency.ts';
import type { Caller } from '../../journeys/caller.ts';
import type { QuestionWish } from '../../journeys/question-body.ts';
import type { SoapAnswer } from '../../journeys/soap-answer.ts';

/** A municipality's case system, or its robot, which asks more than its share. */
export interface Asker {
  readonly caller: Caller;
  readonly wish: QuestionWish;
  readonly isRobot: boolean;
}

export interface Tally {
  /** Correlation ids of the questions that were answered. */
  readonly answered: string[];
  pings: number;
  /** felkod → how many; the questions that were wrong on purpose apart. */
  readonly refused: Map<string, number>;
  refusedAsWrong: number;
  /** Refused otherwise than is right at that moment: in words, the first of them. */
  readonly wrongly: string[];
  wronglyRefused: number;
  parts: number;
  /** Parts of agencies that were not in trouble, and yet an error. */
  partsWronglyFailed: number;
  /** Milliseconds of each answered question. */
  readonly durations: number[];
}

export interface MixedLoadParts {
  readonly askers: readonly Asker[];
  readonly person: (n: number) => string;
  /** Whether an agency is, or has just been, in trouble. */
  readonly isInTrouble: (agency: AgencyCode) => boolean;
  /** Whether the database is, or has just been, away. */
  readonly isLogAway: () => boolean;
  readonly untilMs: number;
}

/** Two lines that each ask no oftener than this stay within their municipality's share of thirty a second. */
const withinShareMs = 80;

/** Questions of all kinds until then: about all seven, about some, pings, and some that are wrong on purpose. */
export async function runMixedLoad(parts: MixedLoadParts): Promise<Tally> {
  const tally: Tally = {
    answered: [],
    pings: 0,
    refused: new Map(),
    refusedAsWrong: 0,
    wrongly: [],
    wronglyRefused: 0,
    parts: 0,
    partsWronglyFailed: 0,
    durations: [],
  };
  let asked = 0;
  const run = async (asker: Asker): Promise<void> => {
    for (let n = 0; performance.now() < parts.untilMs; n++) {
      const began = performance.now();
      const answer = await askNext(asker, n, parts.person(asked++), parts, tally);
      // As a robot that has read Retry-After, more or less: it comes back too soon.
      if (answer.fault !== null && asker.isRobot) await wait(100);
      else if (!asker.isRobot) await wait(Math.max(20, withinShareMs - (performance.now() - began)));
    }
  };
  await Promise.all(parts.askers.map(run));
  return tally;
}

function askNext(
  asker: Asker,
  n: number,
  person: string,
  parts: MixedLoadParts,
  tally: Tally,
): Promise<SoapAnswer> {
  if (asker.isRobot) return askQuestion(asker, { person, asked: ['TNS', 'MIV'] }, parts, tally);
  if (n % 25 === 7) return askPing(asker, parts, tally);
  if (n % 25 === 13) return askWrongly(asker, person, parts, tally);
  return askQuestion(asker, { person, asked: someOf(n) }, parts, tally);
}

async function askPing(asker: Asker, parts: MixedLoadParts, tally: Tally): Promise<SoapAnswer> {
  const { answer, isLogAway } = await whileWatching(parts, () => asker.caller.ping());
  if (answer.fault === null) tally.pings++;
  else countRefusal(answer.fault.felkod, asker, isLogAway, tally);
  return answer;
}

async function askWrongly(
  { caller, wish, ...asker }: Asker,
  person: string,
  parts: MixedLoadParts,
  tally: Tally,
): Promise<SoapAnswer> {
  const { answer, isLogAway } = await whileWatching(parts, () =>
    caller.ask(person, { ...wish, legalGround: '  ' }),
  );
  const felkod = answer.fault?.felkod ?? 'BESVARAD';
  if (felkod === 'LAGTEXT_SAKNAS') tally.refusedAsWrong++;
  else countRefusal(felkod, asker, isLogAway, tally);
  return answer;
}

async function askQuestion(
  { caller, wish, ...asker }: Asker,
  { person, asked }: { person: string; asked: readonly AgencyCode[] },
  parts: MixedLoadParts,
  tally: Tally,
): Promise<SoapAnswer> {
  const correlationId = randomUUID();
  const trouble = new Set(asked.filter(parts.isInTrouble));
  const { answer, isLogAway } = await whileWatching(parts, () =>
    caller.ask(person, { ...wish, correlationId, agencies: asked }),
  );
  for (const agency of asked.filter(parts.isInTrouble)) trouble.add(agency);
  if (answer.fault !== null) countRefusal(answer.fault.felkod, asker, isLogAway, tally);
  else countAnswer(answer, { correlationId, asked, trouble, isLogAway }, tally);
  return answer;
}

/** The database may be away when the question is put, or when it is answered. */
async function whileWatching({ isLogAway }: MixedLoadParts, ask: () => Promise<SoapAnswer>) {
  const wasAway = isLogAway();
  const answer = await ask();
  return { answer, isLogAway: wasAway || isLogAway() };
}

/** All seven three times of four. */
function someOf(n: number): readonly AgencyCode[] {
  return n % 4 === 3 ? agencies.filter((_agency, at) => (n >> (at + 2)) % 2 === 0 || at === 0) : agencies;
}

function countAnswer(
  answer: SoapAnswer,
  {
    correlationId,
    asked,
    trouble,
    isLogAway,
  }: {
    correlationId: string;
    asked: readonly AgencyCode[];
    trouble: ReadonlySet<AgencyCode>;
    isLogAway: boolean;
  },
  tally: Tally,
): void {
  tally.answered.push(correlationId);
  tally.durations.push(answer.durationMs);
  for (const agency of asked) {
    tally.parts++;
    const part = answer.parts.get(agency);
    const isRight = part !== undefined && part.error === null;
    if (isRight || trouble.has(agency) || isLogAway) continue;
    tally.partsWronglyFailed++;
    if (tally.wrongly.length < 20) tally.wrongly.push(`${agency}: ${part?.error?.felkod ?? 'saknas'}`);
  }
}

function countRefusal(
  felkod: string,
  { isRobot }: Pick<Asker, 'isRobot'>,
  isLogAway: boolean,
  tally: Tally,
): void {
  tally.refused.set(felkod, (tally.refused.get(felkod) ?? 0) + 1);
  if (isRobot && felkod === 'ANDEL_OVERSKRIDEN') return;
  if (isLogAway && ['LOGG_OTILLGANGLIG', 'REGISTER_OTILLGANGLIGT', 'OVERBELASTAD'].includes(felkod)) return;
  tally.wronglyRefused++;
  if (tally.wrongly.length < 20) tally.wrongly.push(`nekad: ${felkod}`);
}
