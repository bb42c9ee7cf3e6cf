import type { Answer, Problem, RepeatOf } from '../../../system-contract/index.ts';
import { Fault } from '../../../values/fault.ts';
import type { Claim, Repeats } from '../repeats/index.ts';
import { MalformedQuestion } from './malformed-question.ts';

export interface Marked {
  readonly key: string | null;
  /** Null when the question names no connection of the caller's: then there is nothing that could be disclosed twice. */
  readonly connectionId: string | null;
  readonly question: Uint8Array;
}

/** The question was sent before with the same key. `refusal`: what it was refused with, which stands. */
export class RepeatedQuestion extends Fault {
  readonly repeatOf: RepeatOf;
  readonly refusal: Problem | null;

  constructor(repeatOf: RepeatOf, refusal: Problem | null) {
    super('question-repeated', 'the key has been used for the same question');
    this.repeatOf = repeatOf;
    this.refusal = refusal;
  }
}

/** A question with a key is asked once for as long as the key is kept. Throws Fault. */
export async function askOnce(
  { key, connectionId, question }: Marked,
  repeats: Repeats,
  ask: () => Promise<Answer | Problem>,
): Promise<Answer | Problem> {
  if (key === null || connectionId === null) return ask();
  const claim = await repeats.claim({ key, connectionId, question });
  if (claim.kind === 'repeat') throw toldOfRepeat(claim);
  let told: Answer | Problem | null = null;
  try {
    told = await ask();
  } finally {
    // Before the answer leaves: what cannot be kept is not answered.
    if (told === null || mayBeAskedAgain(told)) await claim.release();
    else await claim.finish(becameOf(told));
  }
  return told;
}

/** The header's value, which says nothing about a person; null when there is none. Throws MalformedQuestion. */
export function readKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[!-~]{8,128}$/.test(header)) return header;
  throw new MalformedQuestion('question-malformed', [
    {
      pointer: '',
      rule: 'idempotency-key-in-form',
      result: 'refused',
      felkod: 'SCHEMAFEL',
      detail: 'Idempotency-Key ska anges en gång, med 8–128 synliga ASCII-tecken utan blanksteg.',
    },
  ]);
}

/** Nothing has been released, and what stood in the way may have passed. */
function mayBeAskedAgain(told: Answer | Problem): boolean {
  return 'felkod' in told && (told.status === 429 || told.status >= 500);
}

/** What is kept of it: where the records stand, or the refusal, which holds nothing of the question. */
type Became =
  | { readonly kind: 'answered'; readonly records: RepeatOf['records'] }
  | { readonly kind: 'refused'; readonly problem: Problem };

function becameOf(told: Answer | Problem): Became {
  if ('felkod' in told) return { kind: 'refused', problem: told };
  const records = told.persons.flatMap((person) => (person.result === 'answered' ? [person.records] : []));
  return { kind: 'answered', records };
}

function toldOfRepeat({ isSameQuestion, askedAt, became: kept }: Extract<Claim, { kind: 'repeat' }>): Fault {
  if (!isSameQuestion) return new Fault('key-used-for-another', 'another question has the key');
  const became = kept as Became | null;
  const repeatOf: RepeatOf = {
    askedAt: askedAt.toISOString(),
    state: became?.kind === 'answered' ? 'answered' : 'unfinished',
    records: became?.kind === 'answered' ? became.records : [],
  };
  return new RepeatedQuestion(repeatOf, became?.kind === 'refused' ? became.problem : null);
}
