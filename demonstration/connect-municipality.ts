import { readFileSync } from 'node:fs';
import {
  approveApplication,
  checkApplication,
  checkIds,
  draftApplication,
  encloseDocument,
  openAccess,
  registerConnection,
  saveOrder,
  sendApplication,
  type CheckId,
  type Order,
} from '../src/server/connections/index.ts';
import { agencies } from '../src/values/agency.ts';
import { addDays, swedishDayAt } from '../src/values/day.ts';
import { acting, give, introduce, testPerson, type DemoOffice } from './demo-office.ts';
import type { DemoMunicipality } from './demo-municipalities.ts';
import { writeDemoPapers } from './write-demo-papers.ts';

/** As the server's configuration has it. */
export const demoOperator = 'Driftmyndigheten';

/**
 * One municipality's way from an empty order form to opened access, by the people of the demonstration: its representative
 * orders on paper, Aina checks every point, Bosse approves, Aina enters it in the register and opens.
 */
export async function connectMunicipality(
  office: DemoOffice,
  municipality: DemoMunicipality,
  certificateFile: string,
): Promise<{ readonly connectionId: string }> {
  const { database } = office;
  await introduce(office, municipality.people.representative);
  const applicationId = await sendOrder(office, municipality);
  for (const point of checkIds.slice(0, 7)) await check(office, applicationId, point);
  await approveApplication(database, await acting(office, 'bosse', 'approve-application'), { applicationId });
  const { connectionId } = await registerConnection(
    database,
    { ...(await acting(office, 'aina', 'register-connection')), certificateAuthority: null },
    {
      applicationId,
      actorId: municipality.aktorsid,
      certificateOrRequest: readFileSync(certificateFile, 'utf8'),
      qualifiedBy: agencies,
    },
  );
  for (const point of checkIds.slice(7)) await check(office, applicationId, point);
  await openAccess(database, await acting(office, 'aina', 'open-access'), { applicationId, from: null });
  await givePermissions(office, municipality);
  return { connectionId };
}

async function sendOrder(office: DemoOffice, municipality: DemoMunicipality): Promise<string> {
  const { database, uploads } = office;
  const { representative } = municipality.people;
  const { id: applicationId } = await draftApplication(
    database,
    await acting(office, representative, 'draft-application'),
  );
  const subject = {
    applicant: (await acting(office, representative, 'draft-application')).mandate.actor.personId,
  };
  const editing = await acting(office, representative, 'edit-application', subject);
  const papers = { applicationId, name: 'handlingar.pdf', bytes: await writeDemoPapers(municipality.name) };
  const { id: document } = await encloseDocument(database, { ...editing, uploads }, papers);
  const order = orderOf(office, municipality, document);
  await saveOrder(database, editing, { applicationId, version: 1, order });
  const sending = await acting(office, representative, 'send-application', subject);
  await sendApplication(database, { ...sending, operatorName: demoOperator }, { applicationId });
  return applicationId;
}

/** One file holds all the papers, as it comes from many a scanner. */
function orderOf({ now }: DemoOffice, municipality: DemoMunicipality, document: string): Order {
  const { name, organisationsnummer, board, place, people, supplier, certificate } = municipality;
  const yesterday = addDays(swedishDayAt(now()), -1);
  return {
    decision: { date: yesterday, reference: 'KS 2026/118', document },
    municipality: { name, organisationsnummer },
    board,
    units: ['Enheten för ekonomiskt bistånd'],
    agreementContact: contactOf(people.agreementContact, place),
    applicantIsAgreementContact: false,
    technicalContact: people.technicalContact === null ? null : contactOf(people.technicalContact, place),
    signingCertificateName: certificate.commonName,
    certificateOrRequest: '',
    supplier,
    confirmations: { agreementAndRegistered: true, processor: true, terms: true },
    signature: { kind: 'paper', place, date: yesterday, printedName: testPerson(people.representative).name },
    enclosures: { powerOfAttorney: document, proofOfAuthority: document, signedForm: document },
  };
}

function contactOf(key: string, place: string) {
  const { name } = testPerson(key);
  return { name, telephone: '010-123 45 67', email: `${key}@${place.toLowerCase()}.example` };
}

async function check(office: DemoOffice, applicationId: string, point: CheckId): Promise<void> {
  const { database, now } = office;
  const evidence = {
    text: 'Jämfört med de påhittade handlingarna.',
    date: null,
    reference: null,
    document: null,
  };
  const decision = {
    date: addDays(swedishDayAt(now()), -1),
    reference: 'KS 2026/118',
    document: await firstDocument(office, applicationId),
  };
  await checkApplication(database, await acting(office, 'aina', 'check-application'), {
    ...{ applicationId, point, complete: true, correct: true, verified: true },
    evidence: point === 'skr-decision' ? { ...evidence, ...decision } : evidence,
  });
}

async function firstDocument({ database }: DemoOffice, applicationId: string): Promise<string> {
  const { rows } = await database.pool.query<{ document_id: string }>(
    'select document_id from application_document where application_id = $1',
    [applicationId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the papers are not there');
  return row.document_id;
}

/** The operator decides who represents the municipality; everybody else there is the representative's to decide. */
async function givePermissions(office: DemoOffice, { people }: DemoMunicipality): Promise<void> {
  const { representative, agreementContact, technicalContact, manager, more } = people;
  for (const key of [representative, ...more])
    await give(office, key, { role: 'authorised-representative', by: 'aina' });
  await give(office, agreementContact, { role: 'agreement-contact', by: representative });
  if (technicalContact !== null)
    await give(office, technicalContact, { role: 'technical-contact', by: representative });
  await give(office, manager, { role: 'unit-manager', by: representative });
}
