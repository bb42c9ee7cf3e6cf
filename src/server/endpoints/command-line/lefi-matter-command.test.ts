import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabaseConnection } from '../../../../test/database.ts';
import { anApplicationToLefi } from '../../../../test/lefi-applications.ts';
import { aPdf } from '../../../../test/pdf.ts';
import { aTestNumber } from '../../../../test/persons.ts';
import { anOrganisationsnummer } from '../../../../test/registry.ts';
import { ensureSigningKey } from '../../access-log/index.ts';
import { runSamsvar } from './index.ts';

// LEFI Online's processes without a browser: the manager signs on paper.

const folder = mkdtempSync(join(tmpdir(), 'samsvar-lefi-'));
const config = join(folder, 'config.json');
const [operator, organisationsnummer] = [anOrganisationsnummer(), anOrganisationsnummer()];
const organisation = { name: 'Exempelmyndigheten', organisationsnummer };
const [mats, lisa] = [aTestNumber(), aTestNumber()];

beforeAll(async () => {
  const { host, user, database } = await aDatabaseConnection();
  await ensureSigningKey(join(folder, 'log-key.pem'));
  const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`;
  const accessLog = { name: 'prov.example/log', signingKey: 'log-key.pem' };
  writeFileSync(config, JSON.stringify({ database: { url }, accessLog }));
  writeFileSync(join(folder, 'undertecknad.pdf'), aPdf());
  const first = aFile('first.json', [
    { personnummer: aTestNumber(), name: 'Aina Anslutning', role: 'connection-officer' },
    { personnummer: aTestNumber(), name: 'Bosse Beslut', role: 'approver' },
  ]);
  await done('person', 'first', first, '--party', operator, '--name', 'Driftmyndigheten');
  const anna = aFile('person.json', { personnummer: aTestNumber(), name: 'Anna Authoritet' });
  await done('person', 'add', anna, '--as', 'Aina Anslutning');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function aFile(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

async function samsvar(...args: readonly string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runSamsvar(['--config', config, ...args], {
    write: (line) => out.push(line),
    writeError: (line) => error.push(line),
    now: Date.now,
    osUser: args[args.indexOf('--as') + 1] ?? '', // each person at a machine of her own
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

async function done(...args: readonly string[]): Promise<string> {
  const { code, out, error } = await samsvar(...args);
  expect([code, error]).toEqual([0, '']);
  return out;
}

const idIn = (text: string) => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)![0];

test('an authority joins, names a user on a signed form and deregisters her, all on the command line', async () => {
  const managers = [{ name: 'Mats Myndig', personnummer: mats, email: 'mats@exempel.example' }];
  const application = aFile('application.json', anApplicationToLefi({ organisation, managers }));
  const matter = idIn(await done('lefi-matter', 'apply', application, '--as', 'Anna Authoritet'));
  const own = await samsvar('lefi-matter', 'approve', matter, '--as', 'Anna Authoritet');
  expect([own.code, own.error]).toEqual([1, expect.stringContaining('ingen behörighet')]);
  await done('lefi-matter', 'approve', matter, '--as', 'Bosse Beslut');
  const carried = await done(
    ...['lefi-matter', 'carry-out', matter, '--as', 'Aina Anslutning', '--actor-id', 'MYND-01'],
  );
  const connection = idIn(carried);
  const persons = await done('person', 'list');
  const manager = idIn(persons.split('\n').find((line) => line.includes('Mats Myndig'))!);
  const user = {
    name: 'Lisa Läser',
    personnummer: lisa,
    email: 'lisa@exempel.example',
    fromOn: '2026-01-01',
  };
  const naming = aFile('users.json', { organisation, manager, users: [user] });
  const list = idIn(await done('lefi-matter', 'name-users', connection, naming, '--as', 'Anna Authoritet'));
  const form = join(folder, 'undertecknad.pdf');
  await done(
    ...['lefi-matter', 'send-signed', list, form, '--signed-on', '2026-01-02', '--as', 'Anna Authoritet'],
  );
  await done('lefi-matter', 'approve', list, '--as', 'Bosse Beslut');
  await done('lefi-matter', 'carry-out', list, '--as', 'Aina Anslutning');
  expect(await done('lefi-matter', 'users', connection, '--as', 'Aina Anslutning')).toContain('Lisa Läser');
  const leaving = { organisation, fromOn: '2026-01-03', users: [{ name: 'Lisa Läser', personnummer: lisa }] };
  const file = aFile('deregistration.json', leaving);
  await done(
    ...['lefi-matter', 'deregister', connection, file, '--as', 'Aina Anslutning'],
    ...['--received-from', 'Anna Authoritet', '--received-on', '2026-01-03', '--channel', 'e-mail'],
  );
  const again = await samsvar('lefi-matter', 'deregister', connection, file, '--as', 'Anna Authoritet');
  expect([again.code, again.error]).toEqual([
    1,
    expect.stringContaining('ingen behörighet till anslutningen'),
  ]);
  const shown = await done('lefi-matter', 'list', '--as', 'Aina Anslutning');
  expect(shown.match(/verkställd/g)).toHaveLength(3);
  expect(shown).not.toContain(lisa);
});
