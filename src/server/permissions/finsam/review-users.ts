import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { parseDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, doAct, requireOrganisationsnummer } from '../../parties/index.ts';
import { mistakeIf, requireNone } from '../caseworkers/field-checks.ts';
import { requireMandate } from '../mandate.ts';
import { latestName } from '../person.ts';
import type { FinsamActing } from './acting.ts';
import { noPersonnummer } from './no-personnummer.ts';
import { partyNameOf } from './order.ts';
import { recordedBy, recordedColumns } from './recorded-by.ts';
import { readFinsamUsers } from './users.ts';

/** That an employer has looked its users over, as it was told to the operator. */
export interface FinsamUserReview {
  readonly reviewId: string;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly reviewedOn: Day;
  /** The manager or function there that answered for it. */
  readonly reviewedBy: string;
  /** What was found, and what was done about it. */
  readonly found: string;
  /** The operator's person who recorded it. */
  readonly recordedBy: string;
}

/** Every review, the newest first. */
export async function readFinsamUserReviews(queries: Kysely<NoTables>): Promise<readonly FinsamUserReview[]> {
  const { rows } = await sql<FinsamUserReview>`
    select r.id as "reviewId", r.organisationsnummer, ${partyNameOf(sql`r.organisationsnummer`)} as organisation,
      r.reviewed_on::text as "reviewedOn", r.reviewed_by as "reviewedBy", r.found, ${latestName} as "recordedBy"
    from finsam_user_review r join person p on p.id = r.by_person
    order by r.reviewed_on desc, organisation`.execute(queries);
  return rows;
}

/**
 * Records a review: from that day the next one of the organisation's users is due in a year. Nobody is ended by it; who was found
 * to be a user no longer is ended by an act of its own.
 */
export async function reviewFinsamUsers(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  written: {
    readonly organisationsnummer: string;
    readonly reviewedOn: string;
    readonly reviewedBy: string;
    readonly found: string;
  },
): Promise<{ readonly reviewId: string }> {
  requireMandate(mandate, 'review-finsam-users');
  const organisationsnummer = requireOrganisationsnummer(written.organisationsnummer);
  const { reviewedOn, reviewedBy, found } = readReview(written, swedishDayAt(now()));
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const users = (await readFinsamUsers(transaction, now())).filter(
      (one) => one.organisationsnummer === organisationsnummer && one.isInForce,
    );
    if (users.length === 0)
      throw new ChangeRefused('Organisationen har inga användare nu, och därmed ingen översyn att göra.');
    const latest = (await readFinsamUserReviews(transaction)).find(
      (one) => one.organisationsnummer === organisationsnummer,
    );
    if (latest !== undefined && latest.reviewedOn >= reviewedOn)
      throw new ChangeRefused(`En översyn den ${latest.reviewedOn} är redan registrerad.`);
    const reviewId = randomUUID();
    await sql`
      insert into finsam_user_review (id, organisationsnummer, reviewed_on, reviewed_by, found, ${recordedColumns})
      values (${reviewId}, ${organisationsnummer}, ${reviewedOn}, ${reviewedBy}, ${found},
        ${recordedBy(mandate.by, at)})`.execute(transaction);
    const facts = { reviewId, organisationsnummer, reviewedOn, users: users.length };
    return { record: { act: 'finsam-users-reviewed', facts }, added: { reviewId } };
  });
}

function readReview(
  written: { readonly reviewedOn: string; readonly reviewedBy: string; readonly found: string },
  today: Day,
) {
  const reviewedOn = parseDay(written.reviewedOn);
  const [reviewedBy, found] = [written.reviewedBy.trim(), written.found.trim()];
  requireNone(
    mistakeIf(reviewedOn === null, '/reviewedOn', 'Skriv dagen som ÅÅÅÅ-MM-DD.'),
    mistakeIf(reviewedOn !== null && reviewedOn > today, '/reviewedOn', 'Dagen har inte varit än.'),
    mistakeIf(reviewedBy === '', '/reviewedBy', 'Skriv vem hos arbetsgivaren som svarar för översynen.'),
    noPersonnummer(reviewedBy, '/reviewedBy'),
    mistakeIf(found === '', '/found', 'Skriv vad översynen visade, också när allt stämde.'),
    noPersonnummer(found, '/found'),
  );
  if (reviewedOn === null) throw new Error('a day that is missing has been told of');
  return { reviewedOn, reviewedBy, found };
}
