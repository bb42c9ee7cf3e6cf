import type { IncomingMessage } from 'node:http';

/** The whole body. Rejects when the other side closes before it is whole. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await new Promise<void>((done, failed) => {
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', done);
    request.on('error', failed);
  });
  return Buffer.concat(chunks);
}
