import { randomInt } from 'node:crypto';
import type { AccessLog, ActRecord } from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { doAct } from '../src/server/parties/index.ts';
import {
  grantPermission,
  mandateFor,
  personFor,
  type Act,
  type Actor,
  type Mandate,
  type Role,
  type Subject,
} from '../src/server/permissions/index.ts';
import type { AgencyCode } from '../src/values/agency.ts';
import { checkDigit, parsePersonidentitet, type Personidentitet } from '../src/values/personnummer.ts';
import { aRegisteredParty } from './registry.ts';

const testNumbers = 49 * 12 * 28 * 10;
const firstTestNumber = randomInt(0, testNumbers);
let given = 0;

/** A test number that nobody has: birth numbers 980–989 are reserved for tests. Never the same twice in a process. */
export function aTestNumber(): Personidentitet {
  const number = (firstTestNumber + given++) % testNumbers;
  const [year, month, day] = [
    Math.floor(number / 3360) + 50,
    (Math.floor(number / 280) % 12) + 1,
    (Math.floor(number / 10) % 28) + 1,
  ];
  const nine = `${[year, month, day].map((part) => String(part).padStart(2, '0')).join('')}98${String(number % 10)}`;
  const parsed = parsePersonidentitet(`19${nine}${String(checkDigit(nine))}`);
  if (parsed === null) throw new Error('no test number');
  return parsed;
}

/** A log that keeps its acts in memory, for tests of what is recorded. */
export function aListeningLog(): { readonly accessLog: AccessLog; readonly acts: ActRecord[] } {
  const acts: ActRecord[] = [];
  const refuse = () => Promise.reject(new Error('only acts are recorded here'));
  const accessLog: AccessLog = {
    recordQuestion: refuse,
    recordAnswer: refuse,
    recordRefusal: refuse,
    recordAct: (record) => {
      acts.push(record);
      return Promise.resolve({ tree: 0, position: acts.length - 1 });
    },
    isWritable: () => true,
    stop: () => Promise.resolve(),
  };
  return { accessLog, acts };
}

export interface HolderWish {
  readonly role: Role;
  /** Of a registered party; absent: a new one. */
  readonly organisationsnummer?: string;
  readonly agency?: AgencyCode;
  readonly unitId?: string;
  /** Uppföljning Finsam: organisationsnummer of the federation. */
  readonly federation?: string;
  readonly name?: string;
  readonly validFrom?: number;
  readonly validTo?: number | null;
}

/** A person, known to the system, without any permission. */
export async function aPersonWho(
  database: Database,
  name = 'Påhittade Personsson',
): Promise<Actor & { readonly personnummer: Personidentitet }> {
  const personnummer = aTestNumber();
  const { id: personId } = await personFor(database.kysely, { personnummer, name });
  return { personId, name, via: 'web', personnummer };
}

/** A person who holds a role. */
export async function aHolder(
  database: Database,
  { name, ...wish }: HolderWish,
): Promise<
  Actor & {
    readonly personnummer: Personidentitet;
    readonly organisationsnummer: string;
    readonly permissionId: string;
  }
> {
  const person = await aPersonWho(database, name ?? `Påhittad ${wish.role}`);
  return { ...person, ...(await holdsToo(database, person, wish)) };
}

/** Gives somebody a role beside those that she has. */
export async function holdsToo(
  database: Database,
  { personId }: Actor,
  { role, validFrom = 0, validTo = null, ...where }: Omit<HolderWish, 'name'>,
): Promise<{ readonly organisationsnummer: string; readonly permissionId: string }> {
  const organisationsnummer = where.organisationsnummer ?? (await aRegisteredParty(database));
  const { permissionId } = await doAct(database, { accessLog: aListeningLog().accessLog }, async (doing) => ({
    record: { act: 'test', facts: {} },
    added: await grantPermission(
      doing,
      { personId, role, organisationsnummer, validFrom, validTo, orderedBy: null, ...where },
      null,
    ),
  }));
  return { organisationsnummer, permissionId };
}

/** The mandate that the person gets now, as a door would ask for it. */
export function mandateOf(
  database: Database,
  actor: Actor,
  act: Act,
  subject: Subject = {},
  now: number = Date.now(),
): Promise<Mandate> {
  return mandateFor(database, actor, { act, subject, now });
}
