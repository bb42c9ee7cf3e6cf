import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { AccessLog } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';
import { findPerson, personFor } from '../permissions/index.ts';
import { attemptFrom, newAttemptSecret } from './login-attempt.ts';
import type { IdentificationFailed } from './create-logins.ts';
import type { LoginProvider } from './login-provider.ts';
import { providerClient, type ProviderClient } from './provider-client.ts';
import { loginAddress, readLegitimation, type Legitimation, type LoginFailure } from './read-legitimation.ts';

/** Somebody who has identified herself for one order. */
interface OrderIdentification {
  readonly personId: string;
  readonly name: string;
  readonly provider: string;
  readonly level: string;
  /** The organisation that her identification spoke of, twelve digits; null: none. */
  readonly organisationsnummer: string | null;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

type Failed = { readonly kind: 'failed'; readonly why: LoginFailure };

/**
 * Identification for one order on a surface of its own: it opens no session, knows nothing of the one that may be open, lasts
 * fifteen minutes and is used once (Bilaga 1: an orderer has no right to log in).
 */
export interface OrderIdentifications {
  /** The ways that tell a personnummer and are for Uppföljning Finsam. */
  readonly providers: readonly LoginProvider[];
  /** Null when there is no such provider. */
  begin(
    providerId: string,
    callback: URL,
  ): Promise<{ readonly kind: 'begun'; readonly secret: string; readonly address: URL } | Failed | null>;
  finish(
    providerId: string,
    returned: { readonly address: URL; readonly secret: string | null },
  ): Promise<{ readonly kind: 'identified'; readonly token: string } | Failed | null>;
  /** Null: nobody has, or it has been used, or has run out. */
  look(token: string | null): Promise<OrderIdentification | null>;
  /** Within the order's transaction; false when it has been used or has run out. */
  useUp(transaction: Kysely<NoTables>, token: string): Promise<boolean>;
}

interface Parts {
  readonly providers: readonly LoginProvider[];
  readonly database: Database;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  /** Records or counts what failed, as for logins. */
  readonly failed: (failure: IdentificationFailed) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const lastsMs = 15 * 60_000;

export function createOrderIdentifications(parts: Parts): OrderIdentifications {
  const { now } = parts;
  const providers = parts.providers.filter(
    ({ claims, organisationKinds }) =>
      claims.personnummer !== undefined && organisationKinds.includes('finsam'),
  );
  const known = new Map(
    providers.map((provider) => [provider.id, { provider, client: providerClient(provider, now) }]),
  );
  return {
    providers,
    begin: async (providerId, callback) => {
      const found = known.get(providerId);
      return found === undefined ? null : await begin(found, callback, parts);
    },
    finish: async (providerId, returned) => {
      const found = known.get(providerId);
      return found === undefined ? null : await finish(found, returned, parts);
    },
    look: (token) => look(token, parts),
    useUp: (transaction, token) => useUp(transaction, token, now()),
  };
}

interface Known {
  readonly provider: LoginProvider;
  readonly client: ProviderClient;
}

async function begin({ provider, client }: Known, callback: URL, parts: Parts) {
  const secret = newAttemptSecret();
  const attempt = attemptFrom(secret);
  if (attempt === null) throw new Error('a secret of our own that is none');
  const address = await loginAddress(provider, client, attempt, callback).catch(() => null);
  if (address === null) return await fail(provider, 'provider-unavailable', undefined, parts);
  return { kind: 'begun', secret, address } as const;
}

async function finish(
  { provider, client }: Known,
  { address, secret }: { readonly address: URL; readonly secret: string | null },
  parts: Parts,
) {
  const attempt = secret === null ? null : attemptFrom(secret);
  if (attempt === null) return await fail(provider, 'attempt-unknown', undefined, parts);
  const read = await readLegitimation(provider, client, attempt, address);
  if (read.kind === 'failed') return await fail(provider, read.why, read.personnummer, parts);
  const token = await identify(provider, read.legitimation, parts);
  return token === null
    ? await fail(provider, 'person-not-told', undefined, parts)
    : ({ kind: 'identified', token } as const);
}

async function fail(
  { id: provider }: LoginProvider,
  why: LoginFailure,
  personnummer: IdentificationFailed['personnummer'],
  parts: Parts,
): Promise<Failed> {
  await parts.failed({ provider, why, personnummer });
  return { kind: 'failed', why };
}

/** On record before it is true, as a login is. */
async function identify(
  { id: provider }: LoginProvider,
  { who, name, organisationsnummer, level }: Legitimation,
  { database, accessLog, now }: Parts,
): Promise<string | null> {
  if (!('personnummer' in who)) return null;
  const token = randomBytes(32).toString('base64url');
  await database.kysely.transaction().execute(async (transaction) => {
    const { id: person } = await personFor(transaction, { ...who, name });
    const at = now();
    await sql`delete from order_identification where identified_at < ${new Date(at - lastsMs - 86_400_000)}`.execute(
      transaction,
    );
    await sql`
      insert into order_identification (id, token_sha256, person, provider, level, organisationsnummer, identified_at)
      values (${randomUUID()}, ${sha256(token)}, ${person}, ${provider}, ${level}, ${organisationsnummer}, ${new Date(at)})`.execute(
      transaction,
    );
    await accessLog.recordAct({
      kind: 'login',
      act: 'identified-for-order',
      asking: null,
      by: { person, role: 'anybody', permission: null, via: 'web' },
      facts: { provider, level, ...(organisationsnummer === null ? {} : { organisationsnummer }) },
    });
  });
  return token;
}

async function look(token: string | null, { database, now }: Parts): Promise<OrderIdentification | null> {
  if (token === null) return null;
  const { rows } = await sql<{
    person: string;
    provider: string;
    level: string;
    organisationsnummer: string | null;
    identified_at: Date;
  }>`
    select person, provider, level, organisationsnummer, identified_at from order_identification
    where token_sha256 = ${sha256(token)} and used_at is null
      and identified_at > ${new Date(now() - lastsMs)}`.execute(database.kysely);
  const [row] = rows;
  const person = row === undefined ? null : await findPerson(database, row.person);
  if (row === undefined || person === null) return null;
  const { provider, level, organisationsnummer, identified_at } = row;
  const endsAt = identified_at.getTime() + lastsMs;
  return { personId: person.id, name: person.name, provider, level, organisationsnummer, endsAt };
}

async function useUp(transaction: Kysely<NoTables>, token: string, now: number): Promise<boolean> {
  const { rows } = await sql`
    update order_identification set used_at = greatest(identified_at, ${new Date(now)})
    where token_sha256 = ${sha256(token)} and used_at is null and identified_at > ${new Date(now - lastsMs)}
    returning id`.execute(transaction);
  return rows.length === 1;
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
