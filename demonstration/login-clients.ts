import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const personScope = 'openid https://id.oidc.se/scope/naturalPersonNumber';
const claims = { personnummer: 'https://id.oidc.se/claim/personalIdentityNumber', name: 'name' };

const workScope = `${personScope} https://id.oidc.se/scope/naturalPersonOrgId`;
const workClaims = { ...claims, organisationsnummer: 'https://id.oidc.se/claim/orgNumber' };
const everybody = ['operator', 'agency', 'service-owner', 'municipality', 'recipient', 'finsam'] as const;

interface Way {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly claims: Readonly<Record<string, string>>;
  readonly organisationKinds: readonly string[];
}

/** Those that tell who a person is. */
const ofPersons = { scope: personScope, claims };
/** Those that tell her employer too. */
const ofWork = { scope: workScope, claims: workClaims };
const forFinsam = { organisationKinds: ['finsam'] };

/** Two ways for everybody at one service, and the four that the agreement on Uppföljning Finsam names; all invented. */
const ways: readonly Way[] = [
  { id: 'e-legitimation', name: 'Påhittad e-legitimation', ...ofPersons, organisationKinds: everybody },
  { id: 'tjanstekort', name: 'Påhittat tjänstekort', ...ofWork, organisationKinds: everybody },
  { id: 'efos', name: 'Påhittat Efos', ...ofWork, ...forFinsam },
  { id: 'af-tjanstekort', name: 'Påhittat e-tjänstekort för Arbetsförmedlingen', ...ofWork, ...forFinsam },
  { id: 'bankid', name: 'Påhittat BankID', ...ofPersons, ...forFinsam },
  { id: 'mobilt-bankid', name: 'Påhittat Mobilt BankID', ...ofPersons, ...forFinsam },
];

const clientIdOf = ({ id }: Way) => `samsvar-${id}`;

const keyFile = (folder: string) => join(folder, 'login.key');

/** The server's part of it, as an operator would have written it. */
export function loginProviders(folder: string, ca: string, issuer: string) {
  return ways.map((way) => ({
    ...way,
    clientId: clientIdOf(way),
    issuer,
    ca,
    key: keyFile(folder),
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
  return ways.map((way) => ({
    clientId: clientIdOf(way),
    publicKeyFile: `${file}.pub`,
    redirectUris: [
      `${origin}/web-api/session/callback/${way.id}`,
      `${origin}/web-api/finsam-permissions/identifications/callback/${way.id}`,
    ],
  }));
}
