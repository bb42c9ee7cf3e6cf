import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { PermissionDenied, requireMandate, type Mandate, type Role } from '../../permissions/index.ts';
import { nameOfPerson } from '../recorded-by.ts';
import { countFigures, type FigureKey, type FigureKind } from './figure.ts';

/** One time that a figure was set: who, when, from what to what. */
export interface HistoryEntry extends FigureKey {
  /** The initiative's name now; null for the federation's own figures. */
  readonly initiativeName: string | null;
  /** The financier's name, or the type of cost in words. */
  readonly aboutLabel: string;
  readonly version: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly comment: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly setAt: number;
  readonly setBy: string;
  readonly role: Role;
}

/** Absent: all of the year's. */
export interface HistoryFilter {
  readonly initiative?: string;
  readonly figure?: FigureKind;
  readonly about?: string;
  readonly period?: string;
}

/**
 * What has been set in a federation's year, newest first. A participant lead is told of counts in individual initiatives;
 * asking for anything else is refused.
 */
export async function readFigureHistory(
  { kysely }: Pick<Database, 'kysely'>,
  { mandate }: { readonly mandate: Mandate },
  filter: HistoryFilter & { readonly year: number },
): Promise<readonly HistoryEntry[]> {
  requireMandate(mandate, 'read-initiatives');
  const isNarrow = mandate.holder === 'participant-lead';
  const { year, figure } = filter;
  if (isNarrow && figure !== undefined && !countFigures.includes(figure))
    throw new PermissionDenied('Som deltagaransvarig ser du inte förbundets ekonomi.');
  const { rows } = await sql<Omit<HistoryEntry, 'setAt'> & { setAt: Date }>`
    select f.initiative, f.period, f.figure, f.about, f.version, f.comment, f.reason, f.by_role as role,
      f.recorded_at as "setAt", ${nameOfPerson('f.by_person')} as "setBy", f.value::float8 as "to",
      lag(f.value) over (partition by f.initiative, f.period, f.figure, f.about order by f.version)::float8 as "from",
      (select v.name from finsam_initiative_version v where v.initiative = f.initiative
        order by v.version desc limit 1) as "initiativeName",
      coalesce((
        select n.name from party_name n where f.figure = 'allotted' and n.organisationsnummer = f.about
          and n.valid_to is null and not exists (select from party_name later where later.replaces = n.id)), (
        select c.label from finsam_code c where c.list = 'cost-type' and c.code = f.about
          and f.figure like 'administration-%' order by c.version desc limit 1), f.about) as "aboutLabel"
    from finsam_figure f left join finsam_initiative i on i.id = f.initiative
    where f.federation = ${mandate.federation} and f.year = ${year}
      and (${filter.initiative}::uuid is null or f.initiative = ${filter.initiative}::uuid)
      and (${figure}::text is null or f.figure = ${figure}::text)
      and (${filter.about}::text is null or f.about = ${filter.about}::text)
      and (${filter.period}::text is null or f.period = ${filter.period}::text)
      and (not ${isNarrow} or (i.orientation = 'individual' and f.figure = any(${countFigures}::text[])))
    order by f.recorded_at desc, f.id desc`.execute(kysely);
  return rows.map((row) => ({ ...row, setAt: row.setAt.getTime() }));
}
