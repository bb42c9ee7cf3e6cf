import { sql, type RawBuilder } from 'kysely';

export type CountPeriod = 'year' | 'third' | 'month';

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
        case when period = 'year' then 'year' when period like 'T%' then 'third' else 'month' end as kind,
        sum(value) as value, count(value)::int as given
      from newest where value is not null
      group by federation, initiative, year, figure, about, kind
    ), figures as (
      select distinct on (federation, initiative, year, figure, about) *
      from of_kind
      order by federation, initiative, year, figure, about, (kind = ${countPeriod}) desc, kind desc
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
