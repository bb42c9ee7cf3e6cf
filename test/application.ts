import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  approveApplication,
  checkApplication,
  checkIds,
  draftApplication,
  openAccess,
  registerConnection,
  saveOrder,
  sendApplication,
  signApplication,
  textToSign,
  type CheckId,
  type Evidence,
  type Order,
} from '../src/server/connections/index.ts';
import type { Database } from '../src/server/database/index.ts';
import type { Act, Actor, Subject } from '../src/server/permissions/index.ts';
import { aHolder, aListeningLog, aPersonWho, mandateOf } from './persons.ts';
import { anOrganisationsnummer } from './registry.ts';

export const operatorName = 'Driftmyndigheten';

/** A whole order, but for its documents. */
export function anOrder(changes: Partial<Order> = {}): Order {
  return {
    decision: { date: '2026-01-15', reference: 'KS 2026/17', document: null },
    municipality: { name: 'Ekeby kommun', organisationsnummer: anOrganisationsnummer() },
    board: 'Arbetsmarknadsnämnden',
    units: ['Enheten för ekonomiskt bistånd'],
    agreementContact: { name: 'Alma Avtalsson', telephone: '08-123 45 67', email: 'alma@ekeby.example' },
    applicantIsAgreementContact: true,
    technicalContact: { name: 'Teo Tekniksson', telephone: '0455-12 34 56', email: 'teo@ekeby.example' },
    signingCertificateName: 'Exempelby kommun',
    certificateOrRequest: '',
    supplier: null,
    confirmations: { agreementAndRegistered: true, processor: true, terms: true },
    signature: { kind: 'login', place: '', date: '', printedName: '' },
    enclosures: { powerOfAttorney: null, proofOfAuthority: null, signedForm: null },
    ...changes,
  };
}

/** A municipality's person, and the operator's, before one another over one database and one clock. */
export async function anApplicationDesk(database: Database, now: () => number = Date.now) {
  const { accessLog, acts } = aListeningLog();
  const applicant = await aPersonWho(database, 'Alma Avtalsson');
  const officer = await aHolder(database, { role: 'connection-officer', name: 'Olle Handläggarsson' });
  const approver = await aHolder(database, { role: 'approver', name: 'Berit Beslutsson' });
  const as = async (actor: Actor, act: Act, subject: Subject = {}) => ({
    mandate: await mandateOf(database, actor, act, subject, now()),
    accessLog,
    now,
    operatorName,
    publicUrl: 'https://samsvar.example',
    levelOfAssurance: 'loa3',
    certificateAuthority: null,
  });
  const own = { applicant: applicant.personId };

  const start = async () => (await draftApplication(database, await as(applicant, 'draft-application'))).id;
  const save = async (applicationId: string, order: Order, version: number) =>
    await saveOrder(database, await as(applicant, 'edit-application', own), {
      applicationId,
      version,
      order,
    });
  const sign = async (applicationId: string, actor: Actor = applicant, code: string | null = null) => {
    const acting = await as(actor, 'sign-application');
    const toSign = { applicationId, place: 'Ekeby', code };
    const { sha256 } = await textToSign(database, acting, toSign);
    await signApplication(database, acting, { ...toSign, sha256 });
  };
  const send = async (applicationId: string) =>
    await sendApplication(database, await as(applicant, 'send-application', own), { applicationId });
  /** A whole order with its documents, saved, signed and sent in. */
  const sendIn = async (changes: Partial<Order> = {}) => {
    const applicationId = await start();
    const order = await withDocuments(database, applicationId, anOrder(changes));
    const { version } = await save(applicationId, order, 1);
    if (order.signature.kind === 'login') await sign(applicationId);
    await send(applicationId);
    return { applicationId, order, version };
  };
  const check = async (
    applicationId: string,
    point: CheckId,
    actor: Actor = officer,
    evidence?: Partial<Evidence>,
  ) =>
    await checkApplication(database, await as(actor, 'check-application'), {
      applicationId,
      point,
      complete: true,
      correct: true,
      verified: true,
      evidence: { text: 'Jämfört med handlingen', date: null, reference: null, document: null, ...evidence },
    });
  const checkAll = async (applicationId: string, order: Order, points: readonly CheckId[] = checkIds) => {
    for (const point of points) {
      await check(applicationId, point, officer, point === 'skr-decision' ? order.decision : {});
    }
  };
  const approve = async (applicationId: string, actor: Actor = approver) =>
    await approveApplication(database, await as(actor, 'approve-application'), { applicationId });
  const register = async (applicationId: string, certificateOrRequest: string) =>
    await registerConnection(database, await as(officer, 'register-connection'), {
      applicationId,
      actorId: '099-01',
      certificateOrRequest,
      qualifiedBy: ['AF', 'CSN'],
    });
  const open = async (applicationId: string, from: number | null = null) =>
    await openAccess(database, await as(officer, 'open-access'), { applicationId, from });
  return {
    ...{ applicant, officer, approver, own, as, acts },
    ...{ start, save, sign, send, sendIn, check, checkAll, approve, register, open },
  };
}

/** Documents that the order needs, as if they had been uploaded. */
export async function withDocuments(database: Database, applicationId: string, order: Order): Promise<Order> {
  const add = async (name: string) => {
    const id = randomUUID();
    const bytes = Buffer.from(`%PDF-1.7 ${name}`);
    await sql`
      insert into stored_document (id, name, media_type, bytes, sha256, pages, virus_scan, uploaded_by)
      select ${id}, ${name}, 'application/pdf', ${bytes}, sha256(${bytes}), 1, 'not-scanned', started_by
      from application where id = ${applicationId}`.execute(database.kysely);
    await sql`
      insert into application_document (application_id, document_id, recorded_at)
      values (${applicationId}, ${id}, now())`.execute(database.kysely);
    return id;
  };
  return {
    ...order,
    decision: { ...order.decision, document: await add('beslut.pdf') },
    enclosures: {
      powerOfAttorney: await add('fullmakt.pdf'),
      proofOfAuthority: await add('behorighet.pdf'),
      signedForm: order.signature.kind === 'paper' ? await add('undertecknad.pdf') : null,
    },
  };
}
