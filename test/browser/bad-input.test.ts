import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addProcessor, checkIds } from '../../src/server/connections/index.ts';
import type { Database } from '../../src/server/database/index.ts';
import { anApplicationDesk } from '../application.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import { aCourse, municipalityName, type Course } from '../course.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty, certificates } from '../registry.ts';
import { openBrowser } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';

// Bad input in every form that no other test shows: what is wrong stands by the field and in the list of mistakes, in words
// that say what to do, and nothing of what was written is lost. One page for each role walks through all its forms.

const browser = openBrowser();
let world: PageWorld;
let course: Course;
const ids = { sentIn: '', approved: '', registered: '', unit: '' };

interface Form {
  readonly name: string;
  readonly path: () => string;
  /** What is pressed before the form is there. */
  readonly opens?: string | RegExp;
  /** By the field's label; in the group that is named before '/'. */
  readonly writes: Readonly<Record<string, string>>;
  /** Of the lists: the option's text, or its place when that is one digit. */
  readonly chooses?: Readonly<Record<string, string>>;
  readonly presses?: readonly string[];
  readonly sends: string;
  /** Consequences are told, and confirmed, before it is sent. */
  readonly confirms?: true;
  readonly told: readonly RegExp[];
}

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld({ now: () => course.clock.now(), prepare });
  const { organisationsnummer } = course;
  const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  await giveRole(world, 'elsa', { role: 'authorised-representative', organisationsnummer });
  await giveRole(world, 'ester', { role: 'unit-manager', organisationsnummer, unitId: ids.unit });
}, 60_000);
afterAll(() => world.stop());

/** A connection with a unit, a caseworker and an agent, and an order in each state that somebody decides on. */
async function prepare(database: Database): Promise<void> {
  course = await aCourse(database, { spare: 1 });
  const { connectionId, clock } = course;
  const unit = await aUnit(database, connectionId, { now: clock.now });
  ids.unit = unit.unitId;
  await assuredCaseworkers(database, unit, ['HL-1'], clock.now);
  const agent = await aRegisteredParty(database, 'Ombudet AB', 'agent');
  await addProcessor(database, {
    ...{ connectionId, organisationsnummer: agent, role: 'agent', validFrom: clock.at },
  });
  const { sendIn, checkAll, approve, register } = await anApplicationDesk(database, clock.now);
  const [pem = ''] = await certificates(1, { validTo: new Date('2030-01-01') });
  ids.sentIn = (await sendIn()).applicationId;
  for (const state of ['approved', 'registered'] as const) {
    const { applicationId, order } = await sendIn();
    ids[state] = applicationId;
    await checkAll(applicationId, order, checkIds.slice(0, 7));
    await approve(applicationId);
    if (state === 'approved') continue;
    await register(applicationId, pem);
    await checkAll(applicationId, order, checkIds.slice(7));
  }
}

const review = (id: keyof typeof ids) => () => `/register/bestallningar/${ids[id]}`;
const own = (act: string) => () => `/anslutningar/egna/${course.connectionId}/${act}`;

const forms: Readonly<Record<string, readonly Form[]>> = {
  aina: [
    {
      name: 'registration',
      path: review('approved'),
      writes: {
        Certifikat: '-----BEGIN CERTIFICATE-----\nfel\n-----END CERTIFICATE-----',
        'Aktörs-id': '903-01',
      },
      sends: 'För in i registret',
      told: [/inget certifikat i PEM-format/],
    },
    {
      name: 'opening',
      path: review('registered'),
      presses: ['Från en senare tidpunkt'],
      writes: { 'Dag (ÅÅÅÅ-MM-DD)': '2026-02-30', 'Klockslag, svensk tid': '08:30' },
      sends: 'Öppna åtkomst',
      told: [/Skriv dag/],
    },
  ],
  bosse: [
    {
      name: 'refusal',
      path: review('sentIn'),
      opens: 'Avslå beställningen',
      writes: { Skäl: 'Avslås, se 19900101-2385' },
      sends: 'Avslå',
      told: [/Skriv inte personnummer/],
    },
    {
      name: 'end of what is not opened',
      path: review('registered'),
      opens: 'Avsluta utan att öppna',
      writes: { Skäl: '  ' },
      sends: 'Avsluta',
      told: [/Skriv varför anslutningen inte öppnas/],
    },
    {
      name: 'publishing of a text',
      path: () => '/avtalstexter/ny',
      writes: { Version: '9.9', 'Gäller från': '2026-13-01', 'Vad som är nytt': 'Ny bilaga', Texten: '' },
      sends: 'Publicera',
      told: [/Datumet finns inte/, /Skriv texten/],
    },
  ],
  elsa: [
    {
      name: 'change of contacts',
      path: own('andra-kontakter'),
      writes: {
        'Kontaktperson för avtal/För- och efternamn': '',
        'Kontaktperson för avtal/Telefonnummer': '12',
        'Kontaktperson för avtal/E-postadress': 'ingen adress',
        'Gäller från': '2026-02-30',
      },
      sends: 'Fortsätt',
      confirms: true,
      told: [/för- och efternamn/, /riktnummer/, /namn@exempel/, /Datumet finns inte/],
    },
    {
      name: 'renewal of a certificate',
      path: own('fornya-certifikat'),
      writes: {
        'Det nya certifikatet': 'inte PEM',
        'Det nya gäller': '2026-12-02',
        'Det gamla gäller': 'snart',
      },
      sends: 'Fortsätt',
      confirms: true,
      told: [/inget certifikat i PEM-format/, /Datumet finns inte/],
    },
    {
      name: 'termination',
      path: own('saga-upp'),
      writes: { 'Användande organisation/Namn': 'En annan kommun', 'Uppsägningen gäller': 'genast' },
      sends: 'Fortsätt',
      confirms: true,
      told: [/registrerad på Ekeby kommun/, /Datumet finns inte/],
    },
    {
      name: 'registration of an agent',
      path: own('anmal-ombud'),
      writes: {
        'Ombud/Namn': 'Ombudet AB',
        'Ombud/Organisationsnummer': '12',
        'Personuppgiftsbiträdesavtalets datum': '2099-01-01',
        'Avtalets beteckning': ' ',
        'Uppdraget gäller': '2027-02-30',
      },
      sends: 'Fortsätt',
      confirms: true,
      told: [/numret kan inte finnas/, /har inte varit än/, /beteckning/, /Datumet finns inte/],
    },
    {
      name: "end of an agent's assignment",
      path: own('avsluta-ombud'),
      writes: { 'Ombud/Organisationsnummer': '556036-0793', 'Uppdraget upphör': '2027-01-01' },
      sends: 'Fortsätt',
      confirms: true,
      told: [/inte registrerad som ombud/],
    },
    {
      name: 'registration of a unit',
      path: () => '/behorigheter/enheter',
      chooses: { Anslutning: `${municipalityName}, Socialnämnden`, 'Vad enheten gör': '1' },
      writes: { 'Enhetens namn': 'Enheten för prövning' },
      sends: 'Registrera enheten',
      told: [/redan en enhet med det namnet/],
    },
  ],
  ester: [
    {
      name: 'registration of an automated system',
      path: () => `/behorigheter/enheter/${ids.unit}`,
      chooses: { Ansvarig: '1' },
      writes: { 'Systemets namn': 'Roboten', 'Systemets identitet': 'HL-1' },
      sends: 'Registrera systemet',
      told: [/Identiteten används redan/],
    },
    {
      name: 'assurance on paper',
      path: () => `/behorigheter/enheter/${ids.unit}`,
      opens: /Undertecknad på papper/,
      writes: { Ort: 'Ekeby', 'Datum på papperet': '2099-01-01' },
      sends: 'Anteckna',
      told: [/Kryssa punkt 1/, /Kryssa punkt 4/],
    },
    {
      name: 'reading of the log',
      path: () => '/behorigheter/logg',
      writes: { 'Från och med': '2026-12-02', 'Till och med': '2026-12-01', Skäl: 'Månadens stickprov' },
      sends: 'Läs loggen',
      told: [/sista dag är före den första/],
    },
  ],
};

test.each(Object.keys(forms))(
  'what is wrong in a form of %s is told by its field',
  { timeout: 40_000 },
  async (who) => {
    const page = await aPageOf(who, { browser, world });
    for (const form of forms[who]!) await fillAndSend(page, form);
  },
);

async function fillAndSend(page: Page, form: Form): Promise<void> {
  const here = await openForm(page, form);
  for (const label of form.presses ?? []) await here.locator('label', { hasText: label }).click();
  for (const [label, option] of Object.entries(form.chooses ?? {}))
    await field(here, label).selectOption(option.length === 1 ? { index: Number(option) } : option);
  for (const [label, text] of Object.entries(form.writes)) await field(here, label).fill(text);
  await here.getByRole('button', { name: form.sends, exact: true }).click();
  if (form.confirms) await page.getByRole('button', { name: 'Bekräfta' }).click();
  const list = here.locator('.error-box');
  for (const told of form.told) {
    const link = list.getByRole('link', { name: told }).first();
    await link.waitFor();
    const besides = await standsByField(page, (await link.getAttribute('href'))!.slice(1), told);
    expect(besides, `${form.name}: ${String(told)} by the field`).toBe(true);
  }
  for (const [label, text] of Object.entries(form.writes))
    expect(await field(here, label).inputValue(), `${form.name}: ${label}`).toBe(text);
}

/** The form, once it is there: the last one with that button, for a dialog stands after the page. */
async function openForm(page: Page, { path, opens, sends }: Form): Promise<Locator> {
  await page.goto(path());
  await page.getByRole('heading', { level: 1 }).waitFor();
  if (opens !== undefined) await page.getByRole('button', { name: opens }).first().click();
  const button = page.getByRole('button', { name: sends, exact: true });
  const form = page.locator('form', { has: button }).last();
  await form.waitFor();
  return form;
}

function field(form: Locator, label: string): Locator {
  const [group, part] = label.split('/') as [string, string | undefined];
  return part === undefined
    ? form.getByLabel(group).first()
    : form.getByRole('group', { name: group }).getByLabel(part).first();
}

/** Whether the message stands about the field itself: nearer to it than the list of all mistakes is. */
async function standsByField(page: Page, id: string, told: RegExp): Promise<boolean> {
  return await page.evaluate<boolean>(`(() => {
    const message = new RegExp(${JSON.stringify(told.source)}, ${JSON.stringify(told.flags)});
    let near = document.getElementById(${JSON.stringify(id)});
    while (near !== null && near.querySelector('.error-box') === null) {
      if ([...near.querySelectorAll('*')].some((one) => one.childElementCount < 3 && message.test(one.textContent))) return true;
      near = near.parentElement;
    }
    return false;
  })()`);
}
