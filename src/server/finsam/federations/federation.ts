import { sql, type Kysely } from 'kysely';
import { addDays, type Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';

export type FederationState = 'coming' | 'active' | 'merged' | 'wound-up';

/** A federation is known by its organisationsnummer, twelve digits. */
export interface Federation {
  readonly federation: string;
  readonly name: string;
  /** SCB's two digits. */
  readonly county: string;
  /** The first day of its life. Nothing is registered before it. */
  readonly formedOn: Day;
  /** The last; null: no end is known. */
  readonly lastOn: Day | null;
  /** Why it ends; null: it does not. */
  readonly end: 'merged' | 'wound-up' | null;
  /** Organisationsnummer of the one that goes on after a merger. */
  readonly into: string | null;
}

/** Every federation that there is or has been, by name. */
export async function listFederations(queries: Kysely<NoTables>): Promise<readonly Federation[]> {
  return await read(queries, null);
}

/** Throws NotFound. */
export async function findFederation(queries: Kysely<NoTables>, federation: string): Promise<Federation> {
  const [found] = await read(queries, federation);
  if (found === undefined)
    throw new NotFound('Samordningsförbundet är inte registrerat i Uppföljning Finsam.');
  return found;
}

/** What it is on a day; a merger and a winding-up are known before they take effect. */
export function federationState({ formedOn, lastOn, end }: Federation, today: Day): FederationState {
  if (today < formedOn) return 'coming';
  return lastOn !== null && end !== null && today > lastOn ? end : 'active';
}

async function read(queries: Kysely<NoTables>, federation: string | null): Promise<readonly Federation[]> {
  const { rows } = await sql<Omit<Federation, 'lastOn'> & { endsOn: Day | null }>`
    select formed.federation, ${nameOfParty('formed.federation')} as name,
      coalesce((select v.county from finsam_federation_version v
        where v.federation = formed.federation order by v.version desc limit 1), '00') as county,
      formed.effective_on::text as "formedOn", ended.effective_on::text as "endsOn", ended.kind as "end",
      ended.into_federation as "into"
    from finsam_federation_event formed
    left join lateral (select * from finsam_federation_event e
      where e.federation = formed.federation and e.kind in ('merged', 'wound-up')
      order by e.effective_on, e.recorded_at limit 1) ended on true
    where formed.kind = 'formed' and (${federation}::text is null or formed.federation = ${federation})
    order by name, formed.federation`.execute(queries);
  return rows.map(({ endsOn, ...row }) => ({ ...row, lastOn: endsOn === null ? null : addDays(endsOn, -1) }));
}

/** What the organisation in a column is called now. */
export function nameOfParty(column: string) {
  return sql<string>`coalesce((
    select n.name from party_name n where n.organisationsnummer = ${sql.ref(column)} and n.valid_to is null
      and not exists (select from party_name later where later.replaces = n.id)), ${sql.ref(column)})`;
}
