import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

export interface PagesSettings {
  /** The built pages: dist/web. */
  readonly folder: string;
  /** Where a login may be sent: the origins of the identity providers. */
  readonly loginOrigins: readonly string[];
}

/**
 * Serves the built pages, and the headers that guard everything on this door. Files of a hashed name are kept by browsers for
 * ever, pages are asked for anew, and what comes from /web-api is never kept. An address that is no file is a page of the
 * application's own router; one below /web-api that is no operation is 404.
 */
export async function servePages(
  app: FastifyInstance,
  { folder, loginOrigins }: PagesSettings,
): Promise<void> {
  const headers = guardingHeaders(loginOrigins);
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.headers(headers);
    if (isApi(request)) reply.header('cache-control', 'no-store');
    done();
  });
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.includes('/assets/') ? forEver : 'no-cache');
    },
  });
  app.get('/*', (request, reply): FastifyReply => {
    if (isApi(request) || isFileName(request.url)) {
      reply.callNotFound();
      return reply;
    }
    return reply.sendFile('index.html');
  });
}

const forEver = 'public, max-age=31536000, immutable';

function guardingHeaders(loginOrigins: readonly string[]): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      // A form's target counts through its redirects: logging in ends at the identity provider.
      ["form-action 'self'", ...loginOrigins].join(' '),
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    // Not no-referrer: with that a form's own Origin becomes null, and the origin is what tells our forms from others'.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

function isApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/web-api/');
}

/** '/assets/gone-1234.js' must not be answered with a page. */
function isFileName(url: string): boolean {
  return /\.[a-z0-9]+$/i.test(new URL(url, 'http://pages').pathname);
}
