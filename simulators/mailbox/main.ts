import { z } from 'zod';
import { runAsProcess } from '../agencies/index.ts';
import { startMailbox } from './start-mailbox.ts';

const port = z.int().min(0).max(65535).default(0);
const settingsSchema = z.object({ smtpPort: port, pagePort: port });

await runAsProcess(async (given) => {
  const mailbox = await startMailbox(settingsSchema.parse(given));
  return { tells: { url: mailbox.url, smtp: mailbox.smtp }, stop: () => mailbox.stop() };
});
