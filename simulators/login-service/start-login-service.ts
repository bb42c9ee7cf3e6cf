import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AdapterFactory, AdapterPayload, Configuration } from 'oidc-provider';
import { answerPages } from './answer-pages.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { acrOf, testPersons, type TestPerson } from './test-persons.ts';

/** Who lets its users log in here. */
interface LoginClient {
  readonly clientId: string;
  /** PEM: what the client proves itself by (private_key_jwt, ES256). */
  readonly publicKey: string;
  readonly redirectUris: readonly string[];
}

export interface RunningLoginService {
  readonly issuer: string;
  letIn(client: LoginClient): Promise<void>;
  stop(): Promise<void>;
}

interface LoginServiceOptions {
  /** Paths of PEM files. */
  readonly tls: { readonly certificate: string; readonly key: string };
  /** A free one unless given. */
  readonly port?: number;
  /** What the machine is called in addresses: with 127.0.0.1 the service is another site than localhost is. */
  readonly name?: 'localhost' | '127.0.0.1';
  readonly clients?: readonly LoginClient[];
}

/**
 * The demonstration's own login service: an OpenID provider that asks no more than who one wants to be. It says what
 * the Swedish OpenID Connect profile lets a provider say: personnummer, name, employer and level of assurance.
 */
export async function startLoginService(options: LoginServiceOptions): Promise<RunningLoginService> {
  const { tls, port = 0, clients = [], name = '127.0.0.1' } = options;
  // Loaded when it is started: it warns about every Node 20, also to those who only want to know the test persons.
  const { default: Provider } = await import('oidc-provider');
  let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const files = { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) };
  const server = createServer(files, (request, response) => {
    answer(request, response);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the login service has no port');
  const issuer = `https://${name}:${address.port}`;
  const adapter = memoryAdapter();
  answer = answerPages(new Provider(issuer, configuration(adapter)));
  const letIn = async (client: LoginClient) => {
    await adapter('Client').upsert(client.clientId, metadataOf(client));
  };
  for (const client of clients) await letIn(client);
  return {
    issuer,
    letIn,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** As the client would have been registered by hand. */
function metadataOf({ clientId, publicKey, redirectUris }: LoginClient): AdapterPayload {
  return {
    client_id: clientId,
    redirect_uris: [...redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    id_token_signed_response_alg: 'ES256',
    jwks: { keys: [{ ...createPublicKey(publicKey).export({ format: 'jwk' }), use: 'sig', alg: 'ES256' }] },
  };
}

const personScope = 'https://id.oidc.se/scope/naturalPersonNumber';
const employerScope = 'https://id.oidc.se/scope/naturalPersonOrgId';

function configuration(adapter: AdapterFactory): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    adapter,
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'demonstration', alg: 'ES256', use: 'sig' }],
    },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    scopes: ['openid', personScope, employerScope],
    claims: {
      openid: ['sub'],
      [personScope]: ['name', 'https://id.oidc.se/claim/personalIdentityNumber'],
      [employerScope]: ['https://id.oidc.se/claim/orgNumber', 'https://id.oidc.se/claim/orgName'],
    },
    acrValues: testPersons.map(acrOf),
    conformIdTokenClaims: false, // what is asked for stands in the ID token itself
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 60, Interaction: 600, Grant: 600, Session: 600 },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/logga-in/${uid}` },
    findAccount: (_context, key) => {
      const person = testPersons.find((one) => one.key === key);
      return person && { accountId: key, claims: () => claimsOf(person) };
    },
    // Nobody is asked what may be told: whoever picks a person here has nothing to hide.
    loadExistingGrant: async ({ oidc: { client, params, provider, session } }) => {
      const { accountId } = session ?? {};
      if (client === undefined || accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId });
      grant.addOIDCScope(typeof params?.['scope'] === 'string' ? params['scope'] : 'openid');
      await grant.save();
      return grant;
    },
  };
}

function claimsOf({ key, name, personnummer, employer }: TestPerson) {
  return {
    sub: key,
    name,
    'https://id.oidc.se/claim/personalIdentityNumber': personnummer,
    'https://id.oidc.se/claim/orgNumber': employer.organisationsnummer.slice(2),
    'https://id.oidc.se/claim/orgName': employer.name,
  };
}
