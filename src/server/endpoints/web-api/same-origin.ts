import type { IncomingHttpHeaders } from 'node:http';

/** A call that changes something came from another site's page. */
export class CrossOrigin extends Error {
  override readonly name = 'CrossOrigin';
}

/**
 * Whatever is not only read must come from our own pages: the browser says from where, and no page can make it say
 * otherwise. Beside it, the session's cookie is not sent along from other sites (SameSite).
 */
export function requireSameOrigin(method: string, headers: IncomingHttpHeaders, publicUrl: string): void {
  if (method === 'GET' || method === 'HEAD') return;
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined ? origin === new URL(publicUrl).origin : site === 'same-origin') return;
  throw new CrossOrigin();
}
