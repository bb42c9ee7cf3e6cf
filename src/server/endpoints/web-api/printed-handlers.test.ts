import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApplicationDesk, anOrder, operatorName, withDocuments } from '../../../../test/application.ts';
import { aCourse, municipalityName, type Course } from '../../../../test/course.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder, aPersonWho } from '../../../../test/persons.ts';
import { printedText } from '../../../../test/printed-text.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { addDays, swedishDayAt } from '../../../values/day.ts';
import {
  applicationSubject,
  holdRegistry,
  notifyBreach,
  notifyPreconditions,
  type RegistryHolder,
} from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { checkUploads } from '../../files/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { createWebApiDoor } from './create-web-api-door.ts';
import { printedHandlers } from './printed-handlers.ts';
import { readOperations } from './read-operations.ts';

const persons = new Map<string, Actor>();
let database: Database;
let registry: RegistryHolder;
let door: FastifyInstance;
let course: Course;
let desk: Awaited<ReturnType<typeof anApplicationDesk>>;

beforeAll(async () => {
  database = await aDatabase();
  course = await aCourse(database);
  desk = await anApplicationDesk(database, course.clock.now);
  registry = await holdRegistry(database);
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  persons.set('applicant', desk.applicant);
  persons.set(
    'officer',
    await aHolder(database, { role: 'connection-officer', organisationsnummer: operator, name: 'Olle Ek' }),
  );
  persons.set(
    'own',
    await aHolder(database, { role: 'agreement-contact', organisationsnummer: course.organisationsnummer }),
  );
  persons.set(
    'csn',
    await aHolder(database, { role: 'agency-representative', agency: 'CSN', organisationsnummer: operator }),
  );
  persons.set(
    'af',
    await aHolder(database, { role: 'agency-representative', agency: 'AF', organisationsnummer: operator }),
  );
  persons.set('nobody', await aPersonWho(database));
  door = await createWebApiDoor({
    database,
    publicUrl: 'https://samsvar.example',
    now: course.clock.now,
    tls: null,
    limits: { bodyBytes: 1_000 },
    operations: readOperations().filter(({ room }) => room === 'printed'),
    handlers: printedHandlers({
      ...{ database, registry, now: course.clock.now, isDemonstration: true },
      operator: { name: operatorName, address: ['Driftmyndigheten', 'Box 0000', '000 00 Orten'] },
    }),
    visitorOf: (cookie) => {
      const actor = persons.get(cookie ?? '');
      return Promise.resolve(
        actor === undefined
          ? { kind: 'unknown', why: null }
          : { kind: 'logged-in', actor, mayUse: () => true },
      );
    },
    subjects: {
      application: (id) => applicationSubject(database, id),
      connection: (id) => Promise.resolve(registry.current().connections.get(id) ?? null),
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
  await registry.stop();
  await database.close();
});

async function get(path: string, who?: string) {
  const answer = await door.inject({
    url: `/web-api/printed${path}`,
    headers: who === undefined ? {} : { cookie: who },
  });
  const isPdf = answer.headers['content-type'] === 'application/pdf';
  return {
    status: answer.statusCode,
    bytes: answer.rawPayload,
    name: decodeURIComponent(String(answer.headers['content-disposition'])),
    pages: isPdf ? (await printedText(answer.rawPayload)).pages : [],
  };
}

describe('a form to fill in by hand', () => {
  test('can be had by everybody', async () => {
    const forms = {
      'order-form': 'Kommunens beställningsformulär',
      assurance: 'Försäkran för handläggare',
      reminder: 'Påminnelse',
      'finsam-orderer-notice': 'Anmälan av beställare',
      'finsam-orderer-end': 'Borttag av beställare',
      'finsam-order': 'Beställning av behörighet',
    };
    for (const [form, title] of Object.entries(forms)) {
      const { status, pages } = await get(`/forms/${form}`);
      expect([status, pages[0]]).toEqual([200, expect.stringContaining(title)]);
    }
    expect((await get('/forms/anything')).status).toBe(422);
  });

  test('to notify an orderer or order a user has what the operator records of it, and what is certified', async () => {
    const of = async (form: string) => (await get(`/forms/${form}`)).pages.join(' ');
    const notice = await of('finsam-orderer-notice');
    for (const field of ['Box 0000', 'Organisationsnummer', 'Personnummer', 'Beställare från och med'])
      expect(notice).toContain(field);
    expect(notice).toContain('behörig företrädare');
    const order = await of('finsam-order');
    for (const field of ['Samordningsförbund', 'Förbundsadministratör', 'Deltagaransvarig', 'Namnteckning'])
      expect(order).toContain(field);
    expect(order).toContain('inte ska ha mer behörighet än arbetet kräver');
    expect(await of('finsam-orderer-end')).toContain('Inte beställare från och med');
  });

  test('to order with has its fields in their order, where to send it, and what not to send', async () => {
    const { pages, name } = await get('/forms/order-form');
    const all = pages.join(' ');
    expect(name).toContain('Beställningsformulär.pdf');
    const inOrder = [
      'Box 0000',
      '1. Beställare',
      'Organisationsnummer',
      'Nämnd',
      'Enheter',
      '2a. Kontaktperson för avtal och administration',
      'E-postadress',
      '2b. Kontaktperson för tekniska frågor',
      '3. Namn som kommer att stå i signeringscertifikatet',
      '4. Tjänsteleverantör',
      '5. Kommunen beställer härmed',
      'diarieförs',
      'personuppgiftsbiträde',
      'samtliga avtalsdokument',
      '6. Underskrift',
      'Datum',
      'Ort',
      'Namnteckning',
      'Namnförtydligande',
      'Fullmakt',
      'Behörighetshandling',
      'Beslutsdatum',
      'Skicka inte in handläggarnas försäkringar eller påminnelser',
    ];
    let at = 0;
    for (const text of inOrder) {
      at = all.indexOf(text, at);
      expect([text, at > -1]).toEqual([text, true]);
    }
  });
});

describe("an application's order form", () => {
  test('holds what is filled in, to sign on paper, and may be sent back as it is', async () => {
    const id = await desk.start();
    await desk.save(id, await withDocuments(database, id, anOrder()), 1);
    const { status, pages, bytes } = await get(`/own/applications/${id}/order-form`, 'applicant');
    const all = pages.join(' ');
    expect(status).toBe(200);
    for (const text of [
      anOrder().municipality.name,
      anOrder().board,
      'Alma Avtalsson',
      'fullmakt.pdf',
      'Namnteckning',
    ])
      expect(all).toContain(text);
    const uploads = checkUploads({ maxBytes: 1_000_000, maxPages: 10, readingMs: 20_000 });
    expect((await uploads.check({ bytes, name: 'formulär.pdf' })).pages).toBe(pages.length);
  });

  test('that has been signed by login says by whom, when and which text; the operator reads it as it was sent in', async () => {
    const { applicationId } = await desk.sendIn();
    for (const [path, who] of [
      [`/own/applications/${applicationId}/order-form`, 'applicant'],
      [`/applications/${applicationId}/order-form`, 'officer'],
    ] as const) {
      const all = (await get(path, who)).pages.join(' ');
      expect(all).toContain('Elektroniskt undertecknad');
      expect(all).toMatch(/SHA-256\): [0-9a-f]{64}/);
      expect(all).toContain('ska inte skickas med post');
    }
  });

  test('is not for everybody', async () => {
    const id = await desk.start();
    expect((await get(`/own/applications/${id}/order-form`)).status).toBe(401);
    expect((await get(`/own/applications/${id}/order-form`, 'nobody')).status).toBe(403);
    expect((await get(`/applications/${id}/order-form`, 'own')).status).toBe(403);
    // A draft is the municipality's own.
    expect((await get(`/applications/${id}/order-form`, 'officer')).status).toBe(404);
  });
});

describe("a connection's papers", () => {
  test('the history tells every act, for the operator and the municipality', async () => {
    const path = `connections/${course.connectionId}/history`;
    for (const [prefix, who] of [
      ['/', 'officer'],
      ['/own/', 'own'],
    ] as const) {
      const { status, pages } = await get(`${prefix}${path}`, who);
      expect([status, pages[0]]).toEqual([200, expect.stringContaining(municipalityName)]);
    }
    expect((await get(`/${path}`, 'own')).status).toBe(403);
    expect((await get(`/own/${path}`, 'nobody')).status).toBe(403);
    expect((await get(`/${path}?at=2001-01-01T00:00:00Z`, 'officer')).status).toBe(404);
  });

  test("a notice of breach is printed with its thirty days, and is no agency's to read", async () => {
    const said = { text: 'Försäkran saknas för två handläggare.', toRemedy: 'Låt dem underteckna.' };
    const { actId } = await notifyBreach(course.parts, await course.on('notify-breach'), said);
    const path = `connections/${course.connectionId}/notices/${actId}`;
    const { status, pages } = await get(`/own/${path}`, 'own');
    expect(status).toBe(200);
    const lastDay = addDays(swedishDayAt(course.clock.now()), 30);
    for (const text of [said.text, said.toRemedy, `till och med ${lastDay}`, operatorName, municipalityName])
      expect(pages[0]).toContain(text);
    expect((await get(`/${path}`, 'officer')).status).toBe(200);
    expect((await get(`/agency/${path}`, 'csn')).status).toBe(404);
    const none = `/own/connections/${course.connectionId}/notices/${crypto.randomUUID()}`;
    expect((await get(none, 'own')).status).toBe(404);
  });

  test("an agency's notice is the agency's own, and the municipality's", async () => {
    const said = { text: 'Kommunen behöver en ny behörighetsrutin.' };
    const { actId } = await notifyPreconditions(
      course.parts,
      await course.ofAgency('notify-preconditions', 'CSN'),
      said,
    );
    const path = `connections/${course.connectionId}/notices/${actId}`;
    for (const [prefix, who] of [
      ['/agency/', 'csn'],
      ['/own/', 'own'],
      ['/', 'officer'],
    ] as const) {
      const { status, pages } = await get(`${prefix}${path}`, who);
      expect([status, pages[0]]).toEqual([200, expect.stringContaining(said.text)]);
      expect(pages[0]).toContain('punkten 7.2');
    }
    expect((await get(`/agency/${path}`, 'af')).status).toBe(404);
  });
});
