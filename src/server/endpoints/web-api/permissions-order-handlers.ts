import { addDays, day, startOfSwedishDay } from '../../../values/day.ts';
import { findPartyName } from '../../parties/index.ts';
import {
  decidePermission,
  listPermissions,
  lefiRoles,
  municipalityRoles,
  operatorRoles,
  orderPermission,
  rolesInWords,
  withdrawPermission,
  type ListedPermission,
  type Mandate,
  type Role,
} from '../../permissions/index.ts';
import type { HandlersOf } from './handlers.ts';
import { moment, momentOrNull } from './moments.ts';
import type { PermissionsHandlerParts, PermissionsOperations } from './permissions-parts.ts';

type OrderOperations = Pick<
  PermissionsOperations,
  'listPermissions' | 'orderPermission' | 'decidePermission' | 'withdrawPermission'
>;

/** Permissions of an organisation's people: ordered, decided by somebody else where that is needed, withdrawn. */
export function orderHandlers(parts: PermissionsHandlerParts): HandlersOf<OrderOperations> {
  const { database, now, accessLog } = parts;
  return {
    listPermissions: async ({ mandate }) => {
      const isOperators = operatorRoles.some((role) => role === mandate.holder);
      const own = isOperators ? {} : { organisationsnummer: ownOrganisation(mandate) };
      const permissions = await listPermissions(database, { ...own, now: now() });
      return {
        permissions: permissions.map((one) => tellPermission(one, permissions, mandate)),
        organisations: await organisationsOf(parts, mandate),
      };
    },
    orderPermission: async ({
      mandate,
      params: { organisationsnummer },
      body: { from, until, ...order },
    }) => {
      const { permissionId, holds } = await orderPermission(
        database,
        mandate,
        {
          ...order,
          organisationsnummer,
          validFrom: Math.max(now(), startOfSwedishDay(day(from))),
          validTo: until === undefined ? null : startOfSwedishDay(addDays(day(until), 1)),
        },
        { accessLog },
      );
      return { id: permissionId, holds };
    },
    decidePermission: async ({ mandate, params: { permissionId }, body: { granted } }) => {
      await decidePermission(database, mandate, { permissionId, granted }, { accessLog });
      return {};
    },
    withdrawPermission: async ({ mandate, params: { permissionId }, body }) => {
      const from = Math.max(now(), startOfSwedishDay(day(body.from)));
      await withdrawPermission(database, mandate, { permissionId, from }, { accessLog });
      return {};
    },
  };
}

function ownOrganisation({ organisationsnummer }: Mandate): string {
  if (organisationsnummer === null) throw new Error('a permission is for an organisation');
  return organisationsnummer;
}

/** Names of persons stand here, never their numbers: whoever ordered them knows whom they mean. */
function tellPermission(one: ListedPermission, all: readonly ListedPermission[], mandate: Mandate) {
  const { id, name, role, organisationsnummer, agency, unitId, validFrom, validTo, state } = one;
  const nameOf = (personId: string | null) =>
    personId === null ? null : (all.find((other) => other.personId === personId)?.name ?? 'annan person');
  const me = mandate.actor.personId;
  return {
    ...{ id, name, role, roleInWords: rolesInWords[role], organisationsnummer, agency, unitId, state },
    from: moment(validFrom),
    to: momentOrNull(validTo),
    orderedBy: nameOf(one.orderedBy),
    decidedBy: nameOf(one.decidedBy),
    mayDecide:
      state === 'ordered' && mandate.holder === 'approver' && one.orderedBy !== me && one.personId !== me,
  };
}

/** Users are named by their organisation, with the manager's signature. */
const lefiOrdered = lefiRoles.filter((role) => role !== 'lefi-user');
const ordersOfRepresentative = municipalityRoles.filter((role) => role !== 'caseworker');
const ordersOfOfficer: readonly Role[] = ['authorised-representative'];

/** For whom whoever has the mandate may order, and which roles: what `orderPermission` will take. */
async function organisationsOf({ database, registry }: PermissionsHandlerParts, mandate: Mandate) {
  const inWords = (roles: readonly Role[]) => roles.map((role) => ({ role, inWords: rolesInWords[role] }));
  if (mandate.holder === 'authorised-representative') {
    const organisationsnummer = ownOrganisation(mandate);
    const name = (await findPartyName(database, organisationsnummer)) ?? '';
    return [{ organisationsnummer, name, roles: inWords(ordersOfRepresentative) }];
  }
  if (mandate.holder !== 'connection-officer') return [];
  const operator = ownOrganisation(mandate);
  const own = {
    organisationsnummer: operator,
    name: (await findPartyName(database, operator)) ?? '',
    roles: inWords([...operatorRoles, 'agency-representative', 'service-owner', ...lefiOrdered]),
  };
  const municipalities = new Map(
    [...registry.current().connections.values()].map(({ organisationsnummer, partyName }) => [
      organisationsnummer,
      { organisationsnummer, name: partyName, roles: inWords(ordersOfOfficer) },
    ]),
  );
  return [own, ...municipalities.values()];
}
