import fastify, { type FastifyInstance } from 'fastify';

/** What a door shows of itself, in PEM. Null where a proxy on this machine ends TLS. */
export type DoorTls = {
  readonly certificate: string;
  readonly key: string;
  /**
   * Given: a client certificate is asked for, of one of these authorities, and not demanded in the handshake: without it
   * there would be nobody to tell what is wrong. `sessionIdContext` keeps the doors' TLS sessions apart.
   */
  readonly clients?: { readonly authorities: readonly string[]; readonly sessionIdContext: string };
} | null;

export interface DoorSettings {
  readonly tls: DoorTls;
  /** Largest body in bytes, where Fastify reads it. */
  readonly bodyLimit?: number;
  /** What is said at an address that cannot even be read; the ready-made answer would repeat it. */
  readonly elsewhere: () => { readonly contentType: string; readonly text: string };
}

export interface DoorInstance {
  readonly app: FastifyInstance;
  /** True from the moment the door is told to close: what has begun is finished, nothing else is begun. */
  readonly isStopping: () => boolean;
}

/** Characters; Node lets no longer address in (maxHeaderSize). */
const longestParameter = 16_384;

/** What every door is built on: no lines of its own, TLS 1.2 and later, and connections that end when it closes. */
export function openInstance({ tls, bodyLimit, elsewhere }: DoorSettings): DoorInstance {
  let stopping = false;
  const app = fastify({
    logger: false, // its lines would hold addresses as callers wrote them
    return503OnClosing: false,
    // An id is whatever it is said to be: one that is long is unknown, and not an address that there is not.
    routerOptions: { maxParamLength: longestParameter },
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    frameworkErrors(_error, _request, { raw }) {
      const { contentType, text } = elsewhere();
      raw.writeHead(404, { 'content-type': contentType }).end(text);
    },
    https: tls === null ? null : tlsOptions(tls),
  }) as unknown as FastifyInstance; // HTTPS and HTTP differ in Fastify's types alone
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('connection', 'close'); // otherwise the port stays open as long as a caller keeps it
    done();
  });
  return { app, isStopping: () => stopping };
}

function tlsOptions({ certificate, key, clients }: NonNullable<DoorTls>) {
  return {
    cert: certificate,
    key,
    minVersion: 'TLSv1.2' as const,
    ...(clients === undefined
      ? {}
      : {
          ca: [...clients.authorities],
          requestCert: true,
          rejectUnauthorized: false,
          sessionIdContext: clients.sessionIdContext,
        }),
  };
}
