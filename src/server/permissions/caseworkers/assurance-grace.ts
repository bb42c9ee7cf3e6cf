import { sql, type Kysely } from 'kysely';
import { addDays, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { addFirstFact, changeRegistry, ChangeRefused, endFacts, type Changed } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { endsAt } from './effective-moment.ts';
import { mistakeIf, requireNone } from './field-checks.ts';
import type { ActContext } from './unit.ts';

/**
 * A connection from before caseworkers were registered may, for a time, have questions accepted and marked that come in the
 * name of nobody with an assurance in force. A connection that came through the order form is strict from its first day.
 * `until` is the last day; at most `longestDays` days ahead.
 */
export async function acceptUnassured(
  database: Database,
  mandate: Mandate,
  {
    connectionId,
    until,
    longestDays,
  }: { readonly connectionId: string; readonly until: Day; readonly longestDays: number },
  { accessLog, now }: ActContext,
): Promise<Changed> {
  requireMandate(mandate, 'set-assurance-grace');
  const today = swedishDayAt(now());
  const tooLong = `Frågor kan godtas och märkas i högst ${String(longestDays)} dagar.`;
  requireNone(
    mistakeIf(until < today, '/until', 'Sista dagen har redan varit.') ??
      mistakeIf(until > addDays(today, longestDays), '/until', tooLong),
  );
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    await requireFromBefore(change.transaction, connectionId);
    const span = { validFrom: now(), validTo: startOfSwedishDay(addDays(until, 1)) };
    const about = { connection_id: connectionId };
    if (await isAccepting(change.transaction, connectionId, span.validFrom))
      await endFacts(change, 'assurance_grace', about, span.validFrom, 'Tiden har redan gått ut.');
    await addFirstFact(change, 'assurance_grace', about, span);
    const facts = { connectionId, until: span.validTo };
    return { act: { act: 'assurance-grace-set', facts }, added: {} };
  });
}

/** From the given day the connection is as strict as every other. */
export async function endAcceptingUnassured(
  database: Database,
  mandate: Mandate,
  { connectionId, from }: { readonly connectionId: string; readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<Changed> {
  requireMandate(mandate, 'set-assurance-grace');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const at = endsAt(from, now());
    const about = { connection_id: connectionId };
    await endFacts(
      change,
      'assurance_grace',
      about,
      at,
      'Anslutningen godtar inte frågor utan försäkran då.',
    );
    return { act: { act: 'assurance-grace-ended', facts: { connectionId, from, at } }, added: {} };
  });
}

async function requireFromBefore(queries: Kysely<NoTables>, connectionId: string): Promise<void> {
  const { rows } = await sql`select from connection where id = ${connectionId}`.execute(queries);
  if (rows.length === 0) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  if (await isOrderedHere(queries, connectionId))
    throw new ChangeRefused('Anslutningen är beställd här och kräver försäkran från första dagen.');
}

async function isOrderedHere(queries: Kysely<NoTables>, connectionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from connection_act where connection_id = ${connectionId} and application_id is not null limit 1`.execute(
    queries,
  );
  return rows.length > 0;
}

async function isAccepting(queries: Kysely<NoTables>, connectionId: string, now: number): Promise<boolean> {
  const { rows } = await sql`
    select from assurance_grace f where connection_id = ${connectionId} and valid_to > ${new Date(now)}
      and not exists (select from assurance_grace later where later.replaces = f.id)
    limit 1`.execute(queries);
  return rows.length > 0;
}
