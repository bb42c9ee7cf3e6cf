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
  type PermissionInForce,
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
      const organisations = whose(mandate);
      const permissions = await listPermissions(database, { organisations, now: now() });
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

/** The own organisations; null, all, for the operator's people. */
function whose({ permissions }: Mandate): readonly string[] | null {
  if (permissions.some(({ role }) => operatorRoles.includes(role))) return null;
  return permissions.map(({ organisationsnummer }) => organisationsnummer);
}

/** Names of persons stand here, never their numbers: whoever ordered them knows whom they mean. */
function tellPermission(one: ListedPermission, all: readonly ListedPermission[], mandate: Mandate) {
  const { id, name, role, organisationsnummer, agency, unitId, validFrom, validTo, state } = one;
  const nameOf = (personId: string | null) =>
    personId === null ? null : (all.find((other) => other.personId === personId)?.name ?? 'annan person');
  const me = mandate.actor.personId;
  const decides = mandate.permissions.some((held) => held.role === 'approver');
  return {
    ...{ id, name, role, roleInWords: rolesInWords[role], organisationsnummer, agency, unitId, state },
    from: moment(validFrom),
    to: momentOrNull(validTo),
    orderedBy: nameOf(one.orderedBy),
    decidedBy: nameOf(one.decidedBy),
    mayDecide: state === 'ordered' && decides && one.orderedBy !== me && one.personId !== me,
  };
}

/** Users are named by their organisation, with the manager's signature. */
const lefiOrdered = lefiRoles.filter((role) => role !== 'lefi-user');
const ordersOfRepresentative = municipalityRoles.filter((role) => role !== 'caseworker');
const ordersOfOfficer: readonly Role[] = ['authorised-representative'];

interface Orderable {
  readonly organisationsnummer: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly inWords: string }[];
}

/**
 * For whom whoever has the mandate may order, and which roles: what `orderPermission` will take. With several permissions for
 * an organisation it goes by the first, as the mandate to order does.
 */
async function organisationsOf(parts: PermissionsHandlerParts, { permissions }: Mandate) {
  const found = new Map<string, Orderable>();
  for (const held of permissions) {
    for (const one of await orderableBy(parts, held)) {
      if (!found.has(one.organisationsnummer)) found.set(one.organisationsnummer, one);
    }
  }
  return [...found.values()];
}

async function orderableBy(
  { database, registry }: PermissionsHandlerParts,
  { role, organisationsnummer }: PermissionInForce,
): Promise<readonly Orderable[]> {
  const inWords = (roles: readonly Role[]) => roles.map((one) => ({ role: one, inWords: rolesInWords[one] }));
  const own = { organisationsnummer, name: (await findPartyName(database, organisationsnummer)) ?? '' };
  if (role === 'authorised-representative') return [{ ...own, roles: inWords(ordersOfRepresentative) }];
  if (role !== 'connection-officer') return [];
  const operators = [...operatorRoles, 'agency-representative', 'service-owner', ...lefiOrdered] as const;
  return [
    { ...own, roles: inWords(operators) },
    ...[...registry.current().connections.values()].map((one) => ({
      organisationsnummer: one.organisationsnummer,
      name: one.partyName,
      roles: inWords(ordersOfOfficer),
    })),
  ];
}
