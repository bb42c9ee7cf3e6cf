import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabaseConnection } from '../../../../test/database.ts';
import { aLetter, write } from '../../../../test/letters.ts';
import { aTestNumber } from '../../../../test/persons.ts';
import { anOrganisationsnummer } from '../../../../test/registry.ts';
import { ensureSigningKey } from '../../access-log/index.ts';
import { openDatabase, type Database } from '../../database/index.ts';
import { runSamsvar } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsvar-persons-'));
const config = join(folder, 'config.json');
const operator = anOrganisationsnummer();
let database: Database;

beforeAll(async () => {
  const connection = await aDatabaseConnection();
  const { host, user, database: name } = connection;
  database = openDatabase({ connection }, { maxConnections: 2 });
  await ensureSigningKey(join(folder, 'log-key.pem'));
  const url = `postgres://${user}@/${name}?host=${encodeURIComponent(host)}`;
  const accessLog = { name: 'prov.example/log', signingKey: 'log-key.pem' };
  const operations = { host: '127.0.0.1', port: 0 };
  writeFileSync(config, JSON.stringify({ database: { url }, accessLog, operations }));
  const first = aFile('first.json', [
    { personnummer: aTestNumber(), name: 'Hanna Handläggare', role: 'connection-officer' },
    { personnummer: aTestNumber(), name: 'Bo Beslutsfattare', role: 'approver' },
    { personnummer: aTestNumber(), name: 'Lova Logg', role: 'log-auditor' },
  ]);
  expect(
    await samsvar('person', 'first', first, '--party', operator, '--name', 'Driftmyndigheten'),
  ).toMatchObject({
    code: 0,
    error: '',
  });
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

function aFile(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function samsvar(...args: readonly string[]) {
  return samsvarBy(args.includes('decide') ? 'another-user' : userInfo().username, ...args);
}

async function samsvarBy(osUser: string, ...args: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runSamsvar(['--config', config, ...args], {
    write: (line) => out.push(line),
    writeError: (line) => error.push(line),
    now: Date.now,
    osUser,
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

const idIn = ({ out }: { readonly out: string }): string => /[0-9a-f-]{36}/.exec(out)![0];

async function aPerson(name: string): Promise<string> {
  const file = aFile('person.json', { personnummer: aTestNumber(), name });
  return idIn(await samsvar('person', 'add', file, '--as', 'Hanna Handläggare'));
}

const order = (person: string, role: string, as = 'Hanna Handläggare') =>
  samsvar('permission', 'order', '--as', as, '--person', person, '--role', role, '--party', operator);

test('the operator’s first people are made once, and listed with what they may do', async () => {
  const again = aFile('again.json', [
    { personnummer: aTestNumber(), name: 'En Till', role: 'approver' },
    { personnummer: aTestNumber(), name: 'Två Till', role: 'approver' },
  ]);
  expect(await samsvar('person', 'first', again, '--party', operator)).toMatchObject({
    code: 1,
    error:
      'Driftsparten har redan personer med behörighet. Nya beställs av en av dem och beslutas av en annan.',
  });
  const { out } = await samsvar('person', 'list');
  expect(out).toMatch(/Bo Beslutsfattare +approver\n.*Hanna Handläggare +connection-officer/);
  expect(out).not.toContain('Till');
});

test('what one orders another decides, on the command line too', async () => {
  const person = await aPerson('Lo Granskare');
  const ordered = await order(person, 'log-auditor');
  expect(ordered).toMatchObject({
    code: 0,
    out: expect.stringContaining('någon annan ska besluta') as unknown,
  });
  const permission = idIn(ordered);
  const decide = (as: string) => samsvar('permission', 'decide', permission, '--as', as, '--grant');
  expect(await decide('Hanna Handläggare')).toMatchObject({
    code: 1,
    error: 'Du har ingen behörighet för det här som gäller nu. Det görs av beslutsfattare.',
  });
  expect(await decide('bo beslutsfattare')).toMatchObject({ code: 0, out: 'Behörigheten är beviljad.' });
  const listed = await samsvar('permission', 'list', '--as', 'Bo Beslutsfattare', '--party', operator);
  expect(listed.out).toMatch(/Lo Granskare +loggranskare +\d{12} +gäller/);
  expect(await samsvar('permission', 'withdraw', permission, '--as', 'Bo Beslutsfattare')).toMatchObject({
    code: 0,
  });
  expect((await samsvar('permission', 'list', '--as', 'Bo Beslutsfattare')).out).toMatch(
    /Lo Granskare.* upphörd/,
  );
});

test('whoever orders as one person does not decide as another: one user of the system is one pair of eyes', async () => {
  await aPerson('Olga Ordnad');
  const permissionId = idIn(await order('Olga Ordnad', 'log-auditor'));
  const decide = ['permission', 'decide', permissionId, '--grant', '--as', 'Bo Beslutsfattare'] as const;
  expect(await samsvarBy(userInfo().username, ...decide)).toMatchObject({
    code: 1,
    error: expect.stringContaining('samma användare i operativsystemet') as string,
  });
  expect(await samsvarBy('another-user', ...decide)).toMatchObject({ code: 0 });
});

test('nobody orders a permission for herself', async () => {
  expect(await order('Hanna Handläggare', 'approver')).toMatchObject({
    code: 1,
    error: 'Du kan inte beställa behörighet åt dig själv.',
  });
});

test('every act is recorded with the person and the operating system’s user', async () => {
  await aPerson('Nils Ny');
  const { out } = await samsvar('log', 'show', '--kind', 'act', '--last', '1', '--as', 'Lova Logg');
  const hanna = (
    JSON.parse((await samsvar('person', 'list', '--json')).out) as { id: string; name: string }[]
  ).find(({ name }) => name === 'Hanna Handläggare');
  const record = JSON.parse(out.slice(out.indexOf('{'))) as object;
  expect(record).toMatchObject({
    body: { act: 'person-added', by: { person: hanna?.id, via: 'command-line', role: 'connection-officer' } },
  });
  // The user is personal data, and stands apart so that it can be erased.
  const { rows } = await database.pool.query(
    'select content from access_log_personal order by position desc limit 1',
  );
  expect(rows).toEqual([{ content: JSON.stringify({ osUser: userInfo().username }) }]);
});

test('two persons of one name are told apart by id', async () => {
  await aPerson('Kim Lik');
  const other = await aPerson('Kim Lik');
  const said = await samsvar('permission', 'list', '--as', 'Kim Lik');
  expect(said).toMatchObject({ code: 2, error: expect.stringContaining(other) as unknown });
});

test.each([
  [['permission', 'list'], '--as PERSON saknas.'],
  [['permission', 'list', '--as', 'Ingen Alls'], 'Ingen känd person heter så.'],
  [['permission', 'decide', 'x', '--as', 'Bo Beslutsfattare'], 'Ange --grant eller --refuse.'],
  [['person', 'add', 'saknas.json', '--as', 'Bo Beslutsfattare'], 'Filen saknas.json kan inte läsas.'],
  [['person'], 'Skriv samsvar person list, add eller first.'],
  [['letter', 'list', '--state', 'lost'], '--state är en av queued'],
])('a wrong call is told what is wrong: %j', async (args, words) => {
  const said = await samsvar(...args);
  expect([said.code, said.error]).toEqual([2, expect.stringContaining(words)]);
});

test('a file with a number that cannot be is refused without repeating it', async () => {
  const file = aFile('wrong.json', { personnummer: '198805142381', name: 'Fel Nummer' });
  const said = await samsvar('person', 'add', file, '--as', 'Hanna Handläggare');
  expect(said.code).toBe(1);
  expect(said.error).toBe('/personnummer: Personnumret kan inte finnas. Skriv det med tolv siffror.');
});

test('letters that wait are listed, and one is shown whole', async () => {
  const id = await write(database, aLetter('asa@ekeby.example'));
  expect((await samsvar('letter', 'list')).out).toMatch(new RegExp(`${id}.* väntar +0 +asa@ekeby.example`));
  const shown = (await samsvar('letter', 'show', id!)).out;
  expect(shown).toContain('Till Åsa Öberg <asa@ekeby.example>, väntar');
  expect(shown).toContain('– Fullmakten är inte undertecknad.');
  expect(await samsvar('letter', 'show', 'finns-inte')).toMatchObject({ code: 1 });
});
