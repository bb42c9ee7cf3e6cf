import { linkParticipantLead, readInitiatives } from '../../src/server/finsam/index.ts';
import {
  checkFinsamOrder,
  decideFinsamOrder,
  decideOrderer,
  notifyOrderer,
  recordFinsamAgreement,
  recordFinsamOrder,
} from '../../src/server/permissions/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { acting, testPerson, type DemoOffice } from '../demo-office.ts';

interface DemoOrder {
  /** Key of the test person who is to be a user, and of who orders it. */
  readonly user: string;
  readonly orderedBy: string;
  readonly role: 'federation-administrator' | 'participant-lead';
  readonly federation: string;
}

const braskbygden = testPerson('frida').employer.organisationsnummer;
const drommebygden = testPerson('filip').employer.organisationsnummer;
/** The next after Drömmebygden in the records; Filip administers both. */
const elgsbygden = '162229990029';

const administrator = 'federation-administrator';
const orders: readonly DemoOrder[] = [
  { user: 'frida', orderedBy: 'bengt', role: administrator, federation: braskbygden },
  { user: 'filip', orderedBy: 'bengt', role: administrator, federation: drommebygden },
  { user: 'filip', orderedBy: 'bengt', role: administrator, federation: elgsbygden },
  { user: 'doris', orderedBy: 'bea', role: 'participant-lead', federation: braskbygden },
  { user: 'david', orderedBy: 'berit', role: 'participant-lead', federation: braskbygden },
];

/**
 * Agreement, orderers, orders, users and a link, each by those whose act it is: Aina records, Bosse decides, and Frida links Doris
 * to two initiatives. David is linked to none.
 */
export async function orderFinsamUsers(office: DemoOffice): Promise<void> {
  await recordAgreement(office, testPerson('doris').employer.organisationsnummer);
  const notices = new Map<string, string>();
  for (const { user, orderedBy } of orders) {
    const { organisationsnummer } = testPerson(user).employer;
    const key = `${orderedBy} ${organisationsnummer}`;
    if (!notices.has(key)) notices.set(key, await anOrderer(office, orderedBy, organisationsnummer));
  }
  for (const order of orders) {
    const { organisationsnummer } = testPerson(order.user).employer;
    const permission = await aUser(
      office,
      order,
      notices.get(`${order.orderedBy} ${organisationsnummer}`) ?? '',
    );
    if (order.user === 'doris') await link(office, permission);
  }
}

async function recordAgreement(office: DemoOffice, organisationsnummer: string): Promise<void> {
  const { database, now } = office;
  const today = swedishDayAt(now());
  await recordFinsamAgreement(database, await acting(office, 'aina', 'record-finsam-agreement'), {
    kind: 'use',
    organisationsnummer,
    reference: 'KS 2026/204',
    signedOn: today,
    from: today,
    contactName: 'Registrator',
    contactEmail: 'registrator@ekeby.example',
  });
}

/** Gives the id of the notice. */
async function anOrderer(office: DemoOffice, key: string, organisationsnummer: string): Promise<string> {
  const { database, now } = office;
  const { personnummer, name } = testPerson(key);
  const today = swedishDayAt(now());
  const recording = { ...(await acting(office, 'aina', 'record-orderer-notice')), earliestRenewalDays: 60 };
  const { noticeId } = await notifyOrderer(database, recording, {
    ...{ personnummer, name, organisationsnummer },
    ...{ receivedOn: today, signedBy: 'Behörig företrädare, enligt firmateckning', from: today },
  });
  const decision = { noticeId, isApproved: true, reason: '' };
  await decideOrderer(database, await acting(office, 'bosse', 'decide-orderer'), decision);
  return noticeId;
}

/** Ordered on paper, checked and granted. Gives the permission's id. */
async function aUser(office: DemoOffice, order: DemoOrder, noticeId: string): Promise<string> {
  const { database, now } = office;
  const { personnummer, name, employer } = testPerson(order.user);
  const { role, federation } = order;
  const recording = await acting(office, 'aina', 'record-finsam-order');
  const { orderId } = await recordFinsamOrder(database, recording, {
    ...{ personnummer, name, role, federation, noticeId },
    organisationsnummer: employer.organisationsnummer,
    orderedOn: swedishDayAt(now()),
  });
  await checkFinsamOrder(database, recording, { orderId, isWithoutProtectedIdentity: true, note: '' });
  const deciding = await acting(office, 'bosse', 'decide-finsam-order');
  const { permissionId } = await decideFinsamOrder(database, deciding, {
    orderId,
    isGranted: true,
    reason: '',
  });
  if (permissionId === null) throw new Error('an order that was granted gave no permission');
  return permissionId;
}

async function link(office: DemoOffice, permissionId: string): Promise<void> {
  const { database, now } = office;
  const of = { federation: braskbygden };
  const { mandate } = await acting(office, 'frida', 'read-initiatives', of);
  const initiatives = await readInitiatives(database.kysely, mandate, { now: now() });
  const individual = initiatives.filter((one) => one.orientation === 'individual' && one.state === 'ongoing');
  const linking = await acting(office, 'frida', 'link-participant-lead', of);
  for (const { id: initiativeId } of individual.slice(0, 2))
    await linkParticipantLead(database, linking, { initiativeId, permissionId });
}
