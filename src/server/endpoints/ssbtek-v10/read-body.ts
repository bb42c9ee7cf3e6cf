import type { IncomingMessage } from 'node:http';
import { Fault } from '../../../values/fault.ts';

/**
 * The whole body, chunked or not. Throws Fault 'too-large' as soon as more than `limitBytes` has come or is announced;
 * the rest is let run past, so that the caller can read the fault.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(request, limitBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const collect = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size <= limitBytes) return;
      request.off('data', collect);
      reject(tooLarge(request, limitBytes));
    };
    request.on('data', collect);
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', (cause) => {
      reject(new Fault('not-xml', 'the body ended early', { cause }));
    });
  });
}

function tooLarge(request: IncomingMessage, limit: number): Fault {
  request.resume();
  return new Fault('too-large', 'a body over the limit', { facts: { limit } });
}
