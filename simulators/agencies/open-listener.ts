import { readFile } from 'node:fs/promises';
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/** Paths of PEM files. A client certificate from `ca` is demanded. */
export interface ListenerTls {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

export interface Listener {
  readonly url: string;
  /** Destroys held sockets too; nobody waits for an answer that will not come. */
  close(): Promise<void>;
}

/** One port on 127.0.0.1, keep-alive, plain or with mutual TLS. Port 0 takes a free one. */
export async function openListener(
  answer: RequestListener,
  options: { readonly port?: number | undefined; readonly tls?: ListenerTls | undefined },
): Promise<Listener> {
  const { port = 0, tls } = options;
  const settings = { keepAlive: true, noDelay: true, keepAliveTimeout: 60_000 };
  const server =
    tls === undefined
      ? createPlainServer(settings, answer)
      : createTlsServer({ ...settings, ...(await readMutualTls(tls)) }, answer);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function readMutualTls(tls: ListenerTls) {
  return {
    ca: await readFile(tls.ca),
    cert: await readFile(tls.certificate),
    key: await readFile(tls.key),
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
  } as const;
}
