import { sql, type RawBuilder } from 'kysely';

export type CountPeriod = 'year' | 'third' | 'month';

const kinds: Readonly<Record<CountPeriod, number>> = { year: 1, third: 2, month: 3 };

/**
 * `with figures as (…)`: what each figure is now, over its year. A figure that nobody has set, or that has been emptied, has
 * no row. Counts may have been registered by periods of more than one kind, when the configuration has changed: those of the
 * configured kind count, else the other kind's, never both. `given`: how many periods have been registered.
 */
export function withNewestFigures(where: RawBuilder<unknown>, countPeriod: CountPeriod): RawBuilder<unknown> {
  return sql`
    with newest as (
      select distinct on (federation, initiative, year, period, figure, about)
        federation, initiative, year, period, figure, about, value
      from finsam_figure where ${where}
      order by federation desc, initiative desc, year desc, period desc, figure desc, about desc, version desc
    ), of_kind as (
      select federation, initiative, year, figure, about,
        case when period = 'year' then 1 when period like 'T%' then 2 else 3 end as kind,
        sum(value)::bigint as value, count(*) as given
      from newest where value is not null
      group by federation, initiative, year, figure, about, kind
    ), chosen as (
      -- The greatest array is that of the kind that counts: without sorting all of them.
      select federation, initiative, year, figure, about,
        max(array[case when kind = ${kinds[countPeriod]} then 0 else -kind end, value, given]) as one
      from of_kind group by federation, initiative, year, figure, about
    ), figures as (
      select federation, initiative, year, figure, about, one[2] as value, one[3]::int as given from chosen
    )`;
}

/** `newest_initiative(…)` as a subquery: each initiative with what it is called and when it is, now. */
export const initiativesNow = sql.raw(`(
  select distinct on (v.initiative) i.id, i.federation, i.orientation, i.follow_up_method, i.esf_financed,
    v.name, v.focus, v.target_groups, v.starts_on, v.ends_on, v.is_annulled
  from finsam_initiative_version v join finsam_initiative i on i.id = v.initiative
  order by v.initiative desc, v.version desc)`);

/** `party_now(…)` as a subquery: what each organisation is called now. */
export const namesNow = sql.raw(`(
  select n.organisationsnummer, n.name from party_name n
  where n.valid_to is null and not exists (select from party_name later where later.replaces = n.id))`);
