import { sql } from 'kysely';
import type { Database } from '../src/server/database/index.ts';
import {
  acceptUnassured,
  recordPaperAssurance,
  registerCaseworker,
  registerUnit,
  type Actor,
  type UnitKind,
} from '../src/server/permissions/index.ts';
import { addDays, swedishDayAt } from '../src/values/day.ts';
import { aHolder, aListeningLog, aTestNumber, mandateOf } from './persons.ts';

/** A unit with who leads it. */
export interface LedUnit {
  readonly unitId: string;
  readonly organisationsnummer: string;
  readonly manager: Actor & { readonly permissionId: string };
}

export interface UnitWish {
  readonly name?: string;
  readonly kind?: UnitKind;
  /** Milliseconds since 1970; what is registered begins then. */
  readonly now?: () => number;
}

const { accessLog } = aListeningLog();

/** A unit of the connection, registered by a representative of the municipality, with a unit manager of its own. */
export async function aUnit(
  database: Database,
  connectionId: string,
  { name = 'Enheten för prövning', kind = 'investigates-and-decides', now = Date.now }: UnitWish = {},
): Promise<LedUnit> {
  const organisationsnummer = await partyOf(database, connectionId);
  const representative = await aHolder(database, { role: 'authorised-representative', organisationsnummer });
  const mandate = await mandateOf(database, representative, 'manage-units', { organisationsnummer }, now());
  const { unitId } = await registerUnit(
    database,
    mandate,
    { connectionId, name, kind, from: swedishDayAt(now()) },
    { accessLog, now },
  );
  const manager = await aHolder(database, { role: 'unit-manager', organisationsnummer, unitId });
  return { unitId, organisationsnummer, manager };
}

/** Caseworkers of the unit who have signed their assurance on paper, so that they may be named at once. */
export async function assuredCaseworkers(
  database: Database,
  { unitId, organisationsnummer, manager }: LedUnit,
  identities: readonly string[],
  now: () => number = Date.now,
): Promise<readonly { readonly caseworkerId: string; readonly personId: string }[]> {
  const today = swedishDayAt(now());
  const subject = { organisationsnummer, unitId };
  const registering = await mandateOf(database, manager, 'register-caseworker', subject, now());
  const assuring = await mandateOf(database, manager, 'record-paper-assurance', subject, now());
  const added: { caseworkerId: string; personId: string }[] = [];
  for (const identity of identities) {
    const name = `Påhittade Handläggare ${identity}`;
    const { caseworkerId, personId } = await registerCaseworker(
      database,
      registering,
      { unitId, name, personnummer: aTestNumber(), identity, from: today, until: null },
      { accessLog, now },
    );
    const paper = { caseworkerId, ticked: [true, true, true, true], place: 'Ekeby', printedName: name };
    await recordPaperAssurance(database, assuring, { ...paper, signedOn: today }, { accessLog, now });
    added.push({ caseworkerId, personId });
  }
  return added;
}

/** As a connection from before caseworkers were registered: for a month, questions in any name are accepted and marked. */
export async function acceptingUnassured(
  database: Database,
  connectionId: string,
  now: () => number = Date.now,
): Promise<void> {
  const approver = await aHolder(database, { role: 'approver' });
  const mandate = await mandateOf(database, approver, 'set-assurance-grace', {}, now());
  const until = addDays(swedishDayAt(now()), 30);
  await acceptUnassured(database, mandate, { connectionId, until, longestDays: 30 }, { accessLog, now });
}

async function partyOf({ kysely }: Database, connectionId: string): Promise<string> {
  const { rows } = await sql<{ organisationsnummer: string }>`
    select organisationsnummer from connection where id = ${connectionId}`.execute(kysely);
  return rows[0]!.organisationsnummer;
}
