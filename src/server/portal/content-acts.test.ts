import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, aListeningLog, mandateOf } from '../../../test/persons.ts';
import type { AgencyCode } from '../../values/agency.ts';
import type { Database } from '../database/index.ts';
import type { Act, Actor } from '../permissions/index.ts';
import {
  approveContent,
  assureContent,
  publishContent,
  sendBackContent,
  withdrawContent,
} from './content-acts.ts';
import type { Content } from './content.ts';
import { draftContent } from './draft-content.ts';
import { readPublished, readVersions } from './read-versions.ts';
import { publishedAt, versionState } from './version.ts';

let database: Database;
let officer: Actor;
let approver: Actor;
let owner: Actor;
let agency: Actor;
const { accessLog, acts } = aListeningLog();
let count = 0;

beforeAll(async () => {
  database = await aDatabase();
  officer = await aHolder(database, { role: 'connection-officer' });
  approver = await aHolder(database, { role: 'approver' });
  owner = await aHolder(database, { role: 'service-owner' });
  agency = await aHolder(database, { role: 'agency-representative', agency: 'AF' });
});

afterAll(() => database.close());

const aPage = (text = 'En text.'): Content => ({ kind: 'page', title: 'En sida', summary: 'Kort', text });
const aContentId = () => `sida-${++count}`;

async function by(actor: Actor, act: Act, about?: AgencyCode) {
  return {
    mandate: await mandateOf(database, actor, act, about === undefined ? {} : { agency: about }),
    accessLog,
  };
}

async function drafted(
  contentId: string,
  { content = aPage(), basedOn = 0, needs = [], actor = officer }: Partial<DraftWish> = {},
) {
  const draft = { contentId, content, basedOn, needsApprovalFrom: needs };
  return (await draftContent(database, draft, await by(actor, 'draft-content'))).versionId;
}

interface DraftWish {
  readonly content: Content;
  readonly basedOn: number;
  readonly needs: readonly AgencyCode[];
  readonly actor: Actor;
}

async function assured(contentId: string, wish: Partial<DraftWish> = {}) {
  const versionId = await drafted(contentId, wish);
  await assureContent(database, versionId, await by(approver, 'assure-content'));
  await assureContent(database, versionId, await by(owner, 'assure-content'));
  return versionId;
}

const publish = async (versionId: string, from: number | null = null, actor = approver) =>
  publishContent(database, { versionId, from }, await by(actor, 'publish-content'));

async function stateNow(contentId: string, number: number, at = Date.now() + 1000) {
  const all = await readVersions(database.kysely, contentId);
  return versionState(
    all.find((one) => one.number === number)!,
    all,
    at,
  );
}

const publicText = async (contentId: string, at = Date.now() + 1000) =>
  (await readPublished(database.kysely, at)).find((one) => one.contentId === contentId)?.content;

test('content is drafted, assured by the operator and by the owner, and then published, each act recorded', async () => {
  const id = aContentId();
  const before = acts.length;
  await publish(await assured(id));
  expect(await publicText(id)).toEqual(aPage());
  expect(acts.slice(before).map(({ act, by: who }) => [act, who?.role])).toEqual([
    ['content-drafted', 'connection-officer'],
    ['content-assured-by-operator', 'approver'],
    ['content-assured-by-owner', 'service-owner'],
    ['content-published', 'approver'],
  ]);
});

test.each(['nobody', 'the operator', 'the owner'] as const)(
  'content that %s has assured cannot be published',
  async (who) => {
    const id = aContentId();
    const versionId = await drafted(id);
    if (who === 'the operator')
      await assureContent(database, versionId, await by(approver, 'assure-content'));
    if (who === 'the owner') await assureContent(database, versionId, await by(owner, 'assure-content'));
    await expect(publish(versionId)).rejects.toThrow('kan inte publiceras');
    expect(await publicText(id)).toBeUndefined();
  },
);

test('the two assurances are two persons', async () => {
  const both = await aHolder(database, { role: 'approver' });
  const versionId = await drafted(aContentId());
  await assureContent(database, versionId, await by(both, 'assure-content'));
  const asOwner = await by(owner, 'assure-content');
  const sameAgain = {
    ...asOwner,
    mandate: { ...asOwner.mandate, by: { ...asOwner.mandate.by, person: both.personId } },
  };
  await expect(assureContent(database, versionId, sameAgain)).rejects.toThrow('någon annan');
  await expect(assureContent(database, versionId, await by(both, 'assure-content'))).rejects.toThrow(
    'redan kvalitetssäkrad',
  );
});

test('nobody assures what she has written herself', async () => {
  const versionId = await drafted(aContentId(), { actor: owner });
  await expect(assureContent(database, versionId, await by(owner, 'assure-content'))).rejects.toThrow(
    'någon annan',
  );
});

const aBaseService: Content = {
  kind: 'base-service',
  title: 'AFLI',
  agency: 'AF',
  owner: 'Arbetsförmedlingen',
  informationUrl: null,
  contacts: [],
  deliversSince: null,
  holds: [],
  source: '',
  placeholder: false,
};

test('a base service is published when its own agency has approved it', async () => {
  const id = aContentId();
  const versionId = await assured(id, { content: aBaseService });
  expect(await stateNow(id, 1)).toEqual({ kind: 'draft', missing: [{ kind: 'approval', agency: 'AF' }] });
  await expect(publish(versionId)).rejects.toThrow('kan inte publiceras');
  await approveContent(database, versionId, await by(agency, 'approve-content', 'AF'));
  expect(await stateNow(id, 1)).toEqual({ kind: 'ready' });
  await publish(versionId);
  expect(await publicText(id)).toEqual(aBaseService);
});

test('other content waits for the agencies that it is marked with, and no other can approve it', async () => {
  const id = aContentId();
  const versionId = await assured(id, { needs: ['CSN'] });
  await expect(
    approveContent(database, versionId, await by(agency, 'approve-content', 'AF')),
  ).rejects.toThrow('väntar inte på godkännande från er');
  await expect(publish(versionId)).rejects.toThrow('kan inte publiceras');
});

test('a new version replaces the old one from its moment, and the old one can still be read as it was', async () => {
  const id = aContentId();
  const tomorrow = Date.now() + 86_400_000;
  await publish(await assured(id, { content: aPage('Gammal') }));
  await publish(await assured(id, { content: aPage('Ny'), basedOn: 1 }), tomorrow);
  expect(await stateNow(id, 2)).toEqual({ kind: 'planned' });
  expect([await publicText(id), await publicText(id, tomorrow - 1), await publicText(id, tomorrow)]).toEqual([
    aPage('Gammal'),
    aPage('Gammal'),
    aPage('Ny'),
  ]);
  expect(await stateNow(id, 1, tomorrow)).toEqual({ kind: 'replaced' });
  expect(await stateNow(id, 2, tomorrow)).toEqual({ kind: 'published' });
  expect((await readVersions(database.kysely, id)).map(({ content }) => content)).toEqual([
    aPage('Gammal'),
    aPage('Ny'),
  ]);
});

test('what SQL finds published at a moment is what the rule says', async () => {
  const id = aContentId();
  const day = 86_400_000;
  const start = Date.now();
  await publish(await assured(id, { content: aPage('1') }));
  await publish(await assured(id, { content: aPage('2'), basedOn: 1 }), start + day);
  const third = await assured(id, { content: aPage('3'), basedOn: 2 });
  await publish(third, start + 2 * day);
  await withdrawContent(database, { versionId: third, note: 'Fel' }, await by(approver, 'publish-content'));
  const all = await readVersions(database.kysely, id);
  for (const at of [start - day, start + 5000, start + day - 1, start + day, start + 3 * day])
    expect([at, await publicText(id, at)]).toEqual([at, publishedAt(all, at)?.content]);
  expect(await publicText(id, start + 3 * day)).toEqual(aPage('2'));
});

test('what is withdrawn cannot be read any more, and says why', async () => {
  const id = aContentId();
  const versionId = await assured(id);
  await publish(versionId);
  await expect(
    withdrawContent(database, { versionId, note: ' ' }, await by(approver, 'publish-content')),
  ).rejects.toThrow('varför');
  await withdrawContent(database, { versionId, note: 'Stämmer inte' }, await by(owner, 'publish-content'));
  expect(await publicText(id)).toBeUndefined();
  expect(await stateNow(id, 1)).toEqual({ kind: 'withdrawn' });
});

test('what is sent back must be written anew, and begins without assurances', async () => {
  const id = aContentId();
  const versionId = await drafted(id);
  await assureContent(database, versionId, await by(owner, 'assure-content'));
  await sendBackContent(
    database,
    { versionId, note: 'Ändra rubriken' },
    await by(approver, 'assure-content'),
  );
  await expect(assureContent(database, versionId, await by(approver, 'assure-content'))).rejects.toThrow(
    'skickats tillbaka',
  );
  await drafted(id, { basedOn: 1 });
  expect(await stateNow(id, 2)).toEqual({
    kind: 'draft',
    missing: [{ kind: 'operator-assurance' }, { kind: 'owner-assurance' }],
  });
});

test('an assurance counts for the version that was read and for no later one', async () => {
  const id = aContentId();
  const first = await assured(id);
  await drafted(id, { content: aPage('Tillagt efteråt'), basedOn: 1 });
  await expect(publish(first)).rejects.toThrow('nyare version');
});

test('two who write at once do not write over each other', async () => {
  const id = aContentId();
  await drafted(id);
  await expect(drafted(id)).rejects.toThrow('redan innehåll med den adressen');
  await drafted(id, { basedOn: 1 });
  await expect(drafted(id, { basedOn: 1 })).rejects.toThrow('Någon annan har sparat version 2');
});

test.each([
  ['/content/text', aPage('Se ärendet om 19121212-1212.'), 'personnummer'],
  ['/content/text', aPage('[Klicka](javascript:alert(1))'), 'länk'],
  ['/content/text', aPage('[Klicka](//ond.example)'), 'länk'],
  ['/content/informationUrl', { ...aBaseService, informationUrl: 'http://osäker.example' }, 'https'],
  ['/content/deliversSince', { ...aBaseService, deliversSince: '2026-02-30' }, 'dag som finns'],
] as const)('a draft with a mistake at %s is refused', async (pointer, content, message) => {
  const refused = await drafted(aContentId(), { content }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    fields: [{ pointer, message: expect.stringContaining(message) as string }],
  });
});

test('what has been written and done cannot be changed afterwards', async () => {
  await publish(await assured(aContentId()));
  for (const table of ['portal_version', 'portal_act'])
    await expect(database.pool.query(`update ${table} set id = id`)).rejects.toThrow('append-only');
});
