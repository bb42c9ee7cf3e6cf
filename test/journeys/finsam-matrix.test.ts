import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/server/database/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { giveRole } from '../browser/visitors.ts';
import { aFinsamDesk } from '../finsam-orders.ts';
import { addFederation, addInitiative } from '../finsam-year.ts';
import { personnummerOf, type TestBrowser } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty } from '../registry.ts';

// Who may do what in Uppföljning Finsam, cell by cell, with real sessions over HTTP: both roles, an orderer, the operator's
// people and those of another federation. Reads are held against what is IN the answer.

const year = Number(swedishDayAt(Date.now()).slice(0, 4));
const start = `${year - 1}-01-01`;
/** In no answer but an administrator's: amounts, and a structural initiative. */
const secrets = ['7654321', '7 654 321', '7\u00a0654\u00a0321', '4321765', 'Hemliga strukturen'];
const walkerKeys = {
  administrator: 'frida',
  'administrator without an agreement': 'edit',
  'linked lead': 'doris',
  'lead who is not linked': 'david',
  'administrator of another federation': 'filip',
  'lead of another federation': 'noel',
  orderer: 'bea',
  officer: 'aina',
  approver: 'bosse',
  auditor: 'greta',
} as const;
type Who = keyof typeof walkerKeys | 'nobody';
const everybody = [...Object.keys(walkerKeys), 'nobody'] as readonly Who[];

let world: PageWorld;
const browsers = new Map<Who, TestBrowser>();
const own = { federation: '', other: '', municipality: '', agreed: '' };
const ids = { linked: '', unlinked: '', structural: '', freeLead: '', link: '' };

beforeAll(async () => {
  world = await aPageWorld({ prepare });
  const at = (federation: string, organisationsnummer = federation) => ({ federation, organisationsnummer });
  const administrator = { role: 'federation-administrator' } as const;
  const lead = { role: 'participant-lead' } as const;
  await giveRole(world, 'frida', { ...administrator, ...at(own.federation, own.agreed) });
  await giveRole(world, 'edit', { ...administrator, ...at(own.federation, own.municipality) });
  const linked = await giveRole(world, 'doris', { ...lead, ...at(own.federation, own.municipality) });
  ids.freeLead = await giveRole(world, 'david', { ...lead, ...at(own.federation, own.municipality) });
  await giveRole(world, 'filip', { ...administrator, ...at(own.other) });
  await giveRole(world, 'noel', { ...lead, ...at(own.other, own.municipality) });
  const operator = await aRegisteredParty(world.database, 'Driftsparten', 'operator');
  for (const [key, role] of [
    ['aina', 'connection-officer'],
    ['bosse', 'approver'],
    ['greta', 'log-auditor'],
  ] as const)
    await giveRole(world, key, { role, organisationsnummer: operator });
  for (const [who, key] of Object.entries(walkerKeys)) {
    const browser = world.aBrowser();
    browsers.set(who as Who, browser);
    await world.logIn(browser, key);
  }
  browsers.set('nobody', world.aBrowser());
  const made = await call('administrator', 'POST', `${inOwn()}/links`, {
    initiativeId: ids.linked,
    permissionId: linked,
  });
  ids.link = (JSON.parse(made.text) as { linkId: string }).linkId;
  await call('administrator', 'PUT', economy(), {
    changes: [
      aChange('own-capital', null, 4_321_765),
      aChange('initiative-budget', ids.linked, 7_654_321),
      aChange('initiative-budget', ids.structural, 7_654_321),
    ],
  });
}, 60_000);

afterAll(() => world.stop());

/** Two federations, initiatives in one, agreements, and an orderer of the municipality. */
async function prepare(database: Database): Promise<void> {
  const parties = await addFederation(database);
  own.federation = parties.federation;
  own.municipality = parties.municipality;
  own.other = (await addFederation(database, 'Samordningsförbundet Gran')).federation;
  await database.pool.query(
    `insert into finsam_federation_version (federation, version, county, description, address, contact_name,
       contact_telephone, contact_email, recorded_at, by_role)
     values ($1, 1, '03', '', '', '', '', '', now(), 'test')`,
    [own.federation],
  );
  ids.linked = await addInitiative(database, own.federation, { name: 'Bryggan', startsOn: start });
  ids.unlinked = await addInitiative(database, own.federation, { name: 'Steget', startsOn: start });
  ids.structural = await addInitiative(database, own.federation, {
    name: 'Hemliga strukturen',
    orientation: 'structural',
    startsOn: start,
  });
  const desk = await aFinsamDesk(database, { on: swedishDayAt(Date.now()) });
  own.agreed = parties.region;
  await desk.recordAgreement(parties.region, { kind: 'processing' });
  await desk.recordAgreement(parties.municipality);
  const person = { personnummer: personnummerOf('bea'), name: 'Bea Beställare' };
  const { noticeId } = await desk.notify(person, parties.municipality);
  await desk.decideNotice(noticeId);
}

const inOwn = () => `/web-api/finsam/federations/${own.federation}`;
const figures = () => `/web-api/finsam-figures/federations/${own.federation}/years/${year}`;
const economy = () => `${figures()}/economy`;
const reports = () => `/web-api/finsam-reports/federations/${own.federation}`;

function aChange(figure: string, initiativeId: string | null, value: number, expectedVersion = 0) {
  return { figure, initiativeId, about: '', value, comment: '', reason: 'Prov', expectedVersion };
}

async function call(who: Who, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
  const headers = { origin: world.origin, 'content-type': 'application/json' };
  return await browsers.get(who)!.open(`${world.origin}${path}`, {
    method,
    ...(method === 'GET' ? {} : { headers, body: JSON.stringify(body ?? {}) }),
  });
}

/** What everybody is answered, by name; those who are not in `may` are refused, and nobody is asked to log in. */
async function walk(
  may: readonly Who[],
  ask: (who: Who) => Promise<{ readonly status: number }>,
): Promise<void> {
  const answers: [Who, string][] = [];
  for (const who of everybody) {
    const { status } = await ask(who);
    answers.push([
      who,
      status === 401 ? 'must log in' : status === 403 ? 'may not' : `may: ${Math.floor(status / 100)}xx`,
    ]);
  }
  const refused = (who: Who) => (who === 'nobody' ? 'must log in' : 'may not');
  expect(answers).toEqual(everybody.map((who) => [who, may.includes(who) ? 'may: 2xx' : refused(who)]));
}

const administrators: readonly Who[] = ['administrator', 'administrator without an agreement'];
const leads: readonly Who[] = ['linked lead', 'lead who is not linked'];
const operators: readonly Who[] = ['officer', 'approver'];

test('each logs in, and is told of the own federations alone; an orderer has none', async () => {
  const told = async (who: Who) => {
    const { text } = await call(who, 'GET', '/web-api/finsam/federations');
    const { federations } = JSON.parse(text) as { federations: { federation: string; role: string }[] };
    return federations.map(({ federation, role }) => [federation, role]);
  };
  expect(await told('administrator')).toEqual([[own.federation, 'federation-administrator']]);
  expect(await told('linked lead')).toEqual([[own.federation, 'participant-lead']]);
  expect(await told('administrator of another federation')).toEqual([
    [own.other, 'federation-administrator'],
  ]);
  for (const who of ['orderer', 'officer', 'approver', 'auditor'] as const)
    expect(await told(who)).toEqual([]);
});

test('the economy is read by the federation’s administrators alone', async () => {
  await walk(administrators, (who) => call(who, 'GET', economy()));
  for (const report of ['economy', 'cost-per-participant', 'annual-report'])
    await walk(administrators, (who) => call(who, 'GET', `${reports()}/economy-reports/${report}`));
  expect((await call('administrator', 'GET', economy())).text).toContain('7654321');
});

test('the economy and planned participants are set by the federation’s administrators alone', async () => {
  let version = 0;
  await walk(administrators, async (who) => {
    const changes = [aChange('planned-participants', ids.linked, 30, version)];
    const answer = await call(who, 'PUT', economy(), { changes });
    if (answer.status === 200) version += 1;
    return answer;
  });
});

test('initiatives are added and edited by the federation’s administrators alone', async () => {
  const fields = {
    focus: 'mapping',
    targetGroups: ['mental-illness'],
    description: '',
    startsOn: start,
    endsOn: null,
  };
  const frozen = { orientation: 'individual', followUpMethod: 'women-and-men', esfFinanced: false };
  await walk(administrators, (who) =>
    call(who, 'POST', `${inOwn()}/initiatives`, { ...fields, ...frozen, name: `Ny insats av ${who}` }),
  );
  let expectedVersion = 1;
  await walk(administrators, async (who) => {
    const body = { ...fields, name: 'Steget', expectedVersion };
    const answer = await call(who, 'PUT', `${inOwn()}/initiatives/${ids.unlinked}`, body);
    if (answer.status === 200) expectedVersion += 1;
    return answer;
  });
});

test('initiatives are seen by both roles, the structural ones by administrators alone', async () => {
  await walk([...administrators, ...leads], (who) => call(who, 'GET', `${inOwn()}/initiatives`));
  const seen = async (who: Who) => {
    const { initiatives } = JSON.parse((await call(who, 'GET', `${inOwn()}/initiatives`)).text) as {
      initiatives: { name: string; orientation: string }[];
    };
    return new Map(initiatives.map(({ name, orientation }) => [name, orientation]));
  };
  expect((await seen('administrator')).get('Hemliga strukturen')).toBe('structural');
  for (const who of leads) {
    const initiatives = await seen(who);
    expect([...initiatives.keys()]).toEqual(expect.arrayContaining(['Bryggan', 'Steget']));
    expect(new Set(initiatives.values())).toEqual(new Set(['individual']));
  }
});

test('nothing that a participant lead can read has an amount or a structural initiative in it', async () => {
  const paths = [
    inOwn(),
    `${inOwn()}/initiatives`,
    `${inOwn()}/initiatives?year=${year}`,
    `${inOwn()}/initiatives/${ids.linked}/history`,
    `${figures()}/counts`,
    `${figures()}/history`,
    ...['initiatives', 'participants', 'data-quality'].map((report) => `${reports()}/reports/${report}`),
    `${reports()}/reports/initiatives?format=csv`,
  ];
  for (const who of leads)
    for (const path of paths) {
      const { status, text } = await call(who, 'GET', path);
      expect([who, path, status, secrets.filter((secret) => text.includes(secret))]).toEqual([
        who,
        path,
        200,
        [],
      ]);
    }
  const hidden = `${inOwn()}/initiatives/${ids.structural}/history`;
  for (const who of leads) {
    expect((await call(who, 'GET', hidden)).status).toBe(404);
    const budget = await call(who, 'GET', `${figures()}/history?figure=initiative-budget`);
    expect([budget.status, secrets.filter((secret) => budget.text.includes(secret))]).toEqual([403, []]);
  }
  expect((await call('administrator', 'GET', `${reports()}/reports/initiatives`)).text).toContain(
    secrets.at(-1),
  );
});

/** One count, by whoever asks; a new version each time that it is set. */
function registers(initiativeId: string, figure: string) {
  let expectedVersion = 0;
  return async (who: Who) => {
    const change = { initiativeId, figure, period: 'year', value: 10 + expectedVersion, comment: '' };
    const changes = [{ ...change, reason: 'Rättat.', expectedVersion }];
    const answer = await call(who, 'PUT', `${figures()}/counts`, { changes });
    if (answer.status === 200) expectedVersion += 1;
    return answer;
  };
}

test('participants of a structural initiative are registered by administrators alone', async () => {
  await walk(administrators, registers(ids.structural, 'participants'));
});

test('participants of an individual initiative are registered by administrators, and by leads who are linked to it', async () => {
  await walk([...administrators, 'linked lead'], registers(ids.linked, 'women'));
  await walk(administrators, registers(ids.unlinked, 'women'));
});

test('linking takes an administrator whose employer has a data processing agreement; others are told what is missing', async () => {
  const body = () => ({ initiativeId: ids.unlinked, permissionId: ids.freeLead });
  const refused = await call('administrator without an agreement', 'POST', `${inOwn()}/links`, body());
  expect([refused.status, refused.text]).toEqual([
    409,
    expect.stringContaining('personuppgiftsbiträdesavtal'),
  ]);
  await walk(['administrator'], async (who) =>
    who === 'administrator without an agreement'
      ? { status: 403 }
      : await call(who, 'POST', `${inOwn()}/links`, body()),
  );
  for (const who of [...leads, 'administrator of another federation', 'officer'] as const)
    expect((await call(who, 'POST', `${inOwn()}/links/${ids.link}/ended`)).status).toBe(403);
  expect((await call('administrator', 'POST', `${inOwn()}/links/${ids.link}/ended`)).status).toBe(204);
  expect((await registers(ids.linked, 'men')('linked lead')).status).toBe(403);
});

test('who the administrators are is told to both roles, and to the operator', async () => {
  await walk([...administrators, ...leads], (who) => call(who, 'GET', inOwn()));
  for (const who of [...administrators, ...leads]) {
    const { administrators: names } = JSON.parse((await call(who, 'GET', inOwn())).text) as {
      administrators: string[];
    };
    expect(names).toHaveLength(2);
  }
  await walk([...operators, 'auditor'], (who) =>
    call(who, 'GET', '/web-api/finsam-permissions/office/users'),
  );
});

test('no session orders a user: not an administrator’s, not the operator’s, and not the orderer’s own', async () => {
  const content = {
    personnummer: personnummerOf('erik'),
    name: 'Erik Ekeby',
    role: 'participant-lead',
    organisationsnummer: own.municipality,
    federation: own.federation,
  };
  for (const who of everybody) {
    const { status, text } = await call(who, 'POST', '/web-api/finsam-permissions/order-text', content);
    expect([who, status, text]).toEqual([who, 409, expect.stringContaining('egitimera')]);
  }
});

test('agreements, orderers and users are the operator’s to record, and somebody else’s there to decide', async () => {
  const office = '/web-api/finsam-permissions/office';
  const unknown = 'b2c3d4e5-0000-4000-8000-000000000000';
  const isRefused = async (path: string, body: object, may: Who) => {
    for (const who of everybody.filter((one) => one !== may))
      expect([who, path, (await call(who, 'POST', `${office}${path}`, body)).status]).toEqual([
        who,
        path,
        who === 'nobody' ? 401 : 403,
      ]);
    // What is wrong with it is told to the one who may.
    expect([404, 409, 422]).toContain((await call(may, 'POST', `${office}${path}`, body)).status);
  };
  const reason = 'Prov.';
  await isRefused(`/orderers/${unknown}/decision`, { isApproved: true, reason }, 'approver');
  await isRefused(`/orders/${unknown}/decision`, { isGranted: true, reason }, 'approver');
  await isRefused(`/orderers/${unknown}/ended`, { from: swedishDayAt(Date.now()), reason }, 'officer');
});

test('the national report is read by administrators and the operator, and no lead', async () => {
  const may = [...administrators, 'administrator of another federation', ...operators] as const;
  await walk(may, (who) => call(who, 'GET', '/web-api/finsam-reports/national'));
});

test('federations, codes and years are the operator’s', async () => {
  const reads = [...operators, 'auditor'] as const;
  await walk(reads, (who) => call(who, 'GET', '/web-api/finsam-office/federations'));
  const lock = { federation: own.other, reason: 'Avstämt.' };
  await walk(['approver'], (who) =>
    call(who, 'POST', `/web-api/finsam-office/years/${year - 1}/locked`, lock),
  );
});
