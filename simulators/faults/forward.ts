import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { Pool, type Dispatcher } from 'undici';
import type { ListenerTls } from '../agencies/index.ts';

/** Where an agency is. With `tls`, over HTTPS with a client certificate; the agency's must be from `ca`. */
export interface Upstream {
  readonly url: string;
  readonly tls?: ListenerTls | undefined;
}

export interface Line {
  /** Sends one request on, byte for byte. Rejects when the agency cannot be reached or `signal` aborts. */
  forward(request: ForwardedRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

export interface ForwardedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Headers that belong to one connection, not to the message (RFC 9110, section 7.6.1), and those counted anew. */
const ofTheConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'content-length',
]);

/** Keep-alive connections to one agency. */
export async function openLine({ url, tls }: Upstream): Promise<Line> {
  const { origin, pathname } = new URL(url);
  const prefix = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, {
    // A far side that is slow or silent holds its connection: enough for all that wait.
    connections: 512,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(tls === undefined ? {} : { connect: await clientCertificate(tls) }),
  });
  return {
    forward: ({ method, path, headers, body }, signal) =>
      pool.request({
        method: method === 'GET' ? 'GET' : 'POST',
        path: `${prefix}${path}`,
        headers: ofTheMessage(headers),
        body: body.length === 0 ? null : body,
        signal,
      }),
    close: () => pool.destroy(),
  };
}

export function ofTheMessage<Value>(
  headers: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  const kept: Record<string, Value> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !ofTheConnection.has(name)) kept[name] = value;
  }
  return kept;
}

async function clientCertificate(tls: ListenerTls) {
  return { ca: await readFile(tls.ca), cert: await readFile(tls.certificate), key: await readFile(tls.key) };
}
