import {
  finsamRoles,
  lefiRoles,
  municipalityRoles,
  operatorRoles,
  type PermissionInForce,
  type Role,
} from '../permissions/index.ts';
import type { Session } from './create-sessions.ts';
import type { LoginProvider, OrganisationKind } from './login-provider.ts';

/**
 * Whether a permission may be used in the session: its provider must be one for such organisations, and a login that
 * speaks of an organisation is for that organisation alone.
 */
export function isCarriedBy(
  { provider: id, organisationsnummer }: Session,
  providers: readonly LoginProvider[],
): (permission: PermissionInForce) => boolean {
  const provider = providers.find((one) => one.id === id);
  return (permission) =>
    provider?.organisationKinds.includes(organisationKindOf(permission.role)) === true &&
    (organisationsnummer === null || organisationsnummer === permission.organisationsnummer);
}

function organisationKindOf(role: Role): OrganisationKind {
  if (operatorRoles.includes(role)) return 'operator';
  if (municipalityRoles.includes(role)) return 'municipality';
  if (lefiRoles.includes(role)) return 'recipient';
  if (finsamRoles.includes(role)) return 'finsam';
  return role === 'service-owner' ? 'service-owner' : 'agency';
}
