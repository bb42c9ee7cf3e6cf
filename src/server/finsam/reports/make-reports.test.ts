import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCodeRow,
  aFederationRow,
  aMemberRow,
  anInitiativeRow,
  setFigureRows,
} from '../../../../test/finsam-rows.ts';
import { aDatabase } from '../../../../test/database.ts';
import { printedText } from '../../../../test/printed-text.ts';
import { aHolder, mandateOf, type HolderWish } from '../../../../test/persons.ts';
import type { Database } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Act, Mandate } from '../../permissions/index.ts';
import {
  makeEconomyReport,
  makeFederationReport,
  makeNationalReport,
  makeOfficeReport,
  writeReportCsv,
  writeReportPdf,
  writeReportXlsx,
  type Report,
} from '../index.ts';

// Reports of two federations in Stockholms län and one in Skåne, of rows as they stand in the database.

const noon = Date.parse('2026-03-01T11:00:00Z');
const options = {
  countPeriod: 'year',
  smallNumberLimit: 5,
  nationalReaders: ['federation-administrator'],
  ordererReminderDays: [90, 60, 30],
  now: () => noon,
} as const;
let database: Database;
let federation: string;
let other: string;
let bridge: string;
let administrator: (act: Act) => Promise<Mandate>;
let lead: (act: Act) => Promise<Mandate>;
let operator: (act: Act) => Promise<Mandate>;

beforeAll(async () => {
  database = await aDatabase();
  federation = await aFederationRow(database, { name: 'Samordningsförbundet Mälarö' });
  other = await aFederationRow(database, { name: 'Samordningsförbundet Skär' });
  const third = await aFederationRow(database, { name: 'Samordningsförbundet Slätt', county: '12' });
  await aFederationRow(database, { name: 'Samordningsförbundet Förr', endedOn: '2024-07-01' });
  const insurance = await aMemberRow(database, { federation, party: 'FK', name: 'Försäkringskassan' });
  const municipality = await aMemberRow(database, { federation, party: 'municipality', name: 'Ö kommun' });
  await aMemberRow(database, { federation: other, party: 'municipality', name: '', member: municipality });
  await aCodeRow(database, 'focus', 'motiverande', 'Motiverande');
  await aCodeRow(database, 'target-group', 'unga', 'Unga');
  await aCodeRow(database, 'cost-type', 'personal', 'Personal');
  const ofYear = { federation, year: 2025 };
  await setFigureRows(database, { ...ofYear, about: insurance }, { allotted: 1_000_000 });
  await setFigureRows(database, ofYear, { 'own-capital': -20_000 });
  await setFigureRows(database, { ...ofYear, about: 'personal' }, { 'administration-budget': 100_000 });

  bridge = await anInitiativeRow(database, { federation, name: 'Bron', esf: true });
  await setFigureRows(
    database,
    { ...ofYear, initiative: bridge },
    {
      'initiative-budget': 300_000,
      'initiative-outcome': 250_000,
      'esf-budget': 50_000,
      'esf-outcome': 40_000,
    },
  );
  const counted = { 'planned-participants': 50, women: 39, men: 20 };
  await setFigureRows(database, { ...ofYear, initiative: bridge }, counted);
  // Set again, and only the newest counts.
  await setFigureRows(database, { ...ofYear, initiative: bridge }, { women: 30 });
  const zero = await anInitiativeRow(database, { federation, name: '=Nollan', endsOn: '2025-06-30' });
  await setFigureRows(
    database,
    { ...ofYear, initiative: zero },
    { 'initiative-budget': 0, 'initiative-outcome': 0, women: 0, men: 0 },
  );
  const empty = await anInitiativeRow(database, { federation, name: 'Tom' });
  await setFigureRows(database, { ...ofYear, initiative: empty }, { 'initiative-budget': 10_000, women: 4 });
  await setFigureRows(database, { ...ofYear, initiative: empty }, { women: null });
  const structural = await anInitiativeRow(database, {
    federation,
    name: 'Nätverk',
    orientation: 'structural',
  });
  await setFigureRows(
    database,
    { ...ofYear, initiative: structural },
    { 'initiative-outcome': 9_000, participants: 3 },
  );
  await anInitiativeRow(database, {
    federation,
    name: 'Räknas inte',
    orientation: 'structural',
    method: 'none',
  });
  const annulled = await anInitiativeRow(database, { federation, name: 'Makulerad', isAnnulled: true });
  await setFigureRows(
    database,
    { ...ofYear, initiative: annulled },
    { women: 1000, 'initiative-outcome': 7 },
  );

  const skar = await anInitiativeRow(database, { federation: other, name: 'Skär' });
  await setFigureRows(database, { federation: other, initiative: skar, year: 2025 }, { women: 2, men: 11 });
  const slatt = await anInitiativeRow(database, { federation: third, name: 'Slätt' });
  await setFigureRows(database, { federation: third, initiative: slatt, year: 2025 }, { women: 3, men: 60 });

  const holder = async (wish: HolderWish, subject = {}) => {
    const held = await aHolder(database, wish);
    return (act: Act) => mandateOf(database, held, act, subject);
  };
  administrator = await holder({ role: 'federation-administrator', federation }, { federation });
  lead = await holder({ role: 'participant-lead', federation }, { federation });
  operator = await holder({ role: 'approver' });
});

afterAll(() => database.close());

const shown = (report: Report, table = 0) =>
  report.tables[table]!.rows.map(({ cells }) => cells.map(({ text }) => text));
const rowOf = (report: Report, name: string, table = 0) =>
  shown(report, table)
    .find(([first]) => first === name)
    ?.map((text) => text.replaceAll('\u00a0', ' '));

const ofOwn = async (kind: 'initiatives' | 'participants' | 'data-quality', who = administrator) =>
  await makeFederationReport(
    database,
    await who('read-finsam-reports'),
    { federation, kind, year: 2025 },
    options,
  );
const economy = async (kind: 'economy' | 'cost-per-participant' | 'annual-report') =>
  await makeEconomyReport(
    database,
    await administrator('read-economy'),
    { federation, kind, year: 2025 },
    options,
  );

test('the list of initiatives says what each is, in the words of the code lists, and that one was annulled', async () => {
  const report = await ofOwn('initiatives');
  expect(rowOf(report, 'Bron')).toEqual([
    ...['Bron', 'Individinriktad', 'Motiverande', 'Unga', 'Kvinnor och män', 'Ja', '2022-01-01', '', 'Pågår'],
  ]);
  expect(rowOf(report, '=Nollan')?.at(-1)).toBe('Avslutad');
  expect(rowOf(report, 'Makulerad')).toBeUndefined();
  expect(report.exclusions).toEqual([
    '1 insats som har makulerats är inte med, inte heller med sina belopp och antal.',
  ]);
  expect(report.charts[0]!.series.map(({ cells }) => cells.at(-1)!.number)).toEqual([3, 2]);
});

test('counts stand beside what was planned, by sex, and the newest version is the one that counts', async () => {
  const report = await ofOwn('participants');
  expect(rowOf(report, 'Bron')).toEqual(['Bron', '50', '30', '20', '50', '0']);
  expect(rowOf(report, 'Summa')).toEqual(['Summa', '50', '30', '20', '50', '']);
  expect(rowOf(report, 'Nätverk', 1)).toEqual(['Nätverk', 'saknas', '3', '']);
  expect(report.notes[0]).toContain('Deltaganden, inte unika personer');
  expect(report.exclusions).toContain('1 insats saknar antal, helt eller för det ena könet.');
});

test('V23: empty is told apart from zero on the page, in the file and in what is reckoned', async () => {
  const report = await ofOwn('participants');
  const at = report.tables[0]!.rows.map(({ cells }) => cells);
  const [zero, empty] = [
    at.find(([name]) => name!.text === '=Nollan')!,
    at.find(([name]) => name!.text === 'Tom')!,
  ];
  expect(zero[2]).toEqual({ text: '0', number: 0 });
  expect(empty[2]).toEqual({ text: 'saknas', state: 'missing' });
  const csv = writeReportCsv(report)!.toString('utf8').split('\r\n');
  expect(csv.find((line) => line.includes('Nollan'))).toBe("'=Nollan;;0;0;0;");
  expect(csv.find((line) => line.startsWith('Tom'))).toBe('Tom;;;;;');
  // The outcome of the administration is missing: what remains is not reckoned as if it were zero.
  const money = await economy('economy');
  expect(rowOf(money, 'Återstår')).toEqual(['Återstår', '', 'saknas', 'saknas', '']);
  expect(money.exclusions).toContain(
    'Utfall saknas för 1 administrativ kostnadstyp; summan räknar inte med den.',
  );
});

test('the economy holds what was allotted, own capital, costs and initiatives against each other, ESF apart', async () => {
  const report = await economy('economy');
  expect(rowOf(report, 'Tilldelade medel')).toEqual([
    'Tilldelade medel',
    'Försäkringskassan',
    '1 000 000',
    '',
    '',
  ]);
  expect(rowOf(report, 'Eget kapital')).toEqual(['Eget kapital', '', '−20 000', '', '']);
  expect(rowOf(report, 'Insatser, summa')).toEqual(['Insatser, summa', '', '310 000', '259 000', '']);
  expect(report.tables.map(({ id }) => id)).toEqual(['detail', 'esf', 'years']);
  expect(rowOf(report, 'ESF, summa', 1)).toEqual(['ESF, summa', '', '50 000', '40 000', '10 000']);
  expect(report.tables[2]!.rows).toHaveLength(5);
});

test('a cost per participant says why where there is none, and keeps the money of ESF out', async () => {
  const report = await economy('cost-per-participant');
  expect(rowOf(report, 'Bron')).toEqual(['Bron', '250 000', '50', '5 000', '', '40 000', '800']);
  expect(rowOf(report, '=Nollan')?.[4]).toBe('Antalet är noll');
  expect(rowOf(report, 'Tom')?.[4]).toBe('Utfallet saknas och antalet saknas');
  expect(rowOf(report, 'Räknas inte')?.slice(2, 5)).toEqual(['', '', 'Deltagare räknas inte i insatsen']);
  expect(rowOf(report, 'Alla som kan räknas')?.slice(1, 4)).toEqual(['259 000', '53', '4 887']);
});

test('counts of thirds are summed as participations, say how many thirds they are of, and never mix with a year', async () => {
  const apart = await aDatabase();
  const own = await aFederationRow(apart, { name: 'Samordningsförbundet Tredjedel', county: '25' });
  const initiative = await anInitiativeRow(apart, { federation: own, name: 'Tertial' });
  const place = { federation: own, initiative, year: 2023 };
  await setFigureRows(apart, { ...place, period: 'T1' }, { women: 3, men: 1 });
  await setFigureRows(apart, { ...place, period: 'T2' }, { women: 4, men: 0 });
  await setFigureRows(apart, place, { women: 100, men: 100 });
  const held = await aHolder(apart, { role: 'federation-administrator', federation: own });
  const mandate = await mandateOf(apart, held, 'read-finsam-reports', { federation: own });
  const wish = { federation: own, kind: 'participants', year: 2023 } as const;
  const byThirds = { ...options, countPeriod: 'third' } as const;
  const report = await makeFederationReport(apart, mandate, wish, byThirds);
  expect(rowOf(report, 'Tertial')).toEqual(['Tertial', 'saknas', '7', '1', '8', '', '2 av 3']);
  expect(report.notes[0]).toContain('en gång per tertial och insats');
  const byYear = await makeFederationReport(apart, mandate, wish, options);
  expect(rowOf(byYear, 'Tertial')?.slice(2, 5)).toEqual(['100', '100', '200']);
  await apart.close();
});

test('what goes into the annual report are sentences and tables, the year before beside', async () => {
  const report = await economy('annual-report');
  expect(report.texts[0]).toBe(
    'Under 2025 hade Samordningsförbundet Mälarö 5 insatser, varav 3 individinriktade och 2 strukturövergripande.',
  );
  expect(report.tables.map(({ id }) => id)).toEqual(['annual-economy', 'annual-initiatives']);
  // It is for publishing: what is so small that the nation's summary hides it is not pasted unseen.
  expect(report.notes.at(-1)).toContain('antal från 1 till 4. Så små antal kan peka ut personer');
  const all = { ...options, smallNumberLimit: 1 };
  const told = await makeEconomyReport(
    database,
    await administrator('read-economy'),
    { federation, kind: 'annual-report', year: 2025 },
    all,
  );
  expect(told.notes.join()).not.toContain('peka ut');
});

test('a participant lead is told of individual initiatives and counts, and not of money', async () => {
  const names = shown(await ofOwn('initiatives', lead)).map(([name]) => name);
  expect(names).toEqual(['=Nollan', 'Bron', 'Tom']);
  const { charts, exclusions } = await ofOwn('initiatives', lead);
  expect(charts[0]?.series.map(({ name }) => name)).toEqual(['Individinriktade']);
  // Not that there are none of the other kind either: she does not see them.
  expect(charts[0]?.sentence).not.toContain('strukturövergripande');
  expect(exclusions.join()).toContain('Strukturövergripande insatser är inte med');
  const counts = await ofOwn('participants', lead);
  expect(counts.tables.map(({ id }) => id)).toEqual(['individual', 'years']);
  expect((await ofOwn('data-quality', lead)).tables.map(({ id }) => id)).toEqual(['without-counts']);
  await expect(lead('read-economy')).rejects.toThrow();
  await expect(lead('read-national-finsam-report')).rejects.toThrow();
});

test('what has been counted for one sex only is not held against what was planned, and the annual text says so', async () => {
  await setFigureRows(
    database,
    { federation, initiative: bridge, year: 2026 },
    { 'planned-participants': 50, women: 10 },
  );
  const of = { federation, kind: 'participants', year: 2026 } as const;
  const report = await makeFederationReport(
    database,
    await administrator('read-finsam-reports'),
    of,
    options,
  );
  expect(rowOf(report, 'Bron')).toEqual(['Bron', '50', '10', 'saknas', '10', '']);
  const { texts, exclusions } = await economy('annual-report');
  expect(exclusions).toContain('1 insats saknar antal, helt eller för det ena könet.');
  expect(texts[1]).toContain('(uppgift saknas, helt eller för det ena könet, för 1 insats)');
});

test('what is missing is listed, each kind for itself', async () => {
  const report = await ofOwn('data-quality');
  const of = (id: string) =>
    report.tables.find((table) => table.id === id)?.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(of('without-counts')).toEqual([['Tom', 'Individinriktad', 'Antalet kvinnor och män']]);
  expect(of('without-outcome')).toContainEqual(['Insats', 'Tom', 'utfall']);
  expect(of('without-outcome')).toContainEqual(['Administration', 'Personal', 'utfall']);
  const office = await makeOfficeReport(
    database,
    await operator('read-finsam-office'),
    { kind: 'data-quality', year: 2025 },
    options,
  );
  expect(office.tables[1]!.rows[0]!.cells.map(({ text }) => text)).toEqual([
    ...['Samordningsförbundet Mälarö', 'Stockholms län', 'Tom', 'Individinriktad', 'Antalet kvinnor och män'],
  ]);
  // First how much there is in each federation, the most first.
  const [most, ...others] = office.tables[0]!.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(most?.slice(0, 4)).toEqual(['Samordningsförbundet Mälarö', 'Stockholms län', '1', '4']);
  const sums = [most, ...others].map((cells) => Number(cells?.at(-1)));
  expect(sums).toEqual([...sums].sort((one, other) => other - one));
});

test('a link to what is over, an employer without an agreement and an orderer whose time goes out are told of', async () => {
  const { kysely } = database;
  const gone = await anInitiativeRow(database, { federation, name: 'Slut', endsOn: '2024-12-31' });
  const held = await aHolder(database, { role: 'participant-lead', federation });
  const by = sql`now(), ${held.personId}, 'test'`;
  await sql`insert into finsam_link (id, initiative, permission, recorded_at, by_role)
    values (${randomUUID()}, ${gone}, ${held.permissionId}, now(), 'test')`.execute(kysely);
  const notice = async (validFrom: string, validTo: string, renews: string | null = null) => {
    const id = randomUUID();
    await sql`insert into finsam_orderer_notice (id, person, organisationsnummer, received_on, signed_by, valid_from,
        valid_to, renews, recorded_at, by_person, by_role)
      values (${id}, ${held.personId}, ${held.organisationsnummer}, ${validFrom}, 'Mats Myndig', ${validFrom},
        ${validTo}, ${renews}, ${by})`.execute(kysely);
    return id;
  };
  const approve = async (id: string) =>
    await sql`insert into finsam_orderer_decision (notice, is_approved, reason, decided_at, recorded_at, by_person, by_role)
      values (${id}, true, '', now(), ${by})`.execute(kysely);
  const ending = await notice('2024-05-01', '2026-05-01');
  await approve(ending);
  await approve(await notice('2025-03-01', '2027-03-01'));
  const ofOffice = async () =>
    await makeOfficeReport(
      database,
      await operator('read-finsam-office'),
      { kind: 'data-quality', year: 2025 },
      options,
    );
  const rowsOf = (report: Report, id: string) =>
    report.tables.find((table) => table.id === id)?.rows.map(({ cells }) => cells.map(({ text }) => text));
  const report = await ofOffice();
  const where = ['Samordningsförbundet Mälarö', 'Stockholms län'];
  expect(rowsOf(report, 'still-linked')).toEqual([[...where, 'Slut', 'Slutade 2024-12-31', '1']]);
  expect(rowsOf(report, 'without-agreement')).toEqual([
    [...where, 'Exempelby kommun', '1', 'Kan inte koppla deltagaransvariga till insatser'],
  ]);
  expect(rowsOf(report, 'orderers')).toEqual([['Exempelby kommun', '2026-04-30', 'Inte anmäld']]);
  const renewal = await notice('2026-05-01', '2028-05-01', ending);
  expect(rowsOf(await ofOffice(), 'orderers')![0]![2]).toBe('Anmäld, inte beslutad');
  await approve(renewal);
  expect(rowsOf(await ofOffice(), 'orderers')).toBeUndefined();
  // The federation is told of its own, and orderers are not its business.
  const own = await ofOwn('data-quality');
  expect(rowsOf(own, 'without-agreement')).toEqual([
    ['Exempelby kommun', '1', 'Kan inte koppla deltagaransvariga till insatser'],
  ]);
  expect(rowsOf(own, 'orderers')).toBeUndefined();
});

test('the nation is told in participations with care for small numbers, by county too', async () => {
  const report = await makeNationalReport(
    database,
    await operator('read-national-finsam-report'),
    2025,
    options,
  );
  expect(report.notes[0]).toContain('Deltaganden, inte unika personer');
  const county = (name: string) => rowOf(report, name, 1);
  expect(county('Stockholms län')).toEqual([
    'Stockholms län',
    '2',
    '1',
    '4',
    '2',
    'döljs',
    'döljs',
    '63',
    '<5',
  ]);
  expect(county('Skåne län')).toEqual(['Skåne län', '1', '0', '1', '0', '<5', 'döljs', '63', 'saknas']);
  expect(county('Riket')).toEqual(['Riket', '3', '1', '5', '2', '35', '91', '126', '<5']);
  expect(rowOf(report, 'Stockholms län', 2)?.slice(0, 3)).toEqual(['Stockholms län', '1 000 000', '−20 000']);
  const lastTwo = (name: string, table: number) => [name, ...(rowOf(report, name, table) ?? []).slice(-2)];
  expect(lastTwo('Skåne län', 3)).toEqual(['Skåne län', 'saknas', '63']);
  expect(lastTwo('Riket', 3)).toEqual(['Riket', 'saknas', '126']);
  expect(lastTwo('Stockholms län', 4).at(-1)).toBe('1 000 000');
  expect(rowOf(report, 'Deltaganden, kvinnor')).toEqual([
    'Deltaganden, kvinnor',
    ...['saknas', 'saknas', 'saknas', 'saknas', '35'],
  ]);
  expect(rowOf(report, 'Samordningsförbund')).toEqual(['Samordningsförbund', '4', '4', '4', '4', '3']);
  expect(rowOf(report, 'Tilldelade medel, staten (kr)')?.at(-1)).toBe('1 000 000');
  expect(report.exclusions).toContain('2 förbund har inte lämnat uppgift om tilldelade medel för 2025.');
});

test('an administrator reads the national report where the service is set so', async () => {
  const mandate = await administrator('read-national-finsam-report');
  expect((await makeNationalReport(database, mandate, 2025, options)).id).toBe('national-summary');
  await expect(
    makeNationalReport(database, mandate, 2025, { ...options, nationalReaders: [] }),
  ).rejects.toThrow('läses bara av den som driver tjänsten');
});

test('the operator sees the federations beside each other, and how many outcomes each lacks', async () => {
  const report = await makeOfficeReport(
    database,
    await operator('read-finsam-office'),
    { kind: 'federations', year: 2025 },
    options,
  );
  expect(rowOf(report, 'Samordningsförbundet Mälarö')).toEqual([
    ...['Samordningsförbundet Mälarö', 'Stockholms län', '1 000 000', '−20 000', '100 000', 'saknas'],
    ...['310 000', '259 000', '2', '50 000', '40 000'],
  ]);
});

test('a federation that there is not is not found', async () => {
  const wish = { federation: '162120000000', kind: 'initiatives', year: 2025 } as const;
  await expect(
    makeFederationReport(database, await administrator('read-finsam-reports'), wish, options),
  ).rejects.toThrow(NotFound);
});

const writing = { operator: 'Driftmyndigheten', by: 'Elsa Exempel', at: noon, demonstration: true };

test('a workbook has a sheet for each table, with numbers as numbers and formulas as text', async () => {
  const sheets = await readExcelFile(await writeReportXlsx(await ofOwn('participants'), writing));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Om rapporten',
    'Individinriktade insatser 2025',
    'Strukturövergripande insatser 2',
    'Deltaganden i individinriktade',
  ]);
  expect(sheets[1]!.data.find(([name]) => name === 'Bron')).toEqual(['Bron', 50, 30, 20, 50, 0]);
  expect(sheets[1]!.data.find(([name]) => name === '=Nollan')).toEqual(['=Nollan', null, 0, 0, 0, null]);
});

test('on paper it says who had it written, when and for which year, and how many pages it is', async () => {
  const { pages, isTagged, language } = await printedText(
    await writeReportPdf(await economy('economy'), writing),
  );
  expect(pages[0]).toContain('Uppföljning Finsam, 2025 · Skapad 2026-03-01 kl. 12.00 av Elsa Exempel');
  expect(pages[0]).toContain(`Sida 1 av ${pages.length}`);
  expect([isTagged, language]).toEqual([true, 'sv-SE']);
});

test('a very long word on paper breaks itself and no other, and a letter that the font lacks is told by a square', async () => {
  const report = await ofOwn('initiatives');
  const [table] = report.tables;
  const cells = table!.columns.map((_, index) => ({ text: index === 0 ? 'W'.repeat(200) : 'Kartläggning' }));
  const odd = cells.map((cell, index) => (index === 0 ? { text: 'Vägen\u200b 道 ﬁ ＝ 😀' } : cell));
  const rows = [cells, odd].map((those) => ({ cells: those, isSum: false }));
  const { pages } = await printedText(
    await writeReportPdf({ ...report, tables: [{ ...table!, rows }] }, writing),
  );
  const said = pages.join(' ');
  expect(said).toContain('Inriktning Preciserad inriktning');
  expect(said).toContain('Kartläggning Kartläggning');
  expect(said).toContain('Vägen □ fi = □');
});
