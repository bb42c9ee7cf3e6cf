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
import { isValidAt } from '../registry.ts';
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
    return await carryOut(change, { matter, toCarryOut });
  });
}

interface CarryingOut<Kind extends MatterKind = MatterKind> {
  readonly matter: MatterInHand<Kind>;
  readonly toCarryOut: ToCarryOut;
}

async function carryOut(
  change: RegistryChange,
  { matter, toCarryOut }: CarryingOut,
): Promise<Said<CarriedOut>> {
  switch (matter.kind) {
    case 'connect':
      return await carryOutConnection(change, { matter, toCarryOut });
    case 'users':
      return await registerUsers(change, matter);
    case 'form-order':
      return await sendForm(change, matter);
    case 'supplier':
      return await moveSupplier(change, { matter, toCarryOut });
    case 'agent':
      return await registerAgent(change, matter);
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
  matter: MatterInHand<'users'>,
): Promise<Said<CarriedOut>> {
  const { content, course, now } = matter;
  const connectionId = matter.connectionId ?? '';
  const { organisation, users, manager } = content;
  const granted: object[] = [];
  const already = await lefiUsers(transaction, { connectionId, now });
  const lasting = new Set(already.flatMap(({ state, personId }) => (state === 'ended' ? [] : personId)));
  for (const { personId, name, email, fromOn, untilOn } of users) {
    if (lasting.has(personId)) continue; // another list came first
    const validFrom = effectiveAt(day(fromOn), now);
    const lastOn = parseDay(untilOn);
    const validTo = lastOn === null ? null : startOfSwedishDay(addDays(lastOn, 1));
    if (validTo !== null && validTo <= validFrom) continue; // her last day has been
    const { permissionId } = await grantPermission(
      { transaction, at: recorded.at },
      {
        ...{ personId, role: 'lefi-user', connectionId, validFrom, validTo, orderedBy: matter.startedBy },
        organisationsnummer: requireOrganisationsnummer(organisation.organisationsnummer),
      },
      course.approvedBy,
    );
    granted.push({ permissionId, personId, email, signedBy: manager.name });
    const values = { organisation: organisation.name, from: swedishDayAt(validFrom), lastOn };
    const letter = { template: 'lefi-user-registered', to: { name, email }, values } as const;
    await putInOutbox(transaction, { ...letter, ...placeOf(matter) });
  }
  const to = await writesTo(transaction, matter);
  const values = { organisation: organisation.name, users: users.map(({ name }) => name) };
  if (to !== null)
    await putInOutbox(transaction, { template: 'lefi-users-registered', to, values, ...placeOf(matter) });
  return {
    content: { granted },
    facts: { users: granted.length },
    added: { effectiveAt: now, connectionId },
  };
}

async function moveSupplier(
  change: RegistryChange,
  { matter, toCarryOut }: CarryingOut<'supplier'>,
): Promise<Said<CarriedOut>> {
  const { content, now } = matter;
  const connectionId = matter.connectionId ?? '';
  const from = parseDay(content.fromOn);
  const at = from === null ? now : effectiveAt(from, now);
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
  matter: MatterInHand<'agent'>,
): Promise<Said<CarriedOut>> {
  const { content, course, now, startedBy } = matter;
  const connectionId = matter.connectionId ?? '';
  const at = effectiveAt(day(content.fromOn), now);
  await registerIfNew(change, { ...content.agent, kind: 'agent' });
  const organisationsnummer = requireOrganisationsnummer(content.agent.organisationsnummer);
  const { processors = [] } = (await registryWithin(change.transaction)).connections.get(connectionId) ?? {};
  const isOne = (one: (typeof processors)[number]) =>
    one.role === 'agent' && one.organisationsnummer === organisationsnummer && isValidAt(one, at);
  if (processors.some(isOne)) throw new ChangeRefused('Organisationen är redan registrerad som ombud.');
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
