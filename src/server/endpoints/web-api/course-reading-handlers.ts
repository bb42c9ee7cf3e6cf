import { agencyNames, type AgencyCode } from '../../../values/agency.ts';
import { day, swedishDayAt } from '../../../values/day.ts';
import {
  connectionActs,
  connectionAsOf,
  connectionHistory,
  connectionState,
  contactsAt,
  orderedContacts,
  speakingCertificates,
  textsThatApplied,
  readWhetherLawful,
  type Connection,
  type ConnectionAct,
  type ConnectionAsOf,
  type ConnectionState,
} from '../../connections/index.ts';
import { readLetters } from '../../notices/index.ts';
import { NotFound } from '../../parties/index.ts';
import { permissionsInForce, type Actor, type Mandate } from '../../permissions/index.ts';
import type { operations } from '../../../web-contract/course.ts';
import { agreementFiles } from './agreement-files.ts';
import { letterShape } from './application-shapes.ts';
import type { CourseHandlerParts } from './course-handler-parts.ts';
import type { Call, HandlersOf } from './handlers.ts';
import { tellAppliedText } from './agreement-document-handlers.ts';
import { tellAgency, tellConnection, tellRow } from './tell-connection.ts';
import { namesOf, tellHistory } from './tell-history.ts';

type ReadingOperations = Pick<
  operations,
  | 'listRegisteredConnections'
  | 'readRegisteredConnection'
  | 'readTextsOfConnection'
  | 'listOwnConnections'
  | 'readOwnConnection'
  | 'readTextsOfOwnConnection'
  | 'listAgencyConnections'
  | 'readAgencyConnection'
  | 'readLawfulness'
>;

export function courseReadingHandlers(parts: CourseHandlerParts): HandlersOf<ReadingOperations> {
  const { database, accessLog, registry, now } = parts;
  const read = async ({ params, query, actor }: Asked) =>
    await readWhole(parts, { connectionId: params.connectionId, at: query.at, actor });
  const texts = async ({ params, query }: AskedDay) => {
    const on = query.on === undefined ? swedishDayAt(now()) : day(query.on);
    const applied = await textsThatApplied(database, { connectionId: params.connectionId, day: on });
    const fileOf = await agreementFiles(database, applied.texts);
    const told = applied.texts.map((text) => tellAppliedText(text, fileOf(text)));
    return { on, inForce: applied.inForce, texts: told };
  };
  return {
    listRegisteredConnections: async () => ({
      connections: await rows(parts, [...registry.current().connections.values()]),
    }),
    readRegisteredConnection: read,
    readTextsOfConnection: texts,
    listOwnConnections: async (asked) => {
      const own = await organisationsOf(parts, asked);
      const connections = [...registry.current().connections.values()];
      const mine = connections.filter(({ organisationsnummer }) => own.has(organisationsnummer));
      return { connections: await rows(parts, mine) };
    },
    readOwnConnection: read,
    readTextsOfOwnConnection: texts,
    listAgencyConnections: async ({ mandate }) => await agencyRows(parts, ownAgencies(mandate)),
    readAgencyConnection: async ({ params, mandate, actor }) =>
      await agencyConnection(parts, { connectionId: params.connectionId, agency: ownAgency(mandate), actor }),
    readLawfulness: async ({ params, mandate }) => {
      const read = await readWhetherLawful(database, mandate, params, { accessLog });
      const { reference, recordedAt, ...found } = read;
      return { ...reference, recordedAt: new Date(recordedAt).toISOString(), ...found };
    },
  };
}

interface Asked {
  readonly params: { readonly connectionId: string };
  readonly query: { readonly at?: string };
  readonly actor: Actor;
}

interface AskedDay {
  readonly params: { readonly connectionId: string };
  readonly query: { readonly on?: string };
}

async function rows({ database, registry, now }: CourseHandlerParts, connections: readonly Connection[]) {
  const acts = byConnection(await connectionActs(database.kysely, 'all-connections'));
  const at = now();
  return connections.map((connection) => {
    const state = connectionState({ connection, acts: acts.get(connection.id) ?? [], now: at });
    const certificates = speakingCertificates(registry.current(), connection.id);
    return tellRow({ connection, state, certificates }, at);
  });
}

function byConnection(acts: readonly ConnectionAct[]): ReadonlyMap<string, readonly ConnectionAct[]> {
  const groups = new Map<string, ConnectionAct[]>();
  for (const act of acts) {
    const id = act.connectionId ?? '';
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [act]);
    else group.push(act);
  }
  return groups;
}

/** Now, by the registry that this process holds; at another moment, by what was known then. */
async function standing(
  { database, registry, now }: CourseHandlerParts,
  connectionId: string,
  at: number | undefined,
): Promise<ConnectionAsOf> {
  if (at !== undefined) {
    const found = await connectionAsOf(database, { connectionId, at });
    if (found === null) throw new NotFound('Anslutningen fanns inte i registret då.');
    return found;
  }
  const held = registry.current();
  const connection = held.connections.get(connectionId);
  if (connection === undefined) throw new NotFound('Det finns ingen anslutning med det id:t.');
  const acts = await connectionActs(database.kysely, { connectionId });
  return {
    connection,
    certificates: speakingCertificates(held, connectionId),
    acts,
    state: connectionState({ connection, acts, now: now() }),
    contacts: contactsAt(acts, await orderedContacts(database.kysely, connectionId), now()),
  };
}

async function readWhole(
  parts: CourseHandlerParts,
  { connectionId, at: asked, actor }: { connectionId: string; at: string | undefined; actor: Actor },
) {
  const at = asked === undefined ? undefined : Date.parse(asked);
  const found = await standing(parts, connectionId, at);
  const moment = at ?? parts.now();
  const history = await connectionHistory(parts.database, connectionId);
  const seen = at === undefined ? history : history.filter(({ recordedAt }) => recordedAt <= at);
  const letters = await readLetters(parts.database, { connectionId, applicationId: orderOf(history) });
  const permissions = await permissionsInForce(parts.database.kysely, actor.personId, parts.now());
  return {
    ...tellConnection(found, moment),
    history: tellHistory(seen, {
      now: parts.now(),
      names: await namesOf(parts.database, seen),
      permissions: at === undefined ? permissions : [],
      organisationsnummer: found.connection.organisationsnummer,
    }),
    letters: letters
      .filter(({ writtenAt }) => at === undefined || writtenAt <= at)
      .map((letter) => ({ ...letterShape(letter), actId: letter.actId })),
  };
}

/** Id of the order that a connection was opened on; null for one from before orders were kept here. */
function orderOf(history: readonly ConnectionAct[]): string | null {
  return history.find(({ applicationId }) => applicationId !== null)?.applicationId ?? null;
}

async function organisationsOf(
  { database, now }: CourseHandlerParts,
  { actor, mayUse }: Pick<Call, 'actor' | 'mayUse'>,
): Promise<ReadonlySet<string>> {
  const held = await permissionsInForce(database.kysely, actor.personId, now());
  const own = held.filter((one) => ownReaders.includes(one.role) && mayUse(one));
  return new Set(own.map(({ organisationsnummer }) => organisationsnummer));
}

/** Who reads a municipality's own connection (`read-own-connection`). */
const ownReaders: readonly string[] = [
  'authorised-representative',
  'agreement-contact',
  'technical-contact',
  'unit-manager',
];

function ownAgency({ agency }: Mandate): AgencyCode {
  if (agency === null) throw new Error('the mandate of a representative names no agency');
  return agency;
}

/** Every agency that whoever has the mandate represents. */
function ownAgencies({ permissions }: Mandate): readonly AgencyCode[] {
  return [...new Set(permissions.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
}

async function agencyRows(
  { database, registry, now }: CourseHandlerParts,
  represented: readonly AgencyCode[],
) {
  const acts = byConnection(await connectionActs(database.kysely, 'all-connections'));
  const connections = [...registry.current().connections.values()].filter(
    ({ service }) => service === 'ssbtek',
  );
  const rowsOf = (connection: Connection) => {
    const state = connectionState({ connection, acts: acts.get(connection.id) ?? [], now: now() });
    return represented.map((agency) => agencyRow(connection, agency, state));
  };
  return {
    agencies: represented.map((agency) => ({ agency, name: agencyNames[agency] })),
    connections: connections.flatMap(rowsOf),
  };
}

function agencyRow(connection: Connection, agency: AgencyCode, state: ConnectionState) {
  const own = state.agencies[agency];
  return {
    id: connection.id,
    agency,
    municipality: connection.partyName,
    organisationsnummer: connection.organisationsnummer,
    board: connection.board,
    connectionState: state.kind,
    state: own.kind,
    daysLeft: own.kind === 'notified' ? own.daysLeft : null,
    mayStopNow: own.kind === 'notified' && own.hasPassed,
  };
}

/** Only what is the agency's own: another's notice is not its to read. */
async function agencyConnection(
  parts: CourseHandlerParts,
  { connectionId, agency, actor }: { connectionId: string; agency: AgencyCode; actor: Actor },
) {
  const { connection, state } = await standing(parts, connectionId, undefined);
  const history = (await connectionHistory(parts.database, connectionId)).filter(
    ({ content }) => content['agency'] === agency,
  );
  return {
    id: connection.id,
    municipality: connection.partyName,
    organisationsnummer: connection.organisationsnummer,
    board: connection.board,
    connectionState: state.kind,
    own: tellAgency(agency, state.agencies[agency]),
    history: tellHistory(history, {
      now: parts.now(),
      names: await namesOf(parts.database, history),
      permissions: await permissionsInForce(parts.database.kysely, actor.personId, parts.now()),
      organisationsnummer: connection.organisationsnummer,
    }),
  };
}
