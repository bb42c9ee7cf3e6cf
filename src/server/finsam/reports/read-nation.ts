import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { initiativesNow, namesNow, withNewestFigures, type CountPeriod } from './newest-figures.ts';
import type { Figure, Orientation } from './read-federation.ts';

export interface FederationLine {
  readonly federation: string;
  readonly name: string;
  /** SCB's code; null: not told. */
  readonly county: string | null;
  readonly formedOn: Day;
  /** The first day that it is no more. */
  readonly endedOn: Day | null;
}

interface MunicipalityLine {
  readonly federation: string;
  readonly municipality: string;
  readonly from: Day;
  /** The first day that it is no longer a member. */
  readonly to: Day | null;
}

interface InitiativesLine {
  readonly federation: string;
  readonly year: number;
  readonly orientation: Orientation;
  readonly initiatives: number;
  readonly esfFinanced: number;
  /** Whose participants are counted. */
  readonly counted: number;
}

interface SumLine {
  readonly federation: string;
  readonly year: number;
  readonly figure: Figure;
  /** Null: the federation's own figure. */
  readonly orientation: Orientation | null;
  /** Whose money it is; null for all that is not allotted by a member. */
  readonly party: string | null;
  readonly value: number;
  /** How many figures it is the sum of. */
  readonly given: number;
}

/** What the national reports are made from: sums for each federation and year, never a single initiative's figure. */
export interface NationFacts {
  readonly federations: readonly FederationLine[];
  readonly municipalities: readonly MunicipalityLine[];
  readonly initiatives: readonly InitiativesLine[];
  readonly sums: readonly SumLine[];
}

export interface NationWish {
  readonly from: number;
  readonly to: number;
  readonly countPeriod: CountPeriod;
}

/** In four queries over the newest versions, however many federations, initiatives and years there are. */
export async function readNation(queries: Kysely<NoTables>, wish: NationWish): Promise<NationFacts> {
  const { from, to, countPeriod } = wish;
  const federations = await readFederations(queries);
  const { rows: municipalities } = await sql<MunicipalityLine>`
    select federation, member as municipality, valid_from::text as "from", valid_to::text as "to"
    from finsam_membership m where party = 'municipality'
      and not exists (select from finsam_membership later where later.replaces = m.id)`.execute(queries);
  const { rows: initiatives } = await sql<InitiativesLine>`
    select i.federation, y.year, i.orientation, count(*)::int as initiatives,
      count(*) filter (where i.esf_financed)::int as "esfFinanced",
      count(*) filter (where i.follow_up_method <> 'none')::int as counted
    from ${initiativesNow} i join generate_series(${from}::int, ${to}::int) y (year)
      on i.starts_on <= make_date(y.year, 12, 31) and (i.ends_on is null or i.ends_on >= make_date(y.year, 1, 1))
    where not i.is_annulled
    group by i.federation, y.year, i.orientation`.execute(queries);
  const where = sql`year between ${from} and ${to}`;
  const { rows: sums } = await sql<SumLine>`
    ${withNewestFigures(where, countPeriod)}, member as (
      select distinct on (federation, member) federation, member, party from finsam_membership
      order by federation, member, recorded_at desc)
    select f.federation, f.year, f.figure, i.orientation, m.party, sum(f.value)::float8 as value, count(*)::int as given
    from figures f
      left join ${initiativesNow} i on i.id = f.initiative
      left join member m on m.federation = f.federation and m.member = f.about
    where i.id is null or not i.is_annulled
    group by f.federation, f.year, f.figure, i.orientation, m.party`.execute(queries);
  return { federations, municipalities, initiatives, sums };
}

async function readFederations(queries: Kysely<NoTables>): Promise<readonly FederationLine[]> {
  const { rows } = await sql<FederationLine>`
    select e.federation, p.name, v.county, min(e.effective_on) filter (where e.kind = 'formed')::text as "formedOn",
      min(e.effective_on) filter (where e.kind in ('merged', 'wound-up'))::text as "endedOn"
    from finsam_federation_event e
      join ${namesNow} p on p.organisationsnummer = e.federation
      left join lateral (select county from finsam_federation_version v where v.federation = e.federation
        order by v.version desc limit 1) v on true
    group by e.federation, p.name, v.county order by p.name`.execute(queries);
  return rows;
}

/** Whether it was there at any time in the year. */
export function wasThere({ formedOn, endedOn }: FederationLine, year: number): boolean {
  return formedOn <= `${year}-12-31` && (endedOn === null || endedOn > `${year}-01-01`);
}
