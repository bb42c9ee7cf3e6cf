import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { latestName } from '../person.ts';
import type { OrderVariant } from './employer.ts';

export type FinsamRole = 'federation-administrator' | 'participant-lead';

/** Waiting for the operator's check, checked by one of its people, decided by another. */
type OrderState = 'ordered' | 'checked' | 'granted' | 'refused';

export interface FinsamOrder {
  readonly orderId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: FinsamRole;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly federation: string;
  readonly federationName: string;
  readonly variant: OrderVariant;
  readonly noticeId: string | null;
  readonly orderedById: string | null;
  /** Who ordered, by name; the manager's where the service desk's own is not known. */
  readonly orderedBy: string;
  readonly manager: string;
  readonly cameBy: 'surface' | 'paper';
  /** Milliseconds since 1970. */
  readonly orderedAt: number;
  readonly shownText: string | null;
  readonly shownSha256: string | null;
  readonly recordedBy: string;
  readonly state: OrderState;
  readonly checkedById: string | null;
  readonly checkedBy: string | null;
  readonly checkNote: string;
  readonly decidedBy: string | null;
  readonly reason: string;
  readonly permissionId: string | null;
}

/** All orders, or one, or one person's; the newest first. */
export async function readFinsamOrders(
  queries: Kysely<NoTables>,
  which: { readonly orderId?: string; readonly personId?: string } = {},
): Promise<readonly FinsamOrder[]> {
  const { rows } = await sql<Omit<FinsamOrder, 'orderedAt'> & { readonly orderedAt: Date }>`
    select o.id as "orderId", o.person as "personId", ${latestName} as name, o.role, o.organisationsnummer,
      ${partyNameOf(sql`o.organisationsnummer`)} as organisation, o.federation,
      ${partyNameOf(sql`o.federation`)} as "federationName", o.variant, o.notice as "noticeId",
      o.ordered_by as "orderedById", coalesce(${nameOf(sql`o.ordered_by`)}, o.manager) as "orderedBy", o.manager,
      o.came_by as "cameBy", o.ordered_at as "orderedAt", o.shown_text as "shownText", o.shown_sha256 as "shownSha256",
      o.by_person as "recordedBy",
      case when d.is_granted then 'granted' when d.is_granted is not null then 'refused'
        when c."order" is not null then 'checked' else 'ordered' end as state,
      c.by_person as "checkedById", ${nameOf(sql`c.by_person`)} as "checkedBy", coalesce(c.note, '') as "checkNote",
      ${nameOf(sql`d.by_person`)} as "decidedBy", coalesce(d.reason, '') as reason, d.permission as "permissionId"
    from finsam_order o join person p on p.id = o.person
    left join finsam_order_check c on c."order" = o.id
    left join finsam_order_decision d on d."order" = o.id
    where ${
      which.orderId === undefined ? sql`true` : sql`o.id::text = ${which.orderId}`
    } and ${which.personId === undefined ? sql`true` : sql`o.person = ${which.personId}`}
    order by o.ordered_at desc, o.id`.execute(queries);
  return rows.map((row) => ({ ...row, orderedAt: row.orderedAt.getTime() }));
}

export function partyNameOf(organisationsnummer: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select n.name from party_name n where n.organisationsnummer = ${organisationsnummer} and n.valid_to is null
    and not exists (select from party_name later where later.replaces = n.id))`;
}

function nameOf(person: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select n.name from person_name n where n.person = ${person} order by n.recorded_at desc limit 1)`;
}
