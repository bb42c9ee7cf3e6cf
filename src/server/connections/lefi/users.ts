import { sql, type Kysely } from 'kysely';
import { addMonths, swedishDayAt, type Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';

/** A user of LEFI Online at one connection. */
export interface LefiUser {
  readonly permissionId: string;
  readonly personId: string;
  readonly name: string;
  /** Where letters to her go; null: not known. */
  readonly email: string | null;
  /** Name of the responsible manager who signed; null: not known. */
  readonly signedBy: string | null;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly state: 'to-come' | 'in-force' | 'ended';
  /** When she was registered, or last confirmed. */
  readonly confirmedOn: Day;
}

export interface LefiUserToReview extends LefiUser {
  /** From that day she must be confirmed anew. */
  readonly reviewDueOn: Day;
  readonly mustBeConfirmed: boolean;
}

export interface UsersWish {
  readonly connectionId: string;
  readonly now: number;
  /** What was known at a moment; absent: what is known now. */
  readonly knownAt?: number;
}

interface Row {
  readonly permissionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly signedBy: string | null;
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly confirmedAt: number;
}

/** Everybody who is or was a user at the connection, by name. */
export async function lefiUsers(queries: Kysely<NoTables>, wish: UsersWish): Promise<readonly LefiUser[]> {
  const { connectionId, now, knownAt } = wish;
  const at = knownAt === undefined ? 'infinity' : new Date(knownAt).toISOString();
  const { rows } = await sql<Row>`
    select p.id as "permissionId", p.person as "personId", (
        select n.name from person_name n where n.person = p.person order by n.recorded_at desc limit 1) as name,
      g.given->>'email' as email, g.given->>'signedBy' as "signedBy",
      (extract(epoch from p.valid_from) * 1000)::float8 as "validFrom",
      (extract(epoch from least(p.valid_to, (select min(w.withdrawn_from) from permission_withdrawal w
        where w.permission = p.id and w.recorded_at <= ${at}::timestamptz))) * 1000)::float8 as "validTo",
      (extract(epoch from greatest(d.decided_at, (select max(a.effective_at) from connection_act a
        where a.connection_id = ${connectionId} and a.act = 'confirm-lefi-users'
          and a.recorded_at <= ${at}::timestamptz and a.content->'users' ? p.id::text))) * 1000)::float8 as "confirmedAt"
    from permission p join permission_decision d on d.permission = p.id and d.granted
    left join lateral (
      select given from connection_act c, jsonb_array_elements(c.content->'granted') given
      where c.connection_id = ${connectionId} and c.act = 'carry-out-lefi-matter'
        and given->>'permissionId' = p.id::text limit 1) g on true
    where p.connection_id = ${connectionId} and p.role = 'lefi-user' and d.decided_at <= ${at}::timestamptz
    order by name, p.valid_from, p.id`.execute(queries);
  return rows.map(({ confirmedAt, ...row }) => {
    const confirmedOn = swedishDayAt(Math.max(confirmedAt, row.validFrom));
    return { ...row, state: stateOf(row, now), confirmedOn };
  });
}

/** The same, each with the day of its review. */
export async function lefiUsersToReview(
  queries: Kysely<NoTables>,
  { reviewEveryMonths, ...wish }: UsersWish & { readonly reviewEveryMonths: number },
): Promise<readonly LefiUserToReview[]> {
  const users = await lefiUsers(queries, wish);
  return users.map((user) => {
    const reviewDueOn = addMonths(user.confirmedOn, reviewEveryMonths);
    const mustBeConfirmed = user.state === 'in-force' && reviewDueOn <= swedishDayAt(wish.now);
    return { ...user, reviewDueOn, mustBeConfirmed };
  });
}

function stateOf({ validFrom, validTo }: Pick<Row, 'validFrom' | 'validTo'>, now: number): LefiUser['state'] {
  if (validTo !== null && (validTo <= now || validTo <= validFrom)) return 'ended';
  return validFrom <= now ? 'in-force' : 'to-come';
}

/** Who holds a role at the connection at a moment. */
export async function holdersAt(
  queries: Kysely<NoTables>,
  of: {
    readonly connectionId: string;
    readonly organisationsnummer: string;
    readonly role: 'lefi-contact' | 'responsible-manager';
    readonly now: number;
  },
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const at = new Date(of.now);
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.person as id, (
      select n.name from person_name n where n.person = p.person order by n.recorded_at desc limit 1) as name
    from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.role = ${of.role} and (p.connection_id = ${of.connectionId}
        or (p.connection_id is null and p.organisationsnummer = ${of.organisationsnummer}))
      and p.valid_from <= ${at}::timestamptz and (p.valid_to is null or p.valid_to > ${at}::timestamptz)
      and not exists (select from permission_withdrawal w
        where w.permission = p.id and w.withdrawn_from <= ${at}::timestamptz)
    order by name`.execute(queries);
  return rows;
}
