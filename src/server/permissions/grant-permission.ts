import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { Doing } from '../parties/index.ts';
import { serviceOfRole, type Role } from './roles.ts';

export interface PermissionToAdd {
  readonly personId: string;
  readonly role: Role;
  /** Of a registered party; twelve digits. */
  readonly organisationsnummer: string;
  readonly agency?: AgencyCode | null;
  readonly unitId?: string | null;
  /** LEFI Online: the one connection that it is for. */
  readonly connectionId?: string | null;
  /** Uppföljning Finsam: the federation that it is for. */
  readonly federation?: string | null;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo?: number | null;
  /** Id of the person; null: the system's own first ones. */
  readonly orderedBy: string | null;
  /** The operating system's user, when it was ordered on the command line. */
  readonly orderedOsUser?: string | null;
}

/** Adds what was ordered. It gives nothing until `addDecision` has granted it. */
export async function addPermission(
  { transaction, at }: Doing,
  permission: PermissionToAdd,
): Promise<{ readonly permissionId: string }> {
  const { personId, role, organisationsnummer, agency = null, unitId = null, validFrom } = permission;
  const { validTo = null, orderedBy, orderedOsUser = null } = permission;
  const id = randomUUID();
  await sql`
    insert into permission (id, person, role, organisationsnummer, agency, unit_id, connection_id, federation, service, valid_from,
      valid_to, ordered_by, ordered_os_user, ordered_at)
    values (${id}, ${personId}, ${role}, ${organisationsnummer}, ${agency}, ${unitId}, ${permission.connectionId ?? null},
      ${permission.federation ?? null}, ${serviceOfRole(role)}, ${new Date(validFrom)}, ${validTo === null ? null : new Date(validTo)}, ${orderedBy},
      ${orderedOsUser}, ${new Date(at)})`.execute(transaction);
  return { permissionId: id };
}

export async function addDecision(
  { transaction, at }: Doing,
  decision: { readonly permissionId: string; readonly granted: boolean; readonly decidedBy: string | null },
): Promise<void> {
  const { permissionId, granted, decidedBy } = decision;
  await sql`
    insert into permission_decision (permission, granted, decided_by, decided_at)
    values (${permissionId}, ${granted}, ${decidedBy}, ${new Date(at)})`.execute(transaction);
}

/** Ordered and granted in one act that decides both, such as the opening of access. The caller records its act. */
export async function grantPermission(
  doing: Doing,
  permission: PermissionToAdd,
  decidedBy: string | null,
): Promise<{ readonly permissionId: string }> {
  const added = await addPermission(doing, permission);
  await addDecision(doing, { ...added, granted: true, decidedBy });
  return added;
}

/** Ends it from a moment; the earliest withdrawal counts. The caller records its act. */
export async function endPermission(
  { transaction, at }: Doing,
  withdrawal: { readonly permissionId: string; readonly from: number; readonly withdrawnBy: string | null },
): Promise<void> {
  const { permissionId, from, withdrawnBy } = withdrawal;
  await sql`
    insert into permission_withdrawal (id, permission, withdrawn_from, withdrawn_by, recorded_at)
    values (${randomUUID()}, ${permissionId}, ${new Date(from)}, ${withdrawnBy}, ${new Date(at)})`.execute(
    transaction,
  );
}
