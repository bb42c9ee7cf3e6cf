import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Agent, request } from 'undici';
import { afterAll, describe, expect, test } from 'vitest';
import type { Demo } from '../../demonstration/demo-file.ts';
import { addDays, swedishDayAt } from '../../src/values/day.ts';
import { TestBrowser } from '../login.ts';
import { builtProgram } from './server-process.ts';

// What was built, in a folder of its own: one demonstration after another in it, as on somebody's machine.
const folder = mkdtempSync(join(tmpdir(), 'samsvar-demo-'));
chmodSync(folder, 0o755);
const begun: ChildProcess[] = [];

afterAll(async () => {
  for (const child of begun) await ended(child, 'SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

interface Start {
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  readonly printed: () => string;
}

function start(args: readonly string[] = [], as: { uid?: number; gid?: number } = {}, at = folder): Start {
  const child = spawn(process.execPath, [builtProgram('demonstration/start.js'), '--folder', at, ...args], {
    ...as,
    cwd: '/',
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  begun.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, printed: () => text };
}

/** How many milliseconds until it was up. */
async function isUp({ child, printed }: Start): Promise<number> {
  const began = performance.now();
  await expect
    .poll(() => printed().includes('Ctrl-C stoppar.') || child.exitCode !== null, {
      timeout: 60_000,
      interval: 25,
    })
    .toBe(true);
  expect(printed()).toContain('Samsvar är igång');
  return performance.now() - began;
}

/** Its exit code, or the signal that ended it; sends it a signal first, if given and it has not ended already. */
async function ended(child: ChildProcess, signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    if (signal !== undefined) child.kill(signal);
    await exit;
  }
  return howItEnded(child);
}

function howItEnded({ exitCode, signalCode }: ChildProcess): number | NodeJS.Signals | null {
  return exitCode ?? signalCode;
}

/** Everything that it started: its own processes, and its PostgreSQL. */
function startedIn(at = folder): readonly number[] {
  const { children } = JSON.parse(readFileSync(join(at, 'processes.json'), 'utf8')) as { children: number[] };
  const postgres = readFileSync(join(at, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0];
  return [...children, Number(postgres)];
}

function alive(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  });
}

const readDemo = (): Demo => JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as Demo;

function ask(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [builtProgram('demonstration/ask.js'), ...args, '--folder', folder],
    { encoding: 'utf8', env: {} },
  );
  return { status, text: stdout + stderr };
}

/** Sends what the printed curl line sends; the demonstration was started in the root folder. */
async function pasted(printed: string): Promise<{ status: number; text: string }> {
  const line = /curl [^]*?(https:\/\/\S+)/.exec(printed.replaceAll('\\\n', ' '))!;
  const file = (flag: string) => readFileSync(resolve('/', new RegExp(`${flag} ?(\\S+)`).exec(line[0])![1]!));
  const header = /-H '([^:]+): ([^']+)'/.exec(line[0])!;
  const connection = { ca: file('--cacert'), cert: file('--cert'), key: file('--key') };
  const dispatcher = new Agent({ connect: connection });
  const answer = await request(line[1]!, {
    method: 'POST',
    headers: { [header[1]!]: header[2]! },
    body: file('--data-binary @'),
    dispatcher,
  });
  const text = await answer.body.text();
  await dispatcher.destroy();
  return { status: answer.statusCode, text };
}

interface Visitor {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what each path answers, the test says
  send<Body>(path: string, body?: object): Promise<{ readonly status: number; readonly body: Body }>;
  open(path: string): Promise<{ readonly status: number; readonly text: string }>;
  leaves(): Promise<void>;
}

/** One of the test persons, logged in as she would be: by picking herself at the login service. */
async function aVisitor(key: string, provider: 'e-legitimation' | 'tjanstekort'): Promise<Visitor> {
  const { ca, webApi } = readDemo();
  const { origin } = new URL(webApi.url);
  const browser = new TestBrowser(readFileSync(ca, 'utf8'));
  const started = await browser.open(`${origin}/web-api/session/login/${provider}`);
  await browser.open(await browser.chooseAtProvider(started.location!, key));
  return {
    send: async (path, body) => {
      const headers = { origin, 'content-type': 'application/json' };
      const sent = body === undefined ? {} : { method: 'POST' as const, headers, body: JSON.stringify(body) };
      const { status, text } = await browser.open(`${origin}/web-api${path}`, sent);
      return { status, body: (text === '' ? null : JSON.parse(text)) as never };
    },
    open: (path) => browser.open(`${origin}${path}`),
    leaves: () => browser.close(),
  };
}

/** The one whom she asks for, once she has confirmed its rules, and what she may ask on account of. */
async function entersLefi(visitor: Visitor): Promise<{ actor: string; grounds: readonly object[] }> {
  const { body } = await visitor.send<{ actors: { connectionId: string; hasConfirmed: boolean }[] }>(
    '/lefi/actors',
  );
  expect(body.actors).toMatchObject([{ hasConfirmed: false }]);
  const actor = `/lefi/actors/${body.actors[0]!.connectionId}`;
  const rules = await visitor.send<{ text: { statements: string[] }; shownSha256: string }>(`${actor}/rules`);
  const { text, shownSha256 } = rules.body;
  const confirmed = { shownSha256, ticked: text.statements.map(() => true) };
  expect((await visitor.send(`${actor}/rules`, confirmed)).status).toBe(204);
  const types = await visitor.send<{ grounds: object[] }>(`${actor}/types`);
  return { actor, grounds: types.body.grounds };
}

interface Matter {
  readonly kind: string;
  readonly organisation: string;
  readonly state: string;
}

/** The seven, as `npm run ask` names them. */
const inWords = [
  'Arbetsförmedlingen',
  'CSN',
  'Försäkringskassan och Pensionsmyndigheten',
  'Skatteverket',
  'A-kassorna',
  'Transportstyrelsen',
  'Migrationsverket',
];

describe('the demonstration', () => {
  let running: Start;

  test('comes up on an empty machine, and says in demo.json where everything is', async () => {
    running = start();
    await isUp(running);
    const demo = readDemo();
    const url = expect.stringMatching(/^https:\/\/localhost:\d+\//) as string;
    const file = expect.stringMatching(/^\//) as string;
    expect(demo).toEqual({
      ssbtekV10: { url, wsdl: `${demo.ssbtekV10.url}?wsdl` },
      lefiV9: { url },
      systemApi: { url, document: url },
      webApi: { url },
      loginService: { issuer: expect.stringMatching(/^https:\/\/localhost:\d+$/) as string },
      mailbox: { url: expect.stringMatching(/^http:\/\/localhost:\d+\/$/) as string },
      operations: { url: expect.stringMatching(/^http:\/\/localhost:\d+$/) as string },
      ca: file,
      municipalities: [1, 2].map(() => ({
        name: expect.any(String) as string,
        organisationsnummer: expect.stringMatching(/^16\d{10}$/) as string,
        aktorsid: expect.any(String) as string,
        caseworker: expect.stringMatching(/^.{1,31}$/) as string,
        certificate: file,
        key: file,
      })),
      personas: demo.personas.map(() => ({
        name: expect.any(String) as string,
        personnummer: expect.stringMatching(/^\d{12}$/) as string,
        shows: expect.stringMatching(/./) as string,
      })),
      logins: demo.logins.map(() => ({
        name: expect.any(String) as string,
        personnummer: expect.stringMatching(/^\d{12}$/) as string,
        employer: expect.any(String) as string,
        title: expect.any(String) as string,
      })),
    });
    expect(demo.logins.length).toBeGreaterThan(20);
    expect(demo.personas.length).toBeGreaterThanOrEqual(40);
    const files = [demo.ca, ...demo.municipalities.flatMap(({ certificate, key }) => [certificate, key])];
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    expect((await fetch(`${demo.operations.url}/health/ready`)).status).toBe(200);
  }, 90_000);

  test("its operator logs in with the demonstration's own login service", async () => {
    const aina = await aVisitor('aina', 'tjanstekort');
    expect((await aina.send('/session')).body).toMatchObject({
      person: { name: 'Aina Anslutning' },
      permissions: [{ role: 'connection-officer', organisation: 'Driftmyndigheten' }],
      demonstration: true,
    });
    const { body } = await aina.send<{ readonly matters: readonly Matter[] }>('/lefi/register/matters');
    expect(body.matters.map(({ kind, organisation, state }) => [organisation, kind, state]).sort()).toEqual([
      ['Exempelbolaget', 'connect', 'carried-out'],
      ['Exempelbolaget', 'users', 'carried-out'],
      ['Exempelmyndigheten', 'connect', 'carried-out'],
      ['Exempelmyndigheten', 'users', 'carried-out'],
    ]);
    await aina.leaves();
  }, 30_000);

  test('an authority’s user, signed for by her manager, confirms the rules of LEFI Online and is answered', async () => {
    const lisa = await aVisitor('lisa', 'e-legitimation');
    const page = await lisa.open('/lefi/fraga');
    expect([page.status, page.text.includes('<div id="app"')]).toEqual([200, true]);
    const { actor, grounds } = await entersLefi(lisa);
    expect(grounds).toMatchObject([
      { purpose: 'Prövning av exempelersättning', requiresConsent: false },
      { purpose: 'Återkrav av exempelersättning', requiresConsent: false },
    ]);
    const person = readDemo().personas.find(({ name }) => name === 'Disa Deltid')!;
    const today = swedishDayAt(Date.now());
    const { status, body } = await lisa.send(`${actor}/question`, {
      personnummer: person.personnummer,
      period: { from: addDays(today, -365), to: today },
      asked: { formansinformation: ['FK:SJP'] },
      case: 'EX 1/2026',
      purpose: 'Prövning av exempelersättning',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      askedBy: { name: 'Lisa Läser', organisation: 'Exempelmyndigheten' },
      person: { personnummer: person.personnummer },
      answer: { formansinformation: { sjukpenningarende: [{ aktivt: true }] } },
    });
    await lisa.leaves();
  }, 30_000);

  test('an insurer’s user meets the purposes of the law, and asks for a forecast of pension with consent alone', async () => {
    const ida = await aVisitor('ida', 'e-legitimation');
    const { actor, grounds } = await entersLefi(ida);
    expect(grounds).toMatchObject([
      { purpose: 'samordning', requiresConsent: false },
      { purpose: 'pensionsprognos', requiresConsent: true },
    ]);
    const [person] = readDemo().personas;
    const today = swedishDayAt(Date.now());
    const question = {
      personnummer: person!.personnummer,
      period: { from: today, to: today },
      asked: { ovrigInformation: ['PM:PBH'] },
      case: 'EX 2/2026',
      purpose: 'pensionsprognos',
    };
    expect((await ida.send(`${actor}/question`, question)).status).toBe(422);
    const consent = { givenOn: today, reference: 'aktbilaga 1' };
    expect((await ida.send(`${actor}/question`, { ...question, consent })).status).toBe(200);
    await ida.leaves();
  }, 30_000);

  test('Uppföljning Finsam has five years of figures, and users who were ordered and linked as they must be', async () => {
    const read = async (key: string) => {
      const visitor = await aVisitor(key, 'e-legitimation');
      const { body } = await visitor.send<{
        federations: readonly { federation: string; name: string; role: string }[];
      }>('/finsam/federations');
      return { visitor, federations: body.federations };
    };
    const frida = await read('frida');
    expect(frida.federations).toMatchObject([
      { name: 'Samordningsförbundet Braskbygden', role: 'federation-administrator' },
    ]);
    const { federation } = frida.federations[0]!;
    const year = Number(swedishDayAt(Date.now()).slice(0, 4));
    const economy = await frida.visitor.send<{ sums: { allotted: { sum: number; missing: number } } }>(
      `/finsam-figures/federations/${federation}/years/${year - 1}/economy`,
    );
    expect(economy.body.sums.allotted).toMatchObject({ missing: 0 });
    expect(economy.body.sums.allotted.sum).toBeGreaterThan(2_000_000);
    await frida.visitor.leaves();
    const filip = await read('filip');
    expect(filip.federations).toHaveLength(2);
    await filip.visitor.leaves();
    for (const [key, links] of [
      ['doris', 2],
      ['david', 0],
    ] as const) {
      const { visitor } = await read(key);
      const own = await visitor.send<{ role: string; ownLinks: readonly object[] }>(
        `/finsam/federations/${federation}`,
      );
      expect([key, own.body.role, own.body.ownLinks.length]).toEqual([key, 'participant-lead', links]);
      await visitor.leaves();
    }
    // An orderer is no user: nothing of Finsam is open to her.
    const bea = await read('bea');
    expect(bea.federations).toEqual([]);
    expect((await bea.visitor.send(`/finsam/federations/${federation}`)).status).toBe(403);
    await bea.visitor.leaves();
  }, 30_000);

  test('its mailbox has the letters of its connections, each to whom it is for', async () => {
    const { mailbox } = readDemo();
    const lettersTo = async (address: string, atLeast: number) => {
      const at = `letters.json?to=${address}&atLeast=${atLeast}&withinMs=15000`;
      const { letters } = (await (await fetch(`${mailbox.url}${at}`)).json()) as {
        letters: { subject: string }[];
      };
      return letters.map(({ subject }) => subject);
    };
    // One has named a contact for technical matters, the other has not.
    expect(await lettersTo('egon@ekeby.example', 1)).toEqual(['Åtkomsten till SSBTEK är öppnad']);
    expect((await lettersTo('nils@norrvik.example', 3)).sort()).toEqual([
      'Beställningen av anslutning till SSBTEK har kommit in',
      'Beställningen av anslutning till SSBTEK är godkänd',
      'Åtkomsten till SSBTEK är öppnad',
    ]);
    expect(await lettersTo('lisa@exempelmyndigheten.example', 1)).toEqual([
      'Du är registrerad som användare av LEFI Online',
    ]);
    expect(await (await fetch(mailbox.url)).text()).toContain('Demonstration: alla personer');
  }, 60_000);

  test('prints a question that is answered as it was pasted', async () => {
    const { status, text } = await pasted(running.printed());
    expect(status, text).toBe(200);
    expect(text).toMatch(/<(\w+:)?hamtaBastjanstInformationResponse[ >]/);
    expect(text).not.toMatch(/<(\w+:)?error[ >]/);
  }, 30_000);

  test.each(['1', '2'])(
    'answers municipality %s, one line for each agency and then payments',
    (municipality) => {
      const { status, text } = ask('Amira Allsvar', '--municipality', municipality);
      expect(status, text).toBe(0);
      const lines = text.split('\n').filter((line) => line.includes('✓ svar'));
      expect(lines.map((line) => line.split('  ')[0])).toEqual(inWords);
      expect(text).toMatch(/^Utbetalas .*\n─+\n\d{4}-\d\d-\d\d /m);
    },
    30_000,
  );

  test('answers for some agencies only, or with the answer as it came', () => {
    const { status, text } = ask('Amira Allsvar', '--agencies', 'TNS,MIV', '--xml');
    expect(status, text).toBe(0);
    expect(text).toMatch(/<(\w+:)?TNS[ >]/);
    expect(text).not.toMatch(/<(\w+:)?CSN[ >]/);
  }, 30_000);

  test('a second one beside it says that it is running already', async () => {
    const second = start();
    expect(await ended(second.child)).toBe(1);
    expect(second.printed()).toContain('Demonstrationen är redan igång');
    expect(second.printed().trim().split('\n')).toHaveLength(1);
  }, 30_000);

  test('told to stop, it stops everything that it started', async () => {
    const pids = startedIn();
    expect(alive(pids)).toEqual(pids);
    expect(await ended(running.child, 'SIGTERM')).toBe(0);
    expect(alive(pids)).toEqual([]);
    expect(ask('Amira Allsvar').status).toBe(2);
  }, 60_000);

  test('is soon up again, and after a kill once more', async () => {
    const again = start();
    const upAfterMs = await isUp(again);
    expect(upAfterMs).toBeLessThan(30_000); // under 10 s on an idle machine
    const pids = startedIn();
    again.child.kill('SIGKILL');
    const third = start();
    await isUp(third);
    expect(alive(pids)).toEqual([]);
    expect(ask('Amira Allsvar', '--agencies', 'MIV').status).toBe(0);
    expect(await ended(third.child, 'SIGINT')).toBe(0);
  }, 120_000);

  test('says which port is taken, and starts nothing', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const refused = start(['--ssbtek-port', String(port)]);
    expect(await ended(refused.child)).toBe(1);
    expect(refused.printed().trim().split('\n')).toEqual([
      expect.stringContaining(`Porten ${port} är upptagen`) as string,
    ]);
    expect(existsSync(join(folder, 'processes.json'))).toBe(false);
    other.close();
  }, 30_000);
});

const nobody = { uid: 65_534, gid: 65_534 };
const canReachBuilt =
  process.getuid?.() === 0 &&
  spawnSync('test', ['-r', builtProgram('demonstration/start.js')], { ...nobody, cwd: '/' }).status === 0;

test.runIf(canReachBuilt)(
  'comes up for an ordinary user too',
  async () => {
    const theirs = mkdtempSync(join(tmpdir(), 'samsvar-demo-'));
    chownSync(theirs, nobody.uid, nobody.gid);
    const running = start([], nobody, theirs);
    await isUp(running);
    const pids = startedIn(theirs);
    expect(await ended(running.child, 'SIGTERM')).toBe(0);
    expect(alive(pids)).toEqual([]);
    rmSync(theirs, { recursive: true, force: true });
  },
  90_000,
);
