import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrder, operatorName } from '../../../../test/application.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aPdf } from '../../../../test/pdf.ts';
import { aHolder, aListeningLog, aPersonWho } from '../../../../test/persons.ts';
import { aRegisteredParty, certificates } from '../../../../test/registry.ts';
import { answersAsTheContractSays } from '../../../../test/web-api.ts';
import { applicationSubject } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { checkUploads } from '../../files/index.ts';
import type { Actor, Role } from '../../permissions/index.ts';
import type { ApplicationParts } from './application-parts.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { createWebApiDoor } from './create-web-api-door.ts';
import { readOperations } from './read-operations.ts';
import { registerHandlers } from './register-handlers.ts';

let database: Database;
let door: FastifyInstance;
const publicUrl = 'https://samsvar.example';
const persons = new Map<string, Actor>();

beforeAll(async () => {
  database = await aDatabase();
  persons.set('applicant', await aPersonWho(database, 'Alma Avtalsson'));
  persons.set('stranger', await aPersonWho(database, 'Stina Främlingsson'));
  persons.set(
    'officer',
    await aHolder(database, { role: 'connection-officer', name: 'Olle Handläggarsson' }),
  );
  persons.set('approver', await aHolder(database, { role: 'approver', name: 'Berit Beslutsson' }));
  const parts: ApplicationParts = {
    database,
    accessLog: aListeningLog().accessLog,
    now: Date.now,
    publicUrl,
    operator: { name: operatorName, address: ['Box 0000', '000 00 Orten'] },
    lefi: { address: { lines: [] }, addresses: {}, reviewEveryMonths: 12 },
    uploads: checkUploads({ maxBytes: 100_000, maxPages: 10, readingMs: 20_000 }),
    certificateAuthority: null,
  };
  door = await createWebApiDoor({
    ...parts,
    tls: null,
    limits: { bodyBytes: 100_000 },
    operations: readOperations().filter(({ room }) => room === 'connection' || room === 'register'),
    handlers: { ...connectionHandlers(parts), ...registerHandlers(parts) },
    visitorOf: (cookie) => {
      const actor = persons.get(cookie ?? '');
      return Promise.resolve(
        actor === undefined
          ? { kind: 'unknown', why: null }
          : { kind: 'logged-in', actor, mayUse: () => cookie !== 'by another provider' },
      );
    },
    subjects: {
      application: (id) => applicationSubject(database, id),
      connection: () => Promise.resolve(null),
      unit: () => Promise.resolve(null),
    },
    servePages: () => Promise.resolve(),
    onBug: (error) => {
      throw error as Error;
    },
  });
});

afterAll(async () => {
  await door.close();
  await database.close();
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function call(
  who: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: object | Buffer,
  fileName = '',
): Promise<Answer> {
  const isPdf = Buffer.isBuffer(body);
  const { statusCode, body: text } = await door.inject({
    method,
    url: `/web-api${path}`,
    headers: {
      cookie: who,
      origin: publicUrl,
      'x-file-name': encodeURIComponent(fileName),
      ...(body === undefined ? {} : { 'content-type': isPdf ? 'application/pdf' : 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: isPdf ? body : JSON.stringify(body) }),
  });
  const read = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  answersAsTheContractSays(method, `/web-api${path}`, statusCode, read);
  return { status: statusCode, body: read };
}

const own = (id: string) => `/connection/applications/${id}`;
const reviewed = (id: string) => `/register/applications/${id}`;

async function aDraft(): Promise<string> {
  return (await call('applicant', 'POST', '/connection/applications')).body['id'] as string;
}

async function enclose(id: string, name: string): Promise<string> {
  const kept = await call('applicant', 'POST', `${own(id)}/documents`, aPdf(), name);
  return kept.body['id'] as string;
}

test('a municipality orders, the operator asks for completion, checks, approves, registers and opens', async () => {
  const id = await aDraft();
  const order = anOrder();
  const [decision, powerOfAttorney, proofOfAuthority] = [
    await enclose(id, 'beslut.pdf'),
    await enclose(id, 'fullmakt.pdf'),
    await enclose(id, 'behorighet.pdf'),
  ];
  const whole = {
    ...order,
    decision: { ...order.decision, document: decision },
    enclosures: { powerOfAttorney, proofOfAuthority, signedForm: null },
  };
  const saved = await call('applicant', 'PUT', `${own(id)}/order`, { version: 1, order: whole });
  expect(saved).toEqual({ status: 200, body: { version: 2, mistakes: [] } });
  const unsigned = await call('applicant', 'POST', `${own(id)}/sending`);
  expect(unsigned.body).toMatchObject({ status: 422, fields: [{ pointer: '/signature' }] });
  const signAndSend = async () => {
    const toSign = { place: 'Ekeby', code: null };
    const shown = await call('applicant', 'POST', `${own(id)}/text-to-sign`, toSign);
    expect(shown.body['text']).toContain('Kommun: Ekeby kommun');
    const signature = { ...toSign, sha256: shown.body['sha256'] };
    expect((await call('applicant', 'POST', `${own(id)}/signature`, signature)).status).toBe(204);
    expect((await call('applicant', 'POST', `${own(id)}/sending`)).status).toBe(200);
  };
  await signAndSend();

  const lacking = [{ pointer: '/units', text: 'Enhetens hela namn.' }];
  expect((await call('officer', 'POST', `${reviewed(id)}/completion`, { lacking })).status).toBe(204);
  expect((await call('applicant', 'GET', own(id))).body).toMatchObject({
    line: { state: 'to-be-completed' },
    lacking,
  });
  const completed = { ...whole, units: ['Enheten för försörjningsstöd'] };
  expect((await call('applicant', 'PUT', `${own(id)}/order`, { version: 2, order: completed })).status).toBe(
    200,
  );
  await signAndSend();

  const check = async (point: string, evidence: object = {}) =>
    await call('officer', 'POST', `${reviewed(id)}/checks`, {
      point,
      ...{ complete: true, correct: true, verified: true },
      evidence: { text: 'Sett i original', date: null, reference: null, document: null, ...evidence },
    });
  const points = ['skr-decision', '9.2.1', '9.2.2', '9.2.3', '9.2.4', '9.2.5', '9.2.6'];
  for (const point of points) {
    expect((await check(point, point === 'skr-decision' ? whole.decision : {})).status).toBe(204);
  }
  expect((await call('officer', 'POST', `${reviewed(id)}/approval`)).status).toBe(403);
  expect((await call('approver', 'POST', `${reviewed(id)}/approval`)).status).toBe(204);
  const [pem] = await certificates(1);
  const toRegister = { actorId: null, certificateOrRequest: pem, qualifiedBy: ['AF'] };
  expect((await call('officer', 'POST', `${reviewed(id)}/registration`, toRegister)).status).toBe(200);
  for (const point of ['9.2.7', '9.2.8']) expect((await check(point)).status).toBe(204);
  expect((await call('officer', 'POST', `${reviewed(id)}/opening`, { from: null })).status).toBe(200);

  const seen = (await call('applicant', 'GET', own(id))).body as {
    line: object;
    history: { act: string }[];
    letters: object[];
  };
  expect(seen).toMatchObject({ line: { state: 'open' }, certificate: pem });
  expect(seen.history.map(({ act }) => act)).toContain('Öppnade åtkomsten');
  expect(seen.letters).toHaveLength(5);
  expect((await call('officer', 'GET', reviewed(id))).body).toMatchObject({
    line: { state: 'open' },
    approvedBy: 'Berit Beslutsson',
    checkedByMe: true,
  });
  expect((await call('officer', 'GET', '/register/applications')).body).toMatchObject([
    { id, state: 'open' },
  ]);
});

test('nobody else sees or changes a draft, and the municipality does not reach the operator’s side', async () => {
  const id = await aDraft();
  const document = await enclose(id, 'fullmakt.pdf');
  const refused = await Promise.all([
    call('stranger', 'GET', own(id)),
    call('stranger', 'GET', `${own(id)}/documents/${document}`),
    call('stranger', 'PUT', `${own(id)}/order`, { version: 1, order: anOrder() }),
    call('stranger', 'POST', `${own(id)}/text-to-sign`, { place: 'Ekeby', code: null }),
    call('applicant', 'GET', reviewed(id)),
    call('applicant', 'GET', '/register/applications'),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect((await call('', 'GET', own(id))).status).toBe(401);
  expect((await call('stranger', 'GET', '/connection/applications')).body).toEqual([]);
  expect((await call('officer', 'GET', '/register/applications')).body).not.toContainEqual(
    expect.objectContaining({ id }),
  );
});

test('of a municipality’s people those see its applications who may read them, by a login that will do', async () => {
  const id = await aDraft();
  const organisationsnummer = await aRegisteredParty(database, 'Ekeby kommun');
  const order = anOrder({ municipality: { name: 'Ekeby kommun', organisationsnummer } });
  await call('applicant', 'PUT', `${own(id)}/order`, { version: 1, order });
  const seen = async (role: Role, cookie: string = role) => {
    persons.set(cookie, await aHolder(database, { role, organisationsnummer }));
    return JSON.stringify((await call(cookie, 'GET', '/connection/applications')).body).includes(id);
  };
  expect(await seen('technical-contact')).toBe(true);
  expect(await seen('caseworker')).toBe(false);
  expect(await seen('unit-manager')).toBe(false);
  expect(await seen('technical-contact', 'by another provider')).toBe(false);
});

test.each<[string, Buffer, RegExp]>([
  ['is no PDF', Buffer.from('hej'), /ingen PDF/],
  ['carries script', aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), /skript/],
  ['is too large', Buffer.concat([aPdf(), Buffer.alloc(99_999)]), /för stor/],
])('an enclosure that %s is refused in words, and nothing of it is kept', async (_what, bytes, message) => {
  const id = await aDraft();
  const refused = await call('applicant', 'POST', `${own(id)}/documents`, bytes, 'fullmakt.pdf');
  expect(refused).toMatchObject({
    status: 422,
    body: { fields: [{ pointer: '/document', message: expect.stringMatching(message) as string }] },
  });
  expect((await call('applicant', 'GET', own(id))).body['documents']).toEqual([]);
});

test('an order that is not shaped as one is refused by its fields, and the draft stands', async () => {
  const id = await aDraft();
  const broken = await call('applicant', 'PUT', `${own(id)}/order`, {
    version: 1,
    order: { ...anOrder({ board: 'N'.repeat(201) }), more: 1 },
  });
  expect(broken.status).toBe(422);
  expect((broken.body['fields'] as { pointer: string }[]).map(({ pointer }) => pointer)).toContain(
    '/order/board',
  );
  expect((await call('applicant', 'GET', own(id))).body['version']).toBe(1);
});

test.each<[string, object, string]>([
  ['a point without evidence', { complete: true, correct: true, verified: true }, '/evidence/text'],
  [
    'a number of somebody’s',
    { evidence: { text: '19900101-2385', date: null, reference: null, document: null } },
    '/evidence/text',
  ],
  [
    'a day that there is not',
    { evidence: { text: '', date: '2026-13-01', reference: null, document: null } },
    '/evidence/date',
  ],
])('%s in a check is told at its field', async (_what, changes, pointer) => {
  const id = await aSentOrder();
  const check = {
    point: '9.2.1',
    ...{ complete: false, correct: false, verified: false },
    evidence: { text: '', date: null, reference: null, document: null },
    ...changes,
  };
  const refused = await call('officer', 'POST', `${reviewed(id)}/checks`, check);
  expect(refused).toMatchObject({ status: 422, body: { fields: [{ pointer }] } });
});

test('a request for completion says what is missing, and never a number of somebody’s', async () => {
  const id = await aSentOrder();
  const ask = (texts: readonly string[]) =>
    call('officer', 'POST', `${reviewed(id)}/completion`, {
      lacking: texts.map((text) => ({ pointer: null, text })),
    });
  expect((await ask([])).body).toMatchObject({ fields: [{ pointer: '/lacking/0/text' }] });
  expect((await ask(['Fullmakten', ' '])).body).toMatchObject({ fields: [{ pointer: '/lacking/1/text' }] });
  expect((await ask(['För 900101-2385'])).body).toMatchObject({ fields: [{ pointer: '/lacking/0/text' }] });
});

async function aSentOrder(): Promise<string> {
  const id = await aDraft();
  const order = anOrder({
    signature: { kind: 'paper', place: 'Ekeby', date: '2026-11-02', printedName: 'Rut R' },
  });
  const document = await enclose(id, 'allt.pdf');
  const whole = {
    ...order,
    decision: { ...order.decision, document },
    enclosures: { powerOfAttorney: document, proofOfAuthority: document, signedForm: document },
  };
  await call('applicant', 'PUT', `${own(id)}/order`, { version: 1, order: whole });
  expect((await call('applicant', 'POST', `${own(id)}/sending`)).status).toBe(200);
  return id;
}

test('a draft is the municipality’s own: the operator reads neither it nor its documents before it is sent in', async () => {
  const id = await aDraft();
  const document = await enclose(id, 'beslut.pdf');
  for (const path of [reviewed(id), `${reviewed(id)}/documents/${document}`])
    for (const who of ['officer', 'approver'])
      expect([path, who, (await call(who, 'GET', path)).status]).toEqual([path, who, 404]);
  expect((await call('applicant', 'GET', own(id))).status).toBe(200);
});
