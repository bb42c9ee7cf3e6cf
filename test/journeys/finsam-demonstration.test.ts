import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFinsamRecords } from '../../demonstration/finsam/load-records.ts';
import { makeFinsamRecords } from '../../demonstration/finsam/make-records.ts';
import type { Database } from '../../src/server/database/index.ts';
import { compositionMistakes } from '../../src/server/finsam/federations/composition.ts';
import {
  initiativeMistakes,
  methodMistakes,
} from '../../src/server/finsam/initiatives/initiative-mistakes.ts';
import {
  listCodes,
  listFederations,
  makeNationalReport,
  makeOfficeReport,
  type ReportOptions,
} from '../../src/server/finsam/index.ts';
import { initiativesOf } from '../../src/server/finsam/initiatives/initiative.ts';
import type { Act } from '../../src/server/permissions/index.ts';
import { parseOrganisationsnummer } from '../../src/values/organisationsnummer.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { aDatabase } from '../database.ts';
import { aHolder, aListeningLog, mandateOf } from '../persons.ts';

// What the demonstration begins with in Uppföljning Finsam: of realistic size, and as if every rule had been kept.

const now = Date.parse('2026-11-26T12:00:00Z');
const years = [2022, 2023, 2024, 2025, 2026];
const records = makeFinsamRecords({ seed: 2026, now });
const { accessLog, acts } = aListeningLog();
let database: Database;
let tookMs: number;

beforeAll(async () => {
  database = await aDatabase();
  const { personId } = await aHolder(database, { role: 'connection-officer' });
  const began = performance.now();
  await loadFinsamRecords({ database, accessLog }, records, personId);
  tookMs = performance.now() - began;
}, 60_000);

afterAll(() => database.close());

const newest = [
  ...new Map(
    records.figures.map((one) => [
      [one.federation, one.initiative, one.year, one.figure, one.about].join(' '),
      one,
    ]),
  ).values(),
];
const partyOf = new Map(
  records.memberships.map(({ federation, member, party }) => [`${federation} ${member}`, party]),
);
const initiativeOf = new Map(records.initiatives.map((one) => [one.id, one]));
const versionOf = new Map(records.initiativeVersions.map((one) => [one.initiative, one]));
const operator = async (act: Act) => mandateOf(database, await aHolder(database, { role: 'approver' }), act);

test('the same seed and day make the same records, and another seed others', () => {
  expect(makeFinsamRecords({ seed: 2026, now })).toEqual(records);
  expect(makeFinsamRecords({ seed: 2027, now }).figures).not.toEqual(records.figures);
});

test('75 federations, 270 municipalities, and 1,100 initiatives each of five years, half of them individual', () => {
  expect(records.parties.filter(({ kind }) => kind === 'federation')).toHaveLength(75);
  expect(records.parties.filter(({ kind }) => kind === 'municipality')).toHaveLength(270);
  expect(records.parties.filter(({ kind }) => kind === 'region')).toHaveLength(21);
  const orientations = new Map(records.initiatives.map(({ id, orientation }) => [id, orientation]));
  for (const year of years) {
    const going = records.initiativeVersions.filter(
      ({ starts_on, ends_on }) => starts_on <= `${year}-12-31` && (ends_on ?? '9999') >= `${year}-01-01`,
    );
    expect([year, going.length]).toEqual([year, 1_100]);
    const individual = going.filter(({ initiative }) => orientations.get(initiative) === 'individual');
    expect(individual.length).toBeGreaterThan(520);
    expect(individual.length).toBeLessThan(580);
  }
});

test('participants and money come to about what is known of Finsam', () => {
  const sum = (year: number, ...figures: string[]) =>
    newest
      .filter((one) => one.year === year && figures.includes(one.figure))
      .reduce((total, { value }) => total + value, 0);
  for (const year of years.slice(0, 4)) {
    expect(sum(year, 'women', 'men')).toBeGreaterThan(20_000);
    expect(sum(year, 'women', 'men')).toBeLessThan(30_000);
    expect(sum(year, 'women') / sum(year, 'women', 'men')).toBeCloseTo(0.57, 1);
    expect(sum(year, 'allotted') / 678_000_000).toBeCloseTo(1, 1);
    const spent = sum(year, 'initiative-outcome', 'administration-outcome');
    expect(spent / sum(year, 'allotted')).toBeGreaterThan(0.85);
    expect(spent / sum(year, 'allotted')).toBeLessThan(1.15);
  }
});

test('every number of an organisation is right, and in a series that nobody has', () => {
  for (const { organisationsnummer } of records.parties) {
    expect(parseOrganisationsnummer(organisationsnummer)).toBe(organisationsnummer);
    expect(organisationsnummer).toMatch(/^16(202199|212999|222999|232999)/);
  }
  expect(new Set(records.parties.map(({ organisationsnummer }) => organisationsnummer)).size).toBe(
    records.parties.length,
  );
  expect(new Set(records.parties.map(({ name }) => name)).size).toBe(records.parties.length);
});

test('every federation has the members that the law demands', () => {
  for (const { organisationsnummer } of records.parties.filter(({ kind }) => kind === 'federation')) {
    const members = records.memberships.filter(({ federation }) => federation === organisationsnummer);
    expect(compositionMistakes(members, [])).toEqual([]);
  }
});

test('every initiative could have been added as it is', async () => {
  const codes = await listCodes(database.kysely);
  const federations = await listFederations(database.kysely);
  expect(federations).toHaveLength(75);
  for (const federation of federations) {
    const others = await initiativesOf(database.kysely, federation.federation);
    expect(others.length).toBeGreaterThan(10);
    for (const one of others) {
      const known = { federation, codes, others, before: one, today: swedishDayAt(now) };
      expect([...methodMistakes(one), ...initiativeMistakes(one, one.orientation, known)]).toEqual([]);
    }
  }
});

type Figure = (typeof records.figures)[number];
const counts: Readonly<Record<string, string>> = {
  women: 'women-and-men',
  men: 'women-and-men',
  participants: 'total',
};
const ofInitiative = ({ initiative }: Figure) =>
  initiative === null ? undefined : initiativeOf.get(initiative);
const daysOf = ({ initiative }: Figure) => (initiative === null ? undefined : versionOf.get(initiative));

test.each<[string, (figure: Figure) => boolean]>([
  [
    'is whole, and was set before now',
    ({ value, recorded_at }) => Number.isSafeInteger(value) && Date.parse(recorded_at) < now,
  ],
  [
    'is negative only with a comment',
    ({ value, figure, comment }) => value >= 0 || (figure === 'own-capital' && comment !== ''),
  ],
  [
    'is paid by a financier',
    (one) =>
      one.figure !== 'allotted' ||
      /^(FK|region|municipality)$/.test(partyOf.get(`${one.federation} ${one.about}`)!),
  ],
  [
    'is of an own initiative',
    (one) => one.initiative === null || ofInitiative(one)!.federation === one.federation,
  ],
  [
    'counts as the initiative does',
    (one) => !(one.figure in counts) || ofInitiative(one)!.follow_up_method === counts[one.figure],
  ],
  [
    'is of ESF only where it finances',
    (one) => !one.figure.startsWith('esf') || ofInitiative(one)!.esf_financed,
  ],
  [
    'comes within the initiative',
    (one) =>
      (daysOf(one)?.starts_on ?? '') <= `${one.year}-12-31` &&
      (daysOf(one)?.ends_on ?? '9999') >= `${one.year}-01-01`,
  ],
])('every figure %s', (_rule, isKept) => {
  expect(records.figures.length).toBeGreaterThan(25_000);
  expect(records.figures.filter((one) => !isKept(one))).toEqual([]);
});

test('half comes from the state, a quarter from regions and a quarter from municipalities, but once', () => {
  const off = new Set<string>();
  for (const { organisationsnummer } of records.parties.filter(({ kind }) => kind === 'federation')) {
    for (const year of years) {
      const allotted = newest.filter(
        (one) => one.federation === organisationsnummer && one.year === year && one.figure === 'allotted',
      );
      const of = (party: string) =>
        allotted
          .filter(({ about }) => partyOf.get(`${organisationsnummer} ${about}`) === party)
          .reduce((sum, { value }) => sum + value, 0);
      if (of('region') * 2 !== of('FK') || of('municipality') * 2 !== of('FK'))
        off.add(`${organisationsnummer} ${year}`);
    }
  }
  expect([...off]).toEqual([expect.stringMatching(/ 2025$/)]);
});

test('a year that is not over has no outcome and some counts; earlier years lack a few on purpose', () => {
  const of = (year: number, figure: string) =>
    newest.filter((one) => one.year === year && one.figure === figure);
  expect(of(2026, 'initiative-outcome')).toEqual([]);
  expect(of(2026, 'administration-outcome')).toEqual([]);
  expect(of(2026, 'women').length).toBeGreaterThan(100);
  for (const year of [2022, 2023, 2024, 2025]) {
    const [budgets, outcomes] = [of(year, 'initiative-budget'), of(year, 'initiative-outcome')];
    expect(budgets).toHaveLength(1_100);
    expect(outcomes.length).toBeGreaterThan(1_030);
    expect(outcomes.length).toBeLessThan(1_095);
  }
  expect(records.figures.filter(({ version }) => version > 1).every(({ reason }) => reason !== '')).toBe(
    true,
  );
});

test('it is all put in within seconds, as one act on record', () => {
  expect(acts).toMatchObject([
    { act: 'finsam-demonstration-loaded', facts: { federations: 75, figures: records.figures.length } },
  ]);
  expect(tookMs).toBeLessThan(15_000); // about 2 s on an idle machine
});

const options: ReportOptions = {
  countPeriod: 'year',
  smallNumberLimit: 5,
  nationalReaders: [],
  ordererReminderDays: [90, 60, 30],
  now: () => now,
};

test('the national report over five years is made in less than a second', async () => {
  const mandate = await operator('read-national-finsam-report');
  const took = [];
  for (let time = 0; time < 3; time += 1) {
    const began = performance.now();
    const report = await makeNationalReport(database, mandate, 2026, options);
    took.push(performance.now() - began);
    const words = JSON.stringify(report);
    expect(words).toContain('deltaganden');
  }
  expect(Math.min(...took)).toBeLessThan(1_000);
});

test('the report of quality finds what was left wrong', async () => {
  const mandate = await operator('read-finsam-office');
  const report = await makeOfficeReport(database, mandate, { kind: 'data-quality', year: 2026 }, options);
  expect(report.tables.map(({ caption }) => caption)).toEqual(
    expect.arrayContaining([
      'Insatser utan antal deltagare 2026',
      'Utfall eller budget som saknas 2026',
      'Insatser som är avslutade och ännu har kopplade deltagaransvariga',
      'Förbund som inte har lämnat någon uppgift alls för 2026',
    ]),
  );
});
