import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../src/server/database/index.ts';
import { setFigures, type FigureSettings } from '../src/server/finsam/index.ts';
import type { Act, Actor } from '../src/server/permissions/index.ts';
import { aHolder, aListeningLog, mandateOf } from './persons.ts';
import { aRegisteredParty } from './registry.ts';

type Setting = Parameters<typeof setFigures>[1];
export type Change = Parameters<typeof setFigures>[2]['changes'][number];
export type TestHolder = Awaited<ReturnType<typeof aHolder>>;

export const testSettings: FigureSettings = {
  countPeriod: 'year',
  shares: { state: 50, regions: 25, municipalities: 25 },
  graceDaysAfterEnd: 90,
  lockSuggestedOn: '02-15',
  ownCapitalSteps: [],
};

export interface InitiativeWish {
  readonly name?: string;
  readonly orientation?: 'individual' | 'structural';
  readonly method?: 'women-and-men' | 'total' | 'none';
  readonly esf?: boolean;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

/** Who recorded what a test puts there: nobody. */
const nobody = sql.raw("now(), null, 'connection-officer', null");

/** A federation with its four parties and two types of cost, since 2020: what figures can be set for. */
export async function addFederation(database: Database, name = 'Samordningsförbundet Prov') {
  const federation = await aRegisteredParty(database, name, 'federation');
  const FK = await aRegisteredParty(database, 'Påhittade kassan', 'insurance-agency');
  const AF = await aRegisteredParty(database, 'Påhittade förmedlingen', 'employment-service');
  const region = await aRegisteredParty(database, 'Region Prov', 'region');
  const municipality = await aRegisteredParty(database, 'Provinge kommun', 'municipality');
  await sql`
    insert into finsam_federation_event (id, federation, kind, effective_on, recorded_at, by_role)
    values (${randomUUID()}, ${federation}, 'formed', '2020-01-01', now(), 'connection-officer')`.execute(
    database.kysely,
  );
  for (const [party, member] of Object.entries({ FK, AF, region, municipality })) {
    await sql`
      insert into finsam_membership values (${randomUUID()}, ${federation}, ${member}, ${party}, ${party !== 'AF'},
        '2020-01-01', null, null, ${nobody})`.execute(database.kysely);
  }
  return { federation, FK, AF, region, municipality };
}

/** A type of cost that is nobody else's: tests do not rest on which ones are shipped. */
export async function addCostType(database: Database, code: string): Promise<void> {
  await sql`
    insert into finsam_code values ('cost-type', ${code}, 1, ${`Kostnad ${code}`}, '', null, '2004-01-01', null, true,
      ${nobody})`.execute(database.kysely);
}

export async function addInitiative(
  database: Database,
  federation: string,
  wish: InitiativeWish = {},
): Promise<string> {
  const { orientation = 'individual', startsOn = '2024-01-01', endsOn = null, esf = false } = wish;
  const { method = orientation === 'individual' ? 'women-and-men' : 'total' } = wish;
  const id = randomUUID();
  await sql`
    insert into finsam_initiative values (${id}, ${federation}, ${orientation}, ${method}, ${esf}, ${nobody})`.execute(
    database.kysely,
  );
  await sql`
    insert into finsam_initiative_version
      (initiative, version, name, focus, target_groups, description, starts_on, ends_on, recorded_at, by_role)
    values (${id}, 1, ${wish.name ?? `Insats ${id.slice(0, 4)}`}, 'other', '{}', '', ${startsOn}, ${endsOn}, now(),
      'federation-administrator')`.execute(database.kysely);
  return id;
}

/** Links a participant lead's permission to an initiative; gives what ends it. */
export async function link(
  database: Database,
  { permissionId }: Pick<TestHolder, 'permissionId'>,
  initiative: string,
): Promise<() => Promise<void>> {
  const id = randomUUID();
  await sql`
    insert into finsam_link values (${id}, ${initiative}, ${permissionId}, ${nobody})`.execute(
    database.kysely,
  );
  return async () => {
    await sql`insert into finsam_link_end values (${id}, ${nobody})`.execute(database.kysely);
  };
}

/** A federation's people over one database and one clock, setting figures with a log that keeps what it is told. */
export async function aFinsamYear(database: Database, { at = '2026-06-15T12:00:00Z' } = {}) {
  const parties = await addFederation(database);
  const { federation } = parties;
  const { accessLog, acts: logged } = aListeningLog();
  const clock = { at: Date.parse(at) };
  const now = () => clock.at;
  const administrator = await aHolder(database, {
    role: 'federation-administrator',
    name: 'Frida Förbund',
    federation,
  });
  const lead = await aHolder(database, { role: 'participant-lead', name: 'Dag Deltagarsson', federation });
  const settings: { now: FigureSettings } = { now: testSettings };
  const by = async (actor: Actor, act: Act) => ({
    mandate: await mandateOf(database, actor, act, { federation }, now()),
    settings: settings.now,
    accessLog,
    now,
  });
  const set = async (
    actor: Actor,
    act: Act,
    changes: readonly (Partial<Change> & Pick<Change, 'figure'>)[],
    { year = 2026, more = {} } = {},
  ) => {
    const setting: Setting = { ...(await by(actor, act)), ...more };
    return await setFigures(database, setting, {
      federation,
      year,
      changes: changes.map((change) => ({
        ...{
          initiative: null,
          period: 'year',
          about: '',
          value: 0,
          comment: '',
          reason: '',
          expectedVersion: 0,
        },
        ...change,
      })),
    });
  };
  return { ...parties, database, logged, accessLog, clock, now, administrator, lead, settings, by, set };
}

export type FinsamYear = Awaited<ReturnType<typeof aFinsamYear>>;
