import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { Agent, request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InjectedFault } from '../../simulators/faults/index.ts';
import { findRecords } from '../../src/server/access-log/index.ts';
import { runSamsvar } from '../../src/server/endpoints/command-line/index.ts';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { aHolder } from '../persons.ts';
import { aLefiConnection } from '../lefi-connection.ts';
import { questionBody } from './question-body.ts';
import type { SoapAnswer } from './soap-answer.ts';
import { watchProcess, type Watch } from './watch.ts';
import { aWorld, type World } from './world.ts';
import { brokenMessages, formsOf, headersWith, misplacedIn } from './wrong-places.ts';

// A day of questions, good and bad, to every door; afterwards everything that was written anywhere is searched for
// the numbers of those who were asked about.

let world: World;
let watch: Watch;
let dispatcher: Agent;
const log: string[] = [];
const errorTexts: string[] = [];
/** What this test itself put in a path. */
const ownPaths = new Set<string>();
let persons: string[];
/** Theirs, in every form. */
let numbers: ReadonlySet<string>;
let asked = 0;

beforeAll(async () => {
  watch = watchProcess();
  const logger = pino(
    { level: 'debug' },
    {
      write: (line: string) => {
        log.push(line);
      },
    },
  );
  world = await aWorld({ agencyDeadlineMs: 700, registerDeadlineMs: 400, logger });
  const [cert, key, ca] = [world.certificate.certificate, world.certificate.key, world.ca].map(read);
  dispatcher = new Agent({ connect: { cert, key, ca } });
  persons = world.population.personas.map(({ personnummer }) => personnummer);
  numbers = new Set(persons.flatMap(formsOf));
  await theDay();
}, 120_000);

afterAll(async () => {
  watch.end();
  await dispatcher.destroy();
  await world.stop();
});

function read(file: string): Buffer {
  return readFileSync(file);
}

async function theDay(): Promise<void> {
  await Promise.all([goodQuestions(), misplacedNumbers(), brokenQuestions()]);
  await failingAgencies();
  await wrongAddresses();
  await lefiDoor();
  await commandLine();
  await brokenConstraints();
}

function keep(answer: SoapAnswer): void {
  asked++;
  if (answer.fault !== null) errorTexts.push(answer.xml);
  for (const { error } of answer.parts.values()) {
    if (error !== null) errorTexts.push(JSON.stringify(error));
  }
}

async function goodQuestions(): Promise<void> {
  const line = world.anotherLine();
  for (const person of persons.slice(0, 40)) {
    keep(await line.ask(person, { echo: true, correlationId: person, caseReference: person.slice(2) }));
  }
}

async function misplacedNumbers(): Promise<void> {
  const line = world.anotherLine();
  for (const [index, person] of persons.slice(0, 5).entries()) {
    const number = formsOf(person)[index % 5]!;
    for (const wish of misplacedIn(number, persons[index + 1]!)) keep(await line.ask(person, wish));
    for (const form of formsOf(person)) keep(await line.ask(form));
    keep(await line.ask(`${person.slice(0, 11)}${(Number(person[11]) + 1) % 10}`, { purpose: person }));
    keep(await line.ask(person, { purpose: ' ', correlationId: number }));
  }
}

async function brokenQuestions(): Promise<void> {
  const line = world.anotherLine();
  const { municipality, today } = world;
  for (const [index, person] of persons.slice(5, 10).entries()) {
    const number = formsOf(person)[index % 5]!;
    for (const message of brokenMessages(person, number, municipality, today)) keep(await line.post(message));
    const right = soapEnvelope(questionBody(person, municipality, today, { agencies: ['MIV'] }));
    for (const headers of headersWith(number)) keep(await line.post(right, headers));
    for (const headers of headersWith(number)) keep(await line.post(`<${number}`, headers));
  }
}

async function failingAgencies(): Promise<void> {
  const kinds: InjectedFault[] = [
    { kind: 'refusing' },
    { kind: 'partial' },
    { kind: 'malformed' },
    { kind: 'oversized' },
    { kind: 'wrong-namespace' },
    { kind: 'doctype' },
    { kind: 'closes' },
    { kind: 'closes', when: 'mid-answer' },
    { kind: 'silent' },
  ];
  const askWith = async (fault: InjectedFault, person: string) => {
    for (const agency of agencies) world.faults.tell(agency, person, fault);
    keep(await world.anotherLine().ask(person));
    for (const agency of agencies) world.faults.tell(agency, person, null);
  };
  await Promise.all(kinds.map((fault, index) => askWith(fault, persons[20 + index]!)));
  for (const person of persons.slice(-36)) keep(await world.caller.ask(person)); // each failure layer's persona
}

interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(url: string, { method = 'POST', body = '', headers = {} }: Sending = {}): Promise<void> {
  asked++;
  const { pathname, search } = new URL(url);
  if (findings([pathname, search]).length > 0) ownPaths.add(pathname + search);
  const hasBody = method !== 'GET';
  const answer = await request(url, { method, headers, dispatcher, ...(hasBody ? { body } : {}) });
  const text = await answer.body.text();
  if (answer.statusCode >= 400) errorTexts.push(`${JSON.stringify(answer.headers)} ${text}`);
}

async function wrongAddresses(): Promise<void> {
  const { ssbtekV10, lefiV9, operations } = world.server.addresses;
  for (const person of persons.slice(10, 13)) {
    for (const number of formsOf(person)) {
      for (const door of [ssbtekV10, lefiV9, operations]) {
        await send(`${door}/${number}`, { method: 'GET' });
        await send(`${door}/ssbtek/v10/${number}`, { method: 'PUT', body: number });
        await send(`${door}/metrics?personnummer=${number}`);
      }
      await send(`${ssbtekV10}/ssbtek/v10?wsdl=${number}`, { method: 'GET' });
      await send(`${ssbtekV10}/ssbtek/v10?xsd=${number}`, { method: 'GET' });
      await send(`${ssbtekV10}/ssbtek/v10?person=${number}`, { body: `<${number}` });
      await send(`${ssbtekV10}/%${number}`, { method: 'GET' });
    }
  }
}

async function lefiDoor(): Promise<void> {
  const { organisationsnummer, certificateId } = world.municipality;
  const actorId = '901-02';
  await aLefiConnection(world.database, { actorId, organisationsnummer, certificateId });
  const base = `${world.server.addresses.lefiV9}/lefi-extern-formansinformation/v9/aktorer`;
  const headers = { 'content-type': 'application/json' };
  const period = { from: '2026-10-01', tom: '2026-11-30' };
  for (const person of persons.slice(13, 16)) {
    for (const number of formsOf(person)) {
      const right = { personnummer: number, period, formansinformation: ['FK:SJP'] };
      const bodies = [
        right,
        { ...right, personnummer: `${number}1` },
        { ...right, formansinformation: [number] },
        { ...right, [number]: number },
        { ...right, period: { from: number, tom: number } },
        { ...right, formansinformation: number },
        { [number]: [number] },
      ].map((one) => JSON.stringify(one));
      const questions = [...bodies, number, `{"${number}`, `"${number}"`];
      const actor = `${base}/${actorId}`;
      for (const body of questions) await send(`${actor}/formansinformation/fraga`, { body, headers });
      await send(`${base}/${number}/formansinformation/fraga`, { body: bodies[0]!, headers });
      await send(`${base}/${number}/tillgangligaInformationstyper`, { method: 'GET' });
      await send(`${actor}/formansinformation/fraga?personnummer=${number}`, { body: number });
    }
  }
}

async function commandLine(): Promise<void> {
  const config = join(tmpdir(), `samsvar-day-${process.pid}.json`);
  writeFileSync(
    config,
    JSON.stringify({ database: world.config.database, accessLog: world.config.accessLog }),
  );
  const say = (line: string) => void errorTexts.push(line);
  const run = (...args: string[]) => {
    asked++;
    const terminal = { write: say, writeError: say, now: Date.now };
    return runSamsvar([...args, '--config', config], terminal);
  };
  for (const number of formsOf(persons[16]!)) {
    await run('connection', 'show', number);
    await run('connection', 'end', number);
    await run('connection', 'add', '--party', number, '--board', 'Socialnämnden', '--from', number);
    await run('connection', 'change', number, '--actor-id', number);
    await run('processor', 'add', number, '--party', number, '--role', number);
    await run('qualification', 'end', number, '--agency', number);
    await run('certificate', 'withdraw', number);
    await run('certificate', 'grant', number, '--connection', number);
    await run('log', 'erase', '--before', number);
    await run('certificate', 'add', `/finns/inte/${number}.pem`);
    await run('log', 'prove', number);
    await run('log', 'show', '--kind', number);
    await run('log', 'show', '--last', number);
    await run('log', number);
    await run('log', 'show', `--${number}`);
    await run(number);
  }
  const { personId } = await aHolder(world.database, { role: 'log-auditor' });
  expect(await run('log', 'show', '--as', personId)).toBe(0);
  await run('log', 'verify');
  rmSync(config);
}

/** What PostgreSQL writes about a broken rule is its own; the test provokes it where the numbers are kept. */
async function brokenConstraints(): Promise<void> {
  const { pool } = world.database;
  const provoked = await Promise.allSettled([
    pool.query('insert into access_log_personal select * from access_log_personal'),
    pool.query(`insert into access_log_personal (person) values ('${persons[0]!}')`),
    pool.query('insert into access_log_personal (person) values ($1)', [persons[0]]),
    pool.query(`select '${persons[0]!}' from access_log_personal where nothing_like_it`),
  ]);
  expect(provoked.map(({ status }) => status)).toEqual(provoked.map(() => 'rejected'));
}

const shapes = [/(?=(\d{12}))/g, /(?=(\d{10}))/g, /(?=(\d{8}-\d{4}))/g, /(?=(\d{6}[-+]\d{4}))/g];

/** Where one of the numbers stands, in a few characters around it with every digit hidden. */
function findings(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const places = shapes.flatMap((shape) => [...text.matchAll(shape)]);
    const at = places.find(([, number = '']) => numbers.has(number))?.index;
    return at === undefined ? [] : [text.slice(Math.max(0, at - 120), at + 60).replace(/\d/g, '#')];
  });
}

const withoutOwn = (urls: readonly string[]) =>
  urls.filter((url) => ![...ownPaths].some((path) => url.endsWith(path)));

describe('a day of questions has left', () => {
  test('hundreds of them, answered and refused', () => {
    expect(asked).toBeGreaterThan(500);
    expect(errorTexts.length).toBeGreaterThan(300);
    const all = errorTexts.join('\n');
    for (const felkod of [
      'SCHEMAFEL',
      'EJ_XML',
      'FOR_STOR',
      'DOCTYPE',
      'PERSONIDENTITET_OGILTIG',
      'TIMEOUT',
      'SVAR_OGILTIGT',
    ]) {
      expect(all).toContain(felkod);
    }
  });

  test('no number in the error texts of any door, or of the command line', () => {
    expect(findings(errorTexts)).toEqual([]);
  });

  test('no number in the process log, at its most talkative', () => {
    expect(log.join('')).toContain('the doors are open');
    expect(findings(log)).toEqual([]);
  });

  test('nothing that is a mistake of our own', () => {
    expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test('no number on the terminal', () => {
    expect(findings(watch.terminal)).toEqual([]);
  });

  test('no number in the metrics', async () => {
    const metrics = await (await fetch(`${world.server.addresses.operations}/metrics`)).text();
    expect(metrics).toContain('samsvar_refusals_total');
    expect(findings([metrics])).toEqual([]);
  });

  test('no number in an address that anybody was asked at', () => {
    const urls = withoutOwn(watch.urls);
    expect(urls.some((url) => url.includes('/aktorer/'))).toBe(true);
    expect(urls.length).toBeGreaterThan(500);
    expect(findings(urls)).toEqual([]);
  });

  test('no number in PostgreSQL’s own log', async () => {
    const { rows } = await world.database.pool.query<{ data_directory: string }>('show data_directory');
    const written = readFileSync(join(dirname(rows[0]!.data_directory), 'postgresql.log'), 'utf8');
    expect(written).toContain('duplicate key value');
    expect(findings(written.split('\n'))).toEqual([]);
  });

  test('no number in what the log keeps beside its personal part', async () => {
    const records = await findRecords(world.database, { last: 10_000 });
    expect(records.length).toBeGreaterThan(300);
    expect(findings(records.map(({ record }) => record))).toEqual([]);
  });
});

describe('the search finds a number where it may stand', () => {
  test.each([0, 1, 2, 3, 4])('in every form (%d)', (form) => {
    expect(findings([`Personen ${formsOf(persons[30]!)[form]!} finns.`])).toHaveLength(1);
  });

  test('in the questions to the agencies and to the registers', () => {
    expect(findings(watch.bodies).length).toBeGreaterThan(500);
  });

  test('in the log’s personal part', async () => {
    const kept = await findRecords(world.database, { person: persons[0]!, withPersonalData: true });
    expect(findings(kept.map(({ personal }) => personal ?? ''))).not.toEqual([]);
  });

  test('in the addresses that this test itself got wrong', () => {
    expect(findings(watch.urls)).not.toEqual([]);
  });
});
