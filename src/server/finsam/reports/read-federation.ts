import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import { initiativesNow, namesNow, withNewestFigures, type CountPeriod } from './newest-figures.ts';

export type Orientation = 'individual' | 'structural';
export type FollowUpMethod = 'women-and-men' | 'total' | 'none';

export interface InitiativeFacts {
  readonly id: string;
  readonly name: string;
  readonly orientation: Orientation;
  readonly followUpMethod: FollowUpMethod;
  readonly esfFinanced: boolean;
  /** In words. */
  readonly focus: string;
  /** In words. */
  readonly targetGroups: readonly string[];
  readonly startsOn: Day;
  /** Its last day. */
  readonly endsOn: Day | null;
}

export type Figure =
  | 'allotted'
  | 'own-capital'
  | 'administration-budget'
  | 'administration-outcome'
  | 'initiative-budget'
  | 'initiative-outcome'
  | 'esf-budget'
  | 'esf-outcome'
  | 'planned-participants'
  | 'women'
  | 'men'
  | 'participants';

interface FigureFact {
  readonly initiative: string | null;
  readonly year: number;
  readonly figure: Figure;
  /** The financier's name, or the type of cost in words; '' for every other figure. */
  readonly about: string;
  readonly value: number;
  /** How many periods it is the sum of. */
  readonly given: number;
}

/** What a federation's reports are made from: everything as it is now. */
export interface FederationFacts {
  readonly name: string;
  /** Not those that have been annulled. */
  readonly initiatives: readonly InitiativeFacts[];
  readonly annulled: number;
  readonly figures: readonly FigureFact[];
}

export interface Wish {
  readonly federation: string;
  readonly from: number;
  readonly to: number;
  readonly countPeriod: CountPeriod;
}

/** In four queries, however many initiatives there are. Throws NotFound. */
export async function readFederation(queries: Kysely<NoTables>, wish: Wish): Promise<FederationFacts> {
  const { federation } = wish;
  const { rows: named } = await sql<{ name: string }>`
    select p.name from ${namesNow} p where p.organisationsnummer = ${federation}
      and exists (select from finsam_federation_event e where e.federation = ${federation})`.execute(queries);
  const [first] = named;
  if (first === undefined) throw new NotFound('Det finns inget samordningsförbund med det numret.');
  const labels = await readLabels(queries);
  const { rows } = await sql<InitiativeFacts & { readonly isAnnulled: boolean }>`
    select id, name, orientation, follow_up_method as "followUpMethod", esf_financed as "esfFinanced", focus,
      target_groups as "targetGroups", starts_on::text as "startsOn", ends_on::text as "endsOn",
      is_annulled as "isAnnulled"
    from ${initiativesNow} i where federation = ${federation} order by name, id`.execute(queries);
  const told = rows.filter(({ isAnnulled }) => !isAnnulled);
  return {
    name: first.name,
    initiatives: told.map((one) => ({
      ...one,
      focus: labels('focus', one.focus),
      targetGroups: one.targetGroups.map((code) => labels('target-group', code)),
    })),
    annulled: rows.length - told.length,
    figures: await readFigures(queries, wish, labels),
  };
}

async function readFigures(
  queries: Kysely<NoTables>,
  { federation, from, to, countPeriod }: Wish,
  labels: Labels,
): Promise<readonly FigureFact[]> {
  const where = sql`federation = ${federation} and year between ${from} and ${to}`;
  const { rows } = await sql<FigureFact & { readonly financier: string | null }>`
    ${withNewestFigures(where, countPeriod)}
    select f.initiative, f.year, f.figure, f.about, f.value::float8 as value, f.given, p.name as financier
    from figures f
      left join ${namesNow} p on f.figure = 'allotted' and p.organisationsnummer = f.about
    where f.initiative is null
      or not (select i.is_annulled from finsam_initiative_version i where i.initiative = f.initiative
        order by i.version desc limit 1)
    order by f.year, f.about`.execute(queries);
  return rows.map(({ financier, ...fact }) => ({
    ...fact,
    about: fact.figure === 'allotted' ? (financier ?? fact.about) : labels('cost-type', fact.about),
  }));
}

type Labels = (list: string, code: string) => string;

/** The words of the code lists, as they are published now; a code without words stands as it is. */
async function readLabels(queries: Kysely<NoTables>): Promise<Labels> {
  const { rows } = await sql<{ list: string; code: string; label: string }>`
    select distinct on (list, code) list, code, label from finsam_code
    order by list, code, version desc`.execute(queries);
  const known = new Map(rows.map(({ list, code, label }) => [`${list} ${code}`, label]));
  return (list, code) => known.get(`${list} ${code}`) ?? code;
}
