import type { AgencyCode } from '../../../values/agency.ts';
import { PermissionDenied, type Mandate } from '../../permissions/index.ts';

/** The agency that a person acts for: nobody speaks for another's disclosure. */
export function ownAgency({ agency }: Mandate): AgencyCode {
  if (agency === null) throw new PermissionDenied('Du företräder ingen uppgiftslämnare.');
  return agency;
}
