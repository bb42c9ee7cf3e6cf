import { readFile } from 'node:fs/promises';
import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer, Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';

/** Paths of PEM files. A client certificate from `ca` is demanded. */
export interface ListenerTls {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

export interface Listener {
  readonly url: string;
  /** TCP connections that are open now. */
  openConnections(): number;
  /** Ends a request's connection with RST, as when the other side's machine falls; what was under way is lost. */
  reset(connection: Socket): void;
  /** Shows another certificate from now on, also to those who were connected. Throws when the listener is plain. */
  present(tls: ListenerTls): Promise<void>;
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
  // A TLS socket cannot be reset: the TCP socket under it has to be, and both know the other side's port.
  const sockets = new Map<number | undefined, Socket>();
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort;
    sockets.set(port, socket);
    socket.on('close', () => sockets.delete(port));
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    openConnections: () => sockets.size,
    reset: ({ remotePort }) => {
      resetNow(sockets.get(remotePort));
    },
    present: async (other) => {
      if (!(server instanceof TlsServer)) throw new Error('a plain listener has no certificate');
      server.setSecureContext(await readMutualTls(other));
      server.closeAllConnections();
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** `resetAndDestroy` alone says goodbye with FIN before its RST; with what it marks set, `destroy` sends RST at once. */
function resetNow(socket: Socket | undefined): void {
  if (socket !== undefined) Object.assign(socket, { resetAndClosing: true }).destroy();
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
