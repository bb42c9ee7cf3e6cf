import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howManyWait } from '../../../../test/at-once.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aFinsamDesk, anInitiative } from '../../../../test/finsam.ts';
import type { Database } from '../../database/index.ts';
import { aHolder } from '../../../../test/persons.ts';
import {
  addInitiative,
  annulInitiative,
  editInitiative,
  initiativeHistory,
  lockYear,
  readInitiatives,
  requireOpenYear,
} from '../index.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof aFinsamDesk>>;

beforeAll(async () => {
  database = await aDatabase();
  desk = await aFinsamDesk(database);
});
afterAll(() => database.close());

const planning = () => desk.acting(desk.administrator, 'plan-initiatives');
const add = async (more: Record<string, unknown> = {}) =>
  (await addInitiative(database, await planning(), anInitiative(more))).initiativeId;
const edit = async (initiativeId: string, more: Record<string, unknown> = {}, expectedVersion = 1) =>
  await editInitiative(database, await planning(), {
    ...(anInitiative(more) as object),
    initiativeId,
    expectedVersion,
  } as never);
const list = async (actor = desk.administrator, year: number | null = null) => {
  const { mandate, now } = await desk.acting(actor, 'read-initiatives');
  return await readInitiatives(database.kysely, mandate, { year, now: now() });
};
const read = async (id: string) => (await list()).find((one) => one.id === id);

test('V01: orientation, follow-up method and ESF financing are accepted as they were, and refused otherwise', async () => {
  const id = await add({ name: 'Fryst insats' });
  expect(await edit(id, { name: 'Fryst insats, omdöpt' })).toEqual({ version: 2 });
  for (const [changed, pointer] of [
    [{ orientation: 'structural' }, '/orientation'],
    [{ followUpMethod: 'none' }, '/followUpMethod'],
    [{ esfFinanced: true }, '/esfFinanced'],
  ] as const)
    await expect(edit(id, changed, 2)).rejects.toMatchObject({ fields: [{ pointer }] });
  expect(await read(id)).toMatchObject({ version: 2, orientation: 'individual', esfFinanced: false });
});

test('V02: a focus belongs to the orientation that was chosen', async () => {
  await expect(add({ focus: 'cooperation' })).rejects.toMatchObject({
    fields: [
      { pointer: '/focus', message: expect.stringContaining('hör till en annan inriktning') as string },
    ],
  });
  await expect(add({ focus: 'no-such' })).rejects.toMatchObject({ fields: [{ pointer: '/focus' }] });
});

test('V03: a name is needed, and is the only one in the federation whatever its case and spaces', async () => {
  await add({ name: 'Steg för steg' });
  for (const name of ['STEG FÖR STEG', ' Steg  förSteg ', 'Steg för\u200b steg'])
    await expect(add({ name })).rejects.toMatchObject({ fields: [{ pointer: '/name' }] });
  for (const name of ['  ', '\u200b'])
    await expect(add({ name })).rejects.toMatchObject({ fields: [{ pointer: '/name' }] });
});

test('two of the same name that are added at once become one', async () => {
  const both = await Promise.allSettled([add({ name: 'Samtidigt' }), add({ name: 'samtidigt' })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('V24: nobody’s personnummer is taken in the name or the description of an initiative', async () => {
  for (const field of ['name', 'description'])
    await expect(add({ [field]: 'För 19501212-9816' })).rejects.toMatchObject({
      fields: [{ pointer: `/${field}` }],
    });
});

test('an activity of both orientations is two initiatives with a name each', async () => {
  const both = { name: 'Rehabmodellen', targetGroups: ['long-term-sick'] };
  const structural = { orientation: 'structural', followUpMethod: 'total', focus: 'methods' };
  await add(both);
  await expect(add({ ...both, ...structural })).rejects.toMatchObject({ fields: [{ pointer: '/name' }] });
  await add({ ...both, ...structural, name: 'Rehabmodellen, utveckling' });
  for (const [orientation, followUpMethod, focus] of [
    ['individual', 'total', 'mapping'],
    ['individual', 'none', 'mapping'],
    ['structural', 'women-and-men', 'methods'],
  ])
    await expect(add({ orientation, followUpMethod, focus })).rejects.toMatchObject({
      fields: [{ pointer: '/followUpMethod' }],
    });
});

test('what an initiative is follows from its days, and from nothing else', async () => {
  const id = await add({ startsOn: '2026-06-01', endsOn: '2026-06-30' });
  const state = async (day: string) => {
    desk.clock.at = Date.parse(`${day}T12:00:00+02:00`);
    return (await read(id))?.state;
  };
  expect([await state('2026-05-31'), await state('2026-06-01')]).toEqual(['planned', 'ongoing']);
  expect([await state('2026-06-30'), await state('2026-07-01')]).toEqual(['ongoing', 'ended']);
  expect((await list(desk.administrator, 2026)).some((one) => one.id === id)).toBe(true);
  expect((await list(desk.administrator, 2027)).some((one) => one.id === id)).toBe(false);
});

test('of two who edit the same initiative the second is told what the first wrote, and neither’s is lost', async () => {
  const id = await add({ name: 'Samma insats' });
  const edits = [{ name: 'Samma insats, ett' }, { name: 'Samma insats, två' }].map((more) => edit(id, more));
  const results = await Promise.allSettled(edits);
  const refused = results.find((one) => one.status === 'rejected');
  const now = await read(id);
  expect(now).toMatchObject({ version: 2 });
  expect(refused?.reason).toMatchObject({
    theirs: { version: 2, by: 'Frida Förbundschef', at: now?.at, values: { name: now?.name } },
  });
  await edit(id, { name: 'Samma insats, sammanslagen' }, 2);
});

test('the history of an initiative says who made it what, when, from what to what', async () => {
  const id = await add({ name: 'Med historia', description: 'Ett.' });
  await edit(id, { name: 'Med historia', description: 'Två.', focus: 'preventive' });
  await annulInitiative(database, await planning(), {
    initiativeId: id,
    expectedVersion: 2,
    reason: 'Dubblett.',
  });
  const { mandate, now } = await desk.acting(desk.administrator, 'read-initiatives');
  const { versions } = await initiativeHistory(database.kysely, mandate, { initiativeId: id, now: now() });
  expect(
    versions.map(({ version, description, focus, isAnnulled, reason, by, role }) => [
      ...[version, description, focus.label, isAnnulled, reason, by, role],
    ]),
  ).toEqual([
    [3, 'Två.', 'Förebyggande', true, 'Dubblett.', 'Frida Förbundschef', 'federation-administrator'],
    [2, 'Två.', 'Förebyggande', false, '', 'Frida Förbundschef', 'federation-administrator'],
    [1, 'Ett.', 'Motiverande och aktiverande', false, '', 'Frida Förbundschef', 'federation-administrator'],
  ]);
  expect(desk.logged.slice(-3).map(({ act }) => act)).toEqual([
    ...['finsam-initiative-added', 'finsam-initiative-edited', 'finsam-initiative-annulled'],
  ]);
});

const aFigure = async (
  initiative: string,
  year: number,
  figure: string,
  value: number | null,
  version = 1,
) => {
  await database.pool.query(
    `insert into finsam_figure (federation, initiative, year, period, figure, version, value, recorded_at, by_role)
     values ($1, $2, $3, 'year', $4, $5, $6, now(), 'test')`,
    [desk.federation, initiative, year, figure, version, value],
  );
};
const annul = async (initiativeId: string, expectedVersion = 1, reason = 'Fel inriktning.') =>
  await annulInitiative(database, await planning(), { initiativeId, expectedVersion, reason });

test('an initiative in which somebody has been counted, or something paid, is not annulled', async () => {
  for (const figure of ['women', 'men', 'initiative-outcome', 'esf-outcome']) {
    const id = await add();
    await aFigure(id, 2026, figure, 0);
    await expect(annul(id)).rejects.toThrow('har deltagare eller utfall registrerade');
    await aFigure(id, 2026, figure, null, 2);
    expect(await annul(id)).toEqual({ version: 2 });
  }
  const planned = await add();
  await aFigure(planned, 2026, 'planned-participants', 20);
  await aFigure(planned, 2026, 'initiative-budget', 500_000);
  await annul(planned);
});

test('the days of an initiative leave no figure outside them', async () => {
  const id = await add({ startsOn: '2024-01-01' });
  await aFigure(id, 2024, 'women', 12);
  await expect(edit(id, { startsOn: '2025-01-01' })).rejects.toMatchObject({
    fields: [{ pointer: '/startsOn', message: expect.stringContaining('2024') as string }],
  });
  await edit(id, { startsOn: '2024-05-01', endsOn: '2024-12-31' });
});

test('V17: however early an initiative is said to begin, no year before the federation is waited for or held', async () => {
  await database.kysely.transaction().execute(async (transaction) => {
    // Whoever is locking a year has it for herself.
    await sql`select pg_advisory_xact_lock(1179209542, 1900)`.execute(transaction);
    for (const startsOn of ['0001-01-01', '1899-12-31'])
      await expect(add({ startsOn })).rejects.toMatchObject({ fields: [{ pointer: '/startsOn' }] });
  });
});

test('V25: no initiative comes into a locked year or leaves it, and what is not of the year may still be edited', async () => {
  const id = await add({ startsOn: '2023-01-01', name: 'I ett låst år' });
  const later = await add({ startsOn: '2025-01-01' });
  const approver = await aHolder(database, { role: 'approver' });
  await lockYear(database, await desk.acting(approver, 'lock-finsam-year'), {
    ...{ federation: desk.federation, year: 2023, reason: 'Redovisat.' },
  });
  for (const refused of [
    () => add({ startsOn: '2023-06-01' }),
    () => edit(id, { startsOn: '2024-01-01' }),
    () => edit(later, { startsOn: '2023-12-31' }),
    () => annul(id),
  ])
    await expect(refused()).rejects.toThrow('Året 2023 är låst');
  await edit(id, { startsOn: '2023-01-01', endsOn: '2026-12-31', name: 'Omdöpt i ett låst år' });
});

test('an initiative is annulled while nothing has been counted or paid in it, and frees its name', async () => {
  const id = await add({ name: 'Fel från början' });
  await expect(annul(id, 1, ' ')).rejects.toMatchObject({ fields: [{ pointer: '/reason' }] });
  await expect(annul(id, 1, 'För 19501212-9816')).rejects.toMatchObject({ fields: [{ pointer: '/reason' }] });
  await annul(id);
  expect(await read(id)).toMatchObject({ state: 'annulled' });
  await add({ name: 'Fel från början', orientation: 'structural', followUpMethod: 'none', focus: 'methods' });
  await expect(annul(id, 2)).rejects.toThrow('makulerad');
});

test('an edit that waits for a year that is being locked holds nothing that whoever sets a figure needs', async () => {
  const id = await add({ startsOn: '2024-01-01' });
  const approver = await aHolder(database, { role: 'approver' });
  const locking = await desk.acting(approver, 'lock-finsam-year');
  const others: Promise<string>[] = [];
  const begin = (act: Promise<unknown>) => {
    others.push(
      act.then(
        () => 'done',
        (error: unknown) => String(error),
      ),
    );
  };
  await database.kysely.transaction().execute(async (transaction) => {
    await requireOpenYear(transaction, desk.federation, 2024);
    begin(lockYear(database, locking, { federation: desk.federation, year: 2024, reason: 'Redovisat.' }));
    while ((await howManyWait(database)) < 1);
    begin(edit(id, { startsOn: '2025-02-01' }));
    while ((await howManyWait(database)) < 2);
    await sql`
      insert into finsam_figure (federation, initiative, year, period, figure, version, value, recorded_at, by_role)
      values (${desk.federation}, ${id}, 2024, 'year', 'women', 1, 12, now(), 'test')`.execute(transaction);
  });
  expect(await Promise.all(others)).toEqual(['done', expect.stringContaining('Året 2024 är låst')]);
});
