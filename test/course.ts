import { sql } from 'kysely';
import {
  addCertificate,
  addConnection,
  addProcessor,
  readRegistry,
} from '../src/server/connections/index.ts';
import * as course from '../src/server/connections/course/index.ts';
import type { ConnectionAct } from '../src/server/connections/connection-act.ts';
import { connectionActs } from '../src/server/connections/connection-act.ts';
import { connectionState, type ConnectionState } from '../src/server/connections/connection-state.ts';
import type { Connection } from '../src/server/connections/index.ts';
import type { AccessLog } from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';
import type { Actor, Act, Mandate } from '../src/server/permissions/index.ts';
import { agencies, type AgencyCode } from '../src/values/agency.ts';
import { startOfSwedishDay, day } from '../src/values/day.ts';
import { assuredCaseworkers, aUnit } from './caseworkers.ts';
import { aHolder, aListeningLog, mandateOf } from './persons.ts';
import { aRegisteredParty, certificates } from './registry.ts';

export const municipalityName = 'Ekeby kommun';
export const supplierName = 'Systemhuset AB';
export const someone = { name: 'Avtal Avtalsson', telephone: '08-123 45 67', email: 'avtal@ekeby.example' };
export const technician = {
  name: 'Teknik Tekniksson',
  telephone: '08-123 45 68',
  email: 'teknik@ekeby.example',
};

/** A clock that stands still until it is set. */
class StandingClock {
  at: number;

  constructor(at: number) {
    this.at = at;
  }

  readonly now = (): number => this.at;

  /** Noon, unless told, of a Swedish day. */
  goTo(text: string, hours = 12): void {
    this.at = startOfSwedishDay(day(text)) + hours * 3_600_000;
  }
}

/** An open connection with a supplier, its certificate and contacts, and everybody who may act on it. */
export interface Course {
  readonly database: Database;
  readonly clock: StandingClock;
  readonly parts: course.CourseParts;
  readonly connectionId: string;
  readonly organisationsnummer: string;
  readonly supplier: string;
  readonly certificateId: string;
  /** The supplier's certificate in PEM. */
  readonly certificate: string;
  /** Client certificates that are not registered yet, issued to the municipality's name. */
  readonly spare: readonly string[];
  readonly recorded: ReturnType<typeof aListeningLog>['acts'];
  /** The mandate, now, of the one in this course who may do the act. */
  mandate(act: Act): Promise<Mandate>;
  agency(act: Act, agency: AgencyCode): Promise<Mandate>;
  on(act: Act): Promise<{ mandate: Mandate; connectionId: string }>;
  ofAgency(act: Act, agency: AgencyCode): Promise<{ mandate: Mandate; connectionId: string }>;
  connection(): Promise<Connection>;
  acts(): Promise<readonly ConnectionAct[]>;
  state(): Promise<ConnectionState>;
  /** Template and address of every letter so far, the first of them first. */
  letters(): Promise<readonly { template: string; to: string; body: string }[]>;
}

export async function aCourse(
  database: Database,
  wish: { from?: string; accessLog?: AccessLog; spare?: number; caseworker?: string } = {},
): Promise<Course> {
  const clock = new StandingClock(0);
  clock.goTo(wish.from ?? '2026-12-01');
  const listening = aListeningLog();
  const parts = { database, accessLog: wish.accessLog ?? listening.accessLog, now: clock.now };
  const organisationsnummer = await aRegisteredParty(database, municipalityName);
  const supplier = await aRegisteredParty(database, supplierName, 'supplier');
  const [first = '', ...spare] = await certificates(1 + (wish.spare ?? 3), {
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2030-01-01'),
  });
  const { id: connectionId } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom: clock.at,
    actorId: null,
    qualifiedBy: agencies,
  });
  const validFrom = clock.at;
  await addProcessor(database, { connectionId, organisationsnummer: supplier, role: 'supplier', validFrom });
  const { id: certificateId } = await addCertificate(database, {
    pem: first,
    validFrom,
    speaksFor: [connectionId],
  });
  if (wish.caseworker !== undefined) {
    const unit = await aUnit(database, connectionId, { now: clock.now });
    await assuredCaseworkers(database, unit, [wish.caseworker], clock.now);
  }
  const people = await peopleOf(database, organisationsnummer);
  const mandate = (act: Act) =>
    mandateOf(database, people.holder(act), act, { organisationsnummer }, clock.at);
  const agency = async (act: Act, of: AgencyCode) =>
    mandateOf(database, await people.agency(of), act, { agency: of }, clock.at);
  const connection = async (): Promise<Connection> => {
    const found = (await readRegistry(database)).connections.get(connectionId);
    if (found === undefined) throw new Error('the connection is gone');
    return found;
  };
  const acts = () => connectionActs(database.kysely, { connectionId });
  const on = async (act: Act) => ({ mandate: await mandate(act), connectionId });
  await course.changeContacts(parts, await on('change-contacts'), {
    agreementContact: someone,
    technicalContact: technician,
    fromOn: '2026-01-01',
  });
  return {
    database,
    clock,
    parts,
    connectionId,
    organisationsnummer,
    supplier,
    certificateId,
    certificate: first,
    spare,
    recorded: listening.acts,
    mandate,
    agency,
    on,
    ofAgency: async (act, of) => ({ mandate: await agency(act, of), connectionId }),
    connection,
    acts,
    state: async () => connectionState({ connection: await connection(), acts: await acts(), now: clock.at }),
    letters: async () => {
      const { rows } = await sql<{ template: string; to: string; body: string }>`
        select template, to_email as to, body from letter
        where connection_id = ${connectionId} and template <> 'contacts-changed'
        order by recorded_at, to_email`.execute(database.kysely);
      return rows;
    },
  };
}

async function peopleOf(database: Database, organisationsnummer: string) {
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const officer = await aHolder(database, { role: 'connection-officer', organisationsnummer: operator });
  const approver = await aHolder(database, { role: 'approver', organisationsnummer: operator });
  const representative = await aHolder(database, { role: 'authorised-representative', organisationsnummer });
  const representatives = new Map<AgencyCode, Actor>();
  const byAct: Partial<Record<Act, Actor>> = { 'end-for-breach': approver };
  const operators: readonly Act[] = [
    'notify-breach',
    'record-remedy',
    'carry-out-change',
    'withdraw-certificate',
  ];
  return {
    holder: (act: Act): Actor => byAct[act] ?? (operators.includes(act) ? officer : representative),
    agency: async (agency: AgencyCode): Promise<Actor> => {
      const known = representatives.get(agency);
      if (known !== undefined) return known;
      const added = await aHolder(database, {
        role: 'agency-representative',
        agency,
        organisationsnummer: operator,
      });
      representatives.set(agency, added);
      return added;
    },
  };
}
