import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { latestName } from '../person.ts';
import type { OrdererFacts } from './orderer-state.ts';

/** One period of one orderer. */
export interface Orderer extends OrdererFacts {
  readonly noticeId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly receivedOn: Day;
  readonly signedBy: string;
  readonly renews: string | null;
  readonly recordedBy: string;
  readonly reason: string;
}

interface Row {
  readonly noticeId: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly receivedOn: Day;
  readonly signedBy: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly renews: string | null;
  readonly recordedBy: string;
  readonly isApproved: boolean | null;
  readonly decidedAt: Date | null;
  readonly reason: string;
  readonly endsAt: Date | null;
  readonly endedBy: 'notified' | 'agreement-ended' | null;
  readonly isRenewed: boolean;
}

/** Every period ever notified, or those of one person or one organisation; the soonest end first. */
export async function readOrderers(
  queries: Kysely<NoTables>,
  which: {
    readonly noticeId?: string;
    readonly personId?: string;
    readonly organisationsnummer?: string;
  } = {},
): Promise<readonly Orderer[]> {
  const { rows } = await sql<Row>`
    select o.id as "noticeId", o.person as "personId", ${latestName} as name, o.organisationsnummer,
      (select n.name from party_name n where n.organisationsnummer = o.organisationsnummer and n.valid_to is null
        and not exists (select from party_name later where later.replaces = n.id)) as organisation,
      o.received_on::text as "receivedOn", o.signed_by as "signedBy", o.valid_from::text as "validFrom",
      o.valid_to::text as "validTo", o.renews, o.by_person as "recordedBy", d.is_approved as "isApproved",
      d.decided_at as "decidedAt", coalesce(ended.reason, d.reason, '') as reason, ended.ends_at as "endsAt",
      ended.why as "endedBy", exists (
        select from finsam_orderer_notice later join finsam_orderer_decision ld on ld.notice = later.id and ld.is_approved
        where later.renews = o.id) as "isRenewed"
    from finsam_orderer_notice o join person p on p.id = o.person
    left join finsam_orderer_decision d on d.notice = o.id
    left join lateral (select e.ends_at, e.why, e.reason from finsam_orderer_end e
      where e.notice = o.id order by e.ends_at limit 1) ended on true
    where ${where(which)}
    order by least(o.valid_to::timestamptz, ended.ends_at), o.id`.execute(queries);
  return rows.map(({ isApproved, decidedAt, endsAt, ...row }) => ({
    ...row,
    decision:
      isApproved === null || decidedAt === null ? null : { isApproved, decidedAt: decidedAt.getTime() },
    endsAt: endsAt?.getTime() ?? null,
  }));
}

function where(which: Parameters<typeof readOrderers>[1] = {}): RawBuilder<unknown> {
  const { noticeId, personId, organisationsnummer } = which;
  return sql.join(
    [
      sql`true`,
      ...(noticeId === undefined ? [] : [sql`o.id::text = ${noticeId}`]),
      ...(personId === undefined ? [] : [sql`o.person = ${personId}`]),
      ...(organisationsnummer === undefined ? [] : [sql`o.organisationsnummer = ${organisationsnummer}`]),
    ],
    sql` and `,
  );
}
