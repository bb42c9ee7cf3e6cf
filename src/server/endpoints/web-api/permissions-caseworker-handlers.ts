import { day } from '../../../values/day.ts';
import {
  changeSystemOwner,
  deregisterAutomatedSystem,
  deregisterCaseworker,
  endAssurance,
  endUnit,
  holdersOfAct,
  listUnits,
  newestAssuranceText,
  readUnit,
  recordPaperAssurance,
  registerAutomatedSystem,
  registerCaseworker,
  registerUnit,
  type Holder,
  type ListedUnit,
  type Mandate,
  type ReadUnit,
} from '../../permissions/index.ts';
import type { HandlersOf } from './handlers.ts';
import { moment, momentOrNull } from './moments.ts';
import { tellAssuranceText } from './permissions-assurance-handlers.ts';
import type { PermissionsHandlerParts, PermissionsOperations } from './permissions-parts.ts';

type CaseworkerOperations = Pick<
  PermissionsOperations,
  | 'listUnits'
  | 'listAllUnits'
  | 'registerUnit'
  | 'endUnit'
  | 'readUnit'
  | 'registerCaseworker'
  | 'deregisterCaseworker'
  | 'recordPaperAssurance'
  | 'endAssurance'
  | 'registerAutomatedSystem'
  | 'changeSystemOwner'
  | 'deregisterAutomatedSystem'
>;

/** Units, their caseworkers and their automated systems. */
export function caseworkerHandlers(parts: PermissionsHandlerParts): HandlersOf<CaseworkerOperations> {
  const { database, now } = parts;
  return {
    listUnits: async ({ mandate }) => ({
      units: (await listUnits(database, mandate, now())).map(tellUnit),
      connections: connectionsOf(parts, mandate),
    }),
    listAllUnits: async ({ mandate }) => ({
      units: (await listUnits(database, mandate, now())).map(tellUnit),
      connections: [],
    }),
    registerUnit: async ({ mandate, params: { connectionId }, body: { name, kind, from } }) => {
      const unit = { connectionId, name, kind, from: day(from) };
      return { id: (await registerUnit(database, mandate, unit, parts)).unitId };
    },
    endUnit: async ({ mandate, params: { unitId }, body: { from } }) => {
      await endUnit(database, mandate, { unitId, from: day(from) }, parts);
      return {};
    },
    readUnit: async ({ mandate, params: { unitId } }) => {
      const read = await readUnit(database, mandate, { unitId, now: now() });
      return tellReadUnit(read, await newestAssuranceText(database.kysely));
    },
    registerCaseworker: async ({ mandate, params: { unitId }, body }) => {
      const { from, until, ...who } = body;
      const toRegister = { unitId, ...who, from: day(from), until: until === undefined ? null : day(until) };
      return { id: (await registerCaseworker(database, mandate, toRegister, parts)).caseworkerId };
    },
    deregisterCaseworker: async ({ mandate, params: { caseworkerId }, body: { from } }) => {
      await deregisterCaseworker(database, mandate, { caseworkerId, from: day(from) }, parts);
      return {};
    },
    recordPaperAssurance: async ({ mandate, params: { caseworkerId }, body: { signedOn, ...paper } }) => {
      const signed = { caseworkerId, ...paper, signedOn: day(signedOn) };
      await recordPaperAssurance(database, mandate, signed, parts);
      return {};
    },
    endAssurance: async ({ mandate, params: { caseworkerId }, body: { from } }) => {
      await endAssurance(database, mandate, { caseworkerId, from: day(from) }, parts);
      return {};
    },
    ...systemHandlers(parts),
  };
}

function systemHandlers(
  parts: PermissionsHandlerParts,
): HandlersOf<
  Pick<PermissionsOperations, 'registerAutomatedSystem' | 'changeSystemOwner' | 'deregisterAutomatedSystem'>
> {
  const { database } = parts;
  return {
    registerAutomatedSystem: async ({ mandate, params: { unitId }, body: { from, until, ...what } }) => {
      const span = { from: day(from), until: until === undefined ? null : day(until) };
      const toRegister = { unitId, ...what, ...span };
      return { id: (await registerAutomatedSystem(database, mandate, toRegister, parts)).systemId };
    },
    changeSystemOwner: async ({ mandate, params: { systemId }, body: { ownerId, from } }) => {
      await changeSystemOwner(database, mandate, { systemId, ownerId, from: day(from) }, parts);
      return {};
    },
    deregisterAutomatedSystem: async ({ mandate, params: { systemId }, body: { from } }) => {
      await deregisterAutomatedSystem(database, mandate, { systemId, from: day(from) }, parts);
      return {};
    },
  };
}

const managers: readonly Holder[] = holdersOfAct['manage-units'];

/** Where whoever has the mandate may register a unit: the own municipalities' connections to SSBTEK. */
function connectionsOf({ registry }: PermissionsHandlerParts, { permissions }: Mandate) {
  const own = permissions
    .filter(({ role }) => managers.includes(role))
    .map(({ organisationsnummer }) => organisationsnummer);
  return [...registry.current().connections.values()]
    .filter((one) => one.service === 'ssbtek' && own.includes(one.organisationsnummer))
    .map(({ id, partyName, board }) => ({ id, municipality: partyName, board }));
}

function tellUnit({ validFrom, validTo, ...unit }: ListedUnit) {
  return { ...unit, from: moment(validFrom), to: momentOrNull(validTo) };
}

function tellReadUnit(
  { unit, caseworkers, systems, managers }: ReadUnit,
  text: Awaited<ReturnType<typeof newestAssuranceText>>,
) {
  const { id, name, kind, organisationsnummer } = unit;
  return {
    id,
    name,
    kind,
    organisationsnummer,
    assuranceText: tellAssuranceText(text),
    caseworkers: caseworkers.map((one) => ({
      ...{ id: one.id, name: one.name, identity: one.identity, state: one.state },
      from: moment(one.validFrom),
      to: momentOrNull(one.validTo),
      assurance: one.assurance,
    })),
    systems: systems.map(({ validFrom, validTo, ...one }) => ({
      ...one,
      from: moment(validFrom),
      to: momentOrNull(validTo),
    })),
    managers,
  };
}
