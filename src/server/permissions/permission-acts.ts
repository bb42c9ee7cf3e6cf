import { sql, type Kysely } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { AccessLog } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';
import {
  changeRegistry,
  ChangeRefused,
  doAct,
  findPartyName,
  requireOrganisationsnummer,
} from '../parties/index.ts';
import { checkForwards, mistakeIf, requireNone } from './caseworkers/field-checks.ts';
import { endCaseworkerOf } from './caseworkers/register-caseworker.ts';
import { addDecision, addPermission, endPermission, grantPermission } from './grant-permission.ts';
import { mandateWithin } from './mandate-for.ts';
import { requireMandate, type Mandate } from './mandate.ts';
import { PermissionDenied } from './permission-denied.ts';
import { requireOtherUser } from './require-other-user.ts';
import { personNamed } from './person.ts';
import { readPerson } from './read-person.ts';
import {
  finsamRoles,
  municipalityRoles,
  operatorRoles,
  rolesInWords,
  type Role,
  type Service,
} from './roles.ts';

interface Recording {
  readonly accessLog: AccessLog;
}

/** Whom it is for: by number, and then she becomes known if she was not; or by the id of somebody known. */
type ForWhom = { readonly personnummer: string; readonly name: string } | { readonly personId: string };

export type PermissionOrder = ForWhom & WhatIsOrdered;

interface WhatIsOrdered {
  readonly role: Role;
  /** Ten or twelve digits. */
  readonly organisationsnummer: string;
  readonly agency?: AgencyCode | null;
  readonly unitId?: string | null;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo?: number | null;
}

/**
 * Orders a permission for somebody else. What a municipality's representative orders for the own people holds at once:
 * the municipality decides that itself. Everything else is decided by an approver who did not order it.
 */
export async function orderPermission(
  database: Database,
  mandate: Mandate,
  order: PermissionOrder,
  { accessLog }: Recording,
): Promise<{ readonly permissionId: string; readonly holds: boolean }> {
  requireMandate(mandate, 'order-permission');
  const organisationsnummer = requireOrganisationsnummer(order.organisationsnummer);
  requireMayOrder(mandate, order.role, organisationsnummer);
  const person = 'personId' in order ? order : readPerson(order);
  requireWhole(order);
  if ((await findPartyName(database, organisationsnummer)) === null)
    throw new ChangeRefused('Organisationen är inte registrerad.');
  const holds = mandate.holder === 'authorised-representative' && order.role !== 'authorised-representative';
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const personId = await idOf(doing.transaction, person);
    if (personId === mandate.actor.personId)
      throw new PermissionDenied('Du kan inte beställa behörighet åt dig själv.');
    const { role, agency = null, unitId = null, validFrom, validTo = null } = order;
    await requireUnitOf(doing.transaction, unitId, organisationsnummer);
    const toAdd = { personId, role, organisationsnummer, agency, unitId, validFrom, validTo };
    const orderedBy = mandate.actor.personId;
    const added = holds
      ? await grantPermission(doing, { ...toAdd, orderedBy }, orderedBy)
      : await addPermission(doing, { ...toAdd, orderedBy, orderedOsUser: mandate.actor.osUser ?? null });
    const facts = { ...added, role, organisationsnummer, forPerson: personId, holds };
    return { record: { act: 'permission-ordered', facts }, added: { ...added, holds } };
  });
}

/** Grants or refuses what somebody else has ordered, for somebody else than oneself. */
export async function decidePermission(
  database: Database,
  mandate: Mandate,
  { permissionId, granted }: { readonly permissionId: string; readonly granted: boolean },
  { accessLog }: Recording,
): Promise<{ readonly granted: boolean }> {
  requireMandate(mandate, 'decide-permission');
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const ordered = await requireOrdered(doing.transaction, permissionId);
    if (ordered.decided) throw new ChangeRefused('Behörigheten är redan beslutad.');
    const me = mandate.actor.personId;
    if (ordered.orderedBy === me || ordered.person === me) {
      throw new PermissionDenied(
        'Beslutet fattas av någon annan än den som har beställt eller ska få behörigheten.',
      );
    }
    requireOtherUser(mandate.actor, ordered.orderedOsUser);
    await addDecision(doing, { permissionId, granted, decidedBy: me });
    return { record: { act: 'permission-decided', facts: { permissionId, granted } }, added: { granted } };
  });
}

/**
 * From the given moment it gives nothing; a moment that has been counts as now. A change of the registry: a unit manager
 * may answer for an automated system, whose questions end with the permission, and so do those in a caseworker's name.
 */
export async function withdrawPermission(
  database: Database,
  mandate: Mandate,
  { permissionId, from }: { readonly permissionId: string; readonly from: number },
  { accessLog }: Recording,
): Promise<{ readonly from: number }> {
  requireMandate(mandate, 'withdraw-permission');
  const { organisationsnummer, service } = await requireOrdered(database.kysely, permissionId);
  if (service === 'finsam')
    throw new ChangeRefused(
      'Behörigheten gäller Uppföljning Finsam. Driftspartens handläggare avslutar den där, med skäl och med besked till arbetsgivaren.',
    );
  const own = mandateWithin(mandate, { organisationsnummer });
  if (own === null) throw new PermissionDenied('Behörigheten hör till en annan organisation.');
  return await changeRegistry(database, { accessLog, by: own.by }, async (change) => {
    const doing = { transaction: change.transaction, at: change.recorded.at };
    await endPermission(doing, { permissionId, from, withdrawnBy: mandate.actor.personId });
    await endCaseworkerOf(change, { permissionId, from });
    return { act: { act: 'permission-withdrawn', facts: { permissionId, from } }, added: { from } };
  });
}

export interface FirstPerson {
  readonly personnummer: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * The operator's first people, who order and decide all others. Only while nobody holds any of the operator's roles: after
 * that there is no way around the four eyes.
 */
export async function addFirstPersons(
  database: Database,
  {
    organisationsnummer,
    persons,
    validFrom,
  }: {
    readonly organisationsnummer: string;
    readonly persons: readonly FirstPerson[];
    readonly validFrom: number;
  },
  { accessLog }: Recording,
): Promise<{ readonly personIds: readonly string[] }> {
  const operator = requireOrganisationsnummer(organisationsnummer);
  return await doAct(database, { accessLog }, async (doing) => {
    await requireNoOperatorYet(doing.transaction);
    const personIds: string[] = [];
    for (const first of persons) {
      if (!operatorRoles.includes(first.role)) throw new ChangeRefused('Rollen är inte driftspartens.');
      const { id: personId } = await personNamed(doing.transaction, readPerson(first));
      const { role } = first;
      const toAdd = { personId, role, organisationsnummer: operator, validFrom, orderedBy: null };
      await grantPermission(doing, toAdd, null);
      personIds.push(personId);
    }
    const facts = { persons: personIds, roles: persons.map(({ role }) => role) };
    return { record: { act: 'first-persons-added', facts }, added: { personIds } };
  });
}

async function requireNoOperatorYet(queries: Kysely<NoTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(5346797264)`.execute(queries);
  const { rows } = await sql`
    select from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.role in (${sql.join([...operatorRoles])}) limit 1`.execute(queries);
  if (rows.length > 0) {
    throw new ChangeRefused(
      'Driftsparten har redan personer med behörighet. Nya beställs av en av dem och beslutas av en annan.',
    );
  }
}

async function idOf(
  queries: Kysely<NoTables>,
  person: ReturnType<typeof readPerson> | { readonly personId: string },
): Promise<string> {
  if (!('personId' in person)) return (await personNamed(queries, person)).id;
  const { rows } = await sql<{ id: string }>`
    select id from person where id::text = ${person.personId}`.execute(queries);
  if (rows[0] === undefined) throw new ChangeRefused('Personen är inte känd.');
  return rows[0].id;
}

function requireMayOrder(
  { holder, organisationsnummer }: Mandate,
  role: Role,
  forOrganisation: string,
): void {
  if (holder === 'authorised-representative') {
    if (organisationsnummer !== forOrganisation)
      throw new PermissionDenied('Du kan beställa behörighet för den egna kommunens personer.');
    if (!municipalityRoles.includes(role) || role === 'caseworker')
      throw new PermissionDenied(`Rollen ${rolesInWords[role]} beställs inte av kommunens företrädare.`);
  } else if (role === 'lefi-user') {
    throw new PermissionDenied(
      'Användare av LEFI Online anmäls av sin organisation, med ansvarig chefs underskrift.',
    );
  } else if (finsamRoles.includes(role)) {
    throw new PermissionDenied(
      'Användare av Uppföljning Finsam beställs av sin arbetsgivares beställare, på den sidan för beställningar.',
    );
  } else if (municipalityRoles.includes(role) && role !== 'authorised-representative') {
    throw new PermissionDenied(`Rollen ${rolesInWords[role]} beställs av kommunens behöriga företrädare.`);
  }
}

function requireWhole({ role, agency, validFrom, validTo }: PermissionOrder): void {
  const isNobodys = role === 'agency-representative' && (agency ?? null) === null;
  requireNone(
    mistakeIf(isNobodys, '/agency', 'Ange vilken uppgiftslämnare som personen företräder.'),
    checkForwards({ validFrom, validTo: validTo ?? null }),
  );
}

/** A unit of another municipality gives nothing here, and is a mistake. */
async function requireUnitOf(
  queries: Kysely<NoTables>,
  unitId: string | null,
  organisationsnummer: string,
): Promise<void> {
  if (unitId === null) return;
  const { rows } = await sql`
    select from unit u join connection c on c.id = u.connection_id
    where u.id::text = ${unitId} and c.organisationsnummer = ${organisationsnummer}`.execute(queries);
  requireNone(mistakeIf(rows.length === 0, '/unitId', 'Enheten hör inte till organisationen.'));
}

async function requireOrdered(queries: Kysely<NoTables>, permissionId: string) {
  const { rows } = await sql<{
    person: string;
    organisationsnummer: string;
    orderedBy: string | null;
    orderedOsUser: string | null;
    decided: boolean;
    service: Service | null;
  }>`
    select p.person, p.organisationsnummer, p.service, p.ordered_by as "orderedBy",
      p.ordered_os_user as "orderedOsUser", d.permission is not null as decided
    from permission p left join permission_decision d on d.permission = p.id
    where p.id::text = ${permissionId}`.execute(queries);
  const [ordered] = rows;
  if (ordered === undefined) throw new ChangeRefused('Det finns ingen behörighet med det id:t.');
  return ordered;
}
