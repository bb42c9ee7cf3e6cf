import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { Database } from '../database/index.ts';
import {
  addFirstFact,
  changeRegistry,
  ChangeRefused,
  endFacts,
  replaceFacts,
  requireForwards,
  requireOrganisationsnummer,
  requireParty,
  type ActOptions,
  type Changed,
  type RegistryChange,
} from '../parties/index.ts';
import type { RecipientKind } from './lefi-rights/profile.ts';
import type { Connection } from './registry.ts';
import { registryWithin } from './read-registry.ts';
import { requireFreeActorId } from './require-free-actor-id.ts';

interface ConnectionToAdd {
  readonly service: Connection['service'];
  /** Ten or twelve digits, of a registered party. */
  readonly organisationsnummer: string;
  readonly board: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo?: number | null;
  readonly actorId?: string | null;
  /** Agencies that have qualified the municipality when the connection begins. */
  readonly qualifiedBy?: readonly AgencyCode[];
  readonly legalGroundNotInForce?: Connection['legalGroundNotInForce'];
  readonly mayAskLongPeriods?: boolean;
  /** LEFI: what kind of organisation is told; nothing is disclosed before it is said. */
  readonly recipientKind?: RecipientKind;
}

/** Connects a party's board. A board that has ended is connected anew with a connection of its own. */
export async function addConnection(
  database: Database,
  toAdd: ConnectionToAdd,
  options: ActOptions = {},
): Promise<{ readonly id: string } & Changed> {
  const organisationsnummer = requireOrganisationsnummer(toAdd.organisationsnummer);
  const board = toAdd.board.trim();
  if (board === '') throw new ChangeRefused('Nämndens namn saknas.');
  requireForwards({ validFrom: toAdd.validFrom, validTo: toAdd.validTo ?? null });
  return await changeRegistry(database, options, async (change) => {
    await requireParty(change, organisationsnummer);
    const id = await enterConnection(change, { ...toAdd, organisationsnummer, board });
    const { validFrom, validTo = null, qualifiedBy = [] } = toAdd;
    await openConnection(change, { ...toAdd, id, organisationsnummer, board, validFrom, validTo });
    for (const agency of new Set(qualifiedBy)) await qualifyFrom(change, id, agency, validFrom);
    return {
      act: {
        act: 'connection-added',
        facts: { connectionId: id, organisationsnummer, service: toAdd.service },
      },
      added: { id },
    };
  });
}

/** From the given moment no question is answered on the connection. An end can be moved earlier, never later. */
export async function endConnection(
  database: Database,
  connectionId: string,
  at: number,
  options: ActOptions = {},
): Promise<Changed> {
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    await endFacts(
      change,
      'connection_period',
      { connection_id: connectionId },
      at,
      'Anslutningen är redan avslutad då. En avslutad anslutning förlängs inte, lägg till en ny.',
    );
    return { act: { act: 'connection-ended', facts: { connectionId, at } }, added: {} };
  });
}

/** What LEFI knows the board by, from now on; null when it no longer has any. */
export async function setActorId(
  database: Database,
  connectionId: string,
  actorId: string | null,
  options: ActOptions = {},
): Promise<Changed> {
  const says = actorId === null ? null : { actor_id: requireActorId(actorId) };
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    const { service } = (await registryWithin(change.transaction)).connections.get(connectionId) ?? {};
    if (actorId !== null && service === 'lefi')
      await requireFreeActorId(change, { actorId, except: connectionId, at: change.recorded.at });
    await replaceFacts(change, 'connection_actor', { connection_id: connectionId }, says);
    return { act: { act: 'actor-id-set', facts: { connectionId } }, added: {} };
  });
}

/** What else has been agreed, from now on. */
export async function setTerms(
  database: Database,
  connectionId: string,
  terms: Pick<Connection, 'legalGroundNotInForce' | 'mayAskLongPeriods'>,
  options: ActOptions = {},
): Promise<Changed> {
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    await replaceFacts(change, 'connection_terms', { connection_id: connectionId }, termColumns(terms));
    return { act: { act: 'terms-set', facts: { connectionId, ...terms } }, added: {} };
  });
}

export async function requireConnection(change: RegistryChange, connectionId: string): Promise<void> {
  const { rows } = await sql`select from connection where id = ${connectionId}`.execute(change.transaction);
  if (rows.length === 0) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
}

async function refuseSecondConnection(
  { transaction }: RegistryChange,
  toOpen: Connected & { readonly validFrom: number; readonly validTo?: number | null },
): Promise<void> {
  const { service, organisationsnummer, board, validFrom, validTo = null } = toOpen;
  const { rows } = await sql<{ board: string }>`
    select c.board from connection c join connection_period p on p.connection_id = c.id
    where c.service = ${service} and c.organisationsnummer = ${organisationsnummer}
      and not exists (select from connection_period later where later.replaces = p.id)
      and p.valid_to is distinct from p.valid_from
      and tstzrange(p.valid_from, p.valid_to)
        && tstzrange(${new Date(validFrom)}::timestamptz, ${validTo === null ? null : new Date(validTo)}::timestamptz)`.execute(
    transaction,
  );
  // Compared here: whether the database knows Ä from ä depends on how it was made.
  if (rows.some((other) => other.board.toLowerCase() === board.toLowerCase())) {
    throw new ChangeRefused('Nämnden är redan ansluten under den tiden.');
  }
}

/** Whom a connection is of. */
interface Connected {
  readonly service: Connection['service'];
  readonly organisationsnummer: string;
  readonly board: string;
}

/** Enters a connection in the register. No question is answered on it before `openConnection` says from when. */
export async function enterConnection(
  change: RegistryChange,
  toEnter: Connected &
    Pick<ConnectionToAdd, 'actorId' | 'legalGroundNotInForce' | 'mayAskLongPeriods' | 'recipientKind'>,
): Promise<string> {
  const { transaction, recorded } = change;
  const { service, organisationsnummer, board, actorId = null } = toEnter;
  const id = randomUUID();
  if (actorId !== null && service === 'lefi') await requireFreeActorId(change, { actorId, at: recorded.at });
  await sql`
    insert into connection (id, service, organisationsnummer, board, recorded_at, recorded_in)
    values (${id}, ${service}, ${organisationsnummer}, ${board}, ${new Date(recorded.at)}, ${recorded.version})`.execute(
    transaction,
  );
  const about = { connection_id: id };
  const fromNow = { validFrom: recorded.at, validTo: null };
  await addFirstFact(change, 'connection_terms', { ...about, ...termColumns(toEnter) }, fromNow);
  if (actorId !== null) {
    await addFirstFact(change, 'connection_actor', { ...about, actor_id: requireActorId(actorId) }, fromNow);
  }
  const { recipientKind } = toEnter;
  if (recipientKind !== undefined)
    await addFirstFact(change, 'connection_recipient', { ...about, recipient_kind: recipientKind }, fromNow);
  return id;
}

/** From when a connection that has been entered gives access: the agreement is in force from there (Avtal 6.1). */
export async function openConnection(
  change: RegistryChange,
  toOpen: Connected & { readonly id: string; readonly validFrom: number; readonly validTo?: number | null },
): Promise<void> {
  await refuseSecondConnection(change, toOpen);
  const { id, validFrom, validTo = null } = toOpen;
  await addFirstFact(change, 'connection_period', { connection_id: id }, { validFrom, validTo });
}

/** The first qualification of a new connection (9.1.3). */
export async function qualifyFrom(
  change: RegistryChange,
  connectionId: string,
  agency: AgencyCode,
  validFrom: number,
): Promise<void> {
  const columns = { connection_id: connectionId, agency };
  await addFirstFact(change, 'connection_qualification', columns, { validFrom, validTo: null });
}

function termColumns({
  legalGroundNotInForce = 'warn',
  mayAskLongPeriods = false,
}: Pick<ConnectionToAdd, 'legalGroundNotInForce' | 'mayAskLongPeriods'>) {
  return { legal_ground_not_in_force: legalGroundNotInForce, may_ask_long_periods: mayAskLongPeriods };
}

function requireActorId(text: string): string {
  const actorId = text.trim();
  if (actorId === '') throw new ChangeRefused('Aktörs-id saknas.');
  return actorId;
}
