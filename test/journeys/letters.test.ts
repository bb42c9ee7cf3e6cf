import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailbox, type RunningMailbox } from '../../simulators/mailbox/index.ts';
import { readLetters } from '../../src/server/notices/index.ts';
import { aLetter, write } from '../letters.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { aWorld, type World } from './world.ts';

let mailbox: RunningMailbox;
let world: World;
let first: ServerProcess;

beforeAll(async () => {
  mailbox = await startMailbox();
  world = await aWorld({
    notices: {
      from: { name: 'Driftmyndigheten', address: 'anslutning@drift.example' },
      operator: { name: 'Anslutningar', address: 'handlaggare@drift.example' },
      smtp: { ...mailbox.smtp, tls: 'none' },
      retry: { firstDelaySeconds: 1, lostAfterSeconds: 1 },
    },
    start: async (config) => (first = await startServerProcess(config)),
  });
});

afterAll(async () => {
  await world.stop();
  await mailbox.stop();
});

interface Ready {
  readonly ready: boolean;
  readonly remarks: readonly string[];
}

async function operations(server: ServerProcess, path: string): Promise<string> {
  return await (await fetch(`${server.addresses.operations}${path}`)).text();
}

test('a letter that was being sent when the server was killed goes out when it is started again, with workers', async () => {
  mailbox.tell({ kind: 'silent' });
  const id = await write(world.database, aLetter('lost@ekeby.example'));
  await expect.poll(() => mailbox.unanswered(), { timeout: 15_000 }).toBe(1);
  first.kill('SIGKILL');
  await first.ended;
  mailbox.tell({ kind: 'working' });
  const again = await startServerProcess({ ...world.config, workers: 2 });
  try {
    const [letter] = await mailbox.lettersTo('lost@ekeby.example', { atLeast: 1, withinMs: 15_000 });
    expect(letter?.headers['message-id']).toBe(`<${id}@drift.example>`);
    await expect
      .poll(() => operations(again, '/metrics'), { timeout: 5_000 })
      .toContain('samsvar_letters{state="sent"} 1');
    const [kept] = await readLetters(world.database, { states: ['sent'] });
    expect(kept?.attempts.map(({ outcome }) => outcome)).toEqual([null, 'sent']);
  } finally {
    await again.stop();
  }
});

test('a server without a mail server answers questions, and tells the operator that letters wait', async () => {
  const { notices, ...config } = world.config;
  const server = await startServerProcess({ ...config, notices: { ...notices!, smtp: undefined } });
  try {
    await write(world.database, aLetter('waits@ekeby.example'));
    const ready = async () => JSON.parse(await operations(server, '/health/ready')) as Ready;
    await expect.poll(ready, { timeout: 5_000 }).toMatchObject({
      ready: true,
      remarks: ['ingen e-postserver är inställd (notices.smtp): 1 brev väntar'],
    });
  } finally {
    await server.stop();
  }
});
