import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { runAsProcess } from '../agencies/index.ts';
import { startLoginService } from './start-login-service.ts';

const settingsSchema = z.strictObject({
  tls: z.object({ certificate: z.string(), key: z.string() }),
  port: z.int().min(0).max(65535).default(0),
  clients: z.array(
    z.strictObject({ clientId: z.string(), publicKeyFile: z.string(), redirectUris: z.array(z.url()) }),
  ),
});

await runAsProcess(async (given) => {
  const { tls, port, clients } = settingsSchema.parse(given);
  const service = await startLoginService({
    tls,
    port,
    name: 'localhost',
    clients: clients.map(({ publicKeyFile, ...client }) => ({
      ...client,
      publicKey: readFileSync(publicKeyFile, 'utf8'),
    })),
  });
  return { tells: { issuer: service.issuer }, stop: () => service.stop() };
});
