import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { parseDay, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import {
  ChangeRefused,
  doAct,
  NotFound,
  requireOrganisationsnummer,
  type Doing,
} from '../../parties/index.ts';
import { mistakeIf, requireNone } from '../caseworkers/field-checks.ts';
import { requireMandate } from '../mandate.ts';
import { oneLine } from '../one-line.ts';
import type { FinsamActing } from './acting.ts';
import { hasAgreement, type FinsamAgreementKind } from './agreements-in-force.ts';
import { findEmployer, variantOf } from './employer.ts';
import { holdAgreements } from './hold-chain.ts';
import { noPersonnummer } from './no-personnummer.ts';
import { addOrdererEnd } from './orderer-acts.ts';
import { ordererState } from './orderer-state.ts';
import { readOrderers } from './orderers.ts';
import { partyNameOf } from './order.ts';
import { recordedBy, recordedColumns } from './recorded-by.ts';
import { endFinsamUsersOf } from './users.ts';

/** One organisation's agreement with the operator, on use or on the processing of personal data. */
export interface FinsamAgreement {
  readonly agreementId: string;
  readonly kind: FinsamAgreementKind;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly reference: string;
  readonly signedOn: Day;
  readonly validFrom: Day;
  /** The first day that it is not in force; null: until further notice. */
  readonly endsOn: Day | null;
  readonly contactName: string;
  readonly contactEmail: string;
  /** Versions of the documents that were accepted, such as `RevA`. */
  readonly texts: readonly string[];
}

/** Every agreement, by organisation. */
export async function readFinsamAgreements(queries: Kysely<NoTables>): Promise<readonly FinsamAgreement[]> {
  const { rows } = await sql<FinsamAgreement>`
    select a.id as "agreementId", a.kind, a.organisationsnummer, ${partyNameOf(sql`a.organisationsnummer`)} as organisation,
      a.reference, a.signed_on::text as "signedOn", a.valid_from::text as "validFrom",
      (select min(e.ends_on)::text from finsam_agreement_end e where e.agreement = a.id) as "endsOn",
      a.contact_name as "contactName", a.contact_email as "contactEmail", array(
        select v.document || ' ' || v.version from finsam_agreement_text t
        join agreement_document_version v on v.id = t.document_version
        where t.agreement = a.id order by v.document) as texts
    from finsam_agreement a order by organisation, a.kind desc, a.valid_from`.execute(queries);
  return rows;
}

interface AgreementToRecord {
  readonly kind: FinsamAgreementKind;
  readonly organisationsnummer: string;
  readonly reference: string;
  readonly signedOn: string;
  readonly from: string;
  readonly contactName: string;
  readonly contactEmail: string;
}

/** Records an agreement that both have signed; those of its documents that applied on the day were accepted with it. */
export async function recordFinsamAgreement(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  written: AgreementToRecord,
): Promise<{ readonly agreementId: string }> {
  requireMandate(mandate, 'record-finsam-agreement');
  const organisationsnummer = requireOrganisationsnummer(written.organisationsnummer);
  const agreement = readAgreement(written, swedishDayAt(now()));
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { transaction, at } = doing;
    const employer = await findEmployer(transaction, organisationsnummer);
    if (employer === null)
      throw new ChangeRefused('Organisationen är inte registrerad. Registrera den först.');
    const { kind, validFrom: day } = agreement;
    if (kind === 'use' && variantOf(employer) === 'insurance-agency')
      throw new ChangeRefused(
        `${employer.name} är den andra parten i överenskommelserna och har ingen egen.`,
      );
    await holdAgreements(transaction, organisationsnummer);
    if (await hasAgreement(transaction, kind, { organisationsnummer, day }))
      throw new ChangeRefused('Organisationen har redan ett sådant avtal som gäller den dagen.');
    const agreementId = randomUUID();
    await sql`
      insert into finsam_agreement (id, kind, organisationsnummer, reference, signed_on, valid_from, contact_name,
        contact_email, ${recordedColumns})
      values (${agreementId}, ${kind}, ${organisationsnummer}, ${agreement.reference}, ${agreement.signedOn}, ${day},
        ${agreement.contactName}, ${agreement.contactEmail}, ${recordedBy(mandate.by, at)})`.execute(
      transaction,
    );
    if (kind === 'use') await acceptTexts(doing, agreementId, agreement.signedOn);
    const facts = { agreementId, kind, organisationsnummer };
    return { record: { act: 'finsam-agreement-recorded', facts }, added: { agreementId } };
  });
}

function readAgreement(written: AgreementToRecord, today: Day) {
  const [signedOn, validFrom] = [parseDay(written.signedOn), parseDay(written.from)];
  const [reference, contactName, contactEmail] = [
    oneLine(written.reference),
    oneLine(written.contactName),
    written.contactEmail.trim(),
  ];
  const isDayMissing = 'Skriv dagen som ÅÅÅÅ-MM-DD.';
  requireNone(
    mistakeIf(signedOn === null, '/signedOn', isDayMissing),
    mistakeIf(signedOn !== null && signedOn > today, '/signedOn', 'Dagen har inte varit än.'),
    mistakeIf(validFrom === null, '/from', isDayMissing),
    mistakeIf(
      signedOn !== null && validFrom !== null && validFrom < signedOn,
      '/from',
      'Avtalet kan inte gälla innan det är undertecknat.',
    ),
    mistakeIf(reference === '', '/reference', 'Skriv avtalets beteckning, till exempel diarienumret.'),
    noPersonnummer(reference, '/reference'),
    mistakeIf(contactName === '', '/contactName', 'Skriv vilken funktion breven ska till.'),
    noPersonnummer(contactName, '/contactName'),
    mistakeIf(
      !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contactEmail),
      '/contactEmail',
      'E-postadressen ska se ut som funktion@exempel.se.',
    ),
    noPersonnummer(contactEmail, '/contactEmail'),
  );
  if (signedOn === null || validFrom === null) throw new Error('a day that is missing has been told of');
  return { kind: written.kind, signedOn, validFrom, reference, contactName, contactEmail };
}

async function acceptTexts({ transaction, at }: Doing, agreementId: string, on: Day): Promise<void> {
  await sql`
    insert into finsam_agreement_text (agreement, document_version, recorded_at)
    select distinct on (v.document) ${agreementId}::uuid, v.id, ${new Date(at)}::timestamptz
    from agreement_document_version v
    where v.document in ('finsam-agreement', 'finsam-annex-1') and v.applies_from <= ${on}::date
    order by v.document, v.applies_from desc, v.sequence desc`.execute(transaction);
}

/**
 * The agreement ends: without it nobody orders and nobody is a user, so the organisation's orderers are dismissed and its users
 * end with it. A data processing agreement that ends takes only the linking.
 */
export async function endFinsamAgreement(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  wish: { readonly agreementId: string; readonly from: string; readonly reason: string },
): Promise<{ readonly users: number; readonly orderers: number }> {
  requireMandate(mandate, 'record-finsam-agreement');
  const { agreementId } = wish;
  const from = parseDay(wish.from);
  const reason = wish.reason.trim();
  const today = swedishDayAt(now());
  requireNone(
    mistakeIf(from === null, '/from', 'Skriv dagen som ÅÅÅÅ-MM-DD.'),
    mistakeIf(from !== null && from < today, '/from', 'Skriv dagens datum eller en senare dag.'),
    mistakeIf(reason === '', '/reason', 'Skriv varför avtalet upphör.'),
    noPersonnummer(reason, '/reason'),
  );
  if (from === null) throw new Error('a day that is missing has been told of');
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { transaction, at } = doing;
    const agreement = await takeAgreement(transaction, agreementId);
    if (agreement.endsOn !== null && agreement.endsOn <= from)
      throw new ChangeRefused(`Avtalet upphör redan den ${agreement.endsOn}.`);
    const recorded = recordedBy(mandate.by, at);
    await sql`
      insert into finsam_agreement_end (id, agreement, ends_on, reason, ${recordedColumns})
      values (${randomUUID()}, ${agreementId}, ${from}, ${reason}, ${recorded})`.execute(transaction);
    const ended = await endWhatRestsOn(doing, agreement, { from, mandate, now: now(), recorded });
    const facts = { agreementId, ...ended };
    return { record: { act: 'finsam-agreement-ended', facts }, added: ended };
  });
}

/** As it is once nobody else changes it, or makes anybody a user who rests on it. */
async function takeAgreement(
  transaction: Transaction<NoTables>,
  agreementId: string,
): Promise<FinsamAgreement> {
  const find = async () =>
    (await readFinsamAgreements(transaction)).find((one) => one.agreementId === agreementId);
  const found = await find();
  if (found === undefined) throw new NotFound('Det finns inget sådant avtal.');
  await holdAgreements(transaction, found.organisationsnummer);
  return (await find()) ?? found;
}

async function endWhatRestsOn(
  doing: Doing,
  { kind, organisationsnummer }: FinsamAgreement,
  ending: {
    readonly from: Day;
    readonly now: number;
    readonly mandate: FinsamActing['mandate'];
    readonly recorded: ReturnType<typeof recordedBy>;
  },
): Promise<{ readonly users: number; readonly orderers: number }> {
  const { from, mandate, now, recorded } = ending;
  const { transaction } = doing;
  if (kind === 'processing' || (await hasAgreement(transaction, 'use', { organisationsnummer, day: from })))
    return { users: 0, orderers: 0 };
  const endsAt = Math.max(now, startOfSwedishDay(from));
  const orderers = (await readOrderers(transaction, { organisationsnummer })).filter((one) =>
    ['notified', 'coming', 'in-force'].includes(ordererState(one, now)),
  );
  for (const { noticeId } of orderers)
    await addOrdererEnd(transaction, { noticeId, endsAt, why: 'agreement-ended', reason: '' }, recorded);
  const users = await endFinsamUsersOf(doing, { organisationsnummer }, { endsAt, mandate });
  return { users, orderers: orderers.length };
}
