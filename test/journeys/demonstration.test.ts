import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Agent, request } from 'undici';
import { afterAll, describe, expect, test } from 'vitest';
import type { Demo } from '../../demonstration/demo-file.ts';
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
    const demo = readDemo();
    const browser = new TestBrowser(readFileSync(demo.ca, 'utf8'));
    const started = await browser.open(`${demo.webApi.url}web-api/session/login/tjanstekort`);
    await browser.open(await browser.chooseAtProvider(started.location!, 'aina'));
    const { text } = await browser.open(`${demo.webApi.url}web-api/session`);
    expect(JSON.parse(text)).toMatchObject({
      person: { name: 'Aina Anslutning' },
      permissions: [{ role: 'connection-officer', organisation: 'Driftmyndigheten' }],
      demonstration: true,
    });
    await browser.close();
  }, 30_000);

  test('its mailbox has the letters of two connections, each to whom it is for', async () => {
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
