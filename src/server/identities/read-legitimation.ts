import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  ResponseBodyError,
  type Configuration,
} from 'openid-client';
import { parseOrganisationsnummer, type Organisationsnummer } from '../../values/organisationsnummer.ts';
import { parsePersonidentitet, type Personidentitet } from '../../values/personnummer.ts';
import type { LoginAttempt } from './login-attempt.ts';
import type { LoginProvider } from './login-provider.ts';
import type { ProviderClient } from './provider-client.ts';

/** Who somebody has proved to be. */
export interface Legitimation {
  /** Her number, or what her employer calls her. */
  readonly who: { readonly personnummer: Personidentitet } | { readonly identity: string };
  readonly name: string;
  /** The organisation that her login speaks of; null when the provider's logins speak of none. */
  readonly organisationsnummer: Organisationsnummer | null;
  /** The level, in the provider's own words. */
  readonly level: string;
}

/** Why nobody was let in. */
export type LoginFailure =
  | 'cancelled'
  | 'attempt-unknown'
  | 'provider-unavailable'
  | 'answer-not-trusted'
  | 'level-too-low'
  | 'person-not-told'
  | 'identity-not-linked'
  | 'organisation-not-told';

export type LegitimationRead =
  | { readonly kind: 'legitimated'; readonly legitimation: Legitimation }
  /** `personnummer`: of whom we know who tried. */
  | { readonly kind: 'failed'; readonly why: LoginFailure; readonly personnummer?: Personidentitet };

/** Where the browser is to go. Throws when the provider cannot be reached. */
export async function loginAddress(
  provider: LoginProvider,
  client: ProviderClient,
  attempt: LoginAttempt,
  callback: URL,
): Promise<URL> {
  return buildAuthorizationUrl(await client(), {
    redirect_uri: callback.href,
    scope: provider.scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.codeVerifier),
    code_challenge_method: 'S256',
    acr_values: provider.acceptedAcr.join(' '),
    // Each login is a new legitimation, also on a machine that several share.
    prompt: 'login',
  });
}

/** Reads what the provider sent the browser back with; every value of it is examined before it is believed. */
export async function readLegitimation(
  provider: LoginProvider,
  client: ProviderClient,
  attempt: LoginAttempt,
  returnedTo: URL,
): Promise<LegitimationRead> {
  try {
    const configuration = await client();
    const claims = await claimsFrom(configuration, attempt, returnedTo, wantedClaims(provider));
    return examineClaims(provider, claims);
  } catch (error) {
    return { kind: 'failed', why: whyFailed(error) };
  }
}

function wantedClaims({ claims }: LoginProvider): string[] {
  return Object.values(claims).filter((name) => name !== undefined);
}

type Claims = Readonly<Record<string, unknown>>;

/** Some providers tell about the person in the ID token, others only where one asks for it. */
async function claimsFrom(
  configuration: Configuration,
  attempt: LoginAttempt,
  returnedTo: URL,
  wanted: readonly string[],
): Promise<Claims> {
  const tokens = await authorizationCodeGrant(configuration, returnedTo, {
    pkceCodeVerifier: attempt.codeVerifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const claims: Claims | undefined = tokens.claims();
  if (claims === undefined) return {};
  const isWhole = wanted.every((name) => claims[name] !== undefined);
  if (isWhole || configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
  const more = await fetchUserInfo(configuration, tokens.access_token, String(claims['sub']));
  return { ...more, ...claims };
}

/** The level first: what is said about a person at a lower one is not believed, only recorded as tried. */
function examineClaims({ claims: names, acceptedAcr }: LoginProvider, claims: Claims): LegitimationRead {
  const who = whoIs(names, claims);
  const name = textOf(claims, names.name).trim();
  const level = textOf(claims, 'acr');
  const failed = (why: LoginFailure): LegitimationRead => ({
    kind: 'failed',
    why,
    ...(who !== null && 'personnummer' in who ? who : {}),
  });
  if (!acceptedAcr.includes(level)) return failed('level-too-low');
  if (who === null || name === '') return failed('person-not-told');
  const told = names.organisationsnummer;
  const organisationsnummer = told === undefined ? null : parseOrganisationsnummer(textOf(claims, told));
  if (told !== undefined && organisationsnummer === null) return failed('organisation-not-told');
  return { kind: 'legitimated', legitimation: { who, name, organisationsnummer, level } };
}

function whoIs(names: LoginProvider['claims'], claims: Claims): Legitimation['who'] | null {
  if (names.personnummer !== undefined) {
    const personnummer = parsePersonidentitet(textOf(claims, names.personnummer).replaceAll('-', ''));
    return personnummer === null ? null : { personnummer };
  }
  const identity = textOf(claims, names.identity ?? '');
  return identity === '' || identity.length > 200 ? null : { identity };
}

function textOf(claims: Claims, name: string): string {
  const value = claims[name];
  return typeof value === 'string' ? value : '';
}

function whyFailed(error: unknown): LoginFailure {
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'answer-not-trusted';
  if (error instanceof ResponseBodyError) return 'answer-not-trusted';
  if (!(error instanceof ClientError)) return 'provider-unavailable';
  return error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT'
    ? 'provider-unavailable'
    : 'answer-not-trusted';
}
