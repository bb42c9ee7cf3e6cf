import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { addDays, parseDay, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { ChangeRefused, doAct, NotFound, requireOrganisationsnummer } from '../../parties/index.ts';
import { mistakeIf, requireNone } from '../caseworkers/field-checks.ts';
import { requireMandate } from '../mandate.ts';
import { PermissionDenied } from '../permission-denied.ts';
import { oneLine } from '../one-line.ts';
import { personNamed } from '../person.ts';
import { readPerson } from '../read-person.ts';
import type { FinsamActing } from './acting.ts';
import { contactOf, hasAgreement } from './agreements-in-force.ts';
import { findEmployer, variantOf } from './employer.ts';
import { lockPerson } from './lock-person.ts';
import { noPersonnummer } from './no-personnummer.ts';
import { longestUntil, ordererState } from './orderer-state.ts';
import { readOrderers, type Orderer } from './orderers.ts';
import { placePeriod } from './place-period.ts';
import { recordedBy, recordedColumns } from './recorded-by.ts';

/** An organisation's notice of who orders for it, as it came. Days are YYYY-MM-DD. */
interface OrdererNotice {
  readonly personnummer: string;
  readonly name: string;
  readonly organisationsnummer: string;
  readonly receivedOn: string;
  /** The authorised representative who signed it; she may have signed for herself. */
  readonly signedBy: string;
  readonly from: string;
  /** Last day; absent: two years. */
  readonly until?: string;
}

/**
 * Records that an organisation has notified an orderer, for at most two years. A period that follows one that is in force is
 * its renewal, and begins where that one ends. Somebody else decides.
 */
export async function notifyOrderer(
  database: Database,
  { mandate, accessLog, now, earliestRenewalDays }: FinsamActing & { readonly earliestRenewalDays: number },
  notice: OrdererNotice,
): Promise<{ readonly noticeId: string; readonly from: Day; readonly until: Day }> {
  requireMandate(mandate, 'record-orderer-notice');
  const read = readNotice(notice, swedishDayAt(now()));
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { transaction, at } = doing;
    await requireOrganisationWithOrderers(transaction, read.organisationsnummer, read.receivedOn);
    const { id: personId } = await personNamed(transaction, read.person);
    if (personId === mandate.actor.personId)
      throw new PermissionDenied('Du kan inte registrera dig själv som beställare. En kollega kan göra det.');
    await lockPerson(transaction, personId);
    const { organisationsnummer } = read;
    const earlier = await readOrderers(transaction, { personId, organisationsnummer });
    const period = placePeriod(read, { earlier, now: now(), earliestRenewalDays });
    const noticeId = randomUUID();
    await sql`
      insert into finsam_orderer_notice (id, person, organisationsnummer, received_on, signed_by, valid_from, valid_to,
        renews, ${recordedColumns})
      values (${noticeId}, ${personId}, ${organisationsnummer}, ${read.receivedOn}, ${read.signedBy},
        ${period.validFrom}, ${period.validTo}, ${period.renews}, ${recordedBy(mandate.by, at)})`.execute(
      transaction,
    );
    const { validFrom, validTo, renews } = period;
    const facts = {
      noticeId,
      forPerson: personId,
      organisationsnummer,
      validFrom,
      validTo,
      isRenewal: renews !== null,
    };
    return {
      record: { act: 'finsam-orderer-notified', facts },
      added: { noticeId, from: validFrom, until: addDays(validTo, -1) },
    };
  });
}

/** Approves the notice or refuses it; by somebody who neither recorded it nor is the orderer. */
export async function decideOrderer(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  wish: { readonly noticeId: string; readonly isApproved: boolean; readonly reason: string },
): Promise<object> {
  requireMandate(mandate, 'decide-orderer');
  const { noticeId, isApproved } = wish;
  const reason = wish.reason.trim();
  requireNone(
    mistakeIf(!isApproved && reason === '', '/reason', 'Skriv varför anmälan avslås.'),
    noPersonnummer(reason, '/reason'),
  );
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const orderer = await takeOrderer(transaction, noticeId);
    requireFourEyes(orderer, mandate.actor.personId);
    if (orderer.decision !== null) throw new ChangeRefused('Anmälan är redan beslutad.');
    if (isApproved) await requireApprovable(transaction, orderer, now());
    await sql`
      insert into finsam_orderer_decision (notice, is_approved, reason, decided_at, ${recordedColumns})
      values (${noticeId}, ${isApproved}, ${reason}, ${new Date(now())}, ${recordedBy(mandate.by, at)})`.execute(
      transaction,
    );
    await tellDecision(transaction, orderer, { isApproved, reason });
    const facts = { noticeId, isApproved, forPerson: orderer.personId };
    return { record: { act: 'finsam-orderer-decided', facts }, added: {} };
  });
}

/** The organisation has notified that she is orderer no longer: at once, or from a later day. */
export async function endOrderer(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  wish: { readonly noticeId: string; readonly from: string; readonly reason: string },
): Promise<object> {
  requireMandate(mandate, 'end-orderer');
  const from = parseDay(wish.from);
  const reason = wish.reason.trim();
  requireNone(
    mistakeIf(from === null, '/from', 'Skriv dagen som ÅÅÅÅ-MM-DD.'),
    noPersonnummer(reason, '/reason'),
  );
  const { noticeId } = wish;
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const orderer = await takeOrderer(transaction, noticeId);
    const state = ordererState(orderer, now());
    if (state !== 'notified' && state !== 'coming' && state !== 'in-force')
      throw new ChangeRefused('Beställaren är inte beställare längre, det finns inget att avsluta.');
    const endsAt = Math.max(now(), startOfSwedishDay(from ?? swedishDayAt(now())));
    await addOrdererEnd(
      transaction,
      { noticeId, endsAt, why: 'notified', reason },
      recordedBy(mandate.by, at),
    );
    const to = await contactOf(transaction, orderer.organisationsnummer);
    if (to !== null)
      await putInOutbox(transaction, {
        template: 'finsam-orderer-ended',
        to,
        values: { organisation: orderer.organisation, orderer: orderer.name, from: swedishDayAt(endsAt) },
      });
    const facts = { noticeId, forPerson: orderer.personId, endsAt };
    return { record: { act: 'finsam-orderer-ended', facts }, added: {} };
  });
}

export async function addOrdererEnd(
  transaction: Transaction<NoTables>,
  end: {
    readonly noticeId: string;
    readonly endsAt: number;
    readonly why: 'notified' | 'agreement-ended';
    readonly reason: string;
  },
  recorded: ReturnType<typeof recordedBy>,
): Promise<void> {
  await sql`
    insert into finsam_orderer_end (id, notice, ends_at, why, reason, ${recordedColumns})
    values (${randomUUID()}, ${end.noticeId}, ${new Date(end.endsAt)}, ${end.why}, ${end.reason}, ${recorded})`.execute(
    transaction,
  );
}

interface ReadNotice {
  readonly person: ReturnType<typeof readPerson>;
  readonly organisationsnummer: string;
  readonly receivedOn: Day;
  readonly signedBy: string;
  readonly from: Day;
  /** The first day after; null: as long as may be. */
  readonly to: Day | null;
}

function readNotice(notice: OrdererNotice, today: Day): ReadNotice {
  const person = readPerson(notice);
  const organisationsnummer = requireOrganisationsnummer(notice.organisationsnummer);
  const receivedOn = parseDay(notice.receivedOn);
  const from = parseDay(notice.from);
  const until = notice.until === undefined ? null : parseDay(notice.until);
  const to = until === null ? null : addDays(until, 1);
  const signedBy = oneLine(notice.signedBy);
  const isDayMissing = 'Skriv dagen som ÅÅÅÅ-MM-DD.';
  requireNone(
    mistakeIf(receivedOn === null, '/receivedOn', isDayMissing),
    mistakeIf(receivedOn !== null && receivedOn > today, '/receivedOn', 'Dagen har inte varit än.'),
    mistakeIf(from === null, '/from', isDayMissing),
    mistakeIf(notice.until !== undefined && until === null, '/until', isDayMissing),
    mistakeIf(signedBy === '', '/signedBy', 'Skriv vilken behörig företrädare som har undertecknat.'),
    noPersonnummer(signedBy, '/signedBy'),
  );
  if (receivedOn === null || from === null) throw new Error('a day that is missing has been told of');
  requireNone(
    mistakeIf(to !== null && to <= from, '/until', 'Sista dagen är före den första.'),
    mistakeIf(
      to !== null && to > longestUntil(from),
      '/until',
      `En beställare gäller i högst två år i taget: till och med ${addDays(longestUntil(from), -1)}.`,
    ),
  );
  return { person, organisationsnummer, receivedOn, signedBy, from, to };
}

async function requireOrganisationWithOrderers(
  queries: Kysely<NoTables>,
  organisationsnummer: string,
  day: Day,
): Promise<void> {
  const employer = await findEmployer(queries, organisationsnummer);
  if (employer === null)
    throw new ChangeRefused('Organisationen är inte registrerad. Registrera organisationen först.');
  switch (variantOf(employer)) {
    case 'insurance-agency':
      throw new ChangeRefused(`${employer.name} har inga beställare: medarbetarens chef beställer direkt.`);
    case 'employment-service':
      throw new ChangeRefused(
        `${employer.name} har inga anmälda beställare: myndighetens servicedesk beställer, på chefens begäran.`,
      );
    case 'orderer':
      if (!(await hasAgreement(queries, 'use', { organisationsnummer, day })))
        throw new ChangeRefused(noAgreementSentence(employer.name));
  }
}

/** Which step is missing, and who can take it. */
export function noAgreementSentence(organisation: string): string {
  return `${organisation} har ingen överenskommelse om Uppföljning Finsam som gäller. Organisationens behöriga företrädare undertecknar den, och anslutningshandläggaren registrerar den.`;
}

async function takeOrderer(transaction: Transaction<NoTables>, noticeId: string): Promise<Orderer> {
  const [orderer] = await readOrderers(transaction, { noticeId });
  if (orderer === undefined) throw new NotFound('Det finns ingen sådan anmälan.');
  await lockPerson(transaction, orderer.personId);
  const [locked] = await readOrderers(transaction, { noticeId });
  return locked ?? orderer;
}

function requireFourEyes({ recordedBy: recorder, personId }: Orderer, me: string): void {
  if (recorder === me)
    throw new PermissionDenied('Du har registrerat anmälan. Någon annan beslutsfattare beslutar om den.');
  if (personId === me) throw new PermissionDenied('Du kan inte besluta om dig själv.');
}

async function requireApprovable(queries: Kysely<NoTables>, orderer: Orderer, now: number): Promise<void> {
  const { organisationsnummer, organisation, validFrom, validTo, endsAt } = orderer;
  const today = swedishDayAt(now);
  if (endsAt !== null) throw new ChangeRefused('Anmälan har dragits tillbaka eller avslutats.');
  if (today >= validTo) throw new ChangeRefused('Perioden är redan slut. Organisationen anmäler en ny.');
  const day = validFrom > today ? validFrom : today;
  if (!(await hasAgreement(queries, 'use', { organisationsnummer, day })))
    throw new ChangeRefused(noAgreementSentence(organisation));
}

async function tellDecision(
  transaction: Transaction<NoTables>,
  orderer: Orderer,
  { isApproved, reason }: { isApproved: boolean; reason: string },
): Promise<void> {
  const to = await contactOf(transaction, orderer.organisationsnummer);
  if (to === null) return;
  const { organisation, name, validFrom, validTo } = orderer;
  const about = { organisation, orderer: name };
  await putInOutbox(
    transaction,
    isApproved
      ? {
          template: 'finsam-orderer-approved',
          to,
          values: { ...about, from: validFrom, lastOn: addDays(validTo, -1) },
        }
      : { template: 'finsam-orderer-refused', to, values: { ...about, reason } },
  );
}
