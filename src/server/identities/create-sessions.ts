import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { AccessLog } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';
import { findPerson, permissionsInForce, type PermissionInForce } from '../permissions/index.ts';
import {
  sessionEnds,
  whyEnded,
  type SessionEnds,
  type SessionLimits,
  type WhyEnded,
} from './session-state.ts';

/** Somebody who is logged in, as she is known at this request. */
export interface Session extends SessionEnds {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  /** Id of the provider that told who she is. */
  readonly provider: string;
  /** The organisation that her login spoke of, twelve digits; null when it spoke of none. */
  readonly organisationsnummer: string | null;
  /** What she may be now, whichever her login. */
  readonly permissions: readonly PermissionInForce[];
}

export type SessionFound =
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'ended'; readonly why: WhyEnded }
  /** Nobody has logged in with that token, or it was long ago. */
  | { readonly kind: 'none' };

interface NewSession {
  readonly personId: string;
  readonly provider: string;
  readonly organisationsnummer: string | null;
}

export interface Sessions {
  /** A request of the session: it goes on for as long again. */
  goOn(token: string): Promise<SessionFound>;
  /** As goOn, but nothing is lengthened: what a page asks by itself is no sign of a person. */
  look(token: string): Promise<SessionFound>;
  /** Within the transaction that records the login. Gives the token, which stands nowhere else. */
  begin(transaction: Kysely<NoTables>, wanted: NewSession): Promise<string>;
  /** Null when there was none open. Within the transaction that records it. */
  end(
    transaction: Kysely<NoTables>,
    token: string,
    why: 'logged-out' | 'replaced',
  ): Promise<EndedSession | null>;
  /** Logs the person out wherever she is logged in with one of the providers, but not of the session with this token. */
  endOthers(transaction: Kysely<NoTables>, those: OtherSessions): Promise<void>;
}

interface OtherSessions {
  readonly personId: string;
  readonly providers: readonly string[];
  readonly token: string;
}

interface EndedSession {
  readonly id: string;
  readonly person: string;
}

export interface SessionParts {
  readonly database: Database;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  readonly limits: SessionLimits;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function createSessions(parts: SessionParts): Sessions {
  return {
    goOn: async (token) => {
      const row = await findRow(parts.database.kysely, token);
      if (row !== null) await touch(row, parts);
      return await found(row, parts);
    },
    look: async (token) => found(await findRow(parts.database.kysely, token), parts),
    begin: (transaction, wanted) => begin(transaction, wanted, parts),
    end: (transaction, token, why) => end(transaction, token, why, parts),
    endOthers: (transaction, those) => endOthers(transaction, those, parts),
  };
}

interface Row {
  readonly id: string;
  readonly person: string;
  readonly provider: string;
  readonly organisationsnummer: string | null;
  /** Ids of the permissions that she has had in it. */
  readonly held_permissions: readonly string[];
  readonly started_at: Date;
  readonly ended: WhyEnded | null;
  last_seen_at: Date;
}

async function findRow(queries: Kysely<NoTables>, token: string): Promise<Row | null> {
  const { rows } = await sql<Row>`
    select id, person, provider, organisationsnummer, held_permissions, started_at, last_seen_at, ended
    from login_session where token_sha256 = ${sha256(token)}`.execute(queries);
  return rows[0] ?? null;
}

const factsOf = ({ started_at, last_seen_at, ended }: Row) => ({
  startedAt: started_at.getTime(),
  lastSeenAt: last_seen_at.getTime(),
  ended,
});

async function touch(row: Row, { database, limits, now }: SessionParts): Promise<void> {
  const at = now();
  if (whyEnded(factsOf(row), limits, at) !== null || at <= row.last_seen_at.getTime()) return;
  await sql`
    update login_session set last_seen_at = greatest(last_seen_at, ${new Date(at)})
    where id = ${row.id} and ended is null`.execute(database.kysely);
  row.last_seen_at = new Date(at);
}

async function found(row: Row | null, parts: SessionParts): Promise<SessionFound> {
  const { database, limits, now } = parts;
  if (row === null) return { kind: 'none' };
  const at = now();
  const why = whyEnded(factsOf(row), limits, at);
  if (why !== null) return { kind: 'ended', why };
  const [person, permissions] = await Promise.all([
    findPerson(database, row.person),
    permissionsInForce(database.kysely, row.person, at),
  ]);
  if (person === null) throw new Error('a session of nobody');
  if (await hasLost(row, permissions, parts)) return await endForWithdrawal(row, parts);
  await rememberHeld(row, permissions, parts);
  const { id, provider, organisationsnummer } = row;
  const ends = sessionEnds(factsOf(row), limits);
  const session = {
    id,
    personId: person.id,
    name: person.name,
    provider,
    organisationsnummer,
    permissions,
    ...ends,
  };
  return { kind: 'open', session };
}

/** One that she had in this session has been withdrawn, or the last of them has run out. */
async function hasLost(
  { held_permissions: held }: Row,
  permissions: readonly PermissionInForce[],
  { database, now }: SessionParts,
): Promise<boolean> {
  const gone = held.filter((id) => !permissions.some((one) => one.id === id));
  if (gone.length === 0 || permissions.length === 0) return gone.length > 0;
  const { rows } = await sql`
    select from permission_withdrawal
    where permission = any(${gone}::uuid[]) and withdrawn_from <= ${new Date(now())} limit 1`.execute(
    database.kysely,
  );
  return rows.length > 0;
}

/** Whatever the session was for is over: with what she still may, she logs in anew. */
async function endForWithdrawal(row: Row, { database, accessLog }: SessionParts): Promise<SessionFound> {
  const why = 'permission-ended';
  await database.kysely.transaction().execute(async (transaction) => {
    const { rows } = await sql`
      update login_session set ended = ${why} where id = ${row.id} and ended is null returning 1`.execute(
      transaction,
    );
    if (rows.length > 0) await recordEnd(accessLog, row, why);
  });
  return { kind: 'ended', why };
}

async function rememberHeld(
  { id, held_permissions: held }: Row,
  permissions: readonly PermissionInForce[],
  { database }: SessionParts,
): Promise<void> {
  const added = permissions.map((one) => one.id).filter((one) => !held.includes(one));
  if (added.length === 0) return;
  await sql`
    update login_session set held_permissions = array(
      select distinct unnest(held_permissions || ${added}::uuid[]))
    where id = ${id}`.execute(database.kysely);
}

/** How long a session that can no longer be used can be told apart from none at all. */
const keptForMs = 24 * 3_600_000;

async function begin(
  transaction: Kysely<NoTables>,
  { personId, provider, organisationsnummer }: NewSession,
  { limits, now }: SessionParts,
): Promise<string> {
  const at = new Date(now());
  const token = randomBytes(32).toString('base64url');
  const held = await permissionsInForce(transaction, personId, at.getTime());
  await sql`
    delete from login_session where started_at < ${new Date(at.getTime() - limits.absoluteMs - keptForMs)}
  `.execute(transaction);
  await sql`
    insert into login_session
      (id, token_sha256, person, provider, organisationsnummer, held_permissions, started_at, last_seen_at)
    values (${randomUUID()}, ${sha256(token)}, ${personId}, ${provider}, ${organisationsnummer},
      ${held.map((one) => one.id)}::uuid[], ${at}, ${at})`.execute(transaction);
  return token;
}

async function end(
  transaction: Kysely<NoTables>,
  token: string,
  why: 'logged-out' | 'replaced',
  { accessLog, limits, now }: SessionParts,
): Promise<EndedSession | null> {
  const row = await findRow(transaction, token);
  if (row === null || whyEnded(factsOf(row), limits, now()) !== null) return null;
  const { rows } = await sql`
    update login_session set ended = ${why} where id = ${row.id} and ended is null returning 1`.execute(
    transaction,
  );
  if (rows.length === 0) return null;
  await recordEnd(accessLog, row, why);
  return row;
}

async function endOthers(
  transaction: Kysely<NoTables>,
  { personId, providers, token }: OtherSessions,
  { accessLog, limits, now }: SessionParts,
): Promise<void> {
  const why = 'logged-out';
  const at = now();
  // Those that time has ended already ended then.
  const { rows } = await sql<EndedSession & Pick<Row, 'provider'>>`
    update login_session set ended = ${why}
    where person = ${personId} and provider = any(${providers}) and token_sha256 <> ${sha256(token)} and ended is null
      and started_at > ${new Date(at - limits.absoluteMs)} and last_seen_at > ${new Date(at - limits.idleMs)}
    returning id, person, provider`.execute(transaction);
  for (const row of rows) await recordEnd(accessLog, row, why);
}

async function recordEnd(
  accessLog: SessionParts['accessLog'],
  { id, person, provider }: Pick<Row, 'id' | 'person' | 'provider'>,
  why: WhyEnded,
) {
  await accessLog.recordAct({
    kind: 'login',
    act: 'logged-out',
    asking: null,
    by: { person, role: 'anybody', permission: null, via: 'web' },
    facts: { provider, session: id, why },
  });
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
