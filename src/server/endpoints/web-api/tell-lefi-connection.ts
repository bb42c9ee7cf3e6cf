import type { components } from '../../../web-contract/lefi-connections.ts';
import {
  connectContent,
  connectionActs,
  connectionAsOf,
  holdersAt,
  isValidAt,
  lefiUsersToReview,
  listOwnLefiMatters,
  orderedForms,
  type Connection,
  type LefiUserToReview,
} from '../../connections/index.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { NotFound } from '../../parties/index.ts';
import { holdersOfAct, permissionsInForce, type Act, type Holder } from '../../permissions/index.ts';
import type { LefiConnectionParts } from './lefi-connection-parts.ts';
import { moment, momentOrNull } from './moments.ts';
import { tellActs, tellMatterLine, type Reader } from './tell-lefi-matter.ts';

type Schemas = components['schemas'];

function found({ registry }: LefiConnectionParts, connectionId: string): Connection {
  const connection = registry.current().connections.get(connectionId);
  if (connection?.service !== 'lefi')
    throw new NotFound('Det finns ingen anslutning till LEFI Online med det id:t.');
  return connection;
}

async function usersOf(
  { database, lefi }: LefiConnectionParts,
  of: { readonly connectionId: string; readonly now: number; readonly knownAt?: number },
): Promise<readonly LefiUserToReview[]> {
  return await lefiUsersToReview(database.kysely, { ...of, reviewEveryMonths: lefi.reviewEveryMonths });
}

export async function tellLefiLine(
  parts: LefiConnectionParts,
  connection: Connection,
): Promise<Schemas['ConnectionLine']> {
  const now = parts.now();
  return lineOf(connection, await usersOf(parts, { connectionId: connection.id, now }), now);
}

function lineOf(
  connection: Connection,
  users: readonly LefiUserToReview[],
  now: number,
): Schemas['ConnectionLine'] {
  return {
    id: connection.id,
    organisation: connection.partyName,
    organisationsnummer: connection.organisationsnummer,
    part: connection.board,
    recipientKind: connection.lefi.recipientKind,
    actorId: connection.actorId,
    state: stateOf(connection, now),
    opensAt: moment(connection.validFrom),
    endsAt: momentOrNull(connection.validTo),
    users: users.filter(({ state }) => state === 'in-force').length,
    toConfirm: users.filter(({ mustBeConfirmed }) => mustBeConfirmed).length,
  };
}

function stateOf(connection: Connection, now: number): Schemas['ConnectionLine']['state'] {
  if (now < connection.validFrom) return 'not-begun';
  return isValidAt(connection, now) ? 'open' : 'ended';
}

export async function tellLefiConnection(
  parts: LefiConnectionParts,
  connectionId: string,
  reader: Reader,
): Promise<Schemas['Connection']> {
  const { database } = parts;
  const { kysely } = database;
  const connection = found(parts, connectionId);
  const now = parts.now();
  const users = await usersOf(parts, { connectionId, now });
  const of = { connectionId, organisationsnummer: connection.organisationsnummer, now };
  const content = await connectContent(kysely, connectionId);
  const matters = await listOwnLefiMatters(
    database,
    { personId: noPerson, connectionIds: [connectionId] },
    now,
  );
  const { unused } = await orderedForms(kysely, { connectionId, now });
  return {
    line: lineOf(connection, users, now),
    users: users.map(tellUser),
    managers: [...(await holdersAt(kysely, { ...of, role: 'responsible-manager' }))],
    contacts: [...(await holdersAt(kysely, { ...of, role: 'lefi-contact' }))],
    processors: processorsOf(connection),
    grounds: (content?.grounds ?? []).map((ground) => ({ ...ground })),
    matters: matters.map(tellMatterLine),
    orderedForms: [...unused],
    mayDo: await mayDo(parts, connection, reader),
  };
}

const noPerson = '00000000-0000-0000-0000-000000000000';

/** The connection as it stood at a moment, by what was known then. */
export async function tellLefiHistory(
  parts: LefiConnectionParts,
  connectionId: string,
  asked: string | undefined,
): Promise<Schemas['History']> {
  found(parts, connectionId);
  const at = asked === undefined ? parts.now() : Date.parse(asked);
  const then = await connectionAsOf(parts.database, { connectionId, at });
  const users = await usersOf(parts, { connectionId, now: at, knownAt: at });
  const acts = await connectionActs(parts.database.kysely, { connectionId });
  return {
    at: moment(at),
    line: then === null ? null : lineOf(then.connection, users, at),
    users: users.map(tellUser),
    processors: then === null ? [] : processorsOf(then.connection),
    acts: await tellActs(
      parts,
      acts.filter(({ recordedAt }) => recordedAt <= at),
    ),
  };
}

function tellUser(user: LefiUserToReview): Schemas['User'] {
  const { permissionId, name, state, signedBy, validFrom, validTo } = user;
  const { confirmedOn, reviewDueOn, mustBeConfirmed } = user;
  return {
    permissionId,
    name,
    state,
    fromOn: swedishDayAt(validFrom),
    untilOn: validTo === null ? null : swedishDayAt(validTo),
    signedBy,
    confirmedOn,
    reviewDueOn,
    mustBeConfirmed,
  };
}

function processorsOf({ processors }: Connection): Schemas['Processor'][] {
  return processors.map(({ name, organisationsnummer, role, validFrom, validTo, agreement }) => ({
    name,
    organisationsnummer,
    role,
    fromOn: swedishDayAt(validFrom),
    untilOn: validTo === null ? null : swedishDayAt(validTo),
    agreement: agreement === null ? null : { on: agreement.on, reference: agreement.reference },
  }));
}

const offers = {
  orderLefiForm: 'order-lefi-form',
  nameLefiUsers: 'name-lefi-users',
  deregisterLefiUsers: 'deregister-lefi-users',
  confirmLefiUsers: 'confirm-lefi-users',
  changeLefiSupplier: 'change-lefi-supplier',
  registerLefiAgent: 'register-lefi-agent',
  terminateLefiConnection: 'terminate-lefi-connection',
  recordLefiDeregistration: 'record-lefi-notice',
  recordLefiSupplierChange: 'record-lefi-notice',
  recordLefiTermination: 'record-lefi-notice',
  recordLefiAgentEnding: 'record-lefi-notice',
} as const satisfies Readonly<Record<string, Act>>;

async function mayDo(
  { database, now }: LefiConnectionParts,
  connection: Connection,
  { actor, mayUse }: Reader,
): Promise<string[]> {
  if (connection.validTo !== null && connection.validTo <= now()) return [];
  const held = (await permissionsInForce(database.kysely, actor.personId, now())).filter(mayUse);
  const own = held.filter(
    ({ service, connectionId, organisationsnummer }) =>
      service === null ||
      ((connectionId ?? connection.id) === connection.id &&
        organisationsnummer === connection.organisationsnummer),
  );
  return Object.entries(offers).flatMap(([operation, act]) => {
    const holders: readonly Holder[] = holdersOfAct[act];
    return own.some(({ role }) => holders.includes(role)) ? [operation] : [];
  });
}
