import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import type { Subject } from '../mandate-for.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import type { UnitKind } from './named-asker.ts';

export interface ListedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly connectionId: string;
  readonly board: string;
  readonly organisationsnummer: string;
  readonly municipality: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number | null;
  /** Registered now, and of those with an assurance that holds now. */
  readonly caseworkers: number;
  readonly assured: number;
}

/**
 * Units with how many work there: of each municipality that the mandate is for – for a unit manager the own units only – or,
 * for the operator's log auditor, of all.
 */
export async function listUnits(
  { kysely }: Database,
  mandate: Mandate,
  now: number,
): Promise<readonly ListedUnit[]> {
  requireMandate(mandate, 'read-caseworkers', 'read-log');
  const reach = mandate.permissions.map(({ organisationsnummer, unitId }) => ({
    organisationsnummer,
    unitId,
  }));
  const ofAll = mandate.holder === 'log-auditor';
  const at = new Date(now).toISOString();
  const { rows } = await sql<ListedUnit>`
    select u.id, u.name, u.kind, u.connection_id as "connectionId", c.board, c.organisationsnummer,
      coalesce((select n.name from party_name n where n.organisationsnummer = c.organisationsnummer
        and n.valid_to is null and not exists (select from party_name later where later.replaces = n.id)), '')
        as municipality,
      (extract(epoch from f.valid_from) * 1000)::float8 as "validFrom",
      (extract(epoch from f.valid_to) * 1000)::float8 as "validTo",
      counted.caseworkers::float8 as caseworkers, counted.assured::float8 as assured
    from unit u join connection c on c.id = u.connection_id join unit_period f on f.unit_id = u.id
    cross join lateral (
      select count(*) as caseworkers, count(*) filter (where exists (
        select from assurance a where a.person = w.person and a.organisationsnummer = c.organisationsnummer
          and not exists (select from assurance later where later.replaces = a.id)
          and a.valid_from <= ${at}::timestamptz and (a.valid_to is null or a.valid_to > ${at}::timestamptz)
          and not exists (select from assurance_text t
            where t.version > a.version and t.demanded_from <= ${at}::timestamptz))) as assured
      from caseworker w join caseworker_period p on p.caseworker_id = w.id
      where w.unit_id = u.id and not exists (select from caseworker_period later where later.replaces = p.id)
        and p.valid_from <= ${at}::timestamptz and (p.valid_to is null or p.valid_to > ${at}::timestamptz)) counted
    where not exists (select from unit_period later where later.replaces = f.id)
      and (${ofAll} or exists (
        select from jsonb_to_recordset(${JSON.stringify(reach)}::jsonb) as own(organisationsnummer text, "unitId" uuid)
        where own.organisationsnummer = c.organisationsnummer and coalesce(own."unitId", u.id) = u.id))
    order by municipality, c.board, u.name`.execute(kysely);
  return rows;
}

/** Whose people may act on the unit; null when there is none with that id. */
export async function subjectOfUnit({ kysely }: Database, unitId: string): Promise<Subject | null> {
  const { rows } = await sql<Required<Pick<Subject, 'organisationsnummer' | 'unitId' | 'service'>>>`
    select c.organisationsnummer, c.service, u.id as "unitId"
    from unit u join connection c on c.id = u.connection_id where u.id::text = ${unitId}`.execute(kysely);
  return rows[0] ?? null;
}
