import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const personScope = 'openid https://id.oidc.se/scope/naturalPersonNumber';
const claims = { personnummer: 'https://id.oidc.se/claim/personalIdentityNumber', name: 'name' };

/** Two ways to log in at one service: one that tells who a person is, and one that tells her employer too. */
const ways = [
  {
    id: 'e-legitimation',
    name: 'Påhittad e-legitimation',
    clientId: 'samsvar-e-legitimation',
    scope: personScope,
    claims,
  },
  {
    id: 'tjanstekort',
    name: 'Påhittat tjänstekort',
    clientId: 'samsvar-tjanstekort',
    scope: `${personScope} https://id.oidc.se/scope/naturalPersonOrgId`,
    claims: { ...claims, organisationsnummer: 'https://id.oidc.se/claim/orgNumber' },
  },
] as const;

const keyFile = (folder: string) => join(folder, 'login.key');

/** The server's part of it, as an operator would have written it. */
export function loginProviders(folder: string, ca: string, issuer: string) {
  return ways.map((way) => ({
    ...way,
    issuer,
    ca,
    key: keyFile(folder),
    organisationKinds: ['operator', 'agency', 'service-owner', 'municipality', 'recipient', 'finsam'],
    acceptedAcr: ['http://id.elegnamnden.se/loa/1.0/loa3'],
  }));
}

/** The login service's part of it. Makes the key that the server proves itself by, once. */
export function loginClients(folder: string, origin: string) {
  const file = keyFile(folder);
  if (!existsSync(file)) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
  }
  return ways.map(({ id, clientId }) => ({
    clientId,
    publicKeyFile: `${file}.pub`,
    redirectUris: [
      `${origin}/web-api/session/callback/${id}`,
      `${origin}/web-api/finsam-permissions/identifications/callback/${id}`,
    ],
  }));
}
