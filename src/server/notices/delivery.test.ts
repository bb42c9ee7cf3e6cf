import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startMailbox, type RunningMailbox } from '../../../simulators/mailbox/index.ts';
import { aDatabaseConnection } from '../../../test/database.ts';
import { aLetter, someDay, write } from '../../../test/letters.ts';
import { addDays, type Day } from '../../values/day.ts';
import { openDatabase, type Database, type SocketConnection } from '../database/index.ts';
import { openSmtp, readLetters, startDelivery, type Delivery, type Letter } from './index.ts';

let connection: SocketConnection;
let mailbox: RunningMailbox;
let database: Database;

beforeAll(async () => {
  connection = await aDatabaseConnection();
  mailbox = await startMailbox();
  database = openDatabase({ connection }, { maxConnections: 5 });
});

afterAll(async () => {
  await database.close();
  await mailbox.stop();
});

beforeEach(() => {
  mailbox.tell({ kind: 'working' });
});

const from = { name: 'Driftmyndigheten, anslutningar', address: 'anslutning@drift.example' };

interface Wishes {
  readonly maxAttempts?: number;
  readonly isWithoutServer?: boolean;
  readonly today?: Day;
  readonly writeDailyLetters?: () => Promise<void>;
  readonly onTrouble?: (error: unknown) => void;
}

/** A process that delivers, with its own connections, as in production. */
async function deliver(wishes: Wishes = {}): Promise<Delivery> {
  const { maxAttempts = 5, isWithoutServer, today = someDay, writeDailyLetters, onTrouble } = wishes;
  const own = openDatabase({ connection }, { maxConnections: 5 });
  const delivery = await startDelivery(own, {
    smtp: isWithoutServer === true ? null : openSmtp({ ...mailbox.smtp, tls: 'none' }, from),
    pace: { firstDelaySeconds: 1, lostAfterSeconds: 1 },
    maxAttempts,
    processName: 'test',
    now: Date.now,
    today: () => today,
    writeDailyLetters: writeDailyLetters ?? (() => Promise.resolve()),
    onTrouble:
      onTrouble ??
      ((error) => {
        throw error;
      }),
  });
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    await delivery.stop();
    await own.close();
  };
  onTestFinished(stop);
  return { ...delivery, counts: () => delivery.counts(), stop };
}

const one = { atLeast: 1, withinMs: 15_000 };

async function stateOf(id: string | null): Promise<Letter> {
  const all = await readLetters(database, { states: ['queued', 'sent', 'failed-will-retry', 'given-up'] });
  return all.find((letter) => letter.id === id)!;
}

test('a letter arrives in words a person reads, from the configured sender, marked as automatic', async () => {
  await deliver();
  const id = await write(database, aLetter('asa@ekeby.example'));
  const [letter] = await mailbox.lettersTo('asa@ekeby.example', one);
  expect(letter).toMatchObject({
    from: '"Driftmyndigheten, anslutningar" <anslutning@drift.example>',
    subject: 'Beställningen av anslutning till SSBTEK behöver kompletteras',
  });
  expect(letter!.text).toMatch(/^Hej!\n\nVi har kontrollerat .* för Ekeby kommun, Socialnämnden\./);
  expect(letter!.text).toContain('– Fullmakten är inte undertecknad.');
  expect(letter!.text).toMatch(/Med vänlig hälsning\nDriftmyndigheten, anslutningar\n*$/);
  expect(letter!.headers).toMatchObject({
    'auto-submitted': 'auto-generated',
    'message-id': `<${id}@drift.example>`,
    'content-type': 'text/plain; charset=utf-8',
  });
  await expect.poll(async () => (await stateOf(id)).state).toBe('sent');
  expect((await stateOf(id)).attempts).toMatchObject([
    {
      outcome: 'sent',
      server: `127.0.0.1:${mailbox.smtp.port}`,
      byProcess: 'test',
      reply: expect.stringMatching(/^250/) as unknown,
    },
  ]);
});

test('an act that was undone before it held has written no letter', async () => {
  await deliver();
  const undone = database.kysely.transaction().execute(async (transaction) => {
    await sql`insert into letter (id, template, to_name, to_email, subject, body, recorded_at)
      values (gen_random_uuid(), 'x', 'x', 'undone@ekeby.example', 'x', 'x', now())`.execute(transaction);
    throw new Error('the act is refused');
  });
  await expect(undone).rejects.toThrow('the act is refused');
  await write(database, aLetter('later@ekeby.example'));
  await mailbox.lettersTo('later@ekeby.example', one);
  expect(await mailbox.lettersTo('undone@ekeby.example')).toEqual([]);
});

test('a mail server that says not now gets the letter later, under the same name', async () => {
  mailbox.tell({ kind: 'refusing', code: 451, text: 'try again later' });
  await deliver();
  const id = await write(database, aLetter('later-on@ekeby.example'));
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 10_000 }).toBe('failed-will-retry');
  mailbox.tell({ kind: 'working' });
  const [letter] = await mailbox.lettersTo('later-on@ekeby.example', one);
  expect(letter!.headers['message-id']).toBe(`<${id}@drift.example>`);
  await expect.poll(async () => (await stateOf(id)).state).toBe('sent');
  const { attempts } = await stateOf(id);
  expect(attempts[0]).toMatchObject({
    outcome: 'failed-will-retry',
    reply: expect.stringContaining('try again later') as unknown,
  });
});

test('a mail server that is down gets the letter when it is back', async () => {
  await mailbox.goDown();
  await deliver();
  const id = await write(database, aLetter('down@ekeby.example'));
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 10_000 }).toBe('failed-will-retry');
  expect((await stateOf(id)).attempts[0]!.reply).toMatch(/^ESOCKET|^ECONNECTION/);
  await mailbox.comeBack();
  expect(await mailbox.lettersTo('down@ekeby.example', one)).toHaveLength(1);
});

test('a letter that the server will never take is given up at once, and what it said is kept', async () => {
  mailbox.tell({ kind: 'refusing', code: 550, text: 'no such user' });
  const delivery = await deliver();
  const id = await write(database, aLetter('nobody@ekeby.example'));
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 10_000 }).toBe('given-up');
  expect((await stateOf(id)).attempts).toMatchObject([
    { reply: expect.stringContaining('no such user') as unknown },
  ]);
  await expect.poll(() => delivery.counts()?.['given-up']).toBe(1);
});

test('a letter is given up after as many attempts as it gets', async () => {
  mailbox.tell({ kind: 'refusing', code: 451, text: 'later' });
  await deliver({ maxAttempts: 2 });
  const id = await write(database, aLetter('twice@ekeby.example'));
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 15_000 }).toBe('given-up');
  expect((await stateOf(id)).attempts.map(({ outcome }) => outcome)).toEqual([
    'failed-will-retry',
    'given-up',
  ]);
});

test('what a mail server says is not shown when it could hold a person’s number', async () => {
  mailbox.tell({ kind: 'refusing', code: 550, text: 'unknown: 198805142380' });
  await deliver();
  const id = await write(database, aLetter('quoted@ekeby.example'));
  await expect.poll(async () => (await stateOf(id)).state, { timeout: 10_000 }).toBe('given-up');
  expect((await stateOf(id)).attempts[0]!.reply).toContain('visas inte');
});

test('several processes send each letter once', async () => {
  const addresses = Array.from({ length: 20 }, (_, index) => `many-${index}@ekeby.example`);
  for (const address of addresses) await write(database, aLetter(address));
  await Promise.all([deliver(), deliver(), deliver()]);
  for (const address of addresses) await mailbox.lettersTo(address, one);
  const ids = await readLetters(database, { states: ['queued', 'failed-will-retry'] });
  await expect.poll(async () => (await readLetters(database, { states: ['queued'] })).length).toBe(0);
  expect(ids.every(({ attempts }) => attempts.length <= 1)).toBe(true);
  for (const address of addresses) expect(await mailbox.lettersTo(address)).toHaveLength(1);
});

test('without a mail server letters wait, are counted, and go out when there is one', async () => {
  const without = await deliver({ isWithoutServer: true });
  await write(database, aLetter('waits@ekeby.example'));
  await expect.poll(() => without.counts()?.queued).toBe(1);
  await without.stop();
  await deliver();
  expect(await mailbox.lettersTo('waits@ekeby.example', one)).toHaveLength(1);
});

test('a letter that was being sent when the database was lost is sent again, and both attempts are told', async () => {
  mailbox.tell({ kind: 'silent' });
  const troubled = await deliver({ onTrouble: () => undefined });
  const id = await write(database, aLetter('lost@ekeby.example'));
  await expect.poll(() => mailbox.unanswered(), { timeout: 10_000 }).toBe(1);
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'",
  );
  await mailbox.goDown();
  await troubled.stop();
  await mailbox.comeBack();
  await deliver();
  expect(await mailbox.lettersTo('lost@ekeby.example', one)).toHaveLength(1);
  await expect.poll(async () => (await stateOf(id)).state).toBe('sent');
  expect((await stateOf(id)).attempts).toMatchObject([{ outcome: null, endedAt: null }, { outcome: 'sent' }]);
});

test('the letters of a day are written once a day, by one of the processes', async () => {
  let written = 0;
  const writeDailyLetters = async () => {
    written += 1;
    await write(database, aLetter('daily@ekeby.example', { once: `certificate:${someDay}` }));
  };
  const wishes = { today: addDays(someDay, 1), writeDailyLetters };
  await Promise.all([deliver(wishes), deliver(wishes)]);
  await mailbox.lettersTo('daily@ekeby.example', one);
  await deliver(wishes);
  await write(database, aLetter('after@ekeby.example'));
  await mailbox.lettersTo('after@ekeby.example', one);
  expect(written).toBe(1);
  expect(await mailbox.lettersTo('daily@ekeby.example')).toHaveLength(1);
});
