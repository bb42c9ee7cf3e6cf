import { deflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import {
  addCostType,
  addInitiative,
  aFinsamYear,
  link,
  testSettings,
  type FinsamYear,
} from '../../../../test/finsam-year.ts';
import { aHolder, mandateOf } from '../../../../test/persons.ts';
import type { Database } from '../../database/index.ts';
import { writeXlsx } from '../../files/index.ts';
import type { FieldMistakes } from '../../parties/index.ts';
import { FiguresChangedMeanwhile, importTemplate, lockYear, previewImport, setFigures } from '../index.ts';

let database: Database;
let year: FinsamYear;
let initiative: string;

beforeAll(async () => {
  database = await aDatabase();
  await addCostType(database, 'prov-lokal');
});
beforeEach(async () => {
  year = await aFinsamYear(database);
  initiative = await addInitiative(database, year.federation, { name: 'Steget vidare' });
});
afterAll(() => database.close());

type Who = 'administrator' | 'lead';
const importing = async (of: Who) => ({
  ...(await year.by(year[of], 'register-participants')),
  also: of === 'lead' ? null : (await year.by(year[of], 'set-economy')).mandate,
});
const preview = async (bytes: Buffer | string, of: Who = 'administrator') =>
  await previewImport(database, await importing(of), {
    ...{ federation: year.federation, year: 2026, bytes: Buffer.from(bytes) },
  });
const apply = async (read: Awaited<ReturnType<typeof preview>>, of: Who = 'administrator') =>
  await setFigures(database, await importing(of), {
    ...{ federation: year.federation, year: 2026, changes: read.changes },
  });
const template = async (format: 'csv' | 'xlsx', of: Who = 'administrator') =>
  await importTemplate(database, await importing(of), { federation: year.federation, year: 2026, format });
const headings = 'Insats;Insatsens id;Uppgift;Avser;Period;Värde;Kommentar;Skäl';
const csv = (...rows: readonly string[]) => [headings, ...rows].join('\r\n');
const everyFigure = async () => {
  const { rows } = await sql<{ figure: string; value: string | null }>`
    select figure, value::float8 as value from finsam_figure where federation = ${year.federation}
    order by id`.execute(database.kysely);
  return rows.map(({ figure, value }) => [figure, value]);
};
const refusal = async (bytes: Buffer | string): Promise<readonly unknown[]> =>
  await preview(bytes).then(
    () => [],
    (error: unknown) => (error as FieldMistakes).fields.map(({ pointer, message }) => [pointer, message]),
  );

const economyAndCounts = () => [
  ['', '', 'Tilldelade medel', 'Påhittade kassan', 'Helår', '1 000 000', 'Enligt beslut', ''],
  ['', '', 'Administration, budget', 'Kostnad prov-lokal', '', '0', '', ''],
  ['steget  VIDARE', '', 'Kvinnor', '', 'Helår', '12', '', ''],
  ['', initiative, 'Insats, utfall', '', '', '', '', ''],
];

test.each(['without a byte order mark', 'with a byte order mark', 'as XLSX'])(
  'a file %s is previewed, each figure from what to what, and set as it was previewed',
  async (form) => {
    const rows = economyAndCounts();
    const text = csv(...rows.map((row) => row.join(';')));
    const bytes =
      form === 'as XLSX'
        ? await writeXlsx([{ name: 'Blad', headings: headings.split(';'), rows, widths: [] }])
        : Buffer.from(form.startsWith('without') ? text : `\uFEFF${text}`);
    await year.set(year.administrator, 'set-economy', [
      { figure: 'allotted', about: year.FK, value: 900_000 },
    ]);
    const read = await preview(bytes);
    expect(read.mistakes).toEqual([]);
    expect(
      read.changes.map(({ row, figure, initiativeName, aboutLabel, from, value }) => [
        ...[row, figure, initiativeName, aboutLabel, from, value],
      ]),
    ).toEqual([
      [2, 'allotted', null, 'Påhittade kassan', 900_000, 1_000_000],
      [3, 'administration-budget', null, 'Kostnad prov-lokal', null, 0],
      [4, 'women', 'Steget vidare', '', null, 12],
    ]);
    expect(read.unchanged).toBe(1); // an empty value leaves what is there
    expect(await everyFigure()).toEqual([['allotted', 900_000]]);
    expect(await apply(read)).toEqual({ written: 3 });
    expect((await preview(bytes)).changes).toEqual([]);
  },
);

test('the word tom empties a figure; an empty value and zero do not', async () => {
  await year.set(year.administrator, 'set-economy', [{ figure: 'initiative-outcome', initiative, value: 5 }]);
  await apply(await preview(csv(`Steget vidare;;Insats, utfall;;;tom;;`)));
  await apply(await preview(csv(`Steget vidare;;Insats, utfall;;;0;;`)));
  expect(await everyFigure()).toEqual([
    ['initiative-outcome', 5],
    ['initiative-outcome', null],
    ['initiative-outcome', 0],
  ]);
});

test('every cell that can’t be taken is told by row and column, with what to do, and never with what is written there', async () => {
  await year.set(year.administrator, 'register-participants', [{ figure: 'men', initiative, value: 3 }]);
  const { mistakes } = await preview(
    csv(
      'Steget vidare;;Hemligheter;;;1;;',
      'Okänd insats;;Kvinnor;;;1;;',
      'Steget vidare;;Kvinnor;;;12,5;;',
      'Steget vidare;;Kvinnor;;Kvartal 1;1;;',
      'Steget vidare;;Kvinnor;;;-1;;',
      'Steget vidare;;Deltagare totalt;;;4;;',
      ';;Tilldelade medel;Påhittade förmedlingen;;100;;',
      'Steget vidare;;Män;;;4;;',
      'Steget vidare;;Insats, budget;;;=SUMMA(A1:A9);;',
      `Steget vidare;;Insats, utfall;;;5;${'x'.repeat(2001)};`,
    ),
  );
  expect(mistakes.map(({ row, column, what }) => [row, column, what])).toEqual([
    [2, 'Uppgift', 'Uppgiften finns inte.'],
    [3, 'Insats', expect.stringContaining('finns inte i förbundet det året')],
    [4, 'Värde', 'Det är inget helt tal.'],
    [5, 'Period', 'Perioden finns inte.'],
    [6, 'Värde', 'Antalet kan inte vara mindre än noll.'],
    [7, 'Uppgift', 'Insatsen är individinriktad: registrera kvinnor och män var för sig.'],
    [8, 'Avser', expect.stringContaining('Arbetsförmedlingen gör det aldrig')],
    [9, 'Skäl', expect.stringContaining('Skriv varför det ändras')],
    [10, 'Värde', 'Det är inget helt tal.'],
    [11, 'Kommentar', 'Får ha högst 2000 tecken.'],
  ]);
  expect(mistakes.every(({ whatToDo }) => whatToDo.length > 0)).toBe(true);
  expect(JSON.stringify(mistakes)).not.toMatch(/Hemligheter|SUMMA|Okänd/);
});

test('the same figure twice in a file is a mistake, also where one of them changes nothing', async () => {
  const { mistakes } = await preview(csv(';;Eget kapital;;;tom;;', ';;Eget kapital;;;7;;'));
  expect(mistakes.map(({ row, what }) => [row, what])).toEqual([
    [3, 'Samma uppgift finns två gånger. Ta bort den ena.'],
  ]);
});

test('V24: a personnummer anywhere in the file refuses it: the row is told, and the number never', async () => {
  for (const cell of ['19501212-9816', 'Gäller 501212-9816', '195012129816', '501212–9816']) {
    const told = await refusal(csv('Steget vidare;;Kvinnor;;;1;;', `Steget vidare;;Män;;;1;${cell};`));
    expect(told).toEqual([['/rows/3', expect.stringContaining('På rad 3 finns något som ser ut')]]);
    expect(JSON.stringify(told)).not.toMatch(/9816|501212/);
  }
  const rows = [['Steget vidare', '', 'Kvinnor', '', '', 195012129816, '', '']];
  const xlsx = await writeXlsx([{ name: 'Blad', headings: headings.split(';'), rows, widths: [] }]);
  expect(await refusal(xlsx)).toEqual([['/rows/2', expect.stringContaining('På rad 2')]]);
  expect(await everyFigure()).toEqual([]);
});

test('all or nothing: when somebody else has set one of the figures since the preview, none is set', async () => {
  const read = await preview(csv('Steget vidare;;Kvinnor;;;5;;', 'Steget vidare;;Insats, budget;;;700;;'));
  await year.set(year.administrator, 'set-economy', [
    { figure: 'initiative-budget', initiative, value: 600 },
  ]);
  await expect(apply(read)).rejects.toBeInstanceOf(FiguresChangedMeanwhile);
  expect(await everyFigure()).toEqual([['initiative-budget', 600]]);
});

test('the template has the federation’s own initiatives and figures as they are, and reads in as no change', async () => {
  const structural = await addInitiative(database, year.federation, {
    ...{ name: '=HYPERLÄNK("x")', orientation: 'structural', esf: true },
  });
  await year.set(year.administrator, 'set-economy', [
    { figure: 'own-capital', value: -7, comment: '-4 från i fjol' },
    { figure: 'esf-budget', initiative: structural, value: 50 },
  ]);
  const text = (await template('csv')).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain(`Steget vidare;${initiative};Kvinnor;;Helår;;;`);
  expect(text).toMatch(/;Eget kapital;;Helår;-7;'-4 från i fjol;/);
  expect(text).not.toMatch(/^=|;=/m); // no spreadsheet takes the name for a formula
  expect(text.split('\r\n').filter((row) => row.includes(structural))).toHaveLength(6);
  for (const format of ['csv', 'xlsx'] as const)
    expect(await preview(await template(format))).toMatchObject({ changes: [], mistakes: [] });
});

test('V06, V07: a participant lead’s template and import hold counts of linked initiatives, and nothing of the rest', async () => {
  const other = await addInitiative(database, year.federation, { name: 'En annan' });
  await addInitiative(database, year.federation, { name: 'Strukturen', orientation: 'structural' });
  await link(database, year.lead, initiative);
  await year.set(year.administrator, 'set-economy', [
    { figure: 'initiative-budget', initiative, value: 987_654 },
  ]);
  const text = (await template('csv', 'lead')).toString('utf8');
  expect(
    text
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split(';')[2]),
  ).toEqual(['Kvinnor', 'Män']);
  const read = await preview(
    csv(
      'Steget vidare;;Kvinnor;;;5;;',
      `;${other};Kvinnor;;;5;;`,
      'Strukturen;;Deltagare totalt;;;5;;',
      'Steget vidare;;Insats, budget;;;1;;',
    ),
    'lead',
  );
  expect(read.changes.map(({ row }) => row)).toEqual([2]);
  expect(read.mistakes.map(({ row, what }) => [row, what])).toEqual([
    [3, expect.stringContaining('Du är inte kopplad till insatsen.')],
    [4, expect.stringContaining('finns inte i förbundet')],
    [5, expect.stringContaining('inte ekonomi')],
  ]);
  expect(JSON.stringify(read)).not.toContain('987654');
  expect(await apply(read, 'lead')).toEqual({ written: 1 });
});

test('V25: nothing is previewed for a locked year', async () => {
  const approver = await mandateOf(
    database,
    await aHolder(database, { role: 'approver' }),
    'lock-finsam-year',
  );
  await lockYear(
    database,
    { mandate: approver, accessLog: year.accessLog, now: year.now },
    { federation: year.federation, year: 2026, reason: 'Årsbokslut.' },
  );
  await expect(preview(csv(';;Eget kapital;;;1;;'))).rejects.toThrow('Året 2026 är låst.');
});

test('columns stand in any order, months are months however a spreadsheet writes them', async () => {
  year.settings.now = { ...testSettings, countPeriod: 'month' };
  const { changes } = await preview(
    'Värde;Period;Insats;Uppgift\n3;1;Steget vidare;kvinnor\n4;12;Steget vidare;MÄN',
  );
  expect(changes.map(({ figure, period, value }) => [figure, period, value])).toEqual([
    ['women', '01', 3],
    ['men', '12', 4],
  ]);
});

test('what is no such file is refused in words', async () => {
  expect(await refusal('Namn;Antal\nAnna;3')).toEqual([
    ['/rows/1', 'Kolumnen Uppgift och Värde saknas på första raden. Utgå från mallen.'],
  ]);
  expect(await refusal('Uppgift;Värde;VÄRDE\nEget kapital;5;7')).toEqual([
    ['/rows/1', 'Kolumnen Värde finns två gånger på första raden. Ta bort den ena.'],
  ]);
  expect(await refusal('')).toEqual([['/rows/1', expect.stringContaining('saknas')]]);
  expect(await refusal(Buffer.from([0xff, 0xfe, 0x41]))).toEqual([['', expect.stringContaining('UTF-8')]]);
  expect(await refusal(csv('Steget vidare;;Kvinnor;;;1;\u0000;', ';;Eget kapital;;;1;;'))).toEqual([
    ['/rows/2', expect.stringContaining('På rad 2 finns ett tecken som inte syns')],
  ]);
  expect(await refusal(csv('"oavslutad'))).toEqual([['', expect.stringContaining('CSV')]]);
  expect(await refusal(csv(...Array<string>(10_001).fill(';;Eget kapital;;;1;;')))).toEqual([
    ['', expect.stringContaining('fler än 10000 rader')],
  ]);
});

test('a spreadsheet that unpacks to far more than it is, or names a cell far away, is refused before it is read', async () => {
  const bomb = zip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(30_000_000, 0x20) });
  expect(bomb.length).toBeLessThan(100_000);
  const far = zip({ 'xl/worksheets/sheet1.xml': Buffer.from('<c r="XFD1048576"><v>1</v></c>') });
  const deep = zip({ 'xl/worksheets/sheet1.xml': Buffer.from('<dimension ref="A1:B2000000"/>') });
  const nothing = Buffer.from('PK\u0003\u0004nothing that follows');
  for (const bytes of [bomb, far, deep, nothing])
    expect(await refusal(bytes)).toEqual([['', expect.stringContaining('för stor när den packas upp')]]);
  const small = zip({ 'xl/worksheets/sheet1.xml': Buffer.from('<x/>') });
  expect(await refusal(small)).toEqual([['', expect.stringContaining('kan inte läsas som XLSX')]]);
});

test('one long text that many cells of a spreadsheet name is refused before it is copied for each of them', async () => {
  const workbook = (text: string) =>
    writeXlsx([
      { name: 'Blad', headings: ['A'], rows: Array.from({ length: 40 }, () => [text]), widths: [] },
    ]);
  expect(await refusal(await workbook('kort'))).toEqual([['/rows/1', expect.stringContaining('saknas')]]);
  const long = await workbook('x'.repeat(400_000));
  expect(long.length).toBeLessThan(100_000);
  expect(await refusal(long)).toEqual([['', expect.stringContaining('kan inte läsas som XLSX')]]);
});

/** A ZIP archive of deflated files; without the check sums, which nothing here asks for. */
function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(10, 22); // a lie
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24); // a lie
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(
    directory.reduce((length, part) => length + part.length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
