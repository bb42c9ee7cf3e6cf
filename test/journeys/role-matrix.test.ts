import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPersons } from '../../simulators/login-service/index.ts';
import { addConnection } from '../../src/server/connections/index.ts';
import type { Database } from '../../src/server/database/index.ts';
import {
  readOperations,
  type CompiledOperation,
} from '../../src/server/endpoints/web-api/read-operations.ts';
import {
  finsamRoles,
  holdersOfAct,
  lefiRoles,
  municipalityRoles,
  operatorRoles,
  registerUnit,
  roles,
  type Act,
  type Holder,
  type Role,
} from '../../src/server/permissions/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { giveRole } from '../browser/visitors.ts';
import type { Opened, TestBrowser } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aHolder, aListeningLog, mandateOf } from '../persons.ts';
import { anApplicationToLefi } from '../lefi-applications.ts';
import { aRegisteredParty } from '../registry.ts';

// Walks every operation of every document in contract/web-api as everybody, with real sessions over HTTP, and holds what
// is answered against the one table of who may do what. An operation that is added later is walked too.

const operations = readOperations();
const operator = { organisationsnummer: '' };
const own = { organisationsnummer: '', connectionId: '', unitId: '', applicationId: '', federation: '' };
/** Our own organisation's connection to LEFI Online. */
let lefiConnectionId = '';
let lefiMatterId = '';
let otherMunicipality = '';
let otherUnit = '';
let otherFederation = '';
let world: PageWorld;

interface Walker {
  readonly name: string;
  readonly browser: TestBrowser;
  readonly person: string | null;
  readonly roles: readonly Role[];
  readonly organisationsnummer: string;
  readonly agency?: 'CSN' | 'SKV';
  readonly unitId?: string;
  readonly federation?: string;
  readonly isApplicant?: boolean;
}
const walkers: Walker[] = [];
const theApplicant = () => walkers.find(({ isApplicant }) => isApplicant)!;

beforeAll(async () => {
  world = await aPageWorld({ prepare });
  const keys = testPersons.filter(({ level }) => level === 'loa3').map(({ key }) => key);
  const add = async (
    name: string,
    held: readonly Role[],
    where: Partial<Walker> & { readonly validFrom?: number } = {},
  ) => {
    const person = keys.pop()!;
    const { validFrom, ...rest } = where;
    const walker: Walker = {
      name,
      browser: world.aBrowser(),
      person,
      roles: validFrom === undefined ? held : [],
      organisationsnummer: own.organisationsnummer,
      ...rest,
    };
    for (const role of held) {
      const held = { role, ...whereHeld(walker, role), ...(validFrom !== undefined && { validFrom }) };
      await giveRole(world, person, held);
    }
    walkers.push(walker);
    await world.logIn(walker.browser, person);
  };
  for (const role of roles)
    await add(role, [role], role === 'agency-representative' ? { agency: 'CSN' } : {});
  await add('everybody of another municipality', municipalityRoles, {
    organisationsnummer: otherMunicipality,
  });
  await add('everybody of another recipient', lefiRoles, { organisationsnummer: otherMunicipality });
  await add('everybody of another unit', ['unit-manager', 'caseworker'], { unitId: otherUnit });
  await add('an administrator of another federation', ['federation-administrator'], {
    federation: otherFederation,
  });
  await add('a participant lead of another federation', ['participant-lead'], {
    federation: otherFederation,
  });
  await add('another agency', ['agency-representative'], { agency: 'SKV' });
  await add('nobody in particular', []);
  await add('whoever may everything from tomorrow', roles, { validFrom: Date.now() + 86_400_000 });
  await add('the applicant', [], { isApplicant: true });
  walkers.push({
    name: 'nobody',
    browser: world.aBrowser(),
    person: null,
    roles: [],
    organisationsnummer: '',
  });
  own.applicationId = await anApplication(theApplicant(), own.organisationsnummer);
  lefiMatterId = await aLefiMatter(theApplicant());
}, 60_000);

afterAll(() => world.stop());

/** A municipality with a connection and two units, before the server starts. */
async function prepare(database: Database): Promise<void> {
  operator.organisationsnummer = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  own.organisationsnummer = await aRegisteredParty(database, 'Provinge kommun');
  otherMunicipality = await aRegisteredParty(database, 'Grannby kommun');
  own.federation = await aRegisteredParty(database, 'Samordningsförbundet Prov', 'federation');
  otherFederation = await aRegisteredParty(database, 'Samordningsförbundet Gran', 'federation');
  const { organisationsnummer } = own;
  const added = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom: Date.now() - 60_000,
    actorId: '911-01',
    qualifiedBy: ['CSN', 'SKV'],
  });
  own.connectionId = added.id;
  const lefi = { service: 'lefi', organisationsnummer, board: 'LEFI Online' } as const;
  lefiConnectionId = (await addConnection(database, { ...lefi, validFrom: Date.now() - 60_000 })).id;
  const representative = await aHolder(database, { role: 'authorised-representative', organisationsnummer });
  const mandate = await mandateOf(database, representative, 'manage-units', { organisationsnummer });
  const options = { accessLog: aListeningLog().accessLog, now: Date.now };
  const unit = { connectionId: added.id, kind: 'investigates-and-decides', from: swedishDayAt(Date.now()) };
  own.unitId = (await registerUnit(database, mandate, { ...unit, name: 'Enhet Nord' }, options)).unitId;
  otherUnit = (await registerUnit(database, mandate, { ...unit, name: 'Enhet Syd' }, options)).unitId;
}

/** Begun through the door itself, by whoever will be its applicant, for our own municipality or for none yet. */
async function anApplication({ browser }: Walker, organisationsnummer: string): Promise<string> {
  const applications = `${world.origin}/web-api/connection/applications`;
  const headers = { origin: world.origin, 'content-type': 'application/json' };
  const { text } = await browser.open(applications, { method: 'POST', headers: { origin: world.origin } });
  const { id } = JSON.parse(text) as { id: string };
  const municipality = { name: 'Provinge kommun', organisationsnummer };
  const drafted = JSON.parse((await browser.open(`${applications}/${id}`)).text) as {
    readonly version: number;
    readonly order: object;
  };
  const body = JSON.stringify({ version: drafted.version, order: { ...drafted.order, municipality } });
  const saved = await browser.open(`${applications}/${id}/order`, { method: 'PUT', headers, body });
  if (saved.status !== 200) throw new Error(saved.text);
  return id;
}

/** An application to LEFI Online of our own organisation. */
async function aLefiMatter({ browser }: Walker): Promise<string> {
  const headers = { origin: world.origin, 'content-type': 'application/json' };
  const body = JSON.stringify(
    anApplicationToLefi({ organisation: { name: 'Provinge kommun', ...own }, recipientKind: 'municipality' }),
  );
  const { text } = await browser.open(`${world.origin}/web-api/lefi/applications`, {
    method: 'POST',
    headers,
    body,
  });
  const { matterId } = JSON.parse(text) as { readonly matterId?: string };
  if (matterId === undefined) throw new Error(text);
  return matterId;
}

const sent: Readonly<Record<string, string>> = {
  'application/json': '{"felaktigt":true}',
  'application/pdf': '%PDF-',
  'application/octet-stream': 'x',
};

function call(
  browser: TestBrowser,
  operation: CompiledOperation,
  params: Readonly<Record<string, string>> = paramsFor(operation),
): Promise<Opened> {
  const { method, bodyType } = operation;
  const path = operation.path.replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(params[name]!),
  );
  return browser.open(`${world.origin}${path}`, {
    method,
    headers: {
      ...(method === 'GET' ? {} : { origin: world.origin }),
      ...(bodyType === null ? {} : { 'content-type': bodyType }),
    },
    ...(bodyType === null ? {} : { body: sent[bodyType] ?? '' }),
  });
}

const candidates = [
  'CSN',
  'b2c3d4e5-0000-4000-8000-000000000000',
  'x',
  '1',
  '2026-11-20',
  '162120000000',
  '2026',
];

interface ParameterSchema {
  readonly properties?: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
}

/** Which service the things are of that an operation is about. */
const serviceOf = ({ room }: CompiledOperation) => (room.startsWith('lefi') ? 'lefi' : 'ssbtek');

/** Our own municipality's things where the contract says whose they are, and for the rest whatever has the right form. */
function paramsFor(
  operation: CompiledOperation,
  service: 'ssbtek' | 'lefi' = serviceOf(operation),
): Readonly<Record<string, string>> {
  const { id, path, isParams } = operation;
  const things =
    service === 'lefi' ? { ...own, connectionId: lefiConnectionId, applicationId: lefiMatterId } : own;
  const params: Record<string, string> = {};
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  for (const name of names) {
    const known = { ...things, agency: 'CSN' }[name];
    const fits = (value: string) =>
      isParams({ ...params, [name]: value }) ||
      !isParams.errors!.some(({ instancePath }) => instancePath === `/${name}`);
    const listed = (isParams.schema as ParameterSchema).properties?.[name]?.enum ?? [];
    const value = [...(known === undefined ? [] : [known]), ...listed, ...candidates].find(fits);
    if (value === undefined) throw new Error(`${id}: no value is known for ${name}`);
    params[name] = value;
  }
  return params;
}

/** The rule, said once more and in other words than the server's. */
function mayDo(walker: Walker, { demand, subject }: CompiledOperation): boolean {
  if (demand === 'public') return true;
  if (demand === 'logged-in' || walker.person === null) return walker.person !== null;
  const holders: readonly Holder[] = holdersOfAct[demand];
  if (holders.includes('anybody')) return true;
  if (holders.includes('applicant') && subject === 'application' && walker.isApplicant === true) return true;
  return walker.roles.some((role) => holders.includes(role) && isTheirs(walker, role, subject));
}

/** What a walker's permission is for, besides the role. */
function whereHeld({ organisationsnummer, agency, unitId, federation }: Walker, role: Role) {
  return {
    organisationsnummer: operatorRoles.includes(role) ? operator.organisationsnummer : organisationsnummer,
    ...(role === 'agency-representative' && { agency: agency ?? 'CSN' }),
    ...(unitId !== undefined && { unitId }),
    ...(finsamRoles.includes(role) && { federation: federation ?? own.federation }),
  };
}

function isTheirs(walker: Walker, role: Role, subject: CompiledOperation['subject']): boolean {
  if (operatorRoles.includes(role) || role === 'service-owner') return true;
  if (role === 'agency-representative') return subject !== 'agency' || walker.agency === 'CSN';
  if (subject === 'federation') return isOfOurFederation(walker, role);
  return subject === 'none' || subject === 'agency' || isOfOurOrganisation(walker, subject);
}

function isOfOurOrganisation(walker: Walker, subject: CompiledOperation['subject']): boolean {
  const isOurs = walker.organisationsnummer === own.organisationsnummer;
  return isOurs && (subject !== 'unit' || (walker.unitId ?? own.unitId) === own.unitId);
}

function isOfOurFederation({ federation }: Walker, role: Role): boolean {
  return finsamRoles.includes(role) && (federation ?? own.federation) === own.federation;
}

function expected(walker: Walker, operation: CompiledOperation): string {
  if (mayDo(walker, operation)) return 'may';
  return walker.person === null ? 'must log in' : 'may not';
}

function found({ status, text }: Opened): string {
  if (status >= 500) return `a bug: ${status} ${text}`;
  if (status === 401) return 'must log in';
  return status === 403 ? 'may not' : 'may';
}

test.each(operations)(
  '$id ($demand, $subject) is done by those who may, and by nobody else',
  async (operation) => {
    const answers = await Promise.all(
      walkers.map(async (walker) => {
        const answer = await call(walker.browser, operation);
        if (answer.setCookies.length > 0 && walker.person !== null)
          await world.logIn(walker.browser, walker.person);
        return [walker.name, found(answer)];
      }),
    );
    const rule = walkers.map((walker) => [walker.name, expected(walker, operation)]);
    expect(answers).toEqual(rule);
  },
);

test('a permission for the one service gives nothing at the other, though the organisation is the same', async () => {
  const theirs = walkers.filter(
    ({ roles: [role] }) => lefiRoles.includes(role!) || municipalityRoles.includes(role!),
  );
  const about = operations.filter(
    ({ subject, demand }) =>
      (subject === 'connection' || subject === 'application') &&
      !(holdersOfAct[demand as Act] as readonly Holder[]).includes('anybody'),
  );
  for (const operation of about) {
    const other = paramsFor(operation, serviceOf(operation) === 'lefi' ? 'ssbtek' : 'lefi');
    const answers = await Promise.all(
      theirs.map(async ({ name, browser }) => [name, (await call(browser, operation, other)).status]),
    );
    expect([operation.id, answers]).toEqual([operation.id, theirs.map(({ name }) => [name, 403])]);
  }
});

test('an order that names no municipality yet is read by its applicant alone', async () => {
  const id = await anApplication(theApplicant(), '');
  for (const walker of walkers.filter(({ person }) => person !== null)) {
    const { status } = await walker.browser.open(`${world.origin}/web-api/connection/applications/${id}`);
    expect([walker.name, status]).toEqual([walker.name, walker.isApplicant === true ? 200 : 403]);
  }
});

test('somebody may do each act that an operation is for', () => {
  for (const operation of operations)
    expect([operation.id, walkers.some((walker) => mayDo(walker, operation))]).toEqual([operation.id, true]);
});

test('a call from another site is refused for every operation that changes anything, whoever is logged in', async () => {
  const everybody = walkers.find(({ name }) => name === 'authorised-representative')!;
  for (const operation of operations.filter(({ method }) => method !== 'GET')) {
    const params = paramsFor(operation);
    const path = operation.path.replace(/\{(\w+)\}/g, (_place, name: string) =>
      encodeURIComponent(params[name]!),
    );
    const { method, bodyType } = operation;
    const headers = {
      origin: 'https://other.example',
      ...(bodyType === null ? {} : { 'content-type': bodyType }),
    };
    const body = bodyType === null ? {} : { body: sent[bodyType] ?? '' };
    const { status, text } = await everybody.browser.open(`${world.origin}${path}`, {
      method,
      headers,
      ...body,
    });
    expect([operation.id, status, text.includes('annan webbplats')]).toEqual([operation.id, 403, true]);
  }
});

test('no path and no query of the contract can hold a personnummer', () => {
  for (const { id, path, isParams, isQuery } of operations) {
    expect([id, /person(nummer|identitet)/i.test(path)]).toEqual([id, false]);
    expect([id, JSON.stringify([isParams.schema, isQuery.schema]).includes('ersonnummer')]).toEqual([
      id,
      false,
    ]);
  }
});
