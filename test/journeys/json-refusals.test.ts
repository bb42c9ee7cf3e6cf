import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import type { SystemQuestion } from '../../src/system-contract/index.ts';
import { aSystemQuestion, openSystemCaller, type SystemCaller, type Told } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

// Every refusal of the JSON door is a problem (RFC 9457) that the contract declares: the caller of the tests sees to that.

const maxQuestionBytes = 64 * 1024;
let world: World;
let caller: SystemCaller;
let person: string;

beforeAll(async () => {
  world = await aWorld();
  caller = openSystemCaller(world, world.certificate);
  person = world.persona('Amira Allsvar');
});

afterAll(async () => {
  await caller.close();
  await world.stop();
});

const asked = (change: Partial<SystemQuestion> = {}) => aSystemQuestion(world, person, change);
const askRaw = (change: Readonly<Record<string, unknown>>) =>
  caller.post(JSON.stringify({ ...asked(), ...change }));

describe('a body that cannot be read', () => {
  test.each([
    ['nothing', 'EJ_JSON', 400, ''],
    ['half a document', 'EJ_JSON', 400, '{"person": "1990'],
    ['XML', 'EJ_JSON', 400, '<fraga/>'],
    ['Latin-1', 'EJ_JSON', 400, Buffer.from('{"purpose": "pr\u00f6vning"}', 'latin1')],
    ['levels without end', 'FOR_DJUP', 400, '['.repeat(1_000) + ']'.repeat(1_000)],
    ['more bytes than the limit', 'FOR_STOR', 413, `"${'a'.repeat(maxQuestionBytes)}"`],
    ['a list', 'SCHEMAFEL', 422, '[]'],
    ['null', 'SCHEMAFEL', 422, 'null'],
  ])('%s is refused with %s', async (_name, felkod, status, body) => {
    const told = await caller.post(body);
    expect(told.problem()).toMatchObject({ status, felkod });
    expect(told.status).toBe(status);
  });

  test.each(['text/xml', 'application/json; charset=latin1', 'application/jsonp', 'nonsense', undefined])(
    'the media type %s is refused',
    async (type) => {
      const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
      const told = await caller.post(JSON.stringify(asked()), { headers });
      expect(told.problem()).toMatchObject({ status: 415, felkod: 'EJ_TILLATEN_MEDIATYP' });
    },
  );

  test('a byte order mark and a charset are no trouble', async () => {
    const body = `\uFEFF${JSON.stringify(asked({ agencies: { AF: {} } }))}`;
    const told = await caller.post(body, { headers: { 'content-type': 'application/json; charset=UTF-8' } });
    expect(told.person().result).toBe('answered');
  });

  test('two members of one name are refused, however they are written', async () => {
    const body = JSON.stringify(asked()).replace(/}$/, ',"p\\u0065rson":"199001012385"}');
    const { fields } = (await caller.post(body)).problem();
    expect(fields).toMatchObject([{ rule: 'members-differ', felkod: 'SCHEMAFEL' }]);
  });
});

describe('a question that does not follow the contract names every field that is wrong', () => {
  test('all at once, none with its value', async () => {
    const told = await askRaw({
      person: '19900101-2385',
      period: { from: '2026-02-30', to: 20261120 },
      agencies: { AF: {}, XX: {} },
      includeRaw: 'yes',
      purpose: undefined,
    });
    expect(told.problem()).toMatchObject({ status: 422, felkod: 'SCHEMAFEL' });
    expect(told.problem().fields.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(
      expect.arrayContaining([
        '/purpose member-given',
        '/person right-form',
        '/period/from real-day',
        '/period/to right-type',
        '/agencies/XX member-declared',
        '/includeRaw right-type',
      ]),
    );
    expect(told.text).not.toContain('19900101');
  });

  test.each([
    ['both a person and a household', { household: { applicant: '199001012385' } }],
    ['neither', { person: undefined }],
  ])('%s', async (_name, change) => {
    const { fields } = (await askRaw(change)).problem();
    expect(fields).toMatchObject([{ pointer: '', rule: 'person-or-household' }]);
  });

  test('an unknown member whose name holds a number of a person is not repeated', async () => {
    const told = await askRaw({ '199001012385': true, '19900101-2385': true });
    expect(told.problem().fields.map(({ pointer }) => pointer)).toEqual(['', '']);
    expect(told.text).not.toMatch(/1990/);
  });
});

describe('a question that the examination refuses', () => {
  test.each<[string, Partial<SystemQuestion>, number, string, string]>([
    ['of nobody', { person: '199001012386' }, 422, 'PERSONIDENTITET_OGILTIG', '/person'],
    ['without purpose', { purpose: ' ' }, 422, 'SYFTE_SAKNAS', '/purpose'],
    ['without legal ground', { legalGround: '' }, 422, 'LAGTEXT_SAKNAS', '/legalGround'],
    ['backwards', { period: { from: '2026-11-20', to: '2026-11-19' } }, 422, 'PERIOD_OMVAND', '/period'],
    [
      'for someone else',
      { asker: { organisationsnummer: '162120000142', name: 'En annan', caseworker: 'H' } },
      403,
      'ANSLUTNING_EJ_ANROPARENS',
      '/asker',
    ],
    [
      'handled by a stranger',
      { processors: [{ organisationsnummer: '165560000167', name: 'Okänd' }] },
      403,
      'BITRADE_EJ_REGISTRERAT',
      '/processors',
    ],
  ])('%s', async (_name, change, status, felkod, pointer) => {
    const problem = (await caller.ask(asked(change))).problem();
    expect(problem).toMatchObject({ status, felkod });
    expect(problem.fields.map((field) => field.pointer)).toContain(pointer);
  });

  test('is in the log where the problem says', async () => {
    const { record } = (await caller.ask(asked({ purpose: '' }))).problem();
    const found = await findRecords(world.database, { kind: 'refusal', person, last: 1000 });
    expect(found.map(({ reference }) => reference)).toContainEqual(record);
  });
});

describe('a caller that cannot be identified', () => {
  const askOnce = async (certificate: Parameters<typeof openSystemCaller>[1]): Promise<Told> => {
    const stranger = openSystemCaller(world, certificate);
    const told = await stranger.ask(asked());
    await stranger.close();
    return told;
  };

  test('shows no certificate', async () => {
    const problem = (await askOnce(null)).problem();
    expect(problem).toMatchObject({ status: 403, felkod: 'CERTIFIKAT_SAKNAS', fields: [] });
    expect(problem.record).toBeUndefined();
  });

  test('shows one that nobody has registered', async () => {
    const problem = (await askOnce(await world.issue('stranger'))).problem();
    expect(problem).toMatchObject({ status: 403, felkod: 'CERTIFIKAT_OKANT' });
  });
});
