import type { Personidentitet } from '../../values/personnummer.ts';
import type { AccessLog } from '../access-log/index.ts';
import type { Kysely } from 'kysely';
import type { Database, NoTables } from '../database/index.ts';
import { personFor } from '../permissions/index.ts';
import { CountedFailures } from './counted-failures.ts';
import type { SessionFound, Sessions } from './create-sessions.ts';
import { findLinkedPerson, linkedLogins, linkLogin, unlinkLogins, type LinkedLogin } from './linked-login.ts';
import { attemptFrom, newAttemptSecret } from './login-attempt.ts';
import type { LoginProvider } from './login-provider.ts';
import { providerClient, type ProviderClient } from './provider-client.ts';
import { loginAddress, readLegitimation, type Legitimation, type LoginFailure } from './read-legitimation.ts';

interface LoginBegun {
  /** For the cookie that binds the login's end to this browser. */
  readonly secret: string;
  /** The provider's, where the browser is to go. */
  readonly address: URL;
}

type LoginFinished =
  | { readonly kind: 'logged-in'; readonly token: string }
  | { readonly kind: 'failed'; readonly why: LoginFailure };

/** What the browser came back with. */
interface LoginReturn {
  /** The whole address that it came to. */
  readonly address: URL;
  /** From the cookie; null when there was none. */
  readonly secret: string | null;
  /** The session that was open in the same browser; it ends when another begins. */
  readonly earlierToken: string | null;
  /** The session whose person asked, on a page of ours, that the login become hers; null when nobody did. */
  readonly linksTo: string | null;
}

export interface Logins {
  readonly providers: readonly LoginProvider[];
  /** Null when there is no such provider. `callback`: where the provider sends the browser back. */
  begin(
    providerId: string,
    callback: URL,
  ): Promise<LoginBegun | { readonly kind: 'failed'; readonly why: LoginFailure } | null>;
  finish(providerId: string, returned: LoginReturn): Promise<LoginFinished | null>;
  logOut(token: string): Promise<void>;
  /** The logins without personnummer that the person has linked to herself, the latest first. */
  linked(personId: string): Promise<readonly LinkedLogin[]>;
  /** Lets go of all of them, and ends the sessions that were begun with them but the one whose token is given. */
  unlink(personId: string, token: string): Promise<void>;
  /** Records or counts a failure: a login's own, and that of an identification for something else than a session. */
  failed(failure: IdentificationFailed): Promise<void>;
  /** Records the failed logins that have been counted so far. */
  stop(): Promise<void>;
}

export interface IdentificationFailed {
  /** The provider's id. */
  readonly provider: string;
  readonly why: LoginFailure;
  /** Undefined when nobody is known to have failed. */
  readonly personnummer: Personidentitet | undefined;
}

interface LoginParts {
  readonly providers: readonly LoginProvider[];
  readonly database: Database;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  readonly sessions: Sessions;
  readonly now: () => number;
  readonly countFailuresForMs?: number;
}

interface Ready extends LoginParts {
  readonly failures: CountedFailures;
}

/** Every login, failed login and logout is a record in the access log before it is true. Throws Fault 'log-unavailable'. */
export function createLogins(parts: LoginParts): Logins {
  const { providers, database, sessions, now, accessLog, countFailuresForMs = 60_000 } = parts;
  const record = (kind: { provider: string; why: string }, count: number) =>
    recordFailure(accessLog, kind, count > 1 ? { count } : {});
  const ready = { ...parts, failures: new CountedFailures(record, countFailuresForMs) };
  const known = new Map(
    providers.map((one) => [one.id, { provider: one, client: providerClient(one, now) }]),
  );
  return {
    providers,
    begin: async (providerId, callback) => {
      const found = known.get(providerId);
      return found === undefined ? null : await begin(found, callback, ready);
    },
    finish: async (providerId, returned) => {
      const found = known.get(providerId);
      return found === undefined ? null : await finish(found, returned, ready);
    },
    logOut: async (token) => {
      await database.kysely
        .transaction()
        .execute((transaction) => sessions.end(transaction, token, 'logged-out'));
    },
    linked: (personId) => linkedLogins(database.kysely, personId),
    unlink: (personId, token) => unlink({ personId, token }, parts),
    failed: (failure) => failed(failure, ready),
    stop: () => ready.failures.stop(),
  };
}

interface Known {
  readonly provider: LoginProvider;
  readonly client: ProviderClient;
}

async function begin({ provider, client }: Known, callback: URL, { failures }: Ready) {
  const secret = newAttemptSecret();
  const attempt = attemptFrom(secret);
  if (attempt === null) throw new Error('a secret of our own that is none');
  const address = await loginAddress(provider, client, attempt, callback).catch(() => null);
  if (address !== null) return { secret, address };
  const why = 'provider-unavailable';
  await failures.add({ provider: provider.id, why });
  return { kind: 'failed', why } as const;
}

async function finish(
  { provider, client }: Known,
  returned: LoginReturn,
  ready: Ready,
): Promise<LoginFinished> {
  const attempt = returned.secret === null ? null : attemptFrom(returned.secret);
  if (attempt === null) return await fail(provider, 'attempt-unknown', undefined, ready);
  const read = await readLegitimation(provider, client, attempt, returned.address);
  if (read.kind === 'failed') return await fail(provider, read.why, read.personnummer, ready);
  const token = await logIn(provider, read.legitimation, returned, ready);
  return token === null
    ? await fail(provider, 'identity-not-linked', undefined, ready)
    : { kind: 'logged-in', token };
}

async function fail(
  { id: provider }: LoginProvider,
  why: LoginFailure,
  personnummer: Personidentitet | undefined,
  ready: Ready,
): Promise<LoginFinished> {
  await failed({ provider, why, personnummer }, ready);
  return { kind: 'failed', why };
}

/** Whoever is known is recorded each time; the others are counted. */
async function failed(
  { provider, why, personnummer }: IdentificationFailed,
  { accessLog, failures }: Pick<Ready, 'accessLog' | 'failures'>,
): Promise<void> {
  if (personnummer === undefined) await failures.add({ provider, why });
  else await recordFailure(accessLog, { provider, why }, { person: personnummer });
}

async function recordFailure(
  accessLog: LoginParts['accessLog'],
  facts: { readonly provider: string; readonly why: string },
  { person, count }: { readonly person?: Personidentitet; readonly count?: number },
): Promise<void> {
  await accessLog.recordAct({
    kind: 'login',
    act: 'login-failed',
    asking: null,
    facts: { ...facts, ...(count === undefined ? {} : { count }) },
    ...(person === undefined ? {} : { personal: { person } }),
  });
}

/** A new token for each login: whatever was known to others before it is good for nothing after it. Null: nobody's. */
async function logIn(
  provider: LoginProvider,
  { who, name, organisationsnummer, level }: Legitimation,
  { earlierToken, linksTo }: LoginReturn,
  { accessLog, database, sessions, now }: Ready,
): Promise<string | null> {
  // Asked before the transaction: the session ends within it.
  const linking = linksTo === null ? null : await sessions.look(linksTo);
  return await database.kysely.transaction().execute(async (transaction) => {
    const linked = await personOf(transaction, linking);
    if (linked === null) return null;
    const { personId, isNew } = linked;
    if (earlierToken !== null) await sessions.end(transaction, earlierToken, 'replaced');
    const token = await sessions.begin(transaction, { personId, provider: provider.id, organisationsnummer });
    await accessLog.recordAct({
      kind: 'login',
      act: isNew ? 'login-linked' : 'logged-in',
      asking: null,
      by: { person: personId, role: 'anybody', permission: null, via: 'web' },
      facts: {
        provider: provider.id,
        level,
        ...(organisationsnummer === null ? {} : { organisationsnummer }),
      },
    });
    return token;
  });

  async function personOf(queries: Kysely<NoTables>, open: SessionFound | null) {
    if ('personnummer' in who) {
      const { id: personId } = await personFor(queries, { ...who, name });
      return { personId, isNew: false };
    }
    const identity = { provider: provider.id, ...who };
    const known = await findLinkedPerson(queries, identity);
    if (known !== null) return { personId: known, isNew: false };
    if (open?.kind !== 'open') return null;
    const { personId } = open.session;
    await linkLogin(queries, identity, { personId, at: now() });
    return { personId, isNew: true };
  }
}

async function unlink(
  { personId, token }: { readonly personId: string; readonly token: string },
  { accessLog, database, sessions }: LoginParts,
): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    const providers = await unlinkLogins(transaction, personId);
    if (providers.length === 0) return;
    // Whoever lets go of a card may have lost it.
    await sessions.endOthers(transaction, { personId, providers, token });
    await accessLog.recordAct({
      kind: 'login',
      act: 'logins-unlinked',
      asking: null,
      by: { person: personId, role: 'anybody', permission: null, via: 'web' },
      facts: { count: providers.length },
    });
  });
}
