import type { AgencyCode } from '../../values/agency.ts';
import type { Database } from '../database/index.ts';
import { holdersOfAct, type Act, type Holder } from './acts.ts';
import type { Actor, Mandate } from './mandate.ts';
import { PermissionDenied } from './permission-denied.ts';
import { permissionsInForce, type PermissionInForce } from './permissions-in-force.ts';
import { finsamRoles, operatorRoles, rolesInWords, type Role, type Service } from './roles.ts';

/** What an act is about; whose people may do it follows from that. */
export interface Subject {
  /** The municipality that it is about, twelve digits; null: one that is not known, and so nobody's. Absent: about none. */
  readonly organisationsnummer?: string | null;
  readonly agency?: AgencyCode;
  readonly unitId?: string;
  readonly connectionId?: string;
  /** Uppföljning Finsam: the federation that it is about, twelve digits. */
  readonly federation?: string;
  /** Which service it is about; absent: none, or it follows from the act. */
  readonly service?: Service;
  /** Id of the person who drafted the application that it is about. */
  readonly applicant?: string;
}

/**
 * The mandate for one act on one subject, from the permissions that are in force now. Throws PermissionDenied. With several
 * permissions that would do, the one that was given first; all of them stand in `permissions`.
 */
export async function mandateFor(
  database: Database,
  actor: Actor,
  asked: {
    readonly act: Act;
    readonly subject?: Subject;
    readonly now: number;
    /** Whether she has shown who she is in a way that will do for the permission; absent: it does for all. */
    readonly mayUse?: (permission: PermissionInForce) => boolean;
  },
): Promise<Mandate> {
  const { act, subject = {}, now, mayUse = () => true } = asked;
  const holders: readonly Holder[] = holdersOfAct[act];
  const held = await permissionsInForce(database.kysely, actor.personId, now);
  const fitting = held.filter((one) => holders.includes(one.role) && isFor(one, subject));
  const usable = fitting.filter(mayUse);
  if (usable[0] !== undefined) return mandateOf(act, actor, usable[0], usable);
  if (holders.includes('applicant') && subject.applicant === actor.personId)
    return mandateOf(act, actor, 'applicant');
  if (holders.includes('anybody')) return mandateOf(act, actor, 'anybody');
  if (fitting.length > 0)
    throw new PermissionDenied(
      'Ditt sätt att logga in räcker inte för den behörigheten. Logga in på ett annat sätt.',
    );
  throw new PermissionDenied(`Du har ingen behörighet för det här som gäller nu. ${whoMay(holders)}`);
}

/** Who may instead, and for Uppföljning Finsam how one comes to be of those. */
function whoMay(holders: readonly Holder[]): string {
  const roles = holders.filter((one): one is Role => one !== 'anybody' && one !== 'applicant');
  const names = oneOf.format(roles.map((role) => rolesInWords[role]));
  if (!roles.every((role) => finsamRoles.includes(role))) return `Det görs av ${names}.`;
  return `Det görs av ${names} i förbundet. Arbetsgivarens beställare (hos Arbetsförmedlingen servicedesken, hos Försäkringskassan chefen) beställer behörigheten, och driftsparten beslutar om den.`;
}

const oneOf = new Intl.ListFormat('sv', { type: 'disjunction' });

/**
 * The same mandate, by the first of its permissions that is for the subject: for an act whose subject is known first when it
 * is done. Null when none is.
 */
export function mandateWithin(mandate: Mandate, subject: Subject): Mandate | null {
  const { act, actor, permissions } = mandate;
  const within = permissions.filter((one) => isFor(one, subject));
  return within[0] === undefined ? null : mandateOf(act, actor, within[0], within);
}

/** The operator's people act on all; everybody else for the own organisation, agency and unit, in the permission's service. */
function isFor(permission: PermissionInForce, subject: Subject): boolean {
  const { role, organisationsnummer, agency, service } = permission;
  if (operatorRoles.includes(role) || role === 'service-owner') return true;
  if (role === 'agency-representative') return isOrNone(subject.agency, agency);
  const isOwn = isOrNone(subject.organisationsnummer, organisationsnummer);
  return isOwn && isWithin(permission, subject) && isOrNone(subject.service, service);
}

/** A unit manager's or caseworker's is for one unit, and one for LEFI Online for one connection, one for Finsam for one federation. */
function isWithin({ unitId, connectionId, federation }: PermissionInForce, subject: Subject): boolean {
  if (!isOrNone(subject.federation, federation)) return false;
  const isOwnUnit = unitId === null || isOrNone(subject.unitId, unitId);
  return isOwnUnit && (connectionId === null || isOrNone(subject.connectionId, connectionId));
}

function isOrNone<Value>(asked: Value | undefined, own: Value): boolean {
  return asked === undefined || asked === own;
}

function mandateOf(
  act: Act,
  actor: Actor,
  held: PermissionInForce | 'anybody' | 'applicant',
  permissions: readonly PermissionInForce[] = [],
): Mandate {
  const { personId: person, via, osUser } = actor;
  const os = osUser === undefined ? {} : { osUser };
  if (typeof held === 'string') {
    const by = { person, role: held, permission: null, via, ...os };
    return { act, actor, holder: held, permissionId: null, ...nobodys, permissions, by };
  }
  const { id, role, organisationsnummer, agency, unitId, service, connectionId, federation } = held;
  const by = { person, role, permission: id, via, ...os };
  return {
    act,
    actor,
    holder: role,
    permissionId: id,
    organisationsnummer,
    agency,
    unitId,
    service,
    connectionId,
    federation,
    permissions,
    by,
  };
}

const nobodys = {
  organisationsnummer: null,
  agency: null,
  unitId: null,
  service: null,
  connectionId: null,
  federation: null,
};
