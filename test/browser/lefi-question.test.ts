import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../simulators/population/index.ts';
import { testPersons } from '../../simulators/login-service/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { anApplicationToLefi } from '../lefi-applications.ts';
import { addGroundNow, aLefiConnection, publishNow } from '../lefi-connection.ts';
import { aProfile } from '../lefi-profile.ts';
import { aLefiWebWorld, confirmRules, type LefiWebWorld } from '../lefi-web-world.ts';
import { personnummerOf } from '../login.ts';
import { printedText } from '../printed-text.ts';
import { aRegisteredParty } from '../registry.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';

// "Hämta förmånsinformation" as a caseworker uses it: by keyboard, from login to print; and the way from an authority that
// joins to a user who is deregistered with an answer on her screen.

const browser = openBrowser();
const profile = aProfile(lefiCodes, { name: 'provmyndighet' });
const purpose = 'Handläggning av bostadsbidrag';
let world: LefiWebWorld;
/** How far the server's clock has been moved on. */
let aheadMs = 0;
let connectionId: string;
let person: Person;

beforeAll(async () => {
  await builtPages();
  world = await aLefiWebWorld({ now: () => Date.now() + aheadMs });
  const { database } = world;
  const organisationsnummer = await aRegisteredParty(database, 'Provmyndigheten', 'authority');
  const connected = { actorId: '900-01', organisationsnummer, profile, ground: { purpose } };
  ({ connectionId } = await aLefiConnection(database, connected));
  for (const key of ['lars', 'ida', 'inga'])
    await giveRole(world, key, { role: 'lefi-user', organisationsnummer });
  const insurer = await aRegisteredParty(database, 'Exempelbolaget', 'insurer');
  const insured = aProfile({ ovrigInformation: ['PM:PBH'] }, { name: 'provbolag', recipientKind: 'insurer' });
  const ground = { purpose: 'pensionsprognos', requiresConsent: true };
  const other = { actorId: '900-02', organisationsnummer: insurer, profile: insured, ground };
  const { connectionId: second } = await aLefiConnection(database, other);
  await giveRole(world, 'ida', { role: 'lefi-user', organisationsnummer: insurer });
  const ida = await world.aVisitor('ida');
  for (const each of [connectionId, second]) await confirmRules(world, ida, each);
  await confirmRules(world, await world.aVisitor('inga'), connectionId);
  person = world.population.personas.find(({ name }) => name === 'Disa Deltid')!.person;
});
afterAll(() => world.stop());

const number = () => person.identity.personidentitet;

const aNextNumber = () =>
  world.population.personas.find(({ personnummer }) => personnummer !== number())!.personnummer;

async function openForm(page: Page): Promise<void> {
  await page.goto('/lefi/fraga');
  await page.getByLabel('Personnummer').waitFor();
  await expect.poll(() => focused(page)).toMatch(/^Personnummer/);
}

test('a caseworker logs in, confirms the rules, asks, prints and asks about the next, and touches no mouse', async () => {
  const also = [world.login.service.issuer];
  const page = await browser.aPage({ origin: world.origin, also });
  await page.goto('/lefi/fraga');
  await page.getByRole('link', { name: 'Logga in med E-legitimation' }).waitFor();
  await tabTo(page, 'Logga in med E-legitimation');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Välj testperson' }).waitFor();
  await tabTo(page, 'Lars Läser');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Innan du ställer din första fråga' }).waitFor();
  await page.getByText('är tjänstens egen').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'lefi-rules');
  const statements = await page.getByRole('checkbox').count();
  for (let n = 0; n < statements; n += 1) {
    await page.keyboard.press('Tab');
    while (!(await page.evaluate('document.activeElement.matches("input[type=checkbox]")')))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'Bekräfta reglerna');
  await page.keyboard.press('Enter');

  await expect.poll(() => focused(page)).toMatch(/^Personnummer/);
  await page.keyboard.type(`${number().slice(2, 8)}-${number().slice(8)}`);
  await page.getByText(`Läses som ${number().slice(0, 8)}-${number().slice(8)}`).waitFor();
  await tabTo(page, 'Ärende');
  await page.keyboard.type('D 1/2026');
  await tabTo(page, 'Senaste 12 månaderna');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Markera alla i gruppen Sjukdom');
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  await screenshot(page, 'lefi-question');
  await page.keyboard.press('Control+Enter');

  await page.getByRole('heading', { level: 1, name: 'Visa förmånsinformation' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Visa förmånsinformation');
  await page
    .getByRole('heading', { name: /^Sjukpenning/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'lefi-answered');
  await tabTo(page, 'Hämta som PDF');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('formansinformation.pdf');
  const printed = await printedText(await readFile(await download.path()));
  for (const one of printed.pages) expect(one).toContain('av Lars Läser, Provmyndigheten');
  await page.evaluate("window.print = () => { document.body.dataset.printed = 'yes'; }");
  await tabTo(page, 'Skriv ut');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.body.dataset.printed')).toBe('yes');

  await page.keyboard.press('F2');
  await expect.poll(() => focused(page)).toMatch(/^Personnummer/);
  const next = aNextNumber();
  await page.keyboard.type(next);
  expect(await page.getByLabel('Personnummer').inputValue()).toBe(next);
  await page.keyboard.press('Enter');
  await page
    .getByText(`${next.slice(0, 8)}-${next.slice(8)}`)
    .first()
    .waitFor();
});

test('what is wrong stands by its field and in the list; what was written stays, and the number nowhere else', async () => {
  const page = await aPageOf('inga', { browser, world, forcedColors: 'active' });
  await openForm(page);
  await page.keyboard.type('900101-2386');
  await page.keyboard.press('Enter');
  await page.getByText('uppgifter behöver rättas').waitFor();
  for (const message of [
    'Personnummer: Personnumret stämmer inte. Kontrollera siffrorna.',
    'Ärende: Ange vilket ärende frågan gäller.',
    'Förmåner som organisationen får se: Välj minst en förmån.',
  ])
    await page.getByRole('link', { name: message }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'lefi-question-mistakes');

  await page.keyboard.press('F2');
  await page.keyboard.type(number());
  await page.locator('#falt-case').fill('D 2/2026');
  await page.getByLabel('Från och med').fill('2020-01-01');
  await page.getByLabel('Till och med').fill('2026-01-01');
  await page.getByRole('button', { name: 'Markera alla i gruppen Bostad' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Till och med: Perioden får vara högst två år.' }).waitFor();
  await page.getByRole('button', { name: 'Senaste 3 månaderna' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Visa förmånsinformation' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'lefi-answered-forced-colours');

  await page.goBack();
  await page.getByLabel('Personnummer').waitFor();
  expect(await page.getByLabel('Personnummer').inputValue()).toBe(number());
  expect(await page.locator('#falt-case').inputValue()).toBe('D 2/2026');
  expect(await page.getByRole('checkbox', { name: 'Bostadsbidrag' }).isChecked()).toBe(true);
  await page.goForward();
  await expect.poll(() => page.url()).toBe(`${world.origin}/lefi/fraga`); // the answer is gone

  const kept = await page.evaluate<string>(`(async () => JSON.stringify({
    session: { ...sessionStorage }, local: { ...localStorage }, state: history.state, title: document.title,
    cookies: document.cookie, databases: await indexedDB.databases(), caches: await caches.keys(), url: location.href,
  }))()`);
  expect(kept).toContain('D 2/2026');
  for (const form of [number(), number().slice(2), `${number().slice(2, 8)}-${number().slice(8)}`])
    expect(kept).not.toContain(form);
  expect(kept).not.toContain(person.identity.surname);
  await page.reload();
  await page.getByLabel('Personnummer').waitFor();
  expect(await page.getByLabel('Personnummer').inputValue()).toBe('');
  expect(await page.locator('#falt-case').inputValue()).toBe('D 2/2026');

  // From the answer, too, whoever logs out leaves nothing behind.
  await page.getByLabel('Personnummer').fill(number());
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Visa förmånsinformation' }).waitFor();
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Logga in', exact: true }).waitFor();
  await page.getByText(`${number().slice(0, 8)}-${number().slice(8)}`).waitFor({ state: 'detached' });
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
});

test('whoever is registered for several organisations chooses one; a ground that demands consent asks for it', async () => {
  const page = await aPageOf('ida', { browser, world });
  await openForm(page);
  await page
    .getByLabel('Organisation som frågan ställs för')
    .selectOption({ label: 'Exempelbolaget, Enheten' });
  await page.getByLabel('Dag då samtycket gavs').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'lefi-question-consent');
  expect(await page.getByRole('checkbox').count()).toBe(5); // four parts, and what the insurer may see
  await page.getByLabel('Personnummer').fill(number());
  await page.locator('#falt-case').fill('Skada 7');
  await page.getByRole('button', { name: 'Innevarande månad' }).click();
  await page.locator('label', { hasText: 'Pensionsbehållning' }).click();
  await page.getByRole('button', { name: 'Hämta' }).click();
  await page.getByRole('link', { name: /^Dag då samtycket gavs: / }).waitFor();
  await page.getByLabel('Dag då samtycket gavs').fill('2026-01-15');
  await page.getByLabel('Var samtycket finns').fill('aktbilaga 4');
  await page.getByRole('button', { name: 'Hämta' }).click();
  await page.getByRole('heading', { level: 1, name: 'Visa förmånsinformation' }).waitFor();

  // What this person consented to, the next one has not.
  await page.keyboard.press('F2');
  await page.getByLabel('Dag då samtycket gavs').waitFor();
  expect(await page.getByLabel('Var samtycket finns').inputValue()).toBe('aktbilaga 4');
  await page.keyboard.type(aNextNumber());
  expect(await page.locator('#falt-case').inputValue()).toBe('Skada 7');
  expect(await page.getByLabel('Dag då samtycket gavs').inputValue()).toBe('');
  expect(await page.getByLabel('Var samtycket finns').inputValue()).toBe('');
});

test('an authority joins, its manager signs, a user asks, is deregistered with the answer on her screen, and is refused', async () => {
  const { database } = world;
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  const { employer } = testPersons.find(({ key }) => key === 'anna')!;
  const organisation = { name: employer.name, organisationsnummer: employer.organisationsnummer };
  const [anna, mats, aina, bosse] = await Promise.all(
    ['anna', 'mats', 'aina', 'bosse'].map((key) => world.aVisitor(key)),
  );
  const said = async <Body>(...sent: Parameters<typeof world.send>): Promise<Body> => {
    const { status, body } = await world.send<Body>(...sent);
    if (status >= 300) throw new Error(`${sent[1]}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const decide = async (matterId: string, added: object) => {
    await said(bosse!, `/register/matters/${matterId}/approval`, {});
    return await said<{ connectionId: string }>(aina!, `/register/matters/${matterId}/carrying-out`, added);
  };

  const manager = {
    name: 'Mats Myndig',
    personnummer: personnummerOf('mats'),
    email: 'mats@exempel.example',
  };
  const application = anApplicationToLefi({ organisation, managers: [manager] });
  const applied = await said<{ matterId: string }>(anna!, '/applications', application);
  const { connectionId: joined } = await decide(applied.matterId, { actorId: '900-77' });
  const about = `/connections/${joined}`;
  const { managers } = await said<{ managers: { id: string }[] }>(anna!, about);
  const lisa = { name: 'Lisa Läser', personnummer: personnummerOf('lisa'), email: 'lisa@exempel.example' };
  const named = await said<{ matterId: string }>(anna!, `${about}/users`, {
    ...{ organisation, formOrder: null, manager: managers[0]!.id },
    users: [{ ...lisa, fromOn: swedishDayAt(Date.now()), untilOn: '' }],
  });
  const text = await said<{ sha256: string }>(mats!, `/matters/${named.matterId}/text`);
  await said(mats!, `/matters/${named.matterId}/signature`, { sha256: text.sha256 });
  await decide(named.matterId, {});
  await publishNow(database, profile);
  await addGroundNow(database, joined, { profile: profile.name, purpose });
  await confirmRules(world, await world.aVisitor('lisa'), joined);

  const page = await aPageOf('lisa', { browser, world });
  await openForm(page);
  await page.getByText('Frågan ställs för Exempelmyndigheten').waitFor();
  await page.getByLabel('Personnummer').fill(number());
  await page.locator('#falt-case').fill('D 3/2026');
  await page.getByRole('button', { name: 'Senaste 12 månaderna' }).click();
  await page.getByRole('button', { name: 'Markera alla i gruppen Sjukdom' }).click();
  await page.getByRole('button', { name: 'Hämta' }).click();
  const heading = page.getByRole('heading', { name: /^Sjukpenning/ }).first();
  await heading.waitFor();

  const { users } = await said<{ users: { permissionId: string; name: string }[] }>(anna!, about);
  const leaving = users.map(({ permissionId, name }) => ({ permissionId, name }));
  const fromOn = swedishDayAt(Date.now());
  await said(anna!, `${about}/deregistrations`, { organisation, fromOn, users: leaving });
  expect(await heading.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Hämta som PDF' }).click();
  await page.getByText('Din behörighet har upphört, och med den inloggningen.').waitFor();
  await heading.waitFor({ state: 'hidden' });
  expect(await page.content()).not.toContain(number().slice(8));
  await expectAccessible(page);
  await screenshot(page, 'lefi-deregistered');
  await page.getByRole('link', { name: 'Till frågan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  await page.getByText('Du loggades ut för att din behörighet har upphört.').waitFor();
  expect(await page.getByText('Lisa Läser').count()).toBe(0);
  await expectAccessible(page);
});

test('each thing that the form and the answer ask for is waited for, and may fail, without anything being lost', async () => {
  const page = await aPageOf('inga', { browser, world });
  const said: Record<string, 'hold' | 'refuse' | 'answer'> = { types: 'hold', question: 'hold' };
  const held: (() => void)[] = [];
  await page.route(/\/web-api\/lefi\/actors\/[^/]+\//, async (call) => {
    const what = new URL(call.request().url()).pathname.split('/').at(-1)!;
    if (said[what] === 'hold') await new Promise<void>((go) => held.push(go));
    await (said[what] === 'refuse' ? call.fulfill(unavailable) : call.continue());
  });
  const fails = async (what: string) => {
    said[what] = 'refuse';
    for (const go of held.splice(0)) go();
    await page.getByRole('alert').getByText('Tjänsten kan inte användas just nu.').waitFor();
    await expectAccessible(page);
  };

  await page.goto('/lefi/fraga');
  await page.getByText('Frågan ställs för').waitFor();
  await page.getByText('Hämtar …').waitFor();
  await expectAccessible(page);
  await fails('types');
  await screenshot(page, 'lefi-question-failed');
  said['types'] = 'answer';
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expect.poll(() => focused(page)).toMatch(/^Personnummer/);

  await page.keyboard.type(number());
  await page.locator('#falt-case').fill('D 4/2026');
  await page.getByRole('button', { name: 'Innevarande månad' }).click();
  await page.getByRole('button', { name: 'Markera alla i gruppen Sjukdom' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Hämtar …' }).waitFor();
  await expectAccessible(page);
  await fails('question');
  expect(await page.getByLabel('Personnummer').inputValue()).toBe(number());
  expect(await page.locator('#falt-case').inputValue()).toBe('D 4/2026');
  said['question'] = 'answer';
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Visa förmånsinformation' }).waitFor();

  said['printed-answer'] = 'hold';
  await page.getByRole('button', { name: 'Hämta som PDF' }).click();
  await page.getByRole('button', { name: 'Hämtar …' }).waitFor();
  await expectAccessible(page);
  await fails('printed-answer');
  await screenshot(page, 'lefi-answer-pdf-failed');
  await page
    .getByRole('heading', { name: /^Sjukpenning/ })
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Hämta som PDF' }).waitFor();
});

test('whoever is about to be logged out is warned over form and answer, stays with a key, and loses the answer at the end', async () => {
  const minute = 60_000;
  const page = await aPageOf('inga', { browser, world });
  const lookAgain = () => page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await openForm(page);
  await page.keyboard.type(number());
  await page.locator('#falt-case').fill('D 5/2026');
  await page.getByRole('button', { name: 'Innevarande månad' }).click();
  await page.getByRole('button', { name: 'Markera alla i gruppen Sjukdom' }).click();
  await page.locator('#falt-case').focus();

  aheadMs += 14 * minute;
  await lookAgain();
  await page.getByRole('alertdialog', { name: 'Du loggas snart ut' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'lefi-session-warning');
  await tabTo(page, 'Fortsätt vara inloggad');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  expect(await focused(page)).toMatch(/^Ärende/);

  aheadMs += 10 * minute; // without the extension it would be over
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { name: /^Sjukpenning/ }).first();
  await heading.waitFor();
  aheadMs += 14 * minute;
  await lookAgain();
  await page.getByRole('alertdialog', { name: 'Du loggas snart ut' }).waitFor();
  expect(await heading.count()).toBe(1);

  aheadMs += 2 * minute;
  await lookAgain();
  await page.getByRole('alertdialog', { name: 'Du har loggats ut' }).waitFor();
  await heading.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(number().slice(8));
  await expectAccessible(page);
  await screenshot(page, 'lefi-session-ended');
});

test('whoever logs out in one tab takes the answer away in the others too, and no going back brings it again', async () => {
  const page = await aPageOf('ida', { browser, world });
  await openForm(page);
  await page.getByLabel('Organisation som frågan ställs för').selectOption({ value: connectionId });
  await page.getByLabel('Personnummer').fill(number());
  await page.locator('#falt-case').fill('D 6/2026');
  await page.getByRole('button', { name: 'Innevarande månad' }).click();
  await page.getByRole('button', { name: 'Markera alla i gruppen Sjukdom' }).click();
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { name: /^Sjukpenning/ }).first();
  await heading.waitFor();

  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('alertdialog', { name: 'Du har loggats ut' }).waitFor();
  await heading.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(number().slice(8));

  await page.goto('/');
  await page.goBack();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.content()).not.toContain(number().slice(8));
  expect(await heading.count()).toBe(0);
});

const unavailable = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: '/problems/unavailable',
    title: 'Tjänsten kan inte användas just nu.',
    status: 503,
    detail: 'Försök igen om en stund.',
  }),
};
