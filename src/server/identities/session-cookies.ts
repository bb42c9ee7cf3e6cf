// `__Host-`: only this very host could have set it, over TLS, for all of its paths.
const sessionName = '__Host-samsvar';
const attemptName = '__Host-samsvar-inloggning';
// For one order on the surface of Uppföljning Finsam: no session, and never taken for one.
const orderName = '__Host-samsvar-bestallning';
const orderAttemptName = '__Host-samsvar-bestallning-forsok';

/** A login that was begun is forgotten by the browser after ten minutes. */
const attemptSeconds = 600;

/**
 * The session's cookie never comes along from another site (SameSite=Strict): no page of ours needs it to be drawn, and
 * what they ask for they ask from our own site. It ends with the browser; how long it is good for, only we know.
 */
export function sessionCookie(token: string): string {
  return `${sessionName}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`;
}

export const noSessionCookie = `${sessionName}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;

/** The browser comes back from the provider, which is another site: Lax lets this one along when a page is opened. */
export function attemptCookie(secret: string): string {
  return `${attemptName}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${attemptSeconds}`;
}

export const noAttemptCookie = `${attemptName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

/** As the session's: what the surface asks for it asks from our own site. */
export function orderCookie(token: string): string {
  return `${orderName}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`;
}

export const noOrderCookie = `${orderName}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;

export function orderAttemptCookie(secret: string): string {
  return `${orderAttemptName}=${secret}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${attemptSeconds}`;
}

export const noOrderAttemptCookie = `${orderAttemptName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;

export function orderTokenIn(header: string | undefined): string | null {
  return valueOf(header, orderName);
}

export function orderAttemptIn(header: string | undefined): string | null {
  return valueOf(header, orderAttemptName);
}

/** From the header `Cookie`; null when it holds none. */
export function sessionTokenIn(header: string | undefined): string | null {
  return valueOf(header, sessionName);
}

export function attemptSecretIn(header: string | undefined): string | null {
  return valueOf(header, attemptName);
}

/** Two of the same name are none: one of them was put there by somebody else. */
function valueOf(header: string | undefined, name: string): string | null {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && values[0] !== '' ? (values[0] ?? null) : null;
}
