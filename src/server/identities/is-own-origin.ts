/** What a browser says of where a request comes from. */
export interface RequestOrigin {
  readonly method: string;
  readonly origin: string | undefined;
  readonly secFetchSite: string | undefined;
}

/**
 * Whether a request may change anything: its page must be our own. What browsers send is held against it, both if both are
 * there, and a request that says nothing of where it comes from is none of ours. Reading is left to the cookie's SameSite
 * and to the browser, which shows no other site what we answer.
 */
export function isOwnOrigin({ method, origin, secFetchSite }: RequestOrigin, ownOrigin: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (origin === undefined && secFetchSite === undefined) return false;
  return (origin ?? ownOrigin) === ownOrigin && (secFetchSite ?? 'same-origin') === 'same-origin';
}
