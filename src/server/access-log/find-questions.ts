import type pg from 'pg';
import type { Database } from '../database/index.ts';
import type { OutcomeRecord, RecordReference, RuleResult } from './records.ts';

/** In whose name, and while it was theirs; moments in milliseconds since 1970. */
export interface NameDuring {
  /** As `handlaggare` says it, white space around it aside. */
  readonly identity: string;
  readonly from: number;
  readonly to: number | null;
}

export interface QuestionSearch {
  readonly connectionId: string;
  /** Null: in any name. */
  readonly names: readonly NameDuring[] | null;
  /** From, until just before; milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly atMost: number;
  /** Those that come after this one, in the order that they are told: the newest first. */
  readonly after?: Place;
}

/** Where in the order a question stands. */
export interface Place {
  readonly recordedAt: number;
  readonly reference: RecordReference;
}

/** All that the log holds of a question, save its correlation id. */
export interface FoundQuestion extends Place {
  /** Twelve digits. */
  readonly person: string | null;
  readonly caseworker: string | null;
  readonly caseReference: string | null;
  readonly purpose: string | null;
  readonly legalGround: string | null;
  /** The door that it came through, such as 'ssbtek-v10'. */
  readonly contract: string;
  /** Who were asked; none when the whole question was refused. */
  readonly agencies: readonly string[];
  readonly examination: readonly RuleResult[];
  /** Why the whole question was refused; null when it was not. */
  readonly refusedWith: string | null;
  /** Null when there is no answer on record: the service stopped, or the answer is still to come. */
  readonly outcomes: readonly OutcomeRecord[] | null;
}

/**
 * The questions of one connection in a period, the newest first, in all trees. What has been erased cannot be told whose it
 * was, and is not found by name.
 */
export async function findQuestions(
  database: Database,
  { connectionId, names, from, to, atMost, after }: QuestionSearch,
): Promise<readonly FoundQuestion[]> {
  const { rows } = await database.pool.query<Row>({
    text: statement,
    values: [
      new Date(from).toISOString(),
      new Date(to).toISOString(),
      `"connectionId":${JSON.stringify(connectionId)}`,
      names === null,
      (names ?? []).map(({ identity }) => identity),
      (names ?? []).map((name) => new Date(name.from).toISOString()),
      (names ?? []).map((name) => (name.to === null ? 'infinity' : new Date(name.to).toISOString())),
      after === undefined ? 'infinity' : new Date(after.recordedAt).toISOString(),
      after?.reference.tree ?? 0,
      after?.reference.position ?? 0,
      atMost,
    ],
  } satisfies pg.QueryConfig);
  return rows.map(foundQuestion);
}

/** The one that stands there; null when that is no question. */
export async function findQuestion(
  database: Database,
  { tree, position }: RecordReference,
): Promise<(FoundQuestion & { readonly connectionId: string | null }) | null> {
  const { rows } = await database.pool.query<Row>(
    `select r.tree, r.position::float8 as position, r.recorded_at, r.record, p.content, null as answer
     from access_log_record r join access_log_personal p using (tree, position)
     where r.tree = $1 and r.position = $2 and r.kind in ('question', 'refusal')`,
    [tree, position],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return { ...foundQuestion(row), connectionId: bodyOf(row.record).asking.connectionId };
}

// An answer follows its question in the same tree, or, when the process lost its tree meanwhile, in another; at the latest
// when the whole deadline has passed. The period is found by the block range index; the rest of a record is compared as text.
const statement = `
  with found as materialized (
    select r.tree, r.position, r.recorded_at, r.record, p.content
    from access_log_record r left join access_log_personal p using (tree, position)
    where r.kind in ('question', 'refusal') and r.recorded_at >= $1 and r.recorded_at < $2
      and strpos(r.record, $3) > 0 and strpos(r.record, '"role":"relay"') > 0
      and (r.recorded_at, r.tree, r.position) < ($8::timestamptz, $9::integer, $10::bigint)
      and ($4 or exists (
        select from unnest($5::text[], $6::timestamptz[], $7::timestamptz[]) as named (identity, since, until)
        where named.identity = btrim(p.content::jsonb ->> 'caseworker', e' \\t\\r\\n')
          and r.recorded_at >= named.since and r.recorded_at < named.until))
    order by r.recorded_at desc, r.tree desc, r.position desc limit $11),
  keyed as (
    select *, '"question":{"position":' || position || ',"tree":' || tree || '}' as key from found)
  select tree, position::float8 as position, recorded_at, record, content, coalesce(
    (select a.record from access_log_record a
     where a.tree = keyed.tree and a.position > keyed.position and a.kind = 'answer'
       and a.recorded_at <= keyed.recorded_at + interval '10 minutes' and strpos(a.record, key) > 0
     order by a.position limit 1),
    (select a.record from access_log_record a
     where a.kind = 'answer' and a.recorded_at >= keyed.recorded_at - interval '1 minute'
       and a.recorded_at <= keyed.recorded_at + interval '10 minutes' and strpos(a.record, key) > 0
     limit 1)) as answer
  from keyed order by recorded_at desc, tree desc, position desc`;

interface Row {
  readonly tree: number;
  readonly position: number;
  readonly recorded_at: Date;
  readonly record: string;
  readonly content: string | null;
  readonly answer: string | null;
}

interface Body {
  readonly agencies?: readonly string[];
  readonly asking: { readonly contract: string; readonly connectionId: string | null };
  readonly code?: string;
  readonly examination: readonly RuleResult[];
}

interface Personal {
  readonly person?: string;
  readonly caseworker?: string;
  readonly caseReference?: string;
  readonly purpose?: string;
  readonly legalGround?: string;
}

function foundQuestion({ tree, position, recorded_at, record, content, answer }: Row): FoundQuestion {
  const { agencies = [], asking, code, examination } = bodyOf(record);
  const personal = JSON.parse(content ?? '{}') as Personal;
  return {
    reference: { tree, position },
    recordedAt: recorded_at.getTime(),
    person: personal.person ?? null,
    caseworker: personal.caseworker ?? null,
    caseReference: personal.caseReference ?? null,
    purpose: personal.purpose ?? null,
    legalGround: personal.legalGround ?? null,
    contract: asking.contract,
    agencies,
    examination,
    refusedWith: code ?? null,
    outcomes: answer === null ? null : outcomesOf(answer),
  };
}

function bodyOf(record: string): Body {
  return (JSON.parse(record) as { readonly body: Body }).body;
}

function outcomesOf(answer: string): readonly OutcomeRecord[] {
  return (JSON.parse(answer) as { readonly body: { readonly outcomes: readonly OutcomeRecord[] } }).body
    .outcomes;
}
