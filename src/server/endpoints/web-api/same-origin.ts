import type { IncomingHttpHeaders } from 'node:http';
import { isOwnOrigin } from '../../identities/index.ts';

/** A call that changes something came from another site's page. */
export class CrossOrigin extends Error {
  override readonly name = 'CrossOrigin';
}

export function requireSameOrigin(method: string, headers: IncomingHttpHeaders, publicUrl: string): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const secFetchSite = typeof site === 'string' ? site : undefined;
  if (!isOwnOrigin({ method, origin, secFetchSite }, new URL(publicUrl).origin)) throw new CrossOrigin();
}
