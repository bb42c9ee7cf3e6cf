import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addCertificate, addConnection, readRegistry } from '../../src/server/connections/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { addDays, day, startOfSwedishDay, swedishDayAt } from '../../src/values/day.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import type { Caller } from '../journeys/caller.ts';
import { aPdf } from '../pdf.ts';
import { aRegisteredParty } from '../registry.ts';
import { expectAccessible, openBrowser, screenshot } from './browser.ts';
import { aJourneyWorld, textOf, type JourneyWorld } from './journey-world.ts';
import { aPageOf, giveRole } from './visitors.ts';

// One municipality from the portal's first page to its first answered question, and on through what happens to a connection.
// Each test goes on where the one before it stopped, as the municipality does; the clock is the test's.

const browser = openBrowser();
const longest = { timeout: 90_000 };
const sundhed = { name: 'Sundhed kommun', organisationsnummer: '162129990046' };
const firstDay = day('2026-12-01');
let world: JourneyWorld;
let pdf: string;
let own: { certificate: string; key: string };
let caseSystem: Caller;
let connectionId: string;

beforeAll(async () => {
  world = await aJourneyWorld(startOfSwedishDay(firstDay) + 9 * 3_600_000);
  const registrar = await aRegisteredParty(world.database, 'Fordonsmyndigheten', 'agency');
  await giveRole(world, 'malin', {
    role: 'agency-representative',
    organisationsnummer: registrar,
    agency: 'TNS',
  });
  pdf = join(mkdtempSync(join(inject('folder'), 'pdf-')), 'fullmakt.pdf');
  writeFileSync(pdf, aPdf());
  own = await world.issue('sundhed', sundhed.name);
}, 120_000);
afterAll(() => world.stop());

const pageOf = (key: string) => aPageOf(key, { browser, world });
const next = 'Spara och gå vidare';

async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label, { exact: false }).first().fill(text);
}

async function goOn(page: Page, heading: string, button = next): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
}

async function enclose(page: Page, label: string): Promise<void> {
  const field = page.getByRole('group', { name: label, exact: true });
  await field.locator('input[type=file]').setInputFiles(pdf);
  await field.getByRole('link', { name: 'fullmakt.pdf' }).waitFor();
}

/** Logs in through the login service's own page, as people do. */
async function logIn(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Logga in med E-legitimation' }).click();
  await page.getByRole('button', { name }).click();
}

async function sign(page: Page): Promise<void> {
  await fill(page, 'Ort', 'Sundhed');
  await page.getByRole('button', { name: 'Visa texten' }).click();
  await page.getByRole('button', { name: 'Skriv under' }).click();
  await page.getByRole('link', { name: 'Till beställningen' }).click();
  await page.getByRole('button', { name: 'Skicka in beställningen' }).click();
  await page.getByText(/Ska vara klar senast/).waitFor();
}

/** Ticks the point of the checklist that is open, with evidence; the next one opens. */
async function check(page: Page): Promise<void> {
  const counted = page.getByRole('status').filter({ hasText: 'punkter' });
  const before = await counted.innerText();
  for (const found of ['Fullständiga', 'Korrekta', 'Verifierade'])
    await page.locator('label', { hasText: found }).click();
  await fill(page, 'Underlag', 'Sett i original');
  await page.getByRole('button', { name: 'Spara kontrollen' }).click();
  await expect.poll(() => counted.innerText()).not.toBe(before);
}

/** Does what stands in the form after its consequences have been told. */
async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByText('Det står i historiken.').waitFor();
}

const ask = () => caseSystem.ask(world.person, { agencies: ['AF', 'SO'] });

test('from the first page of the portal to an order that is sent in', longest, async () => {
  const page = await browser.aPage({ origin: world.origin, also: [world.login.service.issuer] });
  await page.goto('/');
  await page
    .getByRole('link', { name: /Anslut din kommun/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /beställ/i })
    .first()
    .click();
  await logIn(page, 'Sara Sundhed');
  await page.getByRole('button', { name: 'Börja på en ny beställning' }).click();
  await page.getByRole('heading', { level: 2, name: 'Kommunens beslut' }).waitFor();
  await fill(page, 'Beslutets datum', '2026-10-20');
  await fill(page, 'Beslutets beteckning', 'KS 2026/117');
  await enclose(page, 'Beslutet');
  await goOn(page, '1. Beställare');
  await fill(page, 'Kommun', sundhed.name);
  await fill(page, 'Organisationsnummer', '212999-0046');
  await fill(page, /^Nämnd som ansvarar/, 'Arbetsmarknadsnämnden');
  await fill(page, 'Enhet 1', 'Försörjningsstöd');
  await goOn(page, '2. Uppgift om kontaktpersoner');
  await fill(page, 'För- och efternamn', 'Siri Sundhed');
  await fill(page, 'Telefonnummer', '08-123 45 67');
  await fill(page, 'E-postadress', 'siri@sundhed.example');
  await goOn(page, '3. Namn som kommer att stå i signeringscertifikatet');
  await fill(page, 'Namn', sundhed.name);
  await goOn(page, '4. Tjänsteleverantör');
  await goOn(page, '5. Bekräftelser');
  for (const confirmed of ['Kommunen bekräftar att den har', 'Kommunen ger', 'För att ta tjänsten'])
    await page.locator('label', { hasText: confirmed }).first().click();
  await goOn(page, 'Bifogas till beställningsformuläret');
  await enclose(page, 'Fullmakt');
  await enclose(page, 'Behörighetshandling');
  await goOn(page, '6. Underskrift');
  await page.getByRole('button', { name: 'Läs texten och skriv under' }).click();
  await sign(page);
  await screenshot(page, 'journey-sent-in');
});

test(
  'the operator asks for completion, somebody else approves, and access is opened from a moment',
  longest,
  async () => {
    const officer = await pageOf('aina');
    await officer.goto('/register');
    await officer.getByRole('link', { name: sundhed.name }).click();
    await fill(officer, /^Vad som saknas/, 'Enhetens hela namn.');
    await officer.getByRole('button', { name: 'Be om komplettering' }).click();
    await officer.getByRole('heading', { name: 'Begärd komplettering' }).waitFor();
    const asked = await world.mailbox.lettersTo('siri@sundhed.example', { atLeast: 2, withinMs: 10_000 });
    expect(asked.some(({ text }) => text.includes('Enhetens hela namn.'))).toBe(true);

    const municipality = await pageOf('sara');
    await municipality.goto('/anslutningar');
    await municipality.getByRole('link', { name: sundhed.name }).click();
    await municipality.getByText('Enhetens hela namn.', { exact: true }).waitFor();
    const applicationPage = municipality.url();
    await municipality.goto(`${applicationPage}/bestallning/bestallare`);
    await fill(municipality, 'Enhet 1', 'Enheten för försörjningsstöd');
    await municipality.keyboard.press('Tab');
    await municipality.getByText('Allt är sparat.').waitFor();
    await municipality.goto(`${applicationPage}/underskrift`);
    await sign(municipality);

    await officer.reload();
    await officer.getByRole('button', { name: 'Kontrollera beslutet' }).click();
    for (let point = 0; point < 7; point += 1) await check(officer);
    await officer.getByText('Den godkänns av någon annan.').waitFor();
    const approver = await pageOf('bosse');
    await approver.goto(new URL(officer.url()).pathname);
    await approver.getByRole('button', { name: 'Godkänn' }).click();
    await approver.getByRole('alertdialog').getByRole('button', { name: 'Godkänn' }).click();
    await approver.getByText('Godkänd', { exact: true }).first().waitFor();

    await officer.reload();
    await fill(officer, /^Certifikat/, textOf(own.certificate));
    await fill(officer, /[Aa]ktörs-id/, '903-01');
    for (const agency of ['Arbetsförmedlingen', 'A-kassorna', 'Transportstyrelsen'])
      await officer.locator('label', { hasText: agency }).first().click();
    await officer.getByRole('button', { name: 'För in i registret' }).click();
    await officer.getByRole('button', { name: 'Kontrollera 9.2.7' }).click();
    for (let point = 0; point < 2; point += 1) await check(officer);
    await officer.locator('label', { hasText: 'Från en senare tidpunkt' }).click();
    await fill(officer, /^Dag/, '2026-12-02');
    await fill(officer, /^Klockslag/, '08:00');
    await officer.getByRole('button', { name: 'Öppna åtkomst' }).click();
    await officer
      .getByText(/öppnas/i)
      .first()
      .waitFor();
    await expectAccessible(officer);
    await screenshot(officer, 'journey-opens');
  },
);

test(
  'the first question is refused one second before access is opened, and answered one second after',
  longest,
  async () => {
    const registry = await readRegistry(world.database);
    const found = [...registry.connections.values()].find(
      ({ organisationsnummer }) => organisationsnummer === sundhed.organisationsnummer,
    );
    connectionId = found?.id ?? '';
    const unit = await aUnit(world.database, connectionId, { now: world.clock.now });
    const [system] = [{ certificate: own, ...sundhed, actorId: '903-01' }];
    await assuredCaseworkers(world.database, unit, ['HL000001'], world.clock.now);
    caseSystem = world.aCaseSystem(system);
    const opens = startOfSwedishDay(day('2026-12-02')) + 8 * 3_600_000;
    world.clock.goTo(opens - 1000);
    // Whoever opens a page of the register is shown it as it is now: then the server knows the caseworker too.
    const officer = await pageOf('aina');
    await officer.goto('/register');
    await officer.getByRole('link', { name: 'Anslutningar', exact: true }).click();
    await officer.getByRole('link', { name: sundhed.name }).waitFor();
    expect((await ask()).fault?.felkod).toBe('ANSLUTNING_EJ_AKTIV');
    world.clock.goTo(opens + 1000);
    const first = await ask();
    expect(first.fault).toBeNull();
    expect([...first.parts.keys()].sort()).toEqual(['AF', 'SO']);
    expect([...first.parts.values()].filter(({ error }) => error !== null)).toEqual([]);
  },
);

async function act(
  page: Page,
  side: 'register/anslutningar' | 'anslutningar/egna',
  name: string,
  id = connectionId,
) {
  await page.goto(`/${side}/${id}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

test(
  'the municipality changes its supplier: the old certificate asks until the day, and the new one from it',
  longest,
  async () => {
    const supplier = await world.issue('systemhuset', sundhed.name);
    const page = await pageOf('sara');
    await act(page, 'anslutningar/egna', 'Byt tjänsteleverantör');
    const next = page.getByRole('group', { name: 'Ny tjänsteleverantör' });
    await next.getByLabel('Namn').fill('Systemhuset AB');
    await next.getByLabel('Organisationsnummer').fill('556999-0038');
    await fill(page, /^Den nya leverantören gäller från och med/, '2026-12-10');
    await fill(page, /^Den nya leverantörens certifikat/, textOf(supplier.certificate));
    await confirm(page);
    await expectAccessible(page);
    await screenshot(page, 'journey-supplier');

    world.clock.goToDay(day('2026-12-09'), 23);
    expect((await ask()).fault).toBeNull();
    world.clock.goToDay(day('2026-12-10'), 0);
    expect((await ask()).fault).not.toBeNull();
    caseSystem = world.aCaseSystem({ certificate: supplier, ...sundhed, actorId: '903-01' });
    expect((await ask()).fault).toBeNull();
  },
);

test('the certificate is renewed, and both ask while they overlap', longest, async () => {
  world.clock.goToDay(day('2026-12-14'));
  const renewed = await world.issue('systemhuset-2', sundhed.name);
  const page = await pageOf('sara');
  await act(page, 'anslutningar/egna', 'Förnya certifikat');
  await fill(page, 'Det nya certifikatet', textOf(renewed.certificate));
  await fill(page, 'Det nya gäller från och med', '2026-12-14');
  await fill(page, 'Det gamla gäller till och med', '2026-12-20');
  await confirm(page);
  const old = caseSystem;
  caseSystem = world.aCaseSystem({ certificate: renewed, ...sundhed, actorId: '903-01' });
  expect((await ask()).fault).toBeNull();
  expect((await old.ask(world.person, { agencies: ['AF'] })).fault).toBeNull();
  world.clock.goToDay(day('2026-12-21'), 0);
  expect((await old.ask(world.person, { agencies: ['AF'] })).fault).not.toBeNull();
  expect((await ask()).fault).toBeNull();
});

test(
  'a breach is notified in writing and remedied, and questions are answered all the while',
  longest,
  async () => {
    const officer = await pageOf('aina');
    await act(officer, 'register/anslutningar', 'Påtala brist');
    await fill(
      officer,
      'Det här uppfyller kommunen inte',
      'Handläggarna har inte skrivit under sina försäkringar.',
    );
    await fill(officer, 'Det här ska kommunen åtgärda', 'Var och en skriver under.');
    await confirm(officer);
    const told = async () =>
      (await world.mailbox.lettersTo('siri@sundhed.example')).map(({ text }) => text).join();
    await expect.poll(told, { timeout: 10_000 }).toContain('Var och en skriver under.');
    world.clock.goToDay(addDays(day('2026-12-21'), 40));
    expect((await ask()).fault).toBeNull(); // nothing ends by itself
    const later = await pageOf('aina');
    await act(later, 'register/anslutningar', 'Registrera att bristen är åtgärdad');
    await fill(later, 'Vad kommunen har gjort', 'Alla har skrivit under; listan är sedd.');
    await confirm(later);
    await expectAccessible(later);
    expect(await later.getByRole('link', { name: 'Avsluta på grund av brist' }).count()).toBe(0);
  },
);

test(
  'another one cannot be ended on the thirtieth day, and is ended by an act when thirty full days have passed',
  longest,
  async () => {
    const { id, asks } = await anotherMunicipality();
    const noticedOn = day('2027-02-01');
    world.clock.goToDay(noticedOn, 15);
    const officer = await pageOf('aina');
    await act(officer, 'register/anslutningar', 'Påtala brist', id);
    await fill(officer, 'Det här uppfyller kommunen inte', 'Avtalet är inte diariefört.');
    await fill(officer, 'Det här ska kommunen åtgärda', 'Diarieför avtalet.');
    await confirm(officer);

    const afterThirty = startOfSwedishDay(addDays(noticedOn, 31));
    world.clock.goTo(afterThirty - 1000);
    const early = await pageOf('bosse');
    await act(early, 'register/anslutningar', 'Avsluta på grund av brist', id);
    await early.getByRole('button', { name: 'Fortsätt' }).click();
    await early.getByRole('alertdialog').getByRole('button', { name: 'Bekräfta' }).click();
    await early.getByText(/först när trettio hela dagar har gått/).waitFor(); // the answer, not the page's own words
    expect((await asks()).fault).toBeNull();

    world.clock.goTo(afterThirty);
    expect((await asks()).fault).toBeNull(); // still: nothing ends by itself
    const late = await pageOf('bosse');
    await act(late, 'register/anslutningar', 'Avsluta på grund av brist', id);
    await confirm(late);
    expect((await asks()).fault).not.toBeNull();
    await expectAccessible(late);
    await screenshot(late, 'journey-ended');
  },
);

test(
  'an agency stops its own part when its thirty days have passed, and nobody else’s',
  longest,
  async () => {
    const both = () => caseSystem.ask(world.person, { agencies: ['AF', 'TNS'] });
    const noticedAt = world.clock.now();
    const agency = await pageOf('malin');
    await agency.goto('/register/kvalificeringar');
    await agency.getByRole('link', { name: sundhed.name }).click();
    await agency.getByRole('button', { name: 'Meddela ändrade förutsättningar' }).first().click();
    await fill(agency, 'Vad som har ändrats och vad kommunen ska uppfylla', 'Inloggning med två faktorer.');
    await agency.getByRole('button', { name: 'Meddela ändrade förutsättningar' }).last().click();
    await agency.getByText('Klart: Meddela ändrade förutsättningar.').waitFor();
    expect((await both()).parts.get('TNS')?.error).toBeNull();

    world.clock.goTo(startOfSwedishDay(addDays(swedishDayAt(noticedAt), 31)));
    const later = await pageOf('malin');
    await later.goto(`/register/kvalificeringar/${connectionId}`);
    await later.getByRole('button', { name: 'Sluta lämna uppgifter' }).first().click();
    await later.getByRole('button', { name: 'Sluta lämna uppgifter' }).last().click();
    await later.getByText('Klart: Sluta lämna uppgifter.').waitFor();
    await expectAccessible(later);
    const answer = await both();
    expect(answer.parts.get('TNS')?.error).not.toBeNull();
    expect(answer.parts.get('AF')?.error).toBeNull();
  },
);

/** One that is connected already, with a caseworker who has signed. */
async function anotherMunicipality() {
  const name = 'Bortby kommun';
  const organisationsnummer = '162129990053';
  const from = world.clock.now() - 60_000;
  await registerParty(world.database, { organisationsnummer, name, kind: 'municipality' });
  const { id } = await addConnection(world.database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom: from,
    qualifiedBy: agencies,
  });
  const certificate = await world.issue('bortby', name);
  const pem = textOf(certificate.certificate);
  await addCertificate(world.database, { pem, validFrom: from, speaksFor: [id] });
  await assuredCaseworkers(
    world.database,
    await aUnit(world.database, id, { now: world.clock.now }),
    ['HL000001'],
    world.clock.now,
  );
  const system = world.aCaseSystem({ certificate, organisationsnummer, name, actorId: '904-01' });
  return { id, asks: () => system.ask(world.person, { agencies: ['AF'] }) };
}
