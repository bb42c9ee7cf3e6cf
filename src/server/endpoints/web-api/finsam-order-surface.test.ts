import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFederation, aFinsamDesk, anOrderFor } from '../../../../test/finsam-orders.ts';
import { personnummerOf, type TestBrowser } from '../../../../test/login.ts';
import { aPageWorld, type PageWorld } from '../../../../test/page-world.ts';
import { aTestNumber } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { swedishDayAt } from '../../../values/day.ts';

let world: PageWorld;
let employer: string;
let federation: string;
let at = Date.now();

const base = '/web-api/finsam-permissions';

beforeAll(async () => {
  world = await aPageWorld({ now: () => at });
  const desk = await aFinsamDesk(world.database, { on: swedishDayAt(at) });
  employer = await aRegisteredParty(world.database, 'Ekeby kommun');
  federation = await aFederation(world.database);
  await desk.recordAgreement(employer);
  const { noticeId } = await desk.notify({ personnummer: personnummerOf('elsa'), name: 'Elsa' }, employer);
  await world.database.pool.query(
    `insert into finsam_orderer_decision (notice, is_approved, reason, decided_at, recorded_at, by_person, by_role)
     values ($1, true, '', $2, now(), $3, 'approver')`,
    [noticeId, new Date(at - 60_000), desk.approver.personId],
  );
}, 60_000);

afterAll(() => world.stop());

async function identify(browser: TestBrowser, person: string) {
  const begun = await browser.open(`${world.origin}${base}/identifications/begin/e-legitimation`);
  const back = await browser.chooseAtProvider(begun.location!, person);
  return await browser.open(back, { fromAnotherSite: true });
}

const current = async (browser: TestBrowser) =>
  JSON.parse((await browser.open(`${world.origin}${base}/identifications/current`)).text) as {
    person: string | null;
    organisations: { organisationsnummer: string; name: string }[];
  };

const send = (browser: TestBrowser, path: string, body: object) =>
  browser.open(`${world.origin}${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: world.origin },
    body: JSON.stringify(body),
  });

const anOrder = () => ({
  personnummer: aTestNumber(),
  name: 'Ny Användare',
  role: 'participant-lead',
  organisationsnummer: employer,
  federation,
});

test('an orderer identifies for one order, signs what was shown, and the identification is then used up', async () => {
  const browser = world.aBrowser();
  expect((await current(browser)).person).toBeNull();
  const back = await identify(browser, 'elsa');
  expect(back.location!.href).toBe(`${world.origin}/bestall-finsam`);
  const told = await current(browser);
  expect(told.organisations).toMatchObject([{ organisationsnummer: employer, name: 'Ekeby kommun' }]);
  const order = anOrder();
  const shown = await send(browser, '/order-text', order);
  const { text, sha256 } = JSON.parse(shown.text) as { text: string; sha256: string };
  expect(text).toContain('Roll: deltagaransvarig');
  const placed = await send(browser, '/orders', { ...order, sha256 });
  const receipt = JSON.parse(placed.text) as { text: string; pdf: string };
  expect(receipt.text).toBe(text);
  expect(Buffer.from(receipt.pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect((await current(browser)).person).toBeNull();
  expect((await send(browser, '/order-text', anOrder())).status).toBe(409);
});

test('it opens no session, and one that is open is neither used nor disturbed', async () => {
  const browser = world.aBrowser();
  await world.logIn(browser, 'aina');
  const session = async () => {
    const { text } = await browser.open(`${world.origin}/web-api/session`);
    return (JSON.parse(text) as { person: object | null }).person;
  };
  const before = await session();
  expect((await current(browser)).person).toBeNull();
  await identify(browser, 'elsa');
  expect(await session()).toEqual(before);
  const alone = world.aBrowser();
  await identify(alone, 'elsa');
  expect((await alone.open(`${world.origin}/web-api/finsam/federations`)).status).toBe(401);
});

test('it lasts a quarter of an hour, and whoever is no orderer is told which step is missing', async () => {
  const browser = world.aBrowser();
  await identify(browser, 'bosse');
  const refused = await send(browser, '/order-text', anOrder());
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('Du är inte anmäld som beställare för Ekeby kommun.');
  at += 15 * 60_000;
  expect((await current(browser)).person).toBeNull();
});

test('a user whose permission is ended is out the same instant, wherever she is logged in', async () => {
  const desk = await aFinsamDesk(world.database, { on: swedishDayAt(at) });
  const orderer = await desk.anOrderer(employer);
  const order = { ...anOrderFor(employer, federation), personnummer: personnummerOf('greta') };
  const permissionId = await desk.aUser(orderer, order);
  at += 86_400_000;
  const browser = world.aBrowser();
  await world.logIn(browser, 'greta');
  const listed = () => browser.open(`${world.origin}/web-api/finsam/federations`);
  expect((await listed()).text).toContain(federation);
  await desk.endUser(permissionId);
  expect((await listed()).status).toBe(401);
});
