import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrder } from '../../../../test/application.ts';
import { aDatabaseConnection } from '../../../../test/database.ts';
import { aPdf } from '../../../../test/pdf.ts';
import { aTestNumber } from '../../../../test/persons.ts';
import { anOrganisationsnummer, certificates } from '../../../../test/registry.ts';
import { ensureSigningKey } from '../../access-log/index.ts';
import { checkIds } from '../../connections/index.ts';
import { startOfSwedishDay, day } from '../../../values/day.ts';
import { runSamsvar } from './index.ts';

// The whole of a connection's life without a browser, with a clock that is moved.

const folder = mkdtempSync(join(tmpdir(), 'samsvar-process-'));
const config = join(folder, 'config.json');
const [operator, municipality, agency, supplier, nextSupplier] = Array.from(
  { length: 5 },
  anOrganisationsnummer,
) as [string, string, string, string, string];
let clock = Date.parse('2026-12-01T09:00:00+01:00');
let pems: readonly string[];

beforeAll(async () => {
  const { host, user, database } = await aDatabaseConnection();
  await ensureSigningKey(join(folder, 'log-key.pem'));
  const url = `postgres://${user}@/${database}?host=${encodeURIComponent(host)}`;
  const accessLog = { name: 'prov.example/log', signingKey: 'log-key.pem' };
  const connections = { operatorName: 'Driftmyndigheten' };
  writeFileSync(config, JSON.stringify({ database: { url }, accessLog, connections }));
  for (const name of ['beslut', 'fullmakt', 'behorighet', 'undertecknad'])
    writeFileSync(join(folder, `${name}.pdf`), aPdf());
  pems = await certificates(4);
  pems.forEach((pem, n) => {
    writeFileSync(join(folder, `${n}.pem`), pem);
  });
  const first = aFile('first.json', [
    { personnummer: aTestNumber(), name: 'Aina Anslutning', role: 'connection-officer' },
    { personnummer: aTestNumber(), name: 'Bosse Beslut', role: 'approver' },
  ]);
  await done('person', 'first', first, '--party', operator, '--name', 'Driftmyndigheten');
  for (const name of ['Edit Ekeby', 'Elsa Ekeby', 'Malin Myndighet']) {
    const file = aFile('person.json', { personnummer: aTestNumber(), name });
    await done('person', 'add', file, '--as', 'Aina Anslutning');
  }
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
    now: () => clock,
    osUser: args[args.indexOf('--as') + 1] ?? '', // each person at a machine of her own
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** What it said, of a command that did what it was told to. */
async function done(...args: readonly string[]): Promise<string> {
  const said = await samsvar(...args);
  expect({ args, ...said }).toMatchObject({ code: 0, error: '' });
  return said.out;
}

/** Why it was not done. */
async function refused(...args: readonly string[]): Promise<string> {
  const said = await samsvar(...args);
  expect({ args, ...said }).toMatchObject({ code: 1 });
  return said.error;
}

const idIn = (out: string): string => /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(out)![0];
const [aina, bosse, edit, elsa, malin] = [
  'Aina Anslutning',
  'Bosse Beslut',
  'Edit Ekeby',
  'Elsa Ekeby',
  'Malin Myndighet',
].map((name) => ['--as', name]) as [string[], string[], string[], string[], string[]];

function orderFile(changes: object = {}): string {
  return aFile('order.json', {
    ...anOrder({ applicantIsAgreementContact: false }),
    municipality: { name: 'Ekeby kommun', organisationsnummer: municipality },
    supplier: { name: 'Systemhuset AB', organisationsnummer: supplier },
    decision: { date: '2026-01-15', reference: 'KS 2026/17', document: 'beslut.pdf' },
    signature: { place: 'Ekeby', date: '2026-11-30', printedName: 'Elsa Ekeby' },
    enclosures: {
      powerOfAttorney: 'fullmakt.pdf',
      proofOfAuthority: 'behorighet.pdf',
      signedForm: 'undertecknad.pdf',
    },
    ...changes,
  });
}

async function givePermission(person: string, role: string, ...more: readonly string[]): Promise<void> {
  const ordered = await done('permission', 'order', ...aina, '--person', person, '--role', role, ...more);
  await done('permission', 'decide', idIn(ordered), ...bosse, '--grant');
}

async function checkPoint(applicationId: string, point: string): Promise<void> {
  const ticks = ['--complete', '--correct', '--verified', '--evidence', 'Jämfört med handlingen'];
  const decision = [
    '--date',
    '2026-01-15',
    '--reference',
    'KS 2026/17',
    '--document',
    join(folder, 'beslut.pdf'),
  ];
  const evidence = point === 'skr-decision' ? decision : [];
  await done('connection', 'check', applicationId, ...aina, '--point', point, ...ticks, ...evidence);
}

let applicationId: string;
let connectionId: string;

test('an order is saved from a file although something is missing, and what it is told; then it is sent in', async () => {
  const half = await samsvar('connection', 'order', orderFile({ board: '' }), ...edit);
  expect(half).toMatchObject({ code: 1, error: '' });
  expect(half.out).toContain('/board: Skriv vilken nämnd som ansvarar för ekonomiskt bistånd.');
  applicationId = idIn(half.out);
  expect(await refused('connection', 'send', applicationId, ...edit)).toContain('/board: ');
  expect(await refused('connection', 'send', applicationId, ...elsa)).toContain('ingen behörighet');
  await done('connection', 'order', orderFile(), ...edit, '--application', applicationId);
  await done('connection', 'send', applicationId, ...edit);
  expect(await done('connection', 'orders', ...aina)).toMatch(
    new RegExp(`${applicationId} +Ekeby kommun +Arbetsmarknadsnämnden +inskickad +2026-12-15`),
  );
});

test('completion is asked for with a letter, and the order comes in anew', async () => {
  const ask = [
    'connection',
    'ask-for-completion',
    applicationId,
    ...aina,
    '--lacking',
    'Fullmakten saknar datum.',
  ];
  await done(...ask);
  expect(await done('letter', 'list', '--application', applicationId)).toContain('behöver kompletteras');
  expect(await done('connection', 'show-order', applicationId, ...aina)).toContain(
    'Att komplettera: Fullmakten saknar datum.',
  );
  await done('connection', 'order', orderFile(), ...edit, '--application', applicationId);
  await done('connection', 'send', applicationId, ...edit);
});

test('who checked does not approve; access opens when every point is ticked', async () => {
  for (const point of checkIds.slice(0, 7)) await checkPoint(applicationId, point);
  expect(await refused('connection', 'approve', applicationId, ...aina)).toContain('ingen behörighet');
  await done('connection', 'approve', applicationId, ...bosse);
  const register = ['connection', 'register', applicationId, ...aina, '--certificate', join(folder, '0.pem')];
  connectionId = idIn(await done(...register, '--actor-id', '901-01', '--qualified', 'CSN,AF'));
  expect(await refused('connection', 'open', applicationId, ...aina)).toContain('inte avbockade');
  for (const point of checkIds.slice(7)) await checkPoint(applicationId, point);
  await done('connection', 'open', applicationId, ...aina);
  const unopened = ['connection', 'end-unopened', applicationId, '--reason', 'Ångrat.'];
  expect(await refused(...unopened, ...aina)).toContain('ingen behörighet');
  expect(await refused(...unopened, ...bosse)).toContain('redan öppnad');
  expect(await done('connection', 'show', connectionId)).toMatch(/Läge +gäller\n/);
  await givePermission('Elsa Ekeby', 'authorised-representative', '--party', municipality);
  await givePermission(
    'Malin Myndighet',
    ...([
      'agency-representative',
      '--party',
      agency,
      '--name',
      'Studiestödsmyndigheten',
      '--agency',
      'CSN',
    ] as const),
  );
});

test('the municipality changes contacts and supplier, and what the notice lacks is told', async () => {
  const contact = { name: 'Egon Ekeby', telephone: '08-123 45 67', email: 'egon@ekeby.example' };
  const contacts = { agreementContact: contact, technicalContact: null, fromOn: '2026-12-02' };
  await done('connection', 'change-contacts', connectionId, aFile('contacts.json', contacts), ...elsa);
  const change = {
    municipality: { name: 'Ekeby kommun', organisationsnummer: municipality },
    current: { name: 'Systemhuset AB', organisationsnummer: nextSupplier },
    next: { name: 'Nya Huset AB', organisationsnummer: nextSupplier },
    fromOn: '2026-12-10',
    certificate: '1.pem',
    keptCertificates: [],
  };
  const file = aFile('supplier.json', change);
  expect(await refused('connection', 'change-supplier', connectionId, file, ...elsa)).toContain(
    '/current/organisationsnummer: ',
  );
  const right = { ...change, current: { name: 'Systemhuset AB', organisationsnummer: supplier } };
  await done('connection', 'change-supplier', connectionId, aFile('supplier.json', right), ...elsa);
});

test('an agency gives notice and stops its own part when thirty full days have passed, not a second before', async () => {
  clock = Date.parse('2026-12-11T10:00:00+01:00');
  await done('connection', 'notify-preconditions', connectionId, ...malin, '--text', 'Nytt regelverk.');
  clock = startOfSwedishDay(day('2027-01-11')) - 1;
  expect(await refused('connection', 'stop-disclosure', connectionId, ...malin)).toContain(
    'trettio hela dagar',
  );
  clock += 1;
  await done('connection', 'stop-disclosure', connectionId, ...malin);
  expect(await done('connection', 'show', connectionId)).toMatch(/Kvalificerad +AF\n/);
});

test('a certificate is renewed with overlap, for the municipality by the operator', async () => {
  const certificate = JSON.parse(await done('certificate', 'list', '--json')) as {
    id: string;
    state: string;
  }[];
  const current = certificate.filter(({ state }) => state === 'gäller').at(-1)!;
  const renew = [
    'connection',
    'renew-certificate',
    connectionId,
    ...aina,
    '--certificate',
    join(folder, '2.pem'),
  ];
  await done(...renew, '--replaces', current.id, '--from', '2027-01-12', '--old-until', '2027-01-20');
  expect(
    await refused(
      'connection',
      'withdraw-certificate',
      connectionId,
      ...aina,
      '--certificate',
      'x',
      '--reason',
      'Röjt',
    ),
  ).toContain('Certifikatet får inte längre tala');
});

test('an agent is registered by its data processing agreement, and stands in the history with its letter', async () => {
  const register = ['connection', 'register-agent', connectionId, ...aina, '--name', 'Ombudet AB'];
  const from = ['--party', anOrganisationsnummer(), '--from', '2027-02-01'];
  const agreement = ['--agreement-on', '2027-01-04'];
  expect((await samsvar(...register, ...from, ...agreement)).error).toContain('--agreement-reference TEXT');
  const later = ['--agreement-on', '2027-01-30', '--agreement-reference', 'SN 2027/3'];
  expect(await refused(...register, ...from, ...later)).toContain(
    '/agreementOn: Avtalets dag har inte varit',
  );
  await done(...register, ...from, ...agreement, '--agreement-reference', 'SN 2027/3');
  const history = await done('connection', 'history', connectionId, ...aina);
  expect(history).toMatch(/anmälan av ombud.*Aina Anslutning/);
  expect(history).toContain('Ett ombud är registrerat');
});

test('what would go past the process is refused', async () => {
  const past = [
    ['connection', 'end', connectionId],
    ['processor', 'add', connectionId, '--party', nextSupplier, '--role', 'supplier'],
    ['processor', 'add', connectionId, '--party', nextSupplier, '--role', 'agent'],
    ['processor', 'end', connectionId, '--party', nextSupplier],
    ['certificate', 'add', join(folder, '0.pem'), '--connection', connectionId],
    ['certificate', 'grant', 'x', '--connection', connectionId],
    ['certificate', 'revoke', 'x', '--connection', connectionId],
  ];
  for (const args of past) expect(await refused(...args, ...aina)).toContain('Anslutningen är till SSBTEK.');
});

test('a municipality’s representative lists the own people alone, and withdraws no certificate of others', async () => {
  const listed = await done('permission', 'list', ...elsa);
  expect(listed).toContain('Elsa Ekeby');
  expect(listed).not.toContain('Aina Anslutning');
  expect(listed).not.toContain('Malin Myndighet');
  expect(await done('permission', 'list', ...aina)).toContain('Malin Myndighet');
  const operators = idIn(await done('certificate', 'add', join(folder, '3.pem'), ...aina, '--operator'));
  const withdraw = ['certificate', 'withdraw', operators, '--reason', 'Fel hand'];
  expect(await refused(...withdraw, ...elsa)).toContain('anslutningshandläggare');
  expect(await done('certificate', 'list')).toMatch(new RegExp(`${operators}.*gäller.*driftspartens`));
});

test('a certificate whose key is in wrong hands is withdrawn whole, and the municipality is told', async () => {
  const known = JSON.parse(await done('certificate', 'list', '--json')) as {
    id: string;
    speaksFor: readonly { connectionId: string }[];
  }[];
  const all = known.filter(({ speaksFor }) => speaksFor.some((one) => one.connectionId === connectionId));
  expect(all).toHaveLength(3);
  const withdraw = ['certificate', 'withdraw', all.at(-1)!.id, ...aina, '--reason', 'Röjd nyckel'];
  expect(await done(...withdraw)).toContain(connectionId);
  expect(await done('letter', 'list', '--connection', connectionId)).toContain(
    'Ett certifikat för anslutningen är återkallat',
  );
});

test('a breach is remedied; the next one is not, and the operator ends access after thirty full days', async () => {
  const notify = ['connection', 'notify-breach', connectionId, ...aina, '--text', 'Försäkringar saknas.'];
  const first = idIn(await done(...notify, '--to-remedy', 'Låt handläggarna skriva under.'));
  const remedy = ['--text', 'Alla har skrivit under.', '--on', '2027-01-11'];
  await done('connection', 'record-remedy', connectionId, ...aina, '--notice', first, ...remedy);
  const second = idIn(await done(...notify, '--to-remedy', 'Låt handläggarna skriva under.'));
  clock = startOfSwedishDay(day('2027-02-11')) - 1;
  const end = ['connection', 'end-for-breach', connectionId, ...bosse, '--notice', second];
  expect(await refused(...end)).toContain('efter den 2027-02-10');
  clock += 1;
  await done(...end);
  expect(await done('connection', 'show', connectionId)).toMatch(/Läge +avslutad/);
});

test('the history tells every act, who did it, and the letters; and what was true at another moment', async () => {
  const now = await done('connection', 'history', connectionId, ...aina);
  expect(now).toContain('avslutad');
  expect(now).toMatch(/byte av tjänsteleverantör, gäller från 2026-12-10 00:00, av Elsa Ekeby/);
  expect(now).toMatch(/uppgiftslämnaren slutar lämna uppgifter, .*av Malin Myndighet/);
  expect(now).toMatch(/brev till egon@ekeby.example: Anslutningen till SSBTEK är avslutad \(queued\)/);
  // What was known at a moment is so by the database's clock, which is the real one: days far from it on both sides.
  const at = (moment: string) => ['connection', 'history', connectionId, ...aina, '--at', moment] as const;
  expect(await refused(...at('2020-01-01'))).toContain('inte känd då');
  expect(await done(...at('2040-01-01'))).toContain('Läge 2040-01-01 00:00: avslutad');
  expect(await refused('connection', 'history', connectionId, ...elsa)).toContain('ingen behörighet');
});

test.each([
  [['connection', 'order', 'saknas.json', '--as', 'Edit Ekeby'], 'Filen saknas.json kan inte läsas.'],
  [
    ['connection', 'check', 'x', '--point', '9.9', '--as', 'Aina Anslutning'],
    '--point är en av skr-decision',
  ],
  [['connection', 'notify-breach', 'x', '--as', 'Aina Anslutning'], '--text TEXT saknas.'],
  [['connection', 'change-contacts', 'x', '--as', 'Aina Anslutning'], 'Skriv anslutningens id och filen'],
  [['connection', 'lawful-then', 'x', '--as', 'Aina Anslutning'], 'Skriv postens träd och plats'],
  [['connection', 'approve', 'x'], '--as PERSON saknas.'],
])('a wrong call is told what is wrong: %j', async (args, words) => {
  const said = await samsvar(...args);
  expect([said.code, said.error]).toEqual([2, expect.stringContaining(words)]);
});
