import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import { aFinsamDesk, anInitiative } from '../../../../test/finsam.ts';
import { aHolder } from '../../../../test/persons.ts';
import { day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import type { Actor } from '../../permissions/index.ts';
import {
  addInitiative,
  codeVersions,
  editInitiative,
  listCodes,
  publishCode,
  readInitiatives,
} from '../index.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof aFinsamDesk>>;
let approver: Actor;

beforeAll(async () => {
  database = await aDatabase();
  desk = await aFinsamDesk(database);
  approver = await aHolder(database, { role: 'approver', name: 'Berit Beslutsson' });
});
afterAll(() => database.close());

type Wish = Parameters<typeof publishCode>[2];
const publish = async (more: Partial<Wish>) =>
  await publishCode(database, await desk.acting(approver, 'publish-finsam-codes'), {
    ...{
      list: 'focus',
      code: 'supported-employment',
      label: 'Individanpassat stöd',
      help: 'Stöd på en arbetsplats.',
    },
    ...{
      orientation: 'individual',
      fromOn: day('2026-01-01'),
      untilOn: null,
      isPlaceholder: false,
      expectedVersion: 0,
    },
    ...more,
  });
const codes = async () => await listCodes(database.kysely);
const planning = () => desk.acting(desk.administrator, 'plan-initiatives');

test('every first code says that it is a placeholder, and every focus which orientation it is for', async () => {
  const first = await codes();
  expect(first.every(({ isPlaceholder }) => isPlaceholder)).toBe(true);
  const count = (list: string) => first.filter((one) => one.list === list).length;
  expect([count('focus'), count('target-group'), count('cost-type')]).toEqual([13, 8, 4]);
  expect(first.every(({ list, orientation }) => (list === 'focus') === (orientation !== null))).toBe(true);
});

test('a code is data: published, said anew, and ended, while old initiatives keep it', async () => {
  await publish({});
  const { initiativeId } = await addInitiative(
    database,
    await planning(),
    anInitiative({ name: 'Med egen kod', focus: 'supported-employment' }),
  );
  await publish({ expectedVersion: 1, label: 'Stöd till arbete', untilOn: day('2026-05-03') });
  const { mandate } = await desk.acting(desk.administrator, 'read-initiatives');
  const [told] = await readInitiatives(database.kysely, mandate, { now: desk.now() });
  expect(told?.focus).toEqual({
    code: 'supported-employment',
    label: 'Stöd till arbete',
    isPlaceholder: false,
  });
  const written = anInitiative({ name: 'Med egen kod', focus: 'supported-employment' }) as object;
  await editInitiative(database, await planning(), { ...written, initiativeId, expectedVersion: 1 } as never);
  await expect(
    addInitiative(database, await planning(), anInitiative({ focus: 'supported-employment' })),
  ).rejects.toMatchObject({
    fields: [{ pointer: '/focus', message: expect.stringContaining('kan inte väljas längre') as string }],
  });
  const office = await desk.acting(approver, 'read-finsam-office');
  const versions = (await codeVersions(database.kysely, office.mandate)).filter(
    ({ code }) => code === 'supported-employment',
  );
  expect(versions.map(({ version, label, by }) => [version, label, by])).toEqual([
    [2, 'Stöd till arbete', 'Berit Beslutsson'],
    [1, 'Individanpassat stöd', 'Berit Beslutsson'],
  ]);
});

test('of two who publish the same code the second is told what the first said', async () => {
  await expect(
    publish({ list: 'target-group', code: 'long-term-sick', orientation: null }),
  ).rejects.toMatchObject({
    theirs: { version: 1, values: { label: 'Långtidssjukskrivna' } },
  });
});

test('a code that cannot be is refused, field by field', async () => {
  await expect(
    publish({
      code: 'Å',
      label: ' ',
      orientation: null,
      fromOn: day('2026-02-01'),
      untilOn: day('2026-01-01'),
    }),
  ).rejects.toMatchObject({
    fields: [
      { pointer: '/code' },
      { pointer: '/label' },
      { pointer: '/orientation' },
      { pointer: '/untilOn' },
    ],
  });
  await expect(
    publish({ code: 'mapping', orientation: 'structural', expectedVersion: 1 }),
  ).rejects.toMatchObject({
    fields: [{ pointer: '/orientation' }],
  });
  await expect(publish({ code: 'a19501212-9816' })).rejects.toMatchObject({ fields: [{ pointer: '/code' }] });
  await expect(publish({ code: 'with-number', help: 'Ring 19501212-9816' })).rejects.toMatchObject({
    fields: [{ pointer: '/help' }],
  });
});
