import type { Database } from '../../database/index.ts';
import { connectionActs, type ConnectionAct } from '../connection-act.ts';
import { connectionState, type ConnectionState } from '../connection-state.ts';
import { registryAsOf } from '../read-registry.ts';
import type { Connection } from '../registry.ts';
import { contactsAt, orderedContacts, type Contacts } from './contacts.ts';
import { speakingCertificates, type SpeakingCertificate } from './speaking-certificates.ts';

/** A connection as it stood at a moment, by what was known then. */
export interface ConnectionAsOf {
  readonly connection: Connection;
  readonly certificates: readonly SpeakingCertificate[];
  readonly acts: readonly ConnectionAct[];
  readonly state: ConnectionState;
  readonly contacts: Contacts | null;
}

/** Null when nobody had heard of it then. `at` in milliseconds since 1970. */
export async function connectionAsOf(
  database: Database,
  { connectionId, at }: { readonly connectionId: string; readonly at: number },
): Promise<ConnectionAsOf | null> {
  const registry = await registryAsOf(database, { recordedAt: at });
  const connection = registry.connections.get(connectionId);
  if (connection === undefined) return null;
  const all = await connectionActs(database.kysely, { connectionId });
  const acts = all.filter(({ recordedAt }) => recordedAt <= at);
  return {
    connection,
    certificates: speakingCertificates(registry, connectionId),
    acts,
    state: connectionState({ connection, acts, now: at }),
    contacts: contactsAt(acts, await orderedContacts(database.kysely, connectionId), at),
  };
}
