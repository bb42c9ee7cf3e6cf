import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { nameOfParty } from '../federations/federation.ts';
import { nameOfPerson } from '../recorded-by.ts';

export interface LinkInHistory {
  /** The participant lead's name and employer. */
  readonly name: string;
  readonly employer: string;
  /** Milliseconds since 1970. */
  readonly fromAt: number;
  readonly fromBy: string;
  /** Null: it is in force. */
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  /** Taken away, or ended with the permission that it rested on. */
  readonly endedWith: 'link' | 'permission' | null;
}

/** Every link that an initiative has had, newest first. */
export async function linkHistory(
  queries: Kysely<NoTables>,
  initiativeId: string,
  now: number,
): Promise<readonly LinkInHistory[]> {
  const { rows } = await sql<Row>`
    select ${nameOfPerson('p.person')} as name, ${nameOfParty('p.organisationsnummer')} as employer,
      l.recorded_at as "fromAt", ${nameOfPerson('l.by_person')} as "fromBy",
      e.recorded_at as "takenAt", ${nameOfPerson('e.by_person')} as "takenBy",
      least(p.valid_to, w.withdrawn_from) as "permissionEndsAt",
      case when w.withdrawn_from is not null then ${nameOfPerson('w.withdrawn_by')} end as "withdrawnBy"
    from finsam_link l join permission p on p.id = l.permission left join finsam_link_end e on e.link = l.id
    left join lateral (select * from permission_withdrawal one where one.permission = p.id
      order by one.withdrawn_from limit 1) w on true
    where l.initiative = ${initiativeId} order by l.recorded_at desc`.execute(queries);
  return rows.map((row) => told(row, now));
}

interface Row {
  readonly name: string;
  readonly employer: string;
  readonly fromAt: Date;
  readonly fromBy: string;
  readonly takenAt: Date | null;
  readonly takenBy: string;
  readonly permissionEndsAt: Date | null;
  readonly withdrawnBy: string | null;
}

/** What came first ended it. */
function told(row: Row, now: number): LinkInHistory {
  const { name, employer, fromBy, takenAt, takenBy, permissionEndsAt, withdrawnBy } = row;
  const linked = { name, employer, fromAt: row.fromAt.getTime(), fromBy };
  const lost = permissionEndsAt !== null && permissionEndsAt.getTime() <= now ? permissionEndsAt : null;
  if (lost !== null && (takenAt === null || lost < takenAt))
    return { ...linked, endedAt: lost.getTime(), endedBy: withdrawnBy, endedWith: 'permission' };
  if (takenAt === null) return { ...linked, endedAt: null, endedBy: null, endedWith: null };
  return { ...linked, endedAt: takenAt.getTime(), endedBy: takenBy, endedWith: 'link' };
}
