import { z } from 'zod';
import { runAsProcess } from '../agencies/index.ts';
import { startIssuingService } from './start-issuing-service.ts';

const pair = z.object({ certificate: z.string(), key: z.string() });
const settingsSchema = z.object({
  port: z.int().min(0).max(65535).default(0),
  /** Files in PEM. */
  authority: pair,
  tls: pair,
});

await runAsProcess(async (given) => {
  const service = await startIssuingService(settingsSchema.parse(given));
  return { tells: { url: service.url }, stop: () => service.stop() };
});
