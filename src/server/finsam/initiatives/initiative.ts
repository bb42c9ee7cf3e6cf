import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Orientation } from '../codes/list-codes.ts';
import { nameOfPerson } from '../recorded-by.ts';

/** How it is followed up. That an individual initiative's women and men are counted is known; the others are assumed. */
type FollowUpMethod = 'women-and-men' | 'total' | 'none';

/** What never changes after it was added. */
export interface FrozenFields {
  readonly orientation: Orientation;
  readonly followUpMethod: FollowUpMethod;
  readonly esfFinanced: boolean;
}

/** What may. */
export interface InitiativeFields {
  readonly name: string;
  /** A code of the list `focus`, for its orientation. */
  readonly focus: string;
  /** Codes of the list `target-group`. */
  readonly targetGroups: readonly string[];
  readonly description: string;
  readonly startsOn: Day;
  /** Its last day; null: until further notice. */
  readonly endsOn: Day | null;
}

/** As its newest version says. */
export interface Initiative extends FrozenFields, InitiativeFields {
  readonly id: string;
  readonly federation: string;
  readonly version: number;
  readonly isAnnulled: boolean;
  /** When the version was written, in milliseconds since 1970, and by whom. */
  readonly at: number;
  readonly by: string;
}

/** Every initiative of a federation, annulled ones too, by name. */
export async function initiativesOf(
  queries: Kysely<NoTables>,
  federation: string,
): Promise<readonly Initiative[]> {
  return await read(queries, federation, null);
}

/** Throws NotFound for another federation's. */
export async function findInitiative(
  queries: Kysely<NoTables>,
  federation: string,
  id: string,
): Promise<Initiative> {
  const [found] = await read(queries, federation, id);
  if (found === undefined) throw noSuchInitiative();
  return found;
}

export function noSuchInitiative(): NotFound {
  return new NotFound('Det finns ingen sådan insats i förbundet.');
}

async function read(
  queries: Kysely<NoTables>,
  federation: string,
  id: string | null,
): Promise<readonly Initiative[]> {
  const { rows } = await sql<Omit<Initiative, 'at'> & { at: Date }>`
    select i.id, i.federation, i.orientation, i.follow_up_method as "followUpMethod", i.esf_financed as "esfFinanced",
      v.version, v.name, v.focus, v.target_groups as "targetGroups", v.description, v.starts_on::text as "startsOn",
      v.ends_on::text as "endsOn", v.is_annulled as "isAnnulled", v.recorded_at as at, ${nameOfPerson('v.by_person')} as by
    from finsam_initiative i
    join lateral (select * from finsam_initiative_version version where version.initiative = i.id
      order by version.version desc limit 1) v on true
    where i.federation = ${federation} and (${id}::uuid is null or i.id = ${id})
    order by lower(v.name), i.id`.execute(queries);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}
