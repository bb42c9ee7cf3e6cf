import {
  approveLefiMatter,
  applyForLefi,
  carryOutLefiMatter,
  nameLefiUsers,
  signLefiUsers,
  usersTextToSign,
  type WrittenApplication,
} from '../src/server/connections/index.ts';
import type { Database } from '../src/server/database/index.ts';
import type { Act, Actor, Subject } from '../src/server/permissions/index.ts';
import { anApplicationToLefi } from './lefi-applications.ts';
import { aHolder, aListeningLog, aPersonWho, aTestNumber, mandateOf } from './persons.ts';
import { anOrganisationsnummer } from './registry.ts';

export type KnownActor = Actor & { readonly personnummer: string };

/** An authority's people and the operator's, before one another over one database and one clock. */
export async function aLefiDesk(database: Database) {
  const { accessLog, acts: logged } = aListeningLog();
  const clock = { at: Date.now() };
  const now = () => clock.at;
  const organisation = { name: 'Exempelmyndigheten', organisationsnummer: anOrganisationsnummer() };
  const contact = await aPersonWho(database, 'Anna Authoritet');
  const manager = await aPersonWho(database, 'Mats Myndig');
  const officer = await aHolder(database, { role: 'connection-officer', name: 'Olle Handläggarsson' });
  const approver = await aHolder(database, { role: 'approver', name: 'Berit Beslutsson' });
  const acting = async (actor: Actor, act: Act, subject: Subject = {}) => ({
    mandate: await mandateOf(database, actor, act, subject, now()),
    accessLog,
    now,
    operatorName: 'Driftmyndigheten',
  });
  const decide = async (applicationId: string, added: { actorId?: string; certificate?: string } = {}) => {
    await approveLefiMatter(database, await acting(approver, 'approve-lefi-matter'), { applicationId });
    const by = await acting(officer, 'carry-out-lefi-matter');
    return await carryOutLefiMatter(database, by, { applicationId, ...added });
  };
  const application = (more: Partial<WrittenApplication> = {}): WrittenApplication =>
    anApplicationToLefi({
      organisation,
      managers: [{ name: manager.name, personnummer: manager.personnummer, email: 'mats@exempel.example' }],
      more,
    });
  /** All the way from the application to an open connection. */
  const connect = async (more: Partial<WrittenApplication> = {}, certificate?: string) => {
    const { matterId } = await applyForLefi(
      database,
      await acting(contact, 'apply-for-lefi'),
      application(more),
    );
    const added = {
      actorId: `MYND-${matterId.slice(0, 4)}`,
      ...(certificate !== undefined && { certificate }),
    };
    const { connectionId } = await decide(matterId, added);
    if (connectionId === null) throw new Error('an application that was carried out without a connection');
    return { connectionId, matterId };
  };
  const of = (connectionId: string): Subject => ({
    organisationsnummer: organisation.organisationsnummer,
    connectionId,
    service: 'lefi',
  });
  const user = (person: KnownActor, days: { fromOn?: string; untilOn?: string } = {}) => ({
    ...{ name: person.name, personnummer: person.personnummer, email: 'user@exempel.example' },
    ...{ fromOn: '2026-01-01', untilOn: '', ...days },
  });
  const name = async (
    connectionId: string,
    people: readonly KnownActor[],
    formOrder: string | null = null,
  ) => {
    const users = people.map((one) => user(one));
    const written = { organisation, formOrder, manager: manager.personId, users };
    const by = await acting(contact, 'name-lefi-users', of(connectionId));
    return (await nameLefiUsers(database, by, { connectionId, written })).matterId;
  };
  const sign = async (connectionId: string, applicationId: string) => {
    const by = await acting(manager, 'sign-lefi-users', of(connectionId));
    const { sha256 } = await usersTextToSign(database, by, { applicationId });
    await signLefiUsers(database, by, { applicationId, sha256 });
  };
  /** Named by the contact, signed by the manager, decided and carried out. */
  const register = async (connectionId: string, people: readonly KnownActor[]) => {
    const matterId = await name(connectionId, people);
    await sign(connectionId, matterId);
    await decide(matterId);
    return matterId;
  };
  const parties = { organisation, contact, manager, officer, approver };
  return {
    ...{ database, accessLog, logged, clock, now, ...parties },
    ...{ acting, decide, application, connect, of, user, name, sign, register },
    aPerson: (named: string): Promise<KnownActor> => aPersonWho(database, named),
    aNumber: aTestNumber,
  };
}

export type LefiDesk = Awaited<ReturnType<typeof aLefiDesk>>;
