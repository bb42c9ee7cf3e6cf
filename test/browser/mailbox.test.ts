import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTransport } from 'nodemailer';
import { startMailbox, type RunningMailbox } from '../../simulators/mailbox/index.ts';
import { expectAccessible, openBrowser } from './browser.ts';

const browser = openBrowser();
let mailbox: RunningMailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
});

afterAll(() => mailbox.stop());

test('the mailbox lists letters and shows one, for everybody, on a narrow page too', async () => {
  const page = await browser.aPage({ origin: mailbox.url, width: 320, height: 640 });
  await page.goto('/');
  await expectAccessible(page);
  const transport = createTransport({ ...mailbox.smtp, ignoreTLS: true });
  await transport.sendMail({
    from: 'prov@drift.example',
    to: 'asa@ekeby.example',
    subject: 'Åtkomsten till SSBTEK är öppnad',
    text: 'Hej!\n\nAnslutningen är klar.',
  });
  transport.close();
  await page.reload();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Åtkomsten till SSBTEK är öppnad' }).click();
  await expectAccessible(page);
  expect(await page.getByRole('main').innerText()).toContain('Anslutningen är klar.');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});
