import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox, type LetterToSend } from '../../notices/index.ts';
import {
  changeRegistry,
  ChangeRefused,
  doAct,
  type Doing,
  type RegistryChange,
} from '../../parties/index.ts';
import { PermissionDenied, requireMandate, type Act, type Mandate } from '../../permissions/index.ts';
import { connectionActs, recordConnectionAct, type ConnectionAct } from '../connection-act.ts';
import { contactsAt, orderedContacts, type Contacts } from '../course/contacts.ts';
import { registryWithin } from '../read-registry.ts';
import type { Connection, Registry } from '../registry.ts';
import { openMatter, type Acting } from './act-on-matter.ts';
import { leadsToAccess } from './matter.ts';
import { requireGoingOn } from './require-going-on.ts';
import { kindsInWords } from './kinds-in-words.ts';
import type { MatterContents, MatterKind, MatterOf } from './matter.ts';

/** A connection to LEFI Online as it stands, which nobody else changes until the act is done. */
export interface SeenLefi {
  readonly connection: Connection;
  readonly registry: Registry;
  readonly acts: readonly ConnectionAct[];
  readonly contacts: Contacts | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface BeginWish<Kind extends MatterKind> {
  readonly kind: Kind;
  readonly connectionId: string;
  /** Acts whose mandate will do; the first is what it is called in the history. */
  readonly acts: readonly [Act, ...Act[]];
}

/** What a notice says, and what it causes by itself. */
export interface Begun<Kind extends MatterKind> {
  readonly content: MatterContents[Kind];
  /** Given: it takes effect by itself, at that moment; milliseconds since 1970. */
  readonly carriesOutAt?: number;
  readonly caused?: object;
  /** Letters instead of the one that the notice has come in. */
  readonly letters?: readonly MatterLetter[];
}

type WithoutPlace<Letter> = Letter extends unknown
  ? Omit<Letter, 'applicationId' | 'connectionId' | 'actId' | 'once'>
  : never;

/** A letter that stands in a matter's history. */
export type MatterLetter = WithoutPlace<LetterToSend>;

export interface BegunMatter {
  readonly matterId: string;
  readonly effectiveAt: number;
}

/** Receives a notice about a connection: a matter, its first act, and a letter that it has come in. */
export async function beginMatter<Kind extends MatterKind>(
  database: Database,
  acting: Acting,
  wish: BeginWish<Kind>,
  make: (seen: SeenLefi, doing: Doing) => Promise<Begun<Kind>>,
): Promise<BegunMatter> {
  const { mandate, accessLog } = acting;
  requireMandate(mandate, ...wish.acts);
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const seen = await look(doing.transaction, acting, wish.connectionId);
    if (leadsToAccess.includes(wish.kind)) requireGoingOn(seen.connection, seen);
    const added = await keep(doing, { acting, wish, seen, begun: await make(seen, doing) });
    return { record: recordOf(wish, added), added };
  });
}

/** As beginMatter, for a notice that by itself changes what questions are decided on. */
export async function beginRegistryMatter<Kind extends MatterKind>(
  database: Database,
  acting: Acting,
  wish: BeginWish<Kind>,
  make: (seen: SeenLefi, change: RegistryChange) => Promise<Begun<Kind>>,
): Promise<BegunMatter> {
  const { mandate, accessLog } = acting;
  requireMandate(mandate, ...wish.acts);
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const seen = await look(change.transaction, acting, wish.connectionId);
    const doing = { transaction: change.transaction, at: change.recorded.at };
    const added = await keep(doing, { acting, wish, seen, begun: await make(seen, change) });
    return { act: recordOf(wish, added), added };
  });
}

function recordOf(
  { acts: [act], connectionId, kind }: BeginWish<MatterKind>,
  { matterId, effectiveAt }: BegunMatter,
) {
  return { act, facts: { applicationId: matterId, connectionId, kind, effectiveAt } };
}

/** Takes the connection. Throws PermissionDenied for somebody else's. */
export async function look(
  transaction: Transaction<NoTables>,
  { mandate, now }: Pick<Acting, 'mandate' | 'now'>,
  connectionId: string,
): Promise<SeenLefi> {
  await sql`select from connection where id = ${connectionId} for no key update`.execute(transaction);
  const registry = await registryWithin(transaction);
  const connection = registry.connections.get(connectionId);
  if (connection?.service !== 'lefi')
    throw new ChangeRefused('Det finns ingen anslutning till LEFI Online med det id:t.');
  requireOwn(mandate, connection);
  const acts = await connectionActs(transaction, { connectionId });
  const at = now();
  const contacts = contactsAt(acts, await orderedContacts(transaction, connectionId), at);
  return { connection, registry, acts, contacts, now: at };
}

function requireOwn({ holder, organisationsnummer, connectionId }: Mandate, connection: Connection): void {
  if (holder === 'connection-officer') return;
  const isAgents = connection.processors.some(
    (one) => one.role === 'agent' && one.organisationsnummer === organisationsnummer,
  );
  if (holder === 'agent' && isAgents) return;
  const isOwn =
    organisationsnummer === connection.organisationsnummer &&
    (connectionId === null || connectionId === connection.id);
  if (!isOwn) throw new PermissionDenied('Anslutningen hör till en annan organisation än din.');
}

async function keep<Kind extends MatterKind>(
  doing: Doing,
  kept: {
    readonly acting: Acting;
    readonly wish: BeginWish<Kind>;
    readonly seen: SeenLefi;
    readonly begun: Begun<Kind>;
  },
): Promise<BegunMatter> {
  const { acting, wish, seen, begun } = kept;
  const { transaction, at: recordedAt } = doing;
  const { kind, connectionId } = wish;
  const [id, actId] = [randomUUID(), randomUUID()];
  const matter = { kind, content: begun.content } as unknown as MatterOf;
  await openMatter(doing, { ...matter, id, connectionId, startedBy: acting.mandate.actor.personId });
  const common = { applicationId: id, connectionId, recordedAt, by: acting.mandate.by };
  const [act] = wish.acts;
  await recordConnectionAct(transaction, { ...common, id: actId, act, effectiveAt: seen.now });
  const { carriesOutAt } = begun;
  if (carriesOutAt !== undefined) {
    const content = { byItself: true, ...begun.caused };
    const carriedOut = { act: 'carry-out-lefi-matter', effectiveAt: carriesOutAt, content };
    await recordConnectionAct(transaction, { ...common, ...carriedOut });
  }
  for (const letter of begun.letters ?? receivedLetters(kind, seen))
    await putInOutbox(transaction, { ...letter, applicationId: id, connectionId, actId });
  return { matterId: id, effectiveAt: carriesOutAt ?? seen.now };
}

function receivedLetters(
  kind: MatterKind,
  { contacts, connection: { partyName } }: SeenLefi,
): readonly MatterLetter[] {
  if (contacts === null) return [];
  const values = { matter: kindsInWords[kind], organisation: partyName };
  return [{ template: 'lefi-matter-received', to: contacts.agreement, values }];
}
