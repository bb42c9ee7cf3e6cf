import { createPrivateKey, webcrypto } from 'node:crypto';
import {
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import { Agent, fetch } from 'undici';
import type { LoginProvider } from './login-provider.ts';

/** What we know of a provider from its own metadata; asked for at the first login, and anew once an hour. */
export type ProviderClient = () => Promise<Configuration>;

const keptForMs = 3_600_000;

export function providerClient(provider: LoginProvider, now: () => number): ProviderClient {
  let known: { readonly configuration: Promise<Configuration>; readonly at: number } | null = null;
  return () => {
    if (known === null || Math.abs(now() - known.at) > keptForMs) {
      const asked = { configuration: discover(provider), at: now() };
      known = asked;
      // A provider that could not be reached is asked again at the next login.
      asked.configuration.catch(() => {
        if (known === asked) known = null;
      });
    }
    return known.configuration;
  };
}

async function discover(provider: LoginProvider): Promise<Configuration> {
  const { issuer, clientId, keyId, timeoutMs, ca } = provider;
  const key = await signingKey(provider.privateKey);
  const authentication = PrivateKeyJwt(keyId === undefined ? key : { key, kid: keyId });
  return await discovery(new URL(issuer), clientId, {}, authentication, {
    timeout: timeoutMs / 1_000,
    // The ID token's signature too, though it comes straight from the provider.
    execute: [enableNonRepudiationChecks],
    ...(ca === undefined ? {} : { [customFetch]: fetchTrusting(ca) }),
  });
}

async function signingKey(pem: string): Promise<webcrypto.CryptoKey> {
  const key = createPrivateKey(pem);
  const algorithm =
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  return await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
}

function fetchTrusting(ca: string): CustomFetch {
  const dispatcher = new Agent({ connect: { ca } });
  return async (url, options) => {
    const answer = await fetch(url, { ...options, dispatcher } as object);
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: [...answer.headers] });
  };
}
