import { describe, expect, test } from 'vitest';
import { printedText } from '../../../../test/printed-text.ts';
import { writeAssurance, type AssuranceSignature } from './write-assurance.ts';
import { writeBreachNotice, writePreconditionsNotice } from './write-breach-notice.ts';
import { writeConnectionHistory } from './write-history.ts';
import { writeReminder } from './write-reminder.ts';

const at = Date.parse('2026-11-26T08:15:00Z');
const printing = { operator: 'Driftmyndigheten', at, by: 'Åsa Östlund', demonstration: false };

const notice = {
  sender: 'Driftmyndigheten',
  municipality: 'Storköpings kommun',
  board: 'Socialnämnden',
  organisationsnummer: '162129990038',
  text: 'Handläggare har frågat utan undertecknad försäkran.',
  toRemedy: 'Låt alla underteckna.',
  noticeAt: Date.parse('2026-03-10T22:59:59Z'),
  givenBy: 'Eva Ek',
};

const assurance = {
  version: 3,
  source: 'Anslutningsavtal kommun 1.0, bilaga 2.',
  introduction: 'Jag känner till begränsningarna.',
  statements: ['Första.', 'Andra.', 'Tredje.', 'Fjärde.'],
};

const signature: AssuranceSignature = {
  ticked: [true, true, false, true],
  place: 'Storköping',
  signedOn: '2026-11-25',
  printedName: 'Örjan Ängström',
  employer: 'Storköpings kommun',
  textSha256: 'ab'.repeat(32),
};

const manyWords = Array.from({ length: 1_500 }, (_, number) => `ord${number}`);

const history = {
  municipality: 'Storköpings kommun',
  organisationsnummer: '162129990038',
  board: 'Socialnämnden',
  state: 'åtkomst öppnad',
  asOf: at,
  acts: Array.from({ length: 40 }, (_, number) => ({
    recordedAt: at,
    effectiveAt: at,
    act: `händelse ${number}`,
    by: 'Eva Ek',
    content: number === 3 ? manyWords.join(' ') : '',
  })),
};

describe('what we print', () => {
  test('tells its title, its language and its structure, and is the same every time', async () => {
    const bytes = await writeReminder(printing);
    expect(await writeReminder(printing)).toEqual(bytes);
    const { title, language, isTagged, roles } = await printedText(bytes);
    expect([title, language, isTagged]).toEqual(['Påminnelse för handläggare', 'sv-SE', true]);
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H2']);
  });

  test('says on every page who runs the service, by whom and when it was printed, and in a demonstration that nothing is real', async () => {
    const { pages } = await printedText(
      await writeConnectionHistory(history, { ...printing, demonstration: true }),
    );
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain('Driftmyndigheten');
      expect(page).toContain('utskrivet 2026-11-26 kl. 09.15 av Åsa Östlund');
      expect(page).toContain(`Sida ${index + 1} av ${pages.length}`);
      expect(page).toContain('påhittade');
    });
    expect((await printedText(await writeReminder(printing))).pages.join()).not.toContain('påhittade');
  });
});

describe('the notice of breach', () => {
  test('says what is to be remedied and until when: thirty whole Swedish days, over a change of clocks', async () => {
    const { pages } = await printedText(await writeBreachNotice(notice, printing));
    const [page] = pages;
    expect(page).toContain('2026-03-10 kl. 23.59');
    expect(page).toContain('30 dagar, 2026-03-11 till och med 2026-04-09');
    expect(page).toContain(notice.text);
    expect(page).toContain(notice.toRemedy);
    expect(page).toContain('punkten 7.1');
    expect(page).toContain('Inget avslutas av sig självt');
  });

  test("is another when an agency's preconditions have changed: only its part is at stake", async () => {
    const { pages } = await printedText(
      await writePreconditionsNotice({ ...notice, sender: 'CSN' }, printing),
    );
    expect(pages[0]).toContain('punkten 7.2');
    expect(pages[0]).toContain(
      'får CSN sluta lämna uppgifter till kommunen. Övriga uppgiftslämnare berörs inte.',
    );
  });

  test('holds a text of any length', async () => {
    const { pages } = await printedText(
      await writeBreachNotice({ ...notice, text: manyWords.join(' ') }, printing),
    );
    const said = new Set(pages.join(' ').split(/\s+/));
    expect(manyWords.filter((word) => !said.has(word))).toEqual([]);
  });
});

describe('the assurance', () => {
  test('holds its statements, which of them are ticked, and how it was signed', async () => {
    const { pages, roles } = await printedText(await writeAssurance(assurance, signature, printing));
    for (const statement of assurance.statements) expect(pages[0]).toContain(statement);
    expect(roles.filter((role) => role === 'Figure').length).toBe(4);
    expect(pages[0]).toContain('Örjan Ängström');
    expect(pages[0]).toContain(`Textens kontrollsumma (SHA-256): ${'ab'.repeat(32)}`);
    expect(pages[0]).toContain('textens version 3');
  });

  test('that is blank has lines to sign on; none is ever sent in', async () => {
    const { pages } = await printedText(await writeAssurance(assurance, null, printing));
    expect(pages[0]).toContain('Namnteckning');
    expect(pages[0]).toContain('ska inte skickas in');
    const onPaper = await printedText(
      await writeAssurance(assurance, { ...signature, textSha256: null }, printing),
    );
    expect(onPaper.pages[0]).toContain('Undertecknad på papper. Kommunen förvarar originalet.');
  });
});

describe('the reminder for caseworkers', () => {
  test('is blank, voluntary, and stays with the municipality', async () => {
    const { pages } = await printedText(await writeReminder(printing));
    expect(pages.length).toBe(1);
    expect(pages[0]).toContain('Kommunen väljer själv om den används. Den ska inte skickas in');
    expect(pages[0]).not.toContain('Åsa');
  });
});

describe("a connection's history", () => {
  test('holds every act, with headings on each page, and no long text is cut off', async () => {
    const { pages, roles } = await printedText(await writeConnectionHistory(history, printing));
    const all = pages.join(' ');
    for (const { act } of history.acts) expect(all).toContain(act);
    const said = new Set(all.split(/\s+/));
    expect(manyWords.filter((word) => !said.has(word))).toEqual([]);
    for (const page of pages) expect(page).toContain('Registrerat Gäller från Händelse och innehåll Av');
    expect(roles.filter((role) => role === 'TH').length).toBe(4 * pages.length);
    expect(
      (await printedText(await writeConnectionHistory({ ...history, acts: [] }, printing))).pages[0],
    ).toContain('Inget hade hänt då.');
  });
});
