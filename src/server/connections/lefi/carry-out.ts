import { sql } from 'kysely';
import {
  requireOrganisationsnummer,
  ChangeRefused,
  addFact,
  addFirstFact,
  endFacts,
  registerIfNew,
  type RegistryChange,
} from '../../parties/index.ts';
import { parseDay, startOfSwedishDay, swedishDayAt, addDays, day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { grantPermission } from '../../permissions/index.ts';
import { effectiveAt } from '../course/effective-at.ts';
import type { Said } from '../kept-act.ts';
import { actOnMatterAndRegistry, type Acting, type MatterInHand } from './act-on-matter.ts';
import { carryOutConnection } from './carry-out-connection.ts';
import type { CarriedOut, ToCarryOut } from './to-carry-out.ts';
import { lefiUsers } from './users.ts';
import type { Connection } from '../registry.ts';
import { agentsOf, lasts } from './processors.ts';
import { requireGoingOn } from './require-going-on.ts';
import { registryWithin } from '../read-registry.ts';
import { placeOf, requireOther, writesTo } from './decide-matter.ts';
import { endRightsOf } from './end-rights-of.ts';
import { letSpeak } from './let-speak.ts';
import { matterKinds, needsDecision, type MatterKind } from './matter.ts';

/** Carries out what was approved, or what needs no decision, by somebody else than who asked for it. */
export async function carryOutLefiMatter(
  database: Database,
  acting: Acting,
  toCarryOut: ToCarryOut,
): Promise<CarriedOut> {
  const { applicationId } = toCarryOut;
  const wish = {
    applicationId,
    act: 'carry-out-lefi-matter',
    kinds: matterKinds,
    from: ['received', 'approved'],
  } as const;
  return await actOnMatterAndRegistry(database, acting, wish, async (matter, change) => {
    if (needsDecision.includes(matter.kind) && matter.course.state !== 'approved')
      throw new ChangeRefused('Ärendet är inte godkänt. En beslutsfattare godkänner det först.');
    await requireOther(change.transaction, acting, matter);
    if (matter.kind === 'connect') return await carryOutConnection(change, { matter, toCarryOut });
    const connection = await connectionOf(change, matter);
    return await carryOut(change, { matter, toCarryOut, connection });
  });
}

type OfConnection = Exclude<MatterKind, 'connect'>;

interface CarryingOut<Kind extends MatterKind = OfConnection> {
  readonly matter: MatterInHand<Kind>;
  readonly toCarryOut: ToCarryOut;
  /** Going on now; it may have an end. */
  readonly connection: Connection;
}

/** As it stands when it is carried out: it may have been terminated since the notice came in. */
async function connectionOf(
  { transaction }: RegistryChange,
  { connectionId, now }: MatterInHand<OfConnection>,
): Promise<Connection> {
  await sql`select from connection where id = ${connectionId} for no key update`.execute(transaction);
  const connection = (await registryWithin(transaction)).connections.get(connectionId ?? '');
  if (connection === undefined) throw new Error('a matter of a connection that there is not');
  requireGoingOn(connection, { now });
  return connection;
}

async function carryOut(change: RegistryChange, { matter, ...how }: CarryingOut): Promise<Said<CarriedOut>> {
  switch (matter.kind) {
    case 'users':
      return await registerUsers(change, { matter, ...how });
    case 'form-order':
      return await sendForm(change, matter);
    case 'supplier':
      return await moveSupplier(change, { matter, ...how });
    case 'agent':
      return await registerAgent(change, { matter, ...how });
    case 'deregister':
    case 'terminate':
    case 'agent-end':
      throw new ChangeRefused('Ärendet verkställs av sig självt från den dag som anmälan anger.');
  }
}

/** The form is at the organisation's disposal from now on. */
async function sendForm(
  { transaction }: RegistryChange,
  matter: MatterInHand<'form-order'>,
): Promise<Said<CarriedOut>> {
  const to = await writesTo(transaction, matter);
  const values = { organisation: matter.content.organisation.name };
  if (to !== null)
    await putInOutbox(transaction, { template: 'lefi-form-sent', to, values, ...placeOf(matter) });
  return { added: { effectiveAt: matter.now, connectionId: matter.connectionId } };
}

async function registerUsers(
  { transaction, recorded }: RegistryChange,
  { matter, connection }: CarryingOut<'users'>,
): Promise<Said<CarriedOut>> {
  const { content, course, now } = matter;
  const connectionId = matter.connectionId ?? '';
  const { organisation, users, manager } = content;
  const granted: { readonly permissionId: string; readonly name: string; readonly given: object }[] = [];
  const already = await lefiUsers(transaction, { connectionId, now });
  const lasting = new Set(already.flatMap(({ state, personId }) => (state === 'ended' ? [] : personId)));
  for (const { personId, name, email, fromOn, untilOn } of users) {
    if (lasting.has(personId)) continue; // another list came first
    const validFrom = effectiveAt(day(fromOn), now);
    const lastOn = parseDay(untilOn);
    const validTo = earlierOf(
      lastOn === null ? null : startOfSwedishDay(addDays(lastOn, 1)),
      connection.validTo,
    );
    if (validTo !== null && validTo <= validFrom) continue; // her last day has been, or the connection ends before
    const { permissionId } = await grantPermission(
      { transaction, at: recorded.at },
      {
        ...{ personId, role: 'lefi-user', connectionId, validFrom, validTo, orderedBy: matter.startedBy },
        organisationsnummer: requireOrganisationsnummer(organisation.organisationsnummer),
      },
      course.approvedBy,
    );
    granted.push({ permissionId, name, given: { permissionId, personId, email, signedBy: manager.name } });
    const values = { organisation: organisation.name, from: swedishDayAt(validFrom), lastOn };
    const letter = { template: 'lefi-user-registered', to: { name, email }, values } as const;
    await putInOutbox(transaction, { ...letter, ...placeOf(matter) });
  }
  if (granted.length === 0)
    throw new ChangeRefused(
      'Ingen i listan kan registreras: de är redan användare, eller sista dagen har varit.',
    );
  const to = await writesTo(transaction, matter);
  const values = { organisation: organisation.name, users: granted.map(({ name }) => name) };
  if (to !== null)
    await putInOutbox(transaction, { template: 'lefi-users-registered', to, values, ...placeOf(matter) });
  return {
    content: { granted: granted.map(({ given }) => given) },
    facts: { users: granted.length },
    added: { effectiveAt: now, connectionId },
  };
}

function earlierOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** One change at a time: the supplier that was named must still be it, with no end, and none where none was named. */
function requireAsNotified({ processors }: Connection, { content, now }: MatterInHand<'supplier'>): void {
  const lasting = processors.filter((one) => one.role === 'supplier' && lasts(one, now));
  const { current } = content;
  const found = lasting.find((one) => one.organisationsnummer === current?.organisationsnummer);
  const isSo = current === null ? lasting.length === 0 : found?.validTo === null;
  if (!isSo)
    throw new ChangeRefused(
      'Ett annat byte av leverantör har verkställts sedan anmälan kom in. Avslå den, så att organisationen kan anmäla på nytt.',
    );
}

async function moveSupplier(
  change: RegistryChange,
  { matter, toCarryOut, connection }: CarryingOut<'supplier'>,
): Promise<Said<CarriedOut>> {
  const { content, now } = matter;
  const connectionId = matter.connectionId ?? '';
  const from = parseDay(content.fromOn);
  const at = from === null ? now : effectiveAt(from, now);
  requireGoingOn(connection, { now, at });
  requireAsNotified(connection, matter);
  await registerIfNew(change, { ...content.next, kind: 'supplier' });
  const supplier = (organisationsnummer: string) => ({
    connection_id: connectionId,
    organisationsnummer: requireOrganisationsnummer(organisationsnummer),
    role: 'supplier',
  });
  if (content.current !== null) {
    const { organisationsnummer } = supplier(content.current.organisationsnummer);
    const about = supplier(content.current.organisationsnummer);
    await endFacts(
      change,
      'connection_processor',
      about,
      at,
      'Den nuvarande leverantören har redan slutat då.',
    );
    await endRightsOf(change, { connectionId, organisationsnummer, at });
  }
  const already = 'Den nya leverantören är redan registrerad under den tiden.';
  const next = supplier(content.next.organisationsnummer);
  await addFact(change, 'connection_processor', next, { validFrom: at, validTo: null }, already);
  await letSpeak(change, {
    pem: toCarryOut.certificate ?? '',
    connectionId,
    processor: next.organisationsnummer,
    at,
  });
  const { organisation, current } = content;
  const values = { organisation: organisation.name, current, next: content.next, from: swedishDayAt(at) };
  const to = await writesTo(change.transaction, matter);
  const letter = { template: 'lefi-supplier-changed', values } as const;
  if (to !== null) await putInOutbox(change.transaction, { ...letter, to, ...placeOf(matter) });
  return { effectiveAt: at, added: { effectiveAt: at, connectionId } };
}

async function registerAgent(
  change: RegistryChange,
  { matter, connection }: CarryingOut<'agent'>,
): Promise<Said<CarriedOut>> {
  const { content, course, now, startedBy } = matter;
  const connectionId = matter.connectionId ?? '';
  const at = effectiveAt(day(content.fromOn), now);
  requireGoingOn(connection, { now, at });
  await registerIfNew(change, { ...content.agent, kind: 'agent' });
  const organisationsnummer = requireOrganisationsnummer(content.agent.organisationsnummer);
  // Until further notice: it would overlap with every assignment that has not ended by then.
  if (agentsOf(connection, organisationsnummer).some((one) => lasts(one, at)))
    throw new ChangeRefused('Organisationen är redan registrerad som ombud.');
  const { on, reference } = content.agreement;
  await addFirstFact(
    change,
    'connection_processor',
    {
      connection_id: connectionId,
      organisationsnummer,
      role: 'agent',
      agreement_on: on,
      agreement_reference: reference,
    },
    { validFrom: at, validTo: null },
  );
  const doing = { transaction: change.transaction, at: change.recorded.at };
  const values = { organisation: content.organisation.name, agent: content.agent, from: swedishDayAt(at) };
  const letter = { template: 'lefi-agent-registered', values } as const;
  for (const { personId, name, email } of content.people) {
    const toAdd = {
      personId,
      role: 'agent',
      organisationsnummer,
      validFrom: at,
      orderedBy: startedBy,
    } as const;
    await grantPermission(doing, toAdd, course.approvedBy);
    await putInOutbox(change.transaction, { ...letter, to: { name, email }, ...placeOf(matter) });
  }
  const to = await writesTo(change.transaction, matter);
  if (to !== null) await putInOutbox(change.transaction, { ...letter, to, ...placeOf(matter) });
  return { effectiveAt: at, added: { effectiveAt: at, connectionId } };
}
