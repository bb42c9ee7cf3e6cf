import { testPersons } from '../simulators/login-service/index.ts';
import type { AccessLog } from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';
import type { UploadCheck } from '../src/server/files/index.ts';
import {
  addPerson,
  decidePermission,
  listPersons,
  mandateFor,
  orderPermission,
  type Act,
  type Actor,
  type Mandate,
  type Role,
  type Subject,
} from '../src/server/permissions/index.ts';
import type { AgencyCode } from '../src/values/agency.ts';

/** Where the demonstration's people do what they do: each by the own permission, on record, with four eyes. */
export interface DemoOffice {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
  readonly uploads: UploadCheck;
}

export interface Acting {
  readonly mandate: Mandate;
  readonly accessLog: AccessLog;
  readonly now: () => number;
}

/** What one of the test persons, by key, does an act with. Throws PermissionDenied as for anybody. */
export async function acting(
  office: DemoOffice,
  key: string,
  act: Act,
  subject: Subject = {},
): Promise<Acting> {
  const { database, accessLog, now } = office;
  const actor = await actorOf(office, key);
  return { mandate: await mandateFor(database, actor, { act, subject, now: now() }), accessLog, now };
}

async function actorOf({ database }: DemoOffice, key: string): Promise<Actor> {
  const { name } = testPerson(key);
  const found = (await listPersons(database)).find((person) => person.name === name);
  if (found === undefined) throw new Error('a test person does something before she is known');
  return { personId: found.id, name, via: 'command-line' };
}

export function testPerson(key: string) {
  const person = testPersons.find((one) => one.key === key);
  if (person === undefined) throw new Error('there is no such test person');
  return person;
}

/** Aina makes a person known. */
export async function introduce(office: DemoOffice, key: string): Promise<void> {
  const { mandate } = await acting(office, 'aina', 'order-permission');
  await addPerson(office.database, mandate, testPerson(key), office);
}

/** One orders what another then has to decide, where the role is not the municipality's own to give. */
export async function give(
  office: DemoOffice,
  key: string,
  { role, by, agency }: { readonly role: Role; readonly by: string; readonly agency?: AgencyCode },
): Promise<void> {
  const { database, now } = office;
  const { personnummer, name, employer } = testPerson(key);
  const { organisationsnummer } = employer;
  const { mandate } = await acting(office, by, 'order-permission', { organisationsnummer });
  const order = { personnummer, name, role, organisationsnummer, agency: agency ?? null, validFrom: now() };
  const { permissionId, holds } = await orderPermission(database, mandate, order, office);
  if (holds) return;
  const { mandate: deciding } = await acting(office, 'bosse', 'decide-permission');
  await decidePermission(database, deciding, { permissionId, granted: true }, office);
}
