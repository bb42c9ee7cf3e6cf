import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCourse, municipalityName, supplierName, type Course } from '../../../../test/course.ts';
import { anApplicationDesk, anOrder, withDocuments } from '../../../../test/application.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aPdf } from '../../../../test/pdf.ts';
import { aHolder, aPersonWho, holdsToo } from '../../../../test/persons.ts';
import { aRegisteredParty, anOrganisationsnummer, certificates } from '../../../../test/registry.ts';
import { checkIds, holdRegistry, inviteToSign, type RegistryHolder } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { checkUploads, storeDocument } from '../../files/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { courseHandlers } from './course-handlers.ts';
import { createWebApiDoor } from './create-web-api-door.ts';
import { operationsOf } from './read-operations.ts';

const document = readFileSync(new URL('../../../../contract/web-api/course.yaml', import.meta.url), 'utf8');
const publicUrl = 'https://samsvar.example';
const persons = new Map<string, Actor>();
const uploads = checkUploads({ maxBytes: 100_000, maxPages: 5, readingMs: 15_000 });
let database: Database;
let registry: RegistryHolder;
let door: FastifyInstance;
let course: Course;

beforeAll(async () => {
  database = await aDatabase();
  course = await aCourse(database, { spare: 2 });
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const { organisationsnummer } = course;
  const holders = {
    officer: { role: 'connection-officer', organisationsnummer: operator },
    approver: { role: 'approver', organisationsnummer: operator },
    representative: { role: 'authorised-representative', organisationsnummer },
    csn: { role: 'agency-representative', agency: 'CSN', organisationsnummer: operator },
    af: { role: 'agency-representative', agency: 'AF', organisationsnummer: operator },
    neighbour: { role: 'authorised-representative' },
  } as const;
  for (const [name, wish] of Object.entries(holders)) persons.set(name, await aHolder(database, wish));
  persons.set('nobody', await aPersonWho(database));
  registry = await holdRegistry(database);
  door = await createWebApiDoor({
    database,
    publicUrl,
    now: course.clock.now,
    tls: null,
    limits: { bodyBytes: 64_000 },
    operations: operationsOf('course', document),
    handlers: courseHandlers({ ...course.parts, registry, uploads }),
    visitorOf: (cookie) => {
      const actor = persons.get(cookie ?? '');
      return Promise.resolve(
        actor === undefined
          ? { kind: 'unknown', why: null }
          : { kind: 'logged-in', actor, mayUse: () => true },
      );
    },
    subjects: {
      application: () => Promise.resolve(null),
      unit: () => Promise.resolve(null),
      connection: (id) => Promise.resolve(registry.current().connections.get(id) ?? null),
    },
    servePages: () => Promise.resolve(),
    onBug: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await door.close();
  await registry.stop();
  await database.close();
});

/** Every answer is held against the contract. */
async function get(cookie: string, path: string) {
  const answer = await door.inject({ url: `/web-api/course${path}`, headers: { cookie } });
  const told: unknown = answer.json();
  if (answer.statusCode === 200) requireAsContracted(path, told);
  return { status: answer.statusCode, told: told as Record<string, unknown> };
}

async function post(cookie: string, path: string, body: object = {}) {
  const answer = await door.inject({
    method: 'POST',
    url: `/web-api/course/connections/${course.connectionId}/${path}`,
    headers: { cookie, origin: publicUrl },
    ...(path === 'stop-disclosure' ? {} : { payload: body }),
  });
  return {
    status: answer.statusCode,
    told: answer.json<{ actId: string; fields?: { pointer: string }[] }>(),
  };
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(parse(document) as object, 'course');

function requireAsContracted(path: string, told: unknown): void {
  const place = operationsOf('course', document)
    .filter(({ method }) => method === 'GET')
    .map((operation) => operation.path)
    .find((one) =>
      new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(`/web-api/course${path.split('?')[0]!}`),
    )!;
  const pointer = place
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');
  const isAnswer = ajv.getSchema(
    `course#/paths/${pointer}/get/responses/200/content/application~1json/schema`,
  )!;
  if (isAnswer(told) !== true) throw new Error(`${path}: ${JSON.stringify(isAnswer.errors)}`);
}

async function untilHeld(): Promise<void> {
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  await registry.newerThan(Number(rows[0]!.version) - 1);
}

describe('what is read', () => {
  test('the operator reads every connection, a municipality its own, an agency its own part', async () => {
    const { connectionId } = course;
    const officer = await get('officer', '/connections');
    expect(officer.told).toMatchObject({
      connections: [{ id: connectionId, state: 'open', suppliers: [supplierName] }],
    });
    expect((await get('representative', '/own/connections')).told).toMatchObject({
      connections: [{ id: connectionId }],
    });
    expect((await get('neighbour', '/own/connections')).told).toEqual({ connections: [] });
    expect((await get('csn', '/agency/connections')).told).toMatchObject({
      agencies: [{ agency: 'CSN' }],
      connections: [{ id: connectionId, state: 'qualified' }],
    });
    expect((await get('representative', '/connections')).status).toBe(403);
    expect((await get('neighbour', `/own/connections/${connectionId}`)).status).toBe(403);
    expect((await get('nobody', `/connections/${connectionId}`)).status).toBe(403);
  });

  test('a connection with its acts, as it stands and as it stood', async () => {
    const { connectionId } = course;
    const now = await get('officer', `/connections/${connectionId}`);
    expect(now.told).toMatchObject({
      state: 'open',
      certificates: [{ speaksNow: true }],
      contacts: { agreement: {} },
    });
    expect((await get('representative', `/own/connections/${connectionId}`)).told).toMatchObject({
      history: [{ act: 'change-contacts', canBeUndone: true, role: 'behörig företrädare' }],
    });
    expect((await get('officer', `/connections/${connectionId}?at=2020-01-01T00:00:00Z`)).status).toBe(404);
  });

  test('the history begins with the order, in Swedish and with its letters; the link to sign with is for nobody else', async () => {
    const { clock } = course;
    const desk = await anApplicationDesk(database, clock.now);
    const applicationId = await desk.start();
    const order = await withDocuments(database, applicationId, anOrder());
    await desk.save(applicationId, order, 1);
    const { link } = await inviteToSign(
      database,
      await desk.as(desk.applicant, 'edit-application', desk.own),
      { applicationId, name: 'Elsa Ekeby', email: 'elsa@ekeby.example' },
    );
    await desk.sign(applicationId);
    await desk.send(applicationId);
    await desk.checkAll(applicationId, order, checkIds.slice(0, 7));
    await desk.approve(applicationId);
    const [pem] = await certificates(1);
    const { connectionId } = await desk.register(applicationId, pem!);
    await desk.checkAll(applicationId, order, checkIds.slice(7));
    await desk.open(applicationId);
    const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
    await registry.newerThan(Number(rows[0]!.version) - 1);
    const { told } = await get('officer', `/connections/${connectionId}`);
    const letters = told['letters'] as { subject: string; body: string; actId: string }[];
    const history = told['history'] as { id: string; inWords: string; role: string }[];
    expect(letters.map(({ actId }) => history.find(({ id }) => id === actId)?.inWords)).toEqual([
      'åtkomst öppnad',
      'beställning godkänd',
      'beställning insänd',
      'behörig företrädare inbjuden att underteckna',
    ]);
    expect(JSON.stringify(told)).not.toContain(link.split('#')[1]);
    const english = history.filter(({ inWords, role }) => /-|applicant|anybody/.test(`${inWords} ${role}`));
    expect(english).toEqual([]);
  });

  test('anybody reads the texts of the agreement; a connection tells which applied on a day', async () => {
    const { told } = await get('', '/agreement-documents');
    expect(told['documents']).toHaveLength(6);
    expect((await get('', '/agreement-documents?on=2020-01-01')).told).toEqual({ documents: [] });
    const texts = await get('representative', `/own/connections/${course.connectionId}/texts?on=2026-12-24`);
    expect(texts.told).toMatchObject({ on: '2026-12-24', inForce: true });
    const before = await get('officer', `/connections/${course.connectionId}/texts?on=2026-11-30`);
    expect(before.told).toMatchObject({ inForce: false, texts: [] });
  });
});

describe('a text of the agreement as PDF', () => {
  const path = '/web-api/course/agreement-documents';
  const keep = async (cookie: string, bytes: Buffer) =>
    await door.inject({
      method: 'POST',
      url: `${path}/files`,
      headers: {
        cookie,
        origin: publicUrl,
        'content-type': 'application/pdf',
        'x-file-name': encodeURIComponent('utkast åt Kim.pdf'),
      },
      payload: bytes,
    });
  const publish = async (fileId: string, version: string) => {
    const about = { document: 'liability', appliesFrom: '2027-03-01', announcement: 'Ny punkt 2.' };
    return await door.inject({
      method: 'POST',
      url: path,
      headers: { cookie: 'approver', origin: publicUrl },
      payload: { ...about, version, text: '', isPlaceholder: false, fileId },
    });
  };

  test('is read before it is kept, and kept by nobody but the approver', async () => {
    const refused = await keep('approver', Buffer.from('\x89PNG\r\n'));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { fields: [{ message: 'Filen är ingen PDF. Spara dokumentet som PDF och ladda upp den filen.' }] },
    ]);
    for (const other of ['officer', 'representative', 'nobody'])
      expect((await keep(other, aPdf())).statusCode).toBe(403);
  });

  test('is fetched by anybody once it is published, under a name that is not the sender’s', async () => {
    const kept = await keep('approver', aPdf());
    expect(kept.json()).toMatchObject({ name: 'utkast åt Kim.pdf', pages: 1, virusScan: 'not-scanned' });
    const { id: versionId } = (await publish(kept.json<{ id: string }>().id, '2.0')).json<{ id: string }>();
    const file = { name: 'Reglering av ansvar, version 2.0.pdf', sizeBytes: aPdf().length };
    const texts = await get('representative', `/own/connections/${course.connectionId}/texts?on=2027-03-01`);
    expect(texts.told['texts']).toContainEqual(expect.objectContaining({ id: versionId, file }));
    const fetched = await door.inject({ url: `${path}/${versionId}/pdf` });
    expect(fetched.rawPayload).toEqual(aPdf());
    expect(fetched.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
    const [first] = (await get('', '/agreement-documents?on=2026-12-01')).told['documents'] as {
      id: string;
      file: null;
    }[];
    expect(first!.file).toBeNull();
    expect((await door.inject({ url: `${path}/${first!.id}/pdf` })).statusCode).toBe(404);
  });

  test('is never a document that was sent as something else', async () => {
    const power = await uploads.check({ bytes: aPdf(), name: 'fullmakt.pdf' });
    const { id } = await storeDocument(database.kysely, power, persons.get('approver')!);
    const refused = await publish(id, '3.0');
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { fields: [{ pointer: '/fileId' }] }]);
  });
});

describe('what is done', () => {
  test('each by who may, and by nobody else', async () => {
    const notice = { text: 'Loggarna följs inte upp.', toRemedy: 'Följ upp dem.' };
    expect((await post('representative', 'notify-breach', notice)).status).toBe(403);
    const { status, told } = await post('officer', 'notify-breach', notice);
    expect(status).toBe(200);
    expect((await post('officer', 'end-for-breach', { notice: told.actId })).status).toBe(403);
    expect(await post('approver', 'end-for-breach', { notice: told.actId })).toMatchObject({ status: 409 });
    const remedy = { notice: told.actId, text: 'Gjort.', remediedOn: '2026-12-01' };
    expect((await post('officer', 'record-remedy', remedy)).status).toBe(200);
    expect((await post('csn', 'notify-preconditions', { text: 'Nya krav.' })).status).toBe(200);
    expect(await post('af', 'stop-disclosure')).toMatchObject({ status: 409 });
    const agency = await get('csn', `/agency/connections/${course.connectionId}`);
    expect(agency.told).toMatchObject({ own: { state: 'notified', notice: { daysLeft: 30 } } });
    const other = await get('af', `/agency/connections/${course.connectionId}`);
    expect(other.told).toMatchObject({ own: { state: 'qualified', notice: null }, history: [] });
  });

  test('whoever represents two agencies reads and acts for each of them, and undoes what is that one’s', async () => {
    const both = await aHolder(database, { role: 'agency-representative', agency: 'SO' });
    await holdsToo(database, both, { role: 'agency-representative', agency: 'AF', validFrom: 1 });
    persons.set('both', both);
    const listed = await get('both', '/agency/connections');
    expect(listed.told).toMatchObject({ agencies: [{ agency: 'SO' }, { agency: 'AF' }] });
    const rows = listed.told['connections'] as readonly { readonly id: string; readonly agency: string }[];
    const here = rows.filter(({ id }) => id === course.connectionId);
    expect(here.map(({ agency }) => agency)).toEqual(['SO', 'AF']);
    const said = await post('both', 'notify-preconditions?agency=AF', { text: 'Nya krav.' });
    expect(said.status).toBe(200);
    const path = `/agency/connections/${course.connectionId}`;
    expect((await get('both', `${path}?agency=AF`)).told).toMatchObject({ own: { state: 'notified' } });
    expect((await get('both', path)).told).toMatchObject({ history: [] });
    expect((await get('both', `${path}?agency=CSN`)).status).toBe(403);
    const undo = `acts/${said.told.actId}/undo`;
    expect((await post('csn', undo, { reason: 'Nej.' })).status).toBe(403);
    expect((await post('both', undo, { reason: 'Fel kommun.' })).status).toBe(200);
  });

  test('a written notice is carried out by the operator, undone by either, and its mistakes are told by field', async () => {
    const change = {
      municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
      current: { name: supplierName, organisationsnummer: course.supplier },
      next: { name: 'Nya Systemhuset AB', organisationsnummer: anOrganisationsnummer() },
      fromOn: '2027-02-01',
      certificate: course.spare[0]!,
      keptCertificates: [],
    };
    expect((await post('officer', 'change-supplier', change)).status).toBe(403);
    const wrong = await post('officer', 'carry-out/change-supplier', { ...change, fromOn: '1 februari' });
    expect([wrong.status, wrong.told.fields]).toMatchObject([422, [{ pointer: '/fromOn' }]]);
    const done = await post('officer', 'carry-out/change-supplier', change);
    expect(done.status).toBe(200);
    await untilHeld();
    const undo = `acts/${done.told.actId}/undo`;
    expect((await post('neighbour', undo, { reason: 'Nej.' })).status).toBe(403);
    expect((await post('csn', undo, { reason: 'Nej.' })).status).toBe(403);
    expect((await post('representative', undo, { reason: '' })).told.fields).toMatchObject([
      { pointer: '/reason' },
    ]);
    expect((await post('representative', undo, { reason: 'Vi ångrar oss.' })).status).toBe(200);
    expect((await post('representative', undo, { reason: 'Igen.' })).status).toBe(409);
  });
});
