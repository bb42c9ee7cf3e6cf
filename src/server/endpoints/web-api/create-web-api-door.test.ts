import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder, aPersonWho } from '../../../../test/persons.ts';
import type { Database } from '../../database/index.ts';
import { ChangeRefused, FieldMistakes } from '../../parties/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { createWebApiDoor } from './create-web-api-door.ts';
import { fileReply } from './handlers.ts';
import type { HeardCall } from './hear-call.ts';
import { operationsOf } from './read-operations.ts';

const document = `
openapi: 3.1.0
info: { title: Prov, version: 1.0.0 }
paths:
  /web-api/prov/open:
    get: { operationId: readOpen, x-act: public, responses: { '200': { description: Svar } } }
  /web-api/prov/mine:
    get: { operationId: readMine, x-act: logged-in, responses: { '200': { description: Svar } } }
  /web-api/prov/connections/{connectionId}/contacts:
    post:
      operationId: changeContacts
      x-act: change-contacts
      x-subject: connection
      parameters: [{ name: connectionId, in: path, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Contact' } } }
      responses: { '200': { description: Svar } }
  /web-api/prov/connections/{connectionId}/documents:
    post:
      operationId: sendDocument
      x-act: change-contacts
      x-subject: connection
      x-max-body-bytes: 4096
      parameters: [{ name: connectionId, in: path, required: true, schema: { type: string } }]
      requestBody: { required: true, content: { application/pdf: {} } }
      responses: { '200': { description: Svar } }
  /web-api/prov/connections/{connectionId}/shared:
    post:
      operationId: sendShared
      x-act: change-contacts
      x-subject: connection
      parameters: [{ name: connectionId, in: path, required: true, schema: { type: string } }]
      requestBody: { $ref: '#/components/requestBodies/Contact' }
      responses: { '204': { description: Svar } }
components:
  requestBodies:
    Contact:
      required: true
      content: { application/json: { schema: { $ref: '#/components/schemas/Contact' } } }
  schemas:
    Contact:
      type: object
      additionalProperties: false
      required: [name]
      properties: { name: { type: string, minLength: 1, maxLength: 5 } }
`;

let database: Database;
let door: FastifyInstance;
let contact: Actor & { readonly organisationsnummer: string };
const bugs: string[] = [];
const publicUrl = 'https://samsvar.example';
const persons = new Map<string, Actor>();

beforeAll(async () => {
  database = await aDatabase();
  contact = await aHolder(database, { role: 'agreement-contact' });
  persons.set('contact', contact);
  persons.set('other', await aHolder(database, { role: 'agreement-contact' }));
  persons.set('nobody', await aPersonWho(database));
  const handlers = {
    sendShared: () => Promise.resolve(undefined),
    readOpen: () => Promise.resolve({ open: true }),
    readMine: ({ actor }: HeardCall) =>
      Promise.resolve(fileReply(Buffer.from(actor.name), 'text/csv', 'mån.csv')),
    changeContacts: ({ mandate, body }: HeardCall) => {
      const { name } = body as { name: string };
      if (name === 'fält') throw new FieldMistakes([{ pointer: '/name', message: 'Skriv ett namn.' }]);
      if (name === 'nej') throw new ChangeRefused('Anslutningen är avslutad.');
      if (name === 'bug') throw new Error('broken');
      return Promise.resolve({ by: mandate.by.role });
    },
    sendDocument: ({ body, fileName }: HeardCall) =>
      Promise.resolve({ bytes: (body as Buffer).length, fileName }),
  };
  door = await createWebApiDoor({
    database,
    publicUrl,
    now: Date.now,
    tls: null,
    limits: { bodyBytes: 1024 },
    operations: operationsOf('prov', document),
    handlers: handlers,
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
      connection: (id) =>
        Promise.resolve(id === 'c1' ? { organisationsnummer: contact.organisationsnummer } : null),
      unit: () => Promise.resolve(null),
    },
    servePages: () => Promise.resolve(),
    onBug: (_error, reference) => bugs.push(reference),
  });
});

afterAll(async () => {
  await door.close();
  await database.close();
});

async function post(cookie: string, body: unknown, options: { id?: string; origin?: string } = {}) {
  const { id = 'c1', origin = publicUrl } = options;
  const answer = await door.inject({
    method: 'POST',
    url: `/web-api/prov/connections/${id}/contacts`,
    headers: { cookie, origin },
    payload: body as object,
  });
  return { status: answer.statusCode, told: answer.json<Record<string, unknown>>() };
}

test('what is public needs nobody; everything else needs a login', async () => {
  expect((await door.inject('/web-api/prov/open')).json()).toEqual({ open: true });
  expect((await door.inject('/web-api/prov/mine')).statusCode).toBe(401);
  expect(await post('', { name: 'Eva' })).toMatchObject({ status: 401 });
});

test('an act needs a permission for that connection', async () => {
  expect(await post('contact', { name: 'Eva' })).toEqual({ status: 200, told: { by: 'agreement-contact' } });
  expect(await post('other', { name: 'Eva' })).toMatchObject({ status: 403 });
  expect(await post('nobody', { name: 'Eva' })).toMatchObject({ status: 403 });
  expect(await post('contact', { name: 'Eva' }, { id: 'c2' })).toMatchObject({ status: 404 });
});

test("another site's page changes nothing, whoever is logged in", async () => {
  expect(await post('contact', { name: 'Eva' }, { origin: 'https://evil.example' })).toMatchObject({
    status: 403,
  });
  const none = await door.inject({
    method: 'POST',
    url: '/web-api/prov/connections/c1/contacts',
    headers: { cookie: 'contact' },
    payload: { name: 'Eva' },
  });
  expect(none.statusCode).toBe(403);
});

test('each field that is wrong is told by its place, and never what was written', async () => {
  const { status, told } = await post('contact', { name: 'för långt' });
  expect([status, told['fields']]).toEqual([422, [{ pointer: '/name', message: 'Får ha högst 5 tecken.' }]]);
  expect(JSON.stringify(told)).not.toContain('för långt');
  expect(await post('contact', {})).toMatchObject({ told: { fields: [{ pointer: '/name' }] } });
  expect(await post('contact', { name: 'fält' })).toMatchObject({
    status: 422,
    told: { fields: [{ pointer: '/name' }] },
  });
});

test('a text that nothing can keep is told of by its place: half a character, and what is not seen', async () => {
  for (const name of ['a\u0000b', 'a\u0001b', 'a\ud800b', 'a\uffffb']) {
    expect(await post('contact', { name })).toMatchObject({
      status: 422,
      told: { fields: [{ pointer: '/name' }] },
    });
  }
  expect((await post('contact', { name: 'r\n\t😀' })).status).toBe(200);
});

test('a body that several operations share is held against the contract too', async () => {
  const send = (payload: object) =>
    door.inject({
      method: 'POST',
      url: '/web-api/prov/connections/c1/shared',
      headers: { cookie: 'contact', origin: publicUrl },
      payload,
    });
  expect((await send({ name: 'Eva' })).statusCode).toBe(204);
  expect((await send({ nobody: 'knows' })).statusCode).toBe(422);
});

test('a refusal says why, and a bug of ours only its reference', async () => {
  expect(await post('contact', { name: 'nej' })).toMatchObject({
    status: 409,
    told: { detail: 'Anslutningen är avslutad.' },
  });
  const { status, told } = await post('contact', { name: 'bug' });
  expect(status).toBe(500);
  expect(told['detail']).toContain(bugs.at(-1));
  expect(JSON.stringify(told)).not.toContain('broken');
});

test('a file is kept and not shown, by a name that may hold any letter', async () => {
  const { headers } = await door.inject({ url: '/web-api/prov/mine', headers: { cookie: 'nobody' } });
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''m%C3%A5n.csv");
});

test('a file is the body itself, with its name in a header, and is received from those only who have logged in', async () => {
  const send = async (cookie: string, bytes: number, contentType = 'application/pdf') => {
    const answer = await door.inject({
      method: 'POST',
      url: '/web-api/prov/connections/c1/documents',
      headers: {
        ...{ cookie, origin: publicUrl, 'content-type': contentType },
        'x-file-name': encodeURIComponent('Fullmakt för Åsa.pdf'),
      },
      payload: contentType === 'application/pdf' ? Buffer.alloc(bytes) : '{}',
    });
    return { status: answer.statusCode, told: answer.json<unknown>() };
  };
  expect(await send('contact', 3_000)).toEqual({
    status: 200,
    told: { bytes: 3_000, fileName: 'Fullmakt för Åsa.pdf' },
  });
  expect(await send('contact', 0)).toMatchObject({ status: 200, told: { bytes: 0 } });
  expect((await send('contact', 5_000)).status).toBe(413);
  expect((await send('contact', 0, 'application/json')).status).toBe(415);
  // Refused for who it is, and not for its size: the body was never received.
  expect((await send('', 5_000)).status).toBe(401);
});

test('an operation that does not say who may stops the start', () => {
  expect(() => operationsOf('prov', document.replace('x-act: public, ', ''))).toThrow('no x-act');
});
