import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { addYears, parseDay, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { ChangeRefused, doAct, NotFound, type Doing } from '../../parties/index.ts';
import { mistakeIf, requireNone } from '../caseworkers/field-checks.ts';
import { endPermission } from '../grant-permission.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { latestName } from '../person.ts';
import { rolesInWords } from '../roles.ts';
import type { FinsamActing } from './acting.ts';
import { contactOf } from './agreements-in-force.ts';
import { partyNameOf, type FinsamRole } from './order.ts';
import { noPersonnummer } from './no-personnummer.ts';
import { recordedBy, recordedColumns } from './recorded-by.ts';

/** A user of Uppföljning Finsam: one permission, for one federation. Moments in milliseconds since 1970. */
export interface FinsamUser {
  readonly permissionId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: FinsamRole;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly federation: string;
  readonly federationName: string;
  readonly since: number;
  /** When it ends or ended; null: until further notice. */
  readonly endsAt: number | null;
  readonly isInForce: boolean;
  readonly why: UserEndReason | null;
  readonly reason: string;
  /** A year after the employer looked its users over last, or after the user became one; may have passed. */
  readonly reviewDueOn: Day;
}

type UserEndReason = 'employer' | 'employment-ended' | 'federation-ended' | 'agreement-ended' | 'operator';

/** Every user ever, by employer and then the one whose yearly review is due the soonest. */
export async function readFinsamUsers(
  queries: Kysely<NoTables>,
  now: number,
): Promise<readonly FinsamUser[]> {
  const { rows } = await sql<
    Omit<FinsamUser, 'since' | 'endsAt' | 'isInForce' | 'reviewDueOn'> & {
      readonly since: Date;
      readonly endsAt: Date | null;
      readonly reviewedOn: Day | null;
    }
  >`
    select u.id as "permissionId", u.person as "personId", ${latestName} as name, u.role, u.organisationsnummer,
      ${partyNameOf(sql`u.organisationsnummer`)} as organisation, u.federation,
      ${partyNameOf(sql`u.federation`)} as "federationName", u.valid_from as since,
      least(u.valid_to, (select min(w.withdrawn_from) from permission_withdrawal w where w.permission = u.id)) as "endsAt",
      ended.why, coalesce(ended.reason, '') as reason, (select max(r.reviewed_on)::text from finsam_user_review r
        where r.organisationsnummer = u.organisationsnummer) as "reviewedOn"
    from permission u join person p on p.id = u.person
    join permission_decision d on d.permission = u.id and d.granted
    left join lateral (select e.why, e.reason from finsam_user_end e
      where e.permission = u.id order by e.ends_at limit 1) ended on true
    where u.service = 'finsam' order by organisation, u.valid_from, u.id`.execute(queries);
  return rows.map(({ reviewedOn, ...row }) => {
    const since = row.since.getTime();
    const endsAt = row.endsAt?.getTime() ?? null;
    const isInForce = since <= now && (endsAt === null || endsAt > now);
    return { ...row, since, endsAt, isInForce, reviewDueOn: reviewDueOn(since, reviewedOn) };
  });
}

/** Every year (our own rhythm; nothing is published). A review from before she was a user says nothing of her. */
function reviewDueOn(since: number, reviewedOn: Day | null): Day {
  const from = swedishDayAt(since);
  return addYears(reviewedOn !== null && reviewedOn > from ? reviewedOn : from, 1);
}

/** Ends a user at once or from a day: her links and her sessions end the same instant, for they rest on the permission. */
export async function endFinsamUser(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  wish: {
    readonly permissionId: string;
    readonly from: string;
    readonly why: Exclude<UserEndReason, 'federation-ended' | 'agreement-ended'>;
    readonly reason: string;
  },
): Promise<object> {
  requireMandate(mandate, 'end-finsam-user');
  const day = parseDay(wish.from);
  const reason = wish.reason.trim();
  requireNone(
    mistakeIf(day === null, '/from', 'Skriv dagen som ÅÅÅÅ-MM-DD.'),
    noPersonnummer(reason, '/reason'),
  );
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const users = await readFinsamUsers(doing.transaction, now());
    const user = users.find(({ permissionId }) => permissionId === wish.permissionId);
    if (user === undefined) throw new NotFound('Det finns ingen sådan användare.');
    if (!user.isInForce) throw new ChangeRefused('Användarens behörighet har redan upphört.');
    const endsAt = Math.max(now(), startOfSwedishDay(day ?? swedishDayAt(now())));
    await endOne(doing, user, { endsAt, why: wish.why, reason, mandate });
    const facts = { permissionId: user.permissionId, federation: user.federation, why: wish.why, endsAt };
    return { record: { act: 'finsam-user-ended', facts }, added: {} };
  });
}

/**
 * Within the act that ends what they rest on: the users in one role of a federation that ceases, or of an organisation whose agreement
 * ends, from that moment. Resolves with how many there were.
 */
export async function endFinsamUsersOf(
  doing: Doing,
  those:
    { readonly federation: string; readonly role: FinsamRole } | { readonly organisationsnummer: string },
  ending: { readonly endsAt: number; readonly mandate: Mandate },
): Promise<number> {
  const isFederation = 'federation' in those;
  const users = (await readFinsamUsers(doing.transaction, ending.endsAt)).filter((one) =>
    isFederation
      ? one.federation === those.federation && one.role === those.role
      : one.organisationsnummer === those.organisationsnummer,
  );
  const lasting = users.filter(({ endsAt }) => endsAt === null || endsAt > ending.endsAt);
  const why = isFederation ? 'federation-ended' : 'agreement-ended';
  for (const user of lasting) await endOne(doing, user, { ...ending, why, reason: '' });
  return lasting.length;
}

async function endOne(
  doing: Doing,
  user: FinsamUser,
  end: {
    readonly endsAt: number;
    readonly why: UserEndReason;
    readonly reason: string;
    readonly mandate: Mandate;
  },
): Promise<void> {
  const { permissionId } = user;
  const { endsAt, why, reason, mandate } = end;
  await endPermission(doing, { permissionId, from: endsAt, withdrawnBy: mandate.actor.personId });
  await sql`
    insert into finsam_user_end (id, permission, ends_at, why, reason, ${recordedColumns})
    values (${randomUUID()}, ${permissionId}, ${new Date(endsAt)}, ${why}, ${reason},
      ${recordedBy(mandate.by, doing.at)})`.execute(doing.transaction);
  await tell(doing.transaction, user, swedishDayAt(endsAt));
}

async function tell(transaction: Transaction<NoTables>, user: FinsamUser, from: Day): Promise<void> {
  const to = await contactOf(transaction, user.organisationsnummer);
  if (to === null) return;
  const { organisation, name, role, federationName: federation } = user;
  const values = { organisation, user: name, role: rolesInWords[role], federation, from };
  await putInOutbox(transaction, { template: 'finsam-user-ended', to, values });
}
