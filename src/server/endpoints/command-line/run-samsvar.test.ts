import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabaseConnection } from '../../../../test/database.ts';
import { anOrganisationsnummer, certificates } from '../../../../test/registry.ts';
import { aTestNumber } from '../../../../test/persons.ts';
import { ensureSigningKey } from '../../access-log/index.ts';
import { runSamsvar } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsvar-command-line-'));
const config = join(folder, 'config.json');
const party = anOrganisationsnummer();
const now = Date.now();

beforeAll(async () => {
  const { host, user, database } = await aDatabaseConnection();
  await ensureSigningKey(join(folder, 'log-key.pem'));
  const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`;
  const accessLog = { name: 'prov.example/log', signingKey: 'log-key.pem' };
  writeFileSync(
    config,
    JSON.stringify({ database: { url }, accessLog, operations: { host: '127.0.0.1', port: 0 } }),
  );
  const first = join(folder, 'first.json');
  const people = [
    { personnummer: aTestNumber(), name: 'Aina Anslutning', role: 'connection-officer' },
    { personnummer: aTestNumber(), name: 'Bosse Beslut', role: 'approver' },
    { personnummer: aTestNumber(), name: 'Lova Logg', role: 'log-auditor' },
  ];
  writeFileSync(first, JSON.stringify(people));
  const operator = ['--party', anOrganisationsnummer(), '--name', 'Driftmyndigheten'];
  expect(await samsvar('person', 'first', first, ...operator)).toMatchObject({ code: 0 });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function samsvar(...args: string[]): Promise<Said> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runSamsvar(['--config', config, ...args], {
    write: (line) => out.push(line),
    writeError: (line) => error.push(line),
    now: () => now,
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const aina = ['--as', 'Aina Anslutning'] as const;

const idIn = ({ out }: Said): string => /[0-9a-f-]{36}/.exec(out)![0];

/** An actor id is one connection's. */
let connections = 0;

async function aConnection(board: string): Promise<string> {
  connections++;
  const added = await samsvar(
    ...['connection', 'add', ...aina, '--service', 'lefi', '--party', party],
    ...['--name', 'Exempelby kommun', '--board', board],
    ...[
      '--qualified',
      'af,csn',
      '--actor-id',
      `aktor-${connections}`,
      '--long-periods',
      '--from',
      '2026-01-01',
    ],
  );
  expect(added).toMatchObject({ code: 0, error: '' });
  return idIn(added);
}

test('a connection is added, shown, listed and ended', async () => {
  const id = await aConnection('Socialnämnden');
  const shown = await samsvar('connection', 'show', id);
  expect(shown.out).toContain(`Exempelby kommun (${party}), Socialnämnden`);
  expect(shown.out).toMatch(/Läge +gäller\nFrån +2026-01-01 00:00\nTill +tills vidare/);
  expect(shown.out).toMatch(/Kvalificerad +AF, CSN/);
  expect(JSON.parse((await samsvar('connection', 'show', id, '--json')).out)).toMatchObject({
    id,
    actorId: `aktor-${connections}`,
    mayAskLongPeriods: true,
    validFrom: '2025-12-31T23:00:00.000Z',
    validTo: null,
  });
  expect(await samsvar('connection', 'end', id, ...aina)).toMatchObject({ code: 0 });
  expect((await samsvar('connection', 'list')).out).toMatch(new RegExp(`${id}.*Socialnämnden +avslutad`));
  expect(await samsvar('connection', 'end', id, ...aina)).toMatchObject({ code: 1, out: '' });
});

test('a certificate is registered for a connection, listed and withdrawn', async () => {
  const connectionId = await aConnection('Arbetsmarknadsnämnden');
  const [pem = ''] = await certificates(1);
  const file = join(folder, 'client.pem');
  writeFileSync(file, pem);
  const id = idIn(await samsvar('certificate', 'add', file, ...aina, '--connection', connectionId));
  const listed = JSON.parse((await samsvar('certificate', 'list', '--json')).out) as object[];
  expect(listed).toMatchObject([{ id, state: 'gäller', speaksFor: [{ connectionId }] }]);
  expect((await samsvar('connection', 'show', connectionId)).out).toContain(`Exempelby kommun (${id})`);
  expect(await samsvar('certificate', 'withdraw', id, ...aina, '--reason', 'Röjd nyckel')).toMatchObject({
    code: 0,
  });
  expect((await samsvar('certificate', 'list')).out).toMatch(new RegExp(`${id}.*avslutad`));
});

test('a supplier is registered as processor and ended, by name the first time only', async () => {
  const id = await aConnection('Omsorgsnämnden');
  const supplier = anOrganisationsnummer();
  const add = ['processor', 'add', id, ...aina, '--party', supplier];
  expect((await samsvar(...add)).error).toContain('Ange dess namn med --name');
  expect(await samsvar(...add, '--name', 'Leverantören AB')).toMatchObject({ code: 0, error: '' });
  expect((await samsvar('connection', 'show', id)).out).toContain(`Leverantören AB (${supplier})`);
  expect(await samsvar('processor', 'end', id, ...aina, '--party', supplier)).toMatchObject({ code: 0 });
  expect((await samsvar('connection', 'show', id)).out).toMatch(/Biträden +inga/);
  expect(await samsvar('processor', 'end', id, ...aina, '--party', supplier)).toMatchObject({ code: 1 });
});

test('a connection that begins later shows what will hold from then', async () => {
  const id = idIn(
    await samsvar(
      ...['connection', 'add', ...aina, '--service', 'lefi', '--party', party],
      ...['--name', 'Exempelby kommun', '--board', 'Framtidsnämnden'],
      ...['--qualified', 'AF', '--from', '2999-01-01'],
    ),
  );
  const { out } = await samsvar('connection', 'show', id);
  expect(out).toMatch(/Läge +kommande/);
  expect(out).toMatch(/Kvalificerad +AF från 2999-01-01 00:00/);
});

test('aktörs-id and terms are changed one at a time', async () => {
  const id = await aConnection('Kulturnämnden');
  await aConnection('Skolnämnden');
  const taken = await samsvar('connection', 'change', id, ...aina, '--actor-id', `aktor-${connections}`);
  expect(taken).toMatchObject({ code: 1, error: expect.stringContaining('är redan') as string });
  expect((await samsvar('connection', 'change', id, ...aina, '--actor-id', 'aktor-ny')).code).toBe(0);
  expect((await samsvar('connection', 'change', id, ...aina, '--legal-ground', 'refuse')).code).toBe(0);
  const { out } = await samsvar('connection', 'show', id, '--json');
  expect(JSON.parse(out)).toMatchObject({
    actorId: 'aktor-ny',
    legalGroundNotInForce: 'refuse',
    mayAskLongPeriods: true,
  });
});

test('a certificate is granted one more connection, and loses it', async () => {
  const [one, other] = [await aConnection('Byggnämnden'), await aConnection('Miljönämnden')];
  const [pem = ''] = await certificates(1);
  const file = join(folder, 'operator.pem');
  writeFileSync(file, pem);
  const id = idIn(await samsvar('certificate', 'add', file, ...aina, '--connection', one));
  expect((await samsvar('certificate', 'grant', id, ...aina, '--connection', other)).code).toBe(0);
  expect((await samsvar('connection', 'show', other)).out).toContain(id);
  expect((await samsvar('certificate', 'revoke', id, ...aina, '--connection', other)).code).toBe(0);
  expect((await samsvar('connection', 'show', other)).out).not.toContain(id);
});

test('the operator’s certificate is told apart in the list', async () => {
  const [pem = ''] = await certificates(1);
  const file = join(folder, 'operators-own.pem');
  writeFileSync(file, pem);
  const id = idIn(await samsvar('certificate', 'add', file, ...aina, '--operator'));
  expect((await samsvar('certificate', 'list')).out).toMatch(new RegExp(`${id}.*driftspartens`));
});

test('the log’s key is made before there is any configuration', async () => {
  const out: string[] = [];
  const write = (line: string) => out.push(line);
  const made = join(folder, 'new.key');
  const args = ['log', 'key', made, '--config', 'finns-inte.json'];
  expect(await runSamsvar(args, { write, writeError: write, now: Date.now })).toBe(0);
  expect(out.join()).toContain(`${made}.pub`);
});

test('every change is an act in the access log, and the log verifies', async () => {
  await aConnection('Vuxennämnden');
  const shown = await samsvar('log', 'show', '--kind', 'act', '--as', 'Lova Logg');
  expect(shown.out).toContain('connection-added');
  expect(await samsvar('log', 'verify')).toMatchObject({ code: 0, error: '' });
});

test.each([
  [[], 'samsvar connection list'],
  [['party'], 'Kommandot party finns inte'],
  [['connection', 'remove'], 'Skriv samsvar connection list, show'],
  [['connection', 'add', '--party', party, '--board', 'B'], 'samsvar connection order.'],
  [['connection', 'add', '--service', 'lefi', '--board', 'Nämnden'], '--party ORGANISATIONSNUMMER saknas.'],
  [['connection', 'end', 'x', '--from', 'igår'], 'igår är ingen tid.'],
  [['connection', 'list', '--all'], '--all går inte att förstå här.'],
  [
    ['connection', 'add', '--service', 'lefi', '--party', party, '--board', 'B', '--qualified', 'FKX'],
    '--qualified är alla',
  ],
  [['processor', 'add', 'x', '--party', party, '--role', 'chef'], '--role är supplier'],
  [['connection', 'change', 'x'], 'Ange --actor-id'],
  [['connection', 'change', 'x', '--long-periods', 'ja'], '--long-periods är yes eller no.'],
  [['certificate', 'add', 'saknas.pem'], 'Filen saknas.pem kan inte läsas.'],
])('a wrong call is told what is wrong and ends with 2: %j', async (args, words) => {
  const said = await samsvar(...args);
  expect(said.code).toBe(2);
  expect(said.out + said.error).toContain(words);
});

test.each(['198805142380', '8805142380', '19880514-2380', '880514+2380', '870884-2391'])(
  'a person’s number that was typed is not repeated: %s',
  async (number) => {
    const said = await samsvar('connection', 'end', 'x', '--from', number);
    expect(said.error).toContain('(personnummer) är ingen tid.');
  },
);

test('an organisationsnummer that was typed is', async () => {
  expect((await samsvar('connection', 'end', 'x', '--from', party)).error).toContain(
    `${party} är ingen tid.`,
  );
});

test('what the registry refuses ends with 1, in its own words and without a trace', async () => {
  const said = await samsvar('connection', 'end', 'none', ...aina);
  expect(said).toEqual({ code: 1, out: '', error: 'Det finns ingen anslutning med det id:t.' });
});

test('help is given to whoever asks, without any configuration', async () => {
  const out: string[] = [];
  const write = (line: string) => out.push(line);
  expect(await runSamsvar(['--help'], { write, writeError: write, now: Date.now })).toBe(0);
  expect(out.join('\n')).toContain('samsvar connection add');
});

test('a configuration that cannot be read is named', async () => {
  const said: string[] = [];
  const world = { write: () => undefined, writeError: (line: string) => said.push(line), now: Date.now };
  expect(await runSamsvar(['connection', 'list', '--config=finns-inte.json'], world)).toBe(2);
  expect(said.join()).toContain('finns-inte.json kan inte läsas');
});
