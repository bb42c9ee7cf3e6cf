import { randomUUID } from 'node:crypto';
import type { Database } from '../src/server/database/index.ts';
import {
  checkFinsamOrder,
  decideFinsamOrder,
  decideOrderer,
  endFinsamAgreement,
  endFinsamUser,
  endOrderer,
  finsamOrderText,
  notifyOrderer,
  placeFinsamOrder,
  recordFinsamAgreement,
  recordFinsamOrder,
  reviewFinsamUsers,
  type Act,
  type FinsamOrderContent,
  type IdentifiedOrderer,
} from '../src/server/permissions/index.ts';
import { addDays, day, startOfSwedishDay, swedishDayAt } from '../src/values/day.ts';
import { aHolder, aListeningLog, aPersonWho, aTestNumber, mandateOf } from './persons.ts';
import { aRegisteredParty } from './registry.ts';

/** A federation that was formed long ago; with an end when one is given. */
export async function aFederation(database: Database, endsOn?: string): Promise<string> {
  const federation = await aRegisteredParty(database, 'Samordningsförbundet Exempel', 'federation');
  const { personId } = await aPersonWho(database);
  const events = [['formed', '2005-01-01'], ...(endsOn === undefined ? [] : [['wound-up', endsOn]])];
  for (const [kind, on] of events)
    await database.pool.query(
      `insert into finsam_federation_event (id, federation, kind, effective_on, recorded_at, by_person, by_role)
       values ($1, $2, $3, $4, now(), $5, 'connection-officer')`,
      [randomUUID(), federation, kind, on, personId],
    );
  return federation;
}

/** The operator's desk for permissions: an officer and an approver, at a clock that the test turns. */
export async function aFinsamDesk(database: Database, { on = '2026-11-20' } = {}) {
  const clock = { at: startOfSwedishDay(day(on)) + 9 * 3_600_000 };
  const now = () => clock.at;
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const officer = await aHolder(database, { role: 'connection-officer', organisationsnummer: operator });
  const approver = await aHolder(database, { role: 'approver', organisationsnummer: operator });
  const { accessLog, acts } = aListeningLog();
  const by = async (act: Act, who = act.startsWith('decide') ? approver : officer) => ({
    mandate: await mandateOf(database, who, act),
    accessLog,
    now,
  });
  const today = () => swedishDayAt(now());
  const address = { contactName: 'Registrator', contactEmail: 'registrator@exempelby.example' };

  const recordAgreement = async (
    organisationsnummer: string,
    wish: { kind?: 'use' | 'processing'; from?: string } = {},
  ) => {
    const { kind = 'use', from = today() } = wish;
    const signedOn = from < today() ? from : today();
    const written = { kind, organisationsnummer, reference: 'Dnr 2026/17', signedOn, from, ...address };
    return await recordFinsamAgreement(database, await by('record-finsam-agreement'), written);
  };
  const notify = async (
    person: { personnummer: string; name: string },
    organisationsnummer: string,
    { from = today(), until }: { from?: string; until?: string } = {},
  ) =>
    await notifyOrderer(
      database,
      { ...(await by('record-orderer-notice')), earliestRenewalDays: 60 },
      {
        personnummer: person.personnummer,
        name: person.name,
        organisationsnummer,
        receivedOn: today(),
        signedBy: 'Kommundirektören',
        from,
        ...(until === undefined ? {} : { until }),
      },
    );
  const decideNotice = async (noticeId: string, isApproved = true) =>
    await decideOrderer(database, await by('decide-orderer'), { noticeId, isApproved, reason: 'Prövad.' });
  const anOrderer = async (organisationsnummer: string, wish: { from?: string; until?: string } = {}) => {
    const person = await aPersonWho(database, 'Beställare Exempelsson');
    const notice = await notify(person, organisationsnummer, wish);
    await decideNotice(notice.noticeId);
    return { ...person, ...notice };
  };
  /** A municipality with its agreement, and an orderer in force. */
  const anEmployer = async (kind: 'municipality' | 'region' | 'federation' = 'municipality') => {
    const organisationsnummer = await aRegisteredParty(database, `Exempelby ${kind}`, kind);
    await recordAgreement(organisationsnummer);
    return { organisationsnummer, orderer: await anOrderer(organisationsnummer) };
  };
  const surface = (person: { personId: string; name: string }, more: Partial<IdentifiedOrderer> = {}) => ({
    orderer: { ...person, organisationsnummer: null, signedWith: 'bankid loa3', ...more },
    operatorName: 'Driftmyndigheten',
    now,
    accessLog,
    useUp: () => Promise.resolve(true),
  });
  const place = async (
    person: { personId: string; name: string },
    content: FinsamOrderContent,
    more: Partial<IdentifiedOrderer> = {},
  ) => {
    const { sha256 } = await finsamOrderText(database, surface(person, more), content);
    return await placeFinsamOrder(database, surface(person, more), { ...content, sha256 });
  };
  const check = async (orderId: string) =>
    await checkFinsamOrder(database, await by('record-finsam-order'), {
      orderId,
      isWithoutProtectedIdentity: true,
      note: '',
    });
  const decide = async (orderId: string, isGranted = true) =>
    await decideFinsamOrder(database, await by('decide-finsam-order'), {
      orderId,
      isGranted,
      reason: 'Prövad.',
    });
  return {
    database,
    clock: {
      get at() {
        return clock.at;
      },
      /** Nine in the morning that day. */
      goTo: (to: string) => {
        clock.at = startOfSwedishDay(day(to)) + 9 * 3_600_000;
      },
    },
    now,
    today,
    tomorrow: () => addDays(today(), 1),
    acts,
    by,
    officer,
    approver,
    recordAgreement,
    endAgreement: async (agreementId: string, from: string = today()) =>
      await endFinsamAgreement(database, await by('record-finsam-agreement'), {
        agreementId,
        from,
        reason: 'Uppsagd.',
      }),
    notify,
    decideNotice,
    endOrderer: async (noticeId: string, from: string = today()) =>
      await endOrderer(database, await by('end-orderer'), { noticeId, from, reason: '' }),
    anOrderer,
    anEmployer,
    surface,
    place,
    recordOnPaper: async (order: FinsamOrderContent & { orderedOn: string; noticeId?: string }) =>
      await recordFinsamOrder(database, await by('record-finsam-order'), order),
    check,
    decide,
    /** Ordered, checked and granted; the permission's id. */
    aUser: async (person: { personId: string; name: string }, content: FinsamOrderContent) => {
      const { orderId } = await place(person, content);
      await check(orderId);
      const { permissionId } = await decide(orderId);
      return permissionId!;
    },
    endUser: async (permissionId: string, from: string = today()) =>
      await endFinsamUser(database, await by('end-finsam-user'), {
        permissionId,
        from,
        why: 'employer',
        reason: '',
      }),
    review: async (organisationsnummer: string, wish: { on?: string; found?: string } = {}) =>
      await reviewFinsamUsers(database, await by('review-finsam-users'), {
        ...{ organisationsnummer, reviewedBy: 'Verksamhetschefen' },
        ...{ reviewedOn: wish.on ?? today(), found: wish.found ?? 'Alla ska vara kvar.' },
      }),
    letters: async () => {
      const { rows } = await database.pool.query<{ template: string; body: string; to: string }>(
        `select template, body, to_email as "to" from letter where template like 'finsam-%' order by recorded_at`,
      );
      return rows;
    },
  };
}

/** An order for somebody new, as a participant lead. */
export function anOrderFor(
  organisationsnummer: string,
  federation: string,
  more: Partial<FinsamOrderContent> = {},
): FinsamOrderContent {
  return {
    personnummer: aTestNumber(),
    name: 'Användare Exempelsson',
    role: 'participant-lead',
    organisationsnummer,
    federation,
    ...more,
  };
}
