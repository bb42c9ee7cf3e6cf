import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailbox, type ReceivedLetter, type RunningMailbox } from './index.ts';

let mailbox: RunningMailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
});

afterAll(() => mailbox.stop());

async function send(to: string, subject: string, text: string): Promise<void> {
  const transport = createTransport({ ...mailbox.smtp, ignoreTLS: true });
  await transport.sendMail({ from: 'prov@drift.example', to, subject, text });
  transport.close();
}

async function page(path: string): Promise<{ status: number; text: string; policy: string | null }> {
  const response = await fetch(new URL(path, mailbox.url));
  const policy = response.headers.get('content-security-policy');
  return { status: response.status, text: await response.text(), policy };
}

test.each([
  ['kort', 'Hej!'],
  ['åäö ÅÄÖ é – ”citat”', 'Rad ett\n\nRad två: räksmörgås = 100 %\n'],
  [
    'ett mycket långt ämne om anslutning till tjänsten, med å och ä, som inte ryms på en rad',
    'ä'.repeat(500),
  ],
  ['endast tecken utanför latin', 'Привет 你好 🙂'],
])('a letter is read as it was written: %s', async (subject, text) => {
  await send('laser@mailbox.example', subject, text);
  const letters = await mailbox.lettersTo('laser@mailbox.example', { atLeast: 1, withinMs: 5_000 });
  expect(letters.at(-1)).toMatchObject({ subject, from: 'prov@drift.example' });
  expect(letters.at(-1)!.text.trim()).toBe(text.trim());
});

test('whoever asks for letters that have not come yet is answered when they come', async () => {
  const asked = fetch(new URL('/letters.json?to=SEN@mailbox.example&atLeast=2&withinMs=20000', mailbox.url));
  await send('sen@mailbox.example', 'ett', 'x');
  await send('sen@mailbox.example', 'två', 'x');
  const { letters } = (await (await asked).json()) as { letters: readonly ReceivedLetter[] };
  expect(letters.map(({ subject }) => subject)).toEqual(['ett', 'två']);
});

test('whoever asks for letters that do not come is answered in time, with those there are', async () => {
  const { text } = await page('/letters.json?to=ingen@mailbox.example&atLeast=1&withinMs=20');
  expect(JSON.parse(text)).toEqual({ letters: [] });
});

test('what stands in a letter is shown as text, in pages that run and load nothing', async () => {
  await send('farlig@mailbox.example', '<script>alert(1)</script>', '<img src=x onerror=alert(1)> & "citat"');
  const [letter] = await mailbox.lettersTo('farlig@mailbox.example', { atLeast: 1, withinMs: 5_000 });
  for (const path of ['/', `/letters/${letter!.number}`]) {
    const { status, text, policy } = await page(path);
    expect([status, text.includes('<script'), text.includes('<img')]).toEqual([200, false, false]);
    expect(text).toContain('Demonstration: alla personer, kommuner och brev är påhittade.');
    expect(policy).toMatch(/^default-src 'none'; style-src 'self';/);
  }
  expect((await page('/letters/999')).status).toBe(404);
});

test('one that is told to refuse does, and takes letters again when told', async () => {
  mailbox.tell({ kind: 'refusing', code: 550, text: 'no such user' });
  await expect(send('nej@mailbox.example', 'x', 'x')).rejects.toThrow('no such user');
  mailbox.tell({ kind: 'working' });
  await send('nej@mailbox.example', 'x', 'x');
  expect(await mailbox.lettersTo('nej@mailbox.example')).toHaveLength(1);
});
