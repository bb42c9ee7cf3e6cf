import { createHmac, randomBytes } from 'node:crypto';

/** What binds a login's beginning to its end. Whoever holds the secret began it; nothing of it is kept by us. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export function newAttemptSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The three values that the protocol wants, one way from the secret in the browser's cookie: a flood of logins that are
 * begun and never finished costs no row. Null for what no secret of ours can be.
 */
export function attemptFrom(secret: string): LoginAttempt | null {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const derive = (purpose: string) => createHmac('sha256', secret).update(purpose).digest('base64url');
  return { state: derive('state'), nonce: derive('nonce'), codeVerifier: derive('code-verifier') };
}
