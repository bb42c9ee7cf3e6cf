import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { AccessLog, ActRecord } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox, type LetterRecipient, type LetterToSend } from '../../notices/index.ts';
import { ChangeRefused, changeRegistry, doAct, type RegistryChange } from '../../parties/index.ts';
import { PermissionDenied, type Act, type Mandate } from '../../permissions/index.ts';
import { connectionActs, recordConnectionAct, type ConnectionAct } from '../connection-act.ts';
import { connectionState, type ConnectionState } from '../connection-state.ts';
import { registryWithin } from '../read-registry.ts';
import type { Connection, Registry } from '../registry.ts';
import { contactsAt, orderedContacts, type Contacts } from './contacts.ts';

/** The acts of a connection's course, as they stand in its history. */
export type CourseAct = Extract<
  Act,
  | 'change-supplier'
  | 'change-contacts'
  | 'renew-certificate'
  | 'withdraw-certificate'
  | 'notify-breach'
  | 'record-remedy'
  | 'end-for-breach'
  | 'notify-preconditions'
  | 'record-preconditions-met'
  | 'stop-disclosure'
  | 'qualify-municipality'
  | 'terminate-connection'
  | 'register-agent'
  | 'end-agent-assignment'
>;

/** What every act in a connection's course is done with. */
export interface CourseParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Which act, who does it, and on which connection. */
export interface ActOn {
  readonly act: CourseAct;
  readonly mandate: Mandate;
  readonly connectionId: string;
}

/** What an act can see: the connection as it stands, which nobody else changes until the act is done. */
export interface Seen {
  readonly connection: Connection;
  readonly registry: Registry;
  readonly acts: readonly ConnectionAct[];
  readonly state: ConnectionState;
  readonly contacts: Contacts | null;
  readonly now: number;
}

/** What an act says and causes. */
export interface Taken {
  /** Milliseconds since 1970. */
  readonly effectiveAt: number;
  readonly content: Readonly<Record<string, unknown>>;
  readonly letters: readonly CourseLetter[];
  readonly undoes?: string;
}

type WithoutAddress<Letter> = Letter extends unknown
  ? Omit<Letter, 'to' | 'applicationId' | 'connectionId' | 'actId' | 'once'>
  : never;

/** A letter that an act causes: to one of the contacts, and then to nobody when none is known, or to somebody by name. */
type CourseLetter = WithoutAddress<LetterToSend> & {
  readonly to: 'agreement' | 'technical' | LetterRecipient;
};

export interface ActTaken {
  readonly actId: string;
  readonly effectiveAt: number;
}

/** Does an act that the relay decides on: facts, the act, its letters and the log's record, all of it or nothing. */
export async function takeRegistryAct(
  parts: CourseParts,
  on: ActOn,
  act: (change: RegistryChange, seen: Seen) => Promise<Taken>,
): Promise<ActTaken> {
  const options = { accessLog: parts.accessLog, by: on.mandate.by };
  const { actId, effectiveAt } = await changeRegistry(parts.database, options, async (change) => {
    const seen = await look(change.transaction, parts, on);
    const taken = await act(change, seen);
    const content = { ...taken.content, registryVersion: change.recorded.version };
    return await keep(change.transaction, change.recorded.at, { on, seen, taken: { ...taken, content } });
  });
  return { actId, effectiveAt };
}

/** As takeRegistryAct, for an act that changes nothing of what the relay decides on. */
export async function takeAct(parts: CourseParts, on: ActOn, act: (seen: Seen) => Taken): Promise<ActTaken> {
  const options = { accessLog: parts.accessLog, by: on.mandate.by };
  return await doAct(parts.database, options, async ({ transaction, at }) => {
    const seen = await look(transaction, parts, on);
    const { act: record, added } = await keep(transaction, at, { on, seen, taken: act(seen) });
    return { record, added };
  });
}

async function look(
  transaction: Transaction<NoTables>,
  { now }: CourseParts,
  { mandate, connectionId }: ActOn,
): Promise<Seen> {
  // Whoever acts on the same connection waits here, and then sees what this act did.
  await sql`select from connection where id = ${connectionId} for no key update`.execute(transaction);
  const registry = await registryWithin(transaction);
  const connection = registry.connections.get(connectionId);
  if (connection === undefined) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  requireOwn(mandate, connection);
  const acts = await connectionActs(transaction, { connectionId });
  const at = now();
  return {
    connection,
    registry,
    acts,
    state: connectionState({ connection, acts, now: at }),
    contacts: contactsAt(acts, await orderedContacts(transaction, connectionId), at),
    now: at,
  };
}

/** The operator's people and the agencies' act on every connection; a municipality's on its own. */
function requireOwn({ holder, organisationsnummer, service }: Mandate, connection: Connection): void {
  const isForAll = ['connection-officer', 'approver', 'agency-representative'].includes(holder);
  const isOwn = organisationsnummer === connection.organisationsnummer && service === connection.service;
  if (!isForAll && !isOwn) {
    throw new PermissionDenied('Anslutningen tillhör en annan organisation än den du företräder.');
  }
}

/** Writes the act and its letters; what the log is told of it. */
async function keep(
  transaction: Transaction<NoTables>,
  recordedAt: number,
  { on, seen, taken }: { readonly on: ActOn; readonly seen: Seen; readonly taken: Taken },
): Promise<{ act: Pick<ActRecord, 'act' | 'facts'>; added: ActTaken }> {
  const { act, mandate, connectionId } = on;
  const { effectiveAt, content, undoes } = taken;
  const actId = randomUUID();
  await recordConnectionAct(transaction, {
    id: actId,
    connectionId,
    act,
    effectiveAt,
    recordedAt,
    by: mandate.by,
    content,
    ...(undoes === undefined ? {} : { undoes }),
  });
  for (const { to, ...letter } of taken.letters) {
    const contact = receiver(seen.contacts, to);
    if (contact !== null) await putInOutbox(transaction, { ...letter, to: contact, connectionId, actId });
  }
  const facts = {
    connectionId,
    actId,
    effectiveAt,
    ...(mandate.agency === null ? {} : { agency: mandate.agency }),
    ...(undoes === undefined ? {} : { undoes }),
  };
  return { act: { act, facts }, added: { actId, effectiveAt } };
}

function receiver(contacts: Contacts | null, to: CourseLetter['to']): LetterRecipient | null {
  if (typeof to === 'object') return to;
  if (contacts === null) return null;
  return to === 'technical' ? (contacts.technical ?? contacts.agreement) : contacts.agreement;
}
