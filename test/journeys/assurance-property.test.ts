import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConnection, holdRegistry, type RegistryHolder } from '../../src/server/connections/index.ts';
import { openDatabase, type Database } from '../../src/server/database/index.ts';
import {
  deregisterCaseworker,
  endAssurance,
  publishAssuranceText,
  recordPaperAssurance,
  registerCaseworker,
  type Act,
  type Actor,
} from '../../src/server/permissions/index.ts';
import { createRelay, knownLegalGrounds, type Relay } from '../../src/server/relay/index.ts';
import { addDays, startOfSwedishDay, swedishDayAt } from '../../src/values/day.ts';
import { Fault } from '../../src/values/fault.ts';
import type { AccessLog } from '../../src/server/access-log/index.ts';
import { anOpenLog } from '../access-log.ts';
import { aCertificate, aQuestion } from '../builders.ts';
import { aUnit, type LedUnit } from '../caseworkers.ts';
import { aDatabaseConnection } from '../database.ts';
import { aHolder, aListeningLog, aTestNumber, mandateOf } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';

// No question in a caseworker's name is answered without an assurance in force, whatever was registered, signed, ended and
// published, in any order and from any day; and none is refused that has one. Real database, log and relay; only the clock
// is moved.

const dayMs = 86_400_000;
let clock = Date.parse('2026-11-26T09:00:00Z');
const now = () => clock;

let database: Database;
let other: Database;
let registry: RegistryHolder;
let log: AccessLog;
let relay: Relay;
let approver: Actor;
const { accessLog } = aListeningLog();

beforeAll(async () => {
  const connection = await aDatabaseConnection();
  database = openDatabase({ connection }, { maxConnections: 3 });
  other = openDatabase({ connection }, { maxConnections: 4 });
  ({ log } = await anOpenLog(other));
  registry = await holdRegistry(other);
  relay = createRelay({
    baseServices: [
      {
        agency: 'TNS',
        deadlineMs: 5_000,
        ask: () => Promise.resolve({ kind: 'answered-nothing', part: { form: 'xml', children: '' } }),
        close: () => Promise.resolve(),
      },
    ],
    accessLog: log,
    registry,
    limits: {
      ...{ csnMonthsBack: 2, csnMonthsAhead: 1, csnReferenceLength: 31, lefiVersions: ['v9'] },
      ...{ lefiPeriodYears: 2, legalGrounds: knownLegalGrounds, contactCentrePurposes: [] },
    },
    totalDeadlineMs: 10_000,
    now,
    today: () => swedishDayAt(clock),
    onBug: (error) => {
      throw error;
    },
  });
  approver = await aHolder(database, { role: 'approver' });
}, 60_000);

afterAll(async () => {
  await registry.stop();
  await log.stop();
  await other.close();
  await database.close();
});

type Step =
  | { readonly kind: 'register' | 'sign' | 'ask' }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'deregister' | 'end-assurance' | 'publish'; readonly inDays: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('register' as const, 'sign' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('deregister' as const, 'end-assurance' as const, 'publish' as const),
      inDays: fc.integer({ min: -1, max: 3 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
);

/** What the test knows: spans of being registered, and of each signature with its version. */
class Known {
  registered: [number, number][] = [];
  signed: { version: number; from: number; to: number }[] = [];
  demands: { version: number; from: number }[] = [];
  version = 1;

  isAssured(at: number): boolean {
    const isIn = ([from, to]: [number, number]) => from <= at && at < to;
    return (
      this.registered.some(isIn) &&
      this.signed.some(
        ({ version, from, to }) =>
          isIn([from, to]) && !this.demands.some((demand) => demand.version > version && demand.from <= at),
      )
    );
  }
}

test('no question is answered in a name without an assurance in force, and each with one is', async () => {
  const seen = { answered: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const organisationsnummer = await aRegisteredParty(database);
      const { id: connectionId } = await addConnection(database, {
        service: 'ssbtek',
        organisationsnummer,
        board: 'Socialnämnden',
        validFrom: 0,
        qualifiedBy: ['TNS'],
      });
      const walk = new Walk(connectionId, await aUnit(database, connectionId, { now }));
      const first: readonly Step[] = [
        { kind: 'ask' },
        { kind: 'register' },
        { kind: 'sign' },
        { kind: 'ask' },
      ];
      for (const one of [...first, ...steps, { kind: 'ask' as const }]) {
        const told = await walk.take(one);
        if (told !== null) seen[told]++;
      }
    }),
    { numRuns: 12, seed: 20_261_126 },
  );
  expect(Math.min(seen.answered, seen.refused)).toBeGreaterThan(15);
}, 120_000);

let newest = 1;

class Walk {
  readonly #connectionId: string;
  readonly #unit: LedUnit;
  readonly #known = new Known();
  readonly #personnummer = aTestNumber();
  #caseworkerId: string | null = null;
  #end = Infinity;

  constructor(connectionId: string, unit: LedUnit) {
    [this.#connectionId, this.#unit] = [connectionId, unit];
    this.#known.version = newest;
  }

  async take(one: Step): Promise<'answered' | 'refused' | null> {
    clock += 1_000;
    switch (one.kind) {
      case 'wait':
        clock += one.hours * 3_600_000;
        return null;
      case 'ask':
        return this.#ask();
      case 'register':
        return this.#register();
      case 'sign':
        return this.#sign();
      case 'deregister':
        return this.#deregister(this.#effective(one.inDays));
      case 'end-assurance':
        return this.#endAssurance(this.#effective(one.inDays));
      case 'publish':
        return this.#publish(one.inDays);
    }
  }

  /** The day, and the moment that it means for what ends. */
  #effective(inDays: number) {
    const from = swedishDayAt(clock + inDays * dayMs);
    return { from, at: from === swedishDayAt(clock) ? clock : startOfSwedishDay(from) };
  }

  async #ask(): Promise<'answered' | 'refused'> {
    const { organisationsnummer } = this.#unit;
    const question = aQuestion({
      asker: { organisationsnummer, name: 'Kommun', caseworker: 'HL-P' },
      agencies: { TNS: {} },
    });
    // What is not held yet may only refuse: wait for it, so that a refusal means something.
    const version = await currentVersion();
    await expect.poll(() => registry.current().version, { timeout: 3_000 }).toBeGreaterThanOrEqual(version);
    const speaker = (held: ReturnType<RegistryHolder['current']>) => ({
      certificate: aCertificate(),
      maySpeakFor: [held.connections.get(this.#connectionId)!],
    });
    const told = await relay.answerQuestion(question, { contract: 'prov', identify: speaker }).then(
      () => 'answered' as const,
      (error: unknown) => {
        if (error instanceof Fault && error.code === 'caseworker-not-assured') return 'refused' as const;
        throw error;
      },
    );
    expect(told).toBe(this.#known.isAssured(clock) ? 'answered' : 'refused');
    return told;
  }

  async #register(): Promise<null> {
    if (this.#caseworkerId !== null && clock < this.#end) return null;
    const { unitId } = this.#unit;
    const who = { name: 'Karin', personnummer: this.#personnummer, identity: 'HL-P' };
    const toRegister = { unitId, ...who, from: swedishDayAt(clock), until: null };
    const mandate = await this.#mandate('register-caseworker');
    const added = await registerCaseworker(database, mandate, toRegister, { accessLog, now });
    [this.#caseworkerId, this.#end] = [added.caseworkerId, Infinity];
    this.#known.registered.push([clock, Infinity]);
    return null;
  }

  async #sign(): Promise<null> {
    if (this.#caseworkerId === null) return null;
    const { rows } = await database.pool.query<{ statements: string[] }>(
      'select statements from assurance_text order by version desc limit 1',
    );
    const ticked = rows[0]!.statements.map(() => true);
    const paper = { caseworkerId: this.#caseworkerId, ticked, place: 'Ort', printedName: 'K' };
    const mandate = await this.#mandate('record-paper-assurance');
    const signedOn = swedishDayAt(clock);
    await recordPaperAssurance(database, mandate, { ...paper, signedOn }, { accessLog, now });
    this.#known.signed.push({ version: newest, from: clock, to: Infinity });
    return null;
  }

  async #deregister({ from, at }: { from: ReturnType<typeof swedishDayAt>; at: number }): Promise<null> {
    const last = this.#known.registered.at(-1);
    if (this.#caseworkerId === null || last === undefined || at >= last[1]) return null;
    const mandate = await this.#mandate('deregister-caseworker');
    const leaving = { caseworkerId: this.#caseworkerId, from };
    await deregisterCaseworker(database, mandate, leaving, { accessLog, now });
    last[1] = this.#end = Math.max(at, last[0]);
    return null;
  }

  async #endAssurance({ from, at }: { from: ReturnType<typeof swedishDayAt>; at: number }): Promise<null> {
    const lasting = this.#known.signed.filter((one) => at < one.to && one.from < one.to);
    if (this.#caseworkerId === null || lasting.length === 0) return null;
    const mandate = await this.#mandate('end-assurance');
    await endAssurance(database, mandate, { caseworkerId: this.#caseworkerId, from }, { accessLog, now });
    for (const one of lasting) one.to = Math.max(at, one.from);
    return null;
  }

  async #publish(inDays: number): Promise<null> {
    const mandate = await mandateOf(database, approver, 'publish-assurance-text', {}, clock);
    const demandedFrom = inDays < 0 ? null : addDays(swedishDayAt(clock), inDays);
    const text = { source: 'prov', introduction: 'Jag bekräftar', statements: ['Ett', 'Två'], demandedFrom };
    ({ textVersion: newest } = await publishAssuranceText(database, mandate, text, { accessLog, now }));
    if (demandedFrom !== null) {
      const from = Math.max(clock, startOfSwedishDay(demandedFrom));
      this.#known.demands.push({ version: newest, from });
    }
    return null;
  }

  #mandate(act: Act) {
    const { manager, organisationsnummer, unitId } = this.#unit;
    return mandateOf(database, manager, act, { organisationsnummer, unitId }, clock);
  }
}

async function currentVersion(): Promise<number> {
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  return Number(rows[0]!.version);
}
