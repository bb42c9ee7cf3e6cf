import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ensureSigningKey,
  findRecords,
  proveRecord,
  readPublicKeys,
  verifyLog,
  verifyRecordProof,
} from '../../src/server/access-log/index.ts';
import type { Database } from '../../src/server/database/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { giveRole } from '../browser/visitors.ts';
import { addFederation, addInitiative } from '../finsam-year.ts';
import { done, PageCaller, refusal, type Answer } from '../page-caller.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty } from '../registry.ts';

// The life of one figure, told over HTTP and in order: how many women took part in Bryggan this year. Frida sets it, Filip
// corrects it while she has the old one before her, Bosse locks the year and opens it again, and Frida corrects it once more.
// Then its history says who, when, from what to what and why; and Greta, who audits the log, reads the same there.

const began = Date.now();
const year = Number(swedishDayAt(began).slice(0, 4));
let world: PageWorld;
let federation: string;
let bryggan: string;
let frida: PageCaller;
let filip: PageCaller;
let bosse: PageCaller;
let greta: PageCaller;

beforeAll(async () => {
  world = await aPageWorld({ prepare });
  const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
  const administrator = { role: 'federation-administrator', organisationsnummer: federation } as const;
  await giveRole(world, 'frida', { ...administrator, federation });
  await giveRole(world, 'filip', { ...administrator, federation });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  await giveRole(world, 'greta', { role: 'log-auditor', organisationsnummer: operator });
  [frida, filip] = [await loggedIn('frida'), await loggedIn('filip')];
  [bosse, greta] = [await loggedIn('bosse'), await loggedIn('greta')];
}, 60_000);

afterAll(() => world.stop());

async function prepare(database: Database): Promise<void> {
  ({ federation } = await addFederation(database, 'Samordningsförbundet Prov'));
  bryggan = await addInitiative(database, federation, { name: 'Bryggan', startsOn: `${year}-01-01` });
}

async function loggedIn(key: string): Promise<PageCaller> {
  const caller = new PageCaller(world);
  await world.logIn(caller.browser, key);
  return caller;
}

const figures = () => `/web-api/finsam-figures/federations/${federation}/years/${year}`;
const years = `/web-api/finsam-office/years/${year}`;
const log = '/web-api/finsam-office/log';
const wish = {
  from: swedishDayAt(began),
  until: swedishDayAt(began + 86_400_000),
  reason: 'Stickprov enligt rutin 4.',
};

/** The number, made from the version that the page has before it. */
function set(by: PageCaller, women: number, expectedVersion: number, reason = ''): Promise<Answer> {
  const figure = { initiativeId: bryggan, period: 'year', figure: 'women' };
  const changes = [{ ...figure, value: women, comment: '', reason, expectedVersion }];
  return by.put(`${figures()}/counts`, { changes });
}

interface State {
  readonly value: number | null;
  readonly version: number;
}

async function now(by: PageCaller): Promise<State> {
  const { rows } = await done<{ rows: { counts: { figure: string; state: State }[] }[] }>(
    by.get(`${figures()}/counts`),
  );
  return rows[0]!.counts.find(({ figure }) => figure === 'women')!.state;
}

test('one administrator sets the figure, and another one corrects it, saying why', async () => {
  await done(set(frida, 12, 0));
  expect(await now(filip)).toMatchObject({ value: 12, version: 1, setBy: 'Frida Förbund' });
  expect(await refusal(set(filip, 14, 1))).toBe(
    'Det finns redan ett antal. Skriv varför det ändras, så att det går att följa.',
  );
  await done(set(filip, 14, 1, 'Två kom till i december.'));
});

test('the first one, with the old figure before her, is shown his beside hers, and nothing is written', async () => {
  const refused = await set(frida, 13, 1, 'En kom till.');
  expect([refused.status, refused.sentence]).toEqual([
    409,
    'Ingenting har sparats. Jämför uppgifterna, och spara igen.',
  ]);
  expect(refused.body).toMatchObject({
    title: 'Någon annan har ändrat sedan du läste.',
    theirs: [
      {
        ...{ initiativeId: bryggan, initiative: 'Bryggan', figure: 'women', period: 'year' },
        theirs: { value: 14, version: 2, setBy: 'Filip Förbund' },
        yours: { value: 13 },
      },
    ],
  });
  expect(await now(frida)).toMatchObject({ value: 14, version: 2 });
});

test('a locked year takes nothing, until the approver opens it again and says why', async () => {
  await done(bosse.post(`${years}/locked`, { federation, reason: 'Avstämt med förbundet.' }));
  expect(await refusal(set(frida, 15, 2, 'En till hittades.'))).toBe(
    `Året ${year} är låst, och ingenting har sparats. Be beslutsfattaren hos driftsparten att öppna året om något behöver rättas.`,
  );
  expect(await now(frida)).toMatchObject({ value: 14, version: 2 });
  const reopened = (by: PageCaller, reason: string) => by.post(`${years}/reopened`, { federation, reason });
  expect(await refusal(reopened(frida, 'Jag vill rätta.'))).toBe(
    'Du har ingen behörighet för det här som gäller nu. Det görs av beslutsfattare.',
  );
  expect(await refusal(reopened(bosse, ' '))).toBe('Skriv varför, så att det går att följa.');
  await done(reopened(bosse, 'Förbundet hittade ett fel.'));
  await done(set(frida, 15, 2, 'En till hittades.'));
});

test('the figure’s history says who set it, when, from what to what and why', async () => {
  interface Entry {
    readonly setAt: string;
    readonly setBy: string;
    readonly from: number | null;
    readonly to: number;
    readonly reason: string;
    readonly version: number;
    readonly role: string;
  }
  const { entries } = await done<{ entries: Entry[] }>(
    filip.get(`${figures()}/history?initiative=${bryggan}&figure=women&period=year`),
  );
  const told = entries.map(({ version, setBy, role, from, to, reason }) => [
    ...[version, setBy, role, from, to, reason],
  ]);
  expect(told).toEqual([
    [3, 'Frida Förbund', 'förbundsadministratör', 14, 15, 'En till hittades.'],
    [2, 'Filip Förbund', 'förbundsadministratör', 12, 14, 'Två kom till i december.'],
    [1, 'Frida Förbund', 'förbundsadministratör', null, 12, ''],
  ]);
  const moments = entries.map(({ setAt }) => Date.parse(setAt)).reverse();
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  expect(moments[0]).toBeGreaterThanOrEqual(began);
  expect(moments.at(-1)).toBeLessThanOrEqual(Date.now());
  const { acts } = await done<{ acts: object[] }>(bosse.get('/web-api/finsam-office/years'));
  expect(acts).toMatchObject([
    { kind: 'reopened', federation, year, by: 'Bosse Beslut', reason: 'Förbundet hittade ett fel.' },
    { kind: 'locked', federation, year, by: 'Bosse Beslut', reason: 'Avstämt med förbundet.' },
  ]);
});

interface LoggedAct {
  readonly place: { readonly recordedAt: string; readonly tree: number; readonly position: number };
  readonly actInWords: string;
  readonly by: string;
  readonly role: string;
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
}

test('the log auditor reads every one of those acts in the log, in order, and the log verifies', async () => {
  const page = await done<{ acts: LoggedAct[]; identities: { id: string; name: string }[]; next: null }>(
    greta.post(log, wish),
  );
  const { acts, identities, next } = page;
  expect(next).toBeNull();
  const told = acts
    .toReversed()
    .map(({ actInWords, by, role, facts }) => [
      ...[actInWords, by, role],
      ...facts.filter(({ name }) => name === 'figures').map(({ values }) => values),
    ]);
  const set = 'Satte uppgifter för ett år';
  const administrator = 'förbundsadministratör';
  expect(told).toEqual([
    [set, 'Frida Förbund', administrator, [`women year ${bryggan} v1: empty -> 12`]],
    [set, 'Filip Förbund', administrator, [`women year ${bryggan} v2: 12 -> 14`]],
    ['Låste ett år', 'Bosse Beslut', 'beslutsfattare'],
    ['Öppnade ett år', 'Bosse Beslut', 'beslutsfattare'],
    [set, 'Frida Förbund', administrator, [`women year ${bryggan} v3: 14 -> 15`]],
  ]);
  // What the identities are called is told beside the log, and why the year was locked and opened.
  const factOf = ({ facts }: LoggedAct, wanted: string) =>
    facts.find(({ name }) => name === wanted)?.values[0] ?? '';
  const called = (id: string) => identities.find((one) => one.id === id)?.name;
  expect([called(federation), called(bryggan)]).toEqual(['Samordningsförbundet Prov', 'Bryggan']);
  const yearActs = acts.map((act) => factOf(act, 'yearActId')).filter((id) => id !== '');
  expect(yearActs.map(called)).toEqual(['Förbundet hittade ett fel.', 'Avstämt med förbundet.']);
  // What people wrote stands with the figure, and not in the log.
  expect(JSON.stringify(acts)).not.toMatch(/hittade|december|Avstämt/);
  const { publicKeyFile } = await ensureSigningKey(world.config.accessLog.signingKey);
  const verified = await verifyLog({ database: world.database, publicKeyFile });
  expect([verified.isIntact, verified.findings]).toEqual([true, []]);
  const keys = await readPublicKeys(publicKeyFile);
  for (const { place } of acts) {
    const proof = await proveRecord(world.database, place);
    expect(verifyRecordProof(proof!, keys)).not.toBeNull();
  }
});

test('that the log was read, by whom and how much, is on record before it is shown; and nobody else reads it', async () => {
  const readings = async () =>
    (await findRecords(world.database, { kind: 'reading', withPersonalData: true })).map(
      ({ record, personal }) => `${record} ${personal ?? ''}`,
    );
  const before = (await readings()).length;
  for (const other of [frida, bosse])
    expect(await refusal(other.post(log, wish))).toContain('Det görs av loggranskare.');
  expect((await greta.post(log, { ...wish, reason: 'Stickprov' })).status).toBe(422);
  expect(await readings()).toHaveLength(before);
  const { acts } = await done<{ acts: LoggedAct[] }>(greta.post(log, wish));
  const [, ...later] = acts;
  const rest = await done<{ acts: LoggedAct[] }>(greta.post(log, { ...wish, after: acts[0]!.place }));
  expect(rest.acts).toEqual(later);
  const added = (await readings()).slice(before);
  expect(added).toHaveLength(2);
  expect(added[0]).toMatch(
    /"act":"finsam-log-read".*"role":"log-auditor".*"count":5.*Stickprov enligt rutin 4/,
  );
});
