import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder, aListeningLog } from '../../../../test/persons.ts';
import { aRoomsDoor } from '../../../../test/rooms-door.ts';
import { day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { checkBaseServices, loadFirstContent } from '../../portal/index.ts';
import { portalHandlers } from './portal-handlers.ts';

// The portal's operations over HTTP: what is answered is what the contract says, to whoever may ask.

interface Written {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
}

const text = readFileSync(new URL('../../../../contract/web-api/portal.yaml', import.meta.url), 'utf8');
const document = parse(text) as Written;
const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'portal');

let database: Database;
let door: FastifyInstance;
const persons = new Map<string, Actor>();

beforeAll(async () => {
  database = await aDatabase();
  const { accessLog } = aListeningLog();
  await loadFirstContent(database, { as: 'published', accessLog });
  persons.set('officer', await aHolder(database, { role: 'connection-officer' }));
  persons.set('approver', await aHolder(database, { role: 'approver' }));
  persons.set('owner', await aHolder(database, { role: 'service-owner' }));
  persons.set('csn', await aHolder(database, { role: 'agency-representative', agency: 'CSN' }));
  persons.set('contact', await aHolder(database, { role: 'agreement-contact' }));
  const faultReports = { perHour: 50, perReceiverAndDay: 2, perAddressAndHour: 50 };
  const portal = { statusEveryMs: 60_000, faultReports, faultReportsTo: null };
  const parts = { database, accessLog, now: Date.now, today: () => day('2026-11-26'), portal };
  door = await aRoomsDoor({
    ...{ database, persons, now: Date.now, rooms: ['portal'] },
    handlers: { ...portalHandlers(parts) },
  });
});

afterAll(async () => {
  await door.close();
  await database.close();
});

/** Asks, and holds a good answer against the contract. */
async function ask(
  method: 'GET' | 'POST',
  path: string,
  { who = '', body }: { readonly who?: string; readonly body?: object } = {},
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await door.inject({
    method,
    url: `/web-api/portal${path}`,
    headers: { cookie: who, origin: 'https://samsvar.example' },
    ...(body === undefined ? {} : { payload: body }),
  });
  const answer = response.body === '' ? {} : (JSON.parse(response.body) as Record<string, unknown>);
  if (response.statusCode === 200) holdAgainstContract(method, path.replace(/\?.*/, ''), answer);
  return { status: response.statusCode, body: answer };
}

function holdAgainstContract(method: string, path: string, answer: unknown): void {
  const written = Object.keys(document.paths).find((one) =>
    new RegExp(`^${one.replace(/\{\w+\}/g, '[^/]+')}$`).test(`/web-api/portal${path}`),
  )!;
  const place = encodeURIComponent(written.replaceAll('/', '~1'));
  const schema = `portal#/paths/${place}/${method.toLowerCase()}/responses/200/content/application~1json/schema`;
  const isRight = ajv.compile({ $ref: schema });
  expect([path, isRight(answer), isRight.errors]).toEqual([path, true, null]);
}

test.each([
  '/contents',
  '/contents?kind=base-service',
  '/contents/anslut-kommun',
  '/contents/csn/versions/1',
  '/status',
  '/documents',
  '/documents?on=2026-01-01',
])('%s is answered to everybody, as the contract says', async (path) => {
  await checkBaseServices({ database, connected: ['AF'], everyMs: 0, ping: () => Promise.resolve({}) });
  expect((await ask('GET', path)).status).toBe(200);
});

test('before the day that it was published there was nothing to read', async () => {
  expect((await ask('GET', '/contents?on=2020-01-01')).body).toEqual({ contents: [] });
  expect((await ask('GET', '/contents/csn?on=2020-01-01')).status).toBe(404);
  expect((await ask('GET', '/contents/csn?on=2020-13-01')).status).toBe(422);
});

test.each(['/contents/finns-inte', '/contents/csn/versions/2'])('%s is not found', async (path) => {
  expect((await ask('GET', path)).status).toBe(404);
});

test.each(['/drafts', '/drafts/csn', '/fault-reports'])(
  '%s is for those who have something to do with it',
  async (path) => {
    expect((await ask('GET', path)).status).toBe(401);
    expect((await ask('GET', path, { who: 'contact' })).status).toBe(403);
    expect((await ask('GET', path, { who: 'officer' })).status).toBe(200);
  },
);

async function newVersionOf(contentId: string): Promise<string> {
  const { body } = await ask('GET', `/contents/${contentId}`);
  const { content } = body['content'] as { content: object };
  const { versions } = (await ask('GET', `/drafts/${contentId}`, { who: 'officer' })).body;
  const basedOn = (versions as readonly { number: number }[])[0]!.number;
  const draft = { contentId, content, needsApprovalFrom: [], basedOn };
  const saved = await ask('POST', '/drafts', { who: 'officer', body: draft });
  expect(saved.status).toBe(200);
  return String(saved.body['versionId']);
}

test('each act is for its own people, and another agency cannot approve in CSN’s name', async () => {
  const at = `/versions/${await newVersionOf('csn')}`;
  expect((await ask('POST', `${at}/assurance`, { who: 'officer' })).status).toBe(403);
  expect((await ask('POST', `${at}/approvals/AF`, { who: 'csn' })).status).toBe(403);
  expect((await ask('POST', `${at}/publication`, { who: 'approver', body: { from: null } })).status).toBe(
    409,
  );
  for (const who of ['approver', 'owner'])
    expect((await ask('POST', `${at}/assurance`, { who })).status).toBe(204);
  expect((await ask('POST', `${at}/approvals/CSN`, { who: 'csn' })).status).toBe(204);
  expect((await ask('POST', `${at}/publication`, { who: 'officer', body: { from: null } })).status).toBe(403);
  expect((await ask('POST', `${at}/publication`, { who: 'owner', body: { from: null } })).status).toBe(200);
  const { body } = await ask('GET', '/contents/csn');
  expect(body['content']).toMatchObject({ number: 2, approvedBy: ['CSN'] });
  expect((body['versions'] as readonly unknown[]).length).toBe(2);
});

test('an agency that does not approve sends the version back, and what is published can be withdrawn', async () => {
  const refused = `/versions/${await newVersionOf('csn')}/approvals/CSN/return`;
  expect((await ask('POST', refused, { who: 'csn', body: { note: 'Fel telefonnummer' } })).status).toBe(204);
  const { body } = await ask('GET', '/drafts/om-portalen', { who: 'owner' });
  const [{ versionId }] = body['versions'] as readonly [{ versionId: string }];
  const withdrawn = { who: 'owner', body: { note: 'Ska skrivas om' } };
  expect((await ask('POST', `/versions/${versionId}/withdrawal`, withdrawn)).status).toBe(204);
  expect((await ask('GET', '/contents/om-portalen')).status).toBe(404);
});

test('a draft of a kind must have what that kind has, and is told so by its fields', async () => {
  const content = { kind: 'news', title: '' };
  const body = { contentId: 'ny', content, needsApprovalFrom: [], basedOn: 0 };
  const refused = await ask('POST', '/drafts', { who: 'officer', body });
  expect(refused.status).toBe(422);
  const fields = refused.body['fields'] as readonly { pointer: string }[];
  expect(fields.map(({ pointer }) => pointer).sort()).toEqual(['/content/text', '/content/title']);
});

test('a fault report is received from anybody, and too many are refused in words', async () => {
  const report = {
    description: 'Inget svar',
    happenedWhen: 'I dag',
    concerns: 'CSN',
    name: 'Anna',
    email: 'anna@ekeby.example',
    telephone: '',
  };
  expect((await ask('POST', '/fault-reports', { body: report })).status).toBe(200);
  expect((await ask('POST', '/fault-reports', { body: { ...report, email: 'inte en adress' } })).status).toBe(
    422,
  );
  expect((await ask('POST', '/fault-reports', { body: report })).status).toBe(200);
  const refused = await ask('POST', '/fault-reports', { body: report });
  expect(refused.status).toBe(429);
  expect(refused.body['detail']).toContain('många felanmälningar');
  const { body } = await ask('GET', '/fault-reports', { who: 'approver' });
  const [{ reportId }] = body['reports'] as readonly [{ reportId: string }];
  const handled = { who: 'officer', body: { note: 'Rättat' } };
  expect((await ask('POST', `/fault-reports/${reportId}/handling`, handled)).status).toBe(204);
  expect((await ask('GET', '/fault-reports', { who: 'officer' })).status).toBe(200);
});
