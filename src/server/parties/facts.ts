import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { ChangeRefused } from './change-refused.ts';
import type { RegistryChange } from './change-registry.ts';

/** A span of moments in milliseconds since 1970: from, until just before. */
interface Span {
  readonly validFrom: number;
  readonly validTo: number | null;
}

/** What a fact is about and says, by column. */
type Columns = Readonly<Record<string, string | number | boolean | readonly number[]>>;

/** The facts that hold so far as is known: no later one has replaced them. */
interface KnownFact extends Span {
  readonly id: string;
  readonly says: Columns;
}

/**
 * Adds a fact. Refused when the same is already known to hold for some of that time:
 * two facts that say the same for the same moment would have to be ended twice. `says`: what else it says.
 */
export async function addFact(
  change: RegistryChange,
  table: string,
  about: Columns,
  span: Span,
  already: string,
  says: Columns = {},
): Promise<void> {
  requireForwards(span);
  const known = await knownFacts(change, table, about);
  if (known.some((other) => overlap(other, span))) throw new ChangeRefused(already);
  await addFirstFact(change, table, { ...about, ...says }, span);
}

/** Lets what is known end at a moment, at the latest. Refused when nothing of it would have lasted that long. */
export async function endFacts(
  change: RegistryChange,
  table: string,
  about: Columns,
  at: number,
  nothingToEnd: string,
): Promise<void> {
  if ((await endFactsIfAny(change, table, about, at)) === 0) throw new ChangeRefused(nothingToEnd);
}

/** As endFacts, where there may be nothing to end. Gives how many did. */
export async function endFactsIfAny(
  change: RegistryChange,
  table: string,
  about: Columns,
  at: number,
): Promise<number> {
  const lasting = (await knownFacts(change, table, about)).filter(
    ({ validFrom, validTo }) => (validTo === null || at < validTo) && validFrom !== validTo,
  );
  for (const fact of lasting) await replaceWithEnd(change, table, fact, Math.max(at, fact.validFrom));
  return lasting.length;
}

/** From the moment of recording the table says this and nothing else about its subject. */
export async function replaceFacts(
  change: RegistryChange,
  table: string,
  about: Columns,
  says: Columns | null,
): Promise<void> {
  const { at } = change.recorded;
  for (const fact of await knownFacts(change, table, about)) {
    if (fact.validTo === null) await replaceWithEnd(change, table, fact, Math.max(at, fact.validFrom));
  }
  if (says !== null)
    await addFirstFact(change, table, { ...about, ...says }, { validFrom: at, validTo: null });
}

/**
 * Takes back what one change said in a table, before any of it has begun to hold: what it replaced is said again, and what
 * it added never holds. Refused when a later change builds on it.
 */
export async function takeBackFacts(
  change: RegistryChange,
  table: string,
  recordedIn: number,
  builtOn: string,
): Promise<void> {
  const { rows } = await sql<FactRow & { before: string | null; is_replaced: boolean }>`
    select known.id, ${factColumns}, known.replaces as before,
      exists (select from ${sql.table(table)} later where later.replaces = known.id) as is_replaced
    from ${sql.table(table)} known where recorded_in = ${recordedIn}`.execute(change.transaction);
  if (rows.some((row) => row.is_replaced)) throw new ChangeRefused(builtOn);
  for (const row of rows) {
    const fact = factOf(row);
    const before = row.before === null ? null : await factWithId(change, table, row.before);
    const span = before ?? { validFrom: fact.validFrom, validTo: fact.validFrom };
    await addFirstFact(change, table, fact.says, span, fact.id);
  }
}

async function factWithId(change: RegistryChange, table: string, id: string): Promise<KnownFact | null> {
  const { rows } = await sql<FactRow>`
    select known.id, ${factColumns} from ${sql.table(table)} known where id = ${id}`.execute(
    change.transaction,
  );
  return rows[0] === undefined ? null : factOf(rows[0]);
}

interface FactRow {
  readonly id: string;
  readonly says: Columns;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
}

const factColumns = sql`valid_from, valid_to, to_jsonb(known)
  - array['id', 'valid_from', 'valid_to', 'recorded_at', 'recorded_in', 'replaces'] as says`;

function factOf({ id, says, valid_from, valid_to }: FactRow): KnownFact {
  return { id, says, validFrom: valid_from.getTime(), validTo: valid_to?.getTime() ?? null };
}

async function knownFacts(
  { transaction }: RegistryChange,
  table: string,
  about: Columns,
): Promise<readonly KnownFact[]> {
  const { rows } = await sql<FactRow>`
    select id, ${factColumns}
    from ${sql.table(table)} known
    where ${matches(about)} and not exists (select from ${sql.table(table)} later where later.replaces = known.id)
    order by valid_from`.execute(transaction);
  return rows.map(factOf);
}

/** Refuses a span that ends before it begins. */
export function requireForwards({ validFrom, validTo }: Span): void {
  if (validTo !== null && validTo <= validFrom) throw new ChangeRefused('Slutet ska vara efter början.');
}

function overlap(one: Span, other: Span): boolean {
  if (one.validFrom === one.validTo) return false; // ended before it began
  const end = (span: Span): number => span.validTo ?? Infinity;
  return one.validFrom < end(other) && other.validFrom < end(one);
}

/** Adds a fact about what is new, so that nothing can be known about it already. */
export async function addFirstFact(
  change: RegistryChange,
  table: string,
  columns: Columns,
  { validFrom, validTo }: Span,
  replaces: string | null = null,
): Promise<void> {
  const names = Object.keys(columns).map((name) => sql.ref(name));
  await sql`
    insert into ${sql.table(table)}
      (id, ${sql.join(names)}, valid_from, valid_to, recorded_at, recorded_in, replaces)
    values (${randomUUID()}, ${sql.join(Object.values(columns))}, ${new Date(validFrom)},
      ${validTo === null ? null : new Date(validTo)}, ${new Date(change.recorded.at)}, ${change.recorded.version},
      ${replaces})`.execute(change.transaction);
}

/** The new fact says what the old one said, to an earlier end; the old one stays, for whoever asks what was known. */
async function replaceWithEnd(
  change: RegistryChange,
  table: string,
  { id, says, validFrom }: KnownFact,
  end: number,
): Promise<void> {
  await addFirstFact(change, table, says, { validFrom, validTo: end }, id);
}

function matches(about: Columns): RawBuilder<unknown> {
  const equals = Object.entries(about).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  return sql.join(equals, sql` and `);
}
