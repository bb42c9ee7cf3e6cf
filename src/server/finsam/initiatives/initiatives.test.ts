import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import { aFinsamDesk, anInitiative } from '../../../../test/finsam.ts';
import type { Database } from '../../database/index.ts';
import { addInitiative, annulInitiative, editInitiative, readInitiatives } from '../index.ts';

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
  for (const name of ['STEG FÖR STEG', ' Steg  förSteg '])
    await expect(add({ name })).rejects.toMatchObject({ fields: [{ pointer: '/name' }] });
  await expect(add({ name: '  ' })).rejects.toMatchObject({ fields: [{ pointer: '/name' }] });
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

test('an initiative is annulled while nothing has been counted or paid in it, and frees its name', async () => {
  const id = await add({ name: 'Fel från början' });
  const annul = async (expectedVersion: number, initiativeId = id) =>
    await annulInitiative(database, await planning(), {
      initiativeId,
      expectedVersion,
      reason: 'Fel inriktning.',
    });
  await annul(1);
  expect(await read(id)).toMatchObject({ state: 'annulled' });
  await add({ name: 'Fel från början', orientation: 'structural', followUpMethod: 'none', focus: 'methods' });
  await expect(annul(2)).rejects.toThrow('makulerad');
});
