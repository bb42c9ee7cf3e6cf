import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';

/** A member that finances. Arbetsförmedlingen never does: Försäkringskassan pays the state's share (lag 2003:1210, 5 §). */
export interface Financier {
  /** Organisationsnummer, twelve digits. */
  readonly organisationsnummer: string;
  readonly name: string;
  readonly party: 'FK' | 'region' | 'municipality';
}

export interface CostType {
  readonly code: string;
  readonly label: string;
  readonly help: string;
  /** It stands in for a published list that has not been found. */
  readonly isPlaceholder: boolean;
}

/** An initiative with its newest version. */
export interface YearInitiative {
  readonly id: string;
  readonly name: string;
  readonly orientation: 'individual' | 'structural';
  readonly followUpMethod: 'women-and-men' | 'total' | 'none';
  readonly isEsfFinanced: boolean;
  readonly startsOn: Day;
  /** Its last day. */
  readonly endsOn: Day | null;
}

/** What a federation's year may have figures about. */
export interface YearContext {
  readonly federation: string;
  readonly year: number;
  /** Whether the federation has been formed, and not ended, at some time of the year. */
  readonly isWithinFederation: boolean;
  readonly financiers: readonly Financier[];
  readonly costTypes: readonly CostType[];
  /** Those that run at some time of the year and are not annulled; by name. */
  readonly initiatives: readonly YearInitiative[];
}

export async function yearContext(
  queries: Kysely<NoTables>,
  federation: string,
  year: number,
): Promise<YearContext> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return {
    federation,
    year,
    isWithinFederation: await isWithinFederation(queries, federation, year),
    financiers: await financiersOf(queries, federation, { year, first, last }),
    costTypes: await costTypesOf(queries, federation, { year, first, last }),
    initiatives: await initiativesOf(queries, federation, { year, first, last }),
  };
}

interface Span {
  readonly year: number;
  readonly first: string;
  readonly last: string;
}

/** An ending's day is the first on which it is no more. */
async function isWithinFederation(
  queries: Kysely<NoTables>,
  federation: string,
  year: number,
): Promise<boolean> {
  const { rows } = await sql<{ formed: number | null; ended: number | null }>`
    select min(extract(year from effective_on)) filter (where kind = 'formed')::integer as formed,
      min(extract(year from effective_on - 1)) filter (where kind in ('merged', 'wound-up'))::integer as ended
    from finsam_federation_event where federation = ${federation}`.execute(queries);
  const { formed = null, ended = null } = rows[0] ?? {};
  return formed !== null && formed <= year && (ended === null || year <= ended);
}

/** Also one whose membership turned out to have ended before the year: what has been set is there to be seen, and emptied. */
async function financiersOf(
  queries: Kysely<NoTables>,
  federation: string,
  { year, first, last }: Span,
): Promise<readonly Financier[]> {
  const { rows } = await sql<Financier>`
    select distinct m.member as organisationsnummer, m.party, coalesce((
      select n.name from party_name n where n.organisationsnummer = m.member and n.valid_to is null
        and not exists (select from party_name later where later.replaces = n.id)), m.member) as name
    from finsam_membership m
    where m.federation = ${federation} and m.is_financier and m.party <> 'AF'
      and (m.valid_from <= ${last}::date and (m.valid_to is null or m.valid_to > ${first}::date) or exists (
        select from finsam_figure f where f.federation = m.federation and f.year = ${year} and f.figure = 'allotted'
          and f.about = m.member))
      and not exists (select from finsam_membership later where later.replaces = m.id)`.execute(queries);
  const order = ['FK', 'region', 'municipality'];
  return rows.sort(
    (one, other) =>
      order.indexOf(one.party) - order.indexOf(other.party) || one.name.localeCompare(other.name, 'sv'),
  );
}

/** Also one that was taken away afterwards, where something has been set. */
async function costTypesOf(
  queries: Kysely<NoTables>,
  federation: string,
  { year, first, last }: Span,
): Promise<readonly CostType[]> {
  const { rows } = await sql<CostType>`
    select * from (
      select distinct on (code) code, label, help, is_placeholder as "isPlaceholder", valid_from, valid_to
      from finsam_code where list = 'cost-type' order by code, version desc) newest
    where valid_from <= ${last}::date and (valid_to is null or valid_to >= ${first}::date) or exists (
      select from finsam_figure f where f.federation = ${federation} and f.year = ${year} and f.about = code
        and f.figure like 'administration-%')
    order by label collate "C"`.execute(queries);
  return rows.map(({ code, label, help, isPlaceholder }) => ({ code, label, help, isPlaceholder }));
}

async function initiativesOf(
  queries: Kysely<NoTables>,
  federation: string,
  { first, last }: Span,
): Promise<readonly YearInitiative[]> {
  const { rows } = await sql<YearInitiative>`
    select i.id, v.name, i.orientation, i.follow_up_method as "followUpMethod",
      i.esf_financed as "isEsfFinanced", v.starts_on::text as "startsOn", v.ends_on::text as "endsOn"
    from finsam_initiative i join lateral (
      select * from finsam_initiative_version v where v.initiative = i.id order by v.version desc limit 1) v on true
    where i.federation = ${federation} and not v.is_annulled
      and v.starts_on <= ${last}::date and (v.ends_on is null or v.ends_on >= ${first}::date)`.execute(
    queries,
  );
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'sv') || (one.id < other.id ? -1 : 1));
}
