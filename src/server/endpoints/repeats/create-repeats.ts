import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Fault } from '../../../values/fault.ts';
import type { Database } from '../../database/index.ts';

/** A question that its caller has marked, so that it can be sent again without being asked again. */
interface MarkedQuestion {
  readonly connectionId: string;
  /** The caller's own mark. Kept as a hash. */
  readonly key: string;
  /** The question as it was sent. Kept as a salted hash. */
  readonly question: Uint8Array;
}

/** The first with its key may be asked; whoever comes with the same key is told of it. */
export type Claim =
  | {
      readonly kind: 'first';
      /** What a repeat is told; plain JSON without anything of a person. Once, before the answer leaves. */
      finish(became: unknown): Promise<void>;
      /** Nothing came of it: the key may be used again. */
      release(): Promise<void>;
    }
  | {
      readonly kind: 'repeat';
      readonly isSameQuestion: boolean;
      readonly askedAt: Date;
      /** Null: the first is not finished, or was broken off. */
      readonly became: unknown;
    };

/** The keys of marked questions, in PostgreSQL: one and the same for all processes. */
export interface Repeats {
  /** Of many at once with the same key exactly one is the first. Throws Fault 'log-unavailable'. */
  claim(marked: MarkedQuestion): Promise<Claim>;
}

export function createRepeats({
  database,
  keptForHours,
}: {
  readonly database: Database;
  readonly keptForHours: number;
}): Repeats {
  return { claim: (marked) => orUnavailable(claim(marked, { database, keptForHours })) };
}

interface Keeping {
  readonly database: Database;
  readonly keptForHours: number;
}

async function claim(marked: MarkedQuestion, keeping: Keeping): Promise<Claim> {
  await forgetOld(keeping);
  for (;;) {
    const first = await insertFirst(marked, keeping);
    if (first !== null) return first;
    const earlier = await findEarlier(marked, keeping);
    // Whoever was first may have let go of the key in between; each turn needs another that does.
    if (earlier !== null) return earlier;
  }
}

async function forgetOld({ database }: Keeping): Promise<void> {
  await sql`delete from question_key where kept_until <= now()`.execute(database.kysely);
}

async function insertFirst(
  { connectionId, key, question }: MarkedQuestion,
  { database: { kysely }, keptForHours }: Keeping,
): Promise<Claim | null> {
  const salt = randomBytes(16);
  const { rows } = await sql`
    insert into question_key (connection_id, key_sha256, salt, question_sha256, asked_at, kept_until)
    values (${connectionId}, ${sha256(key)}, ${salt}, ${sha256(salt, question)}, now(),
      now() + make_interval(hours => ${keptForHours}))
    on conflict do nothing returning 1`.execute(kysely);
  if (rows.length === 0) return null;
  // The salt tells this claim from a later one with the same key.
  const mine = sql`connection_id = ${connectionId} and key_sha256 = ${sha256(key)} and salt = ${salt}`;
  return {
    kind: 'first',
    finish: (became) =>
      orUnavailable(
        sql`update question_key set became = ${JSON.stringify(became)}::jsonb where ${mine}`.execute(kysely),
      ),
    release: () => orUnavailable(sql`delete from question_key where ${mine}`.execute(kysely)),
  };
}

interface KeyRow {
  readonly salt: Buffer;
  readonly question_sha256: Buffer;
  readonly asked_at: Date;
  readonly became: unknown;
}

async function findEarlier(
  { connectionId, key, question }: MarkedQuestion,
  { database }: Keeping,
): Promise<Claim | null> {
  const { rows } = await sql<KeyRow>`
    select salt, question_sha256, asked_at, became from question_key
    where connection_id = ${connectionId} and key_sha256 = ${sha256(key)}`.execute(database.kysely);
  const [found] = rows;
  if (found === undefined) return null;
  return {
    kind: 'repeat',
    isSameQuestion: sha256(found.salt, question).equals(found.question_sha256),
    askedAt: found.asked_at,
    became: found.became,
  };
}

function sha256(...parts: (string | Uint8Array)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** A key that cannot be kept is a question that cannot be accounted for. */
async function orUnavailable(work: Promise<Claim>): Promise<Claim>;
async function orUnavailable(work: Promise<unknown>): Promise<void>;
async function orUnavailable(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (cause) {
    throw new Fault('log-unavailable', 'the key of a question cannot be kept', { cause });
  }
}
