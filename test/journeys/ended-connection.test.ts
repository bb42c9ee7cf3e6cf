import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRecords, type AccessLog } from '../../src/server/access-log/index.ts';
import {
  addCertificate,
  addConnection,
  certificateFacts,
  disqualify,
  endConnection,
  grantCertificate,
  holdRegistry,
  qualify,
  revokeCertificateGrant,
  withdrawCertificate,
  type RegistryHolder,
} from '../../src/server/connections/index.ts';
import { openDatabase, type Database } from '../../src/server/database/index.ts';
import { identifyCaller } from '../../src/server/identities/index.ts';
import { knownLegalGrounds, createRelay, type Relay } from '../../src/server/relay/index.ts';
import { day } from '../../src/values/day.ts';
import { Fault } from '../../src/values/fault.ts';
import { anOpenLog, aSigningKey } from '../access-log.ts';
import { aQuestion } from '../builders.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import { aDatabaseConnection } from '../database.ts';
import { aRegisteredParty, certificates } from '../registry.ts';

/** One of several servers on the same database: registry, log and relay are real, its base service answers at once. */
interface Server {
  readonly database: Database;
  readonly registry: RegistryHolder;
  readonly log: AccessLog;
  readonly relay: Relay;
}

const steps = ['end', 'connect', 'withdraw', 'register', 'revoke', 'grant', 'disqualify', 'qualify'] as const;
type Step = (typeof steps)[number];

const runs = 6;
const longest = 10;
let servers: readonly Server[];
let database: Database;
let pems: readonly string[];
const called = new Set<string>();

beforeAll(async () => {
  const connection = await aDatabaseConnection();
  const { signingKeyFile } = await aSigningKey();
  const open = () => openDatabase({ connection }, { maxConnections: 4 });
  database = open();
  servers = await Promise.all([aServer(open(), signingKeyFile), aServer(open(), signingKeyFile)]);
  pems = await certificates(runs);
}, 60_000);

afterAll(async () => {
  for (const { registry, log, database: own } of servers) {
    await registry.stop();
    await log.stop();
    await own.close();
  }
  await database.close();
});

async function aServer(own: Database, signingKeyFile: string): Promise<Server> {
  const { log } = await anOpenLog(own, { signingKeyFile });
  const registry = await holdRegistry(own);
  const relay = createRelay({
    baseServices: [
      {
        agency: 'TNS',
        deadlineMs: 5_000,
        ask: ({ correlationId = '' }) => {
          called.add(correlationId);
          return Promise.resolve({ kind: 'answered-nothing', part: { form: 'xml', children: '' } });
        },
        close: () => Promise.resolve(),
      },
    ],
    accessLog: log,
    registry,
    limits: {
      csnMonthsBack: 2,
      csnMonthsAhead: 1,
      csnReferenceLength: 31,
      lefiVersions: ['v9'],
      lefiPeriodYears: 2,
      legalGrounds: knownLegalGrounds,
      contactCentrePurposes: [],
    },
    totalDeadlineMs: 10_000,
    now: Date.now,
    today: () => day('2026-11-20'),
    onBug: (error) => {
      throw error;
    },
  });
  return { database: own, registry, log, relay };
}

/** The municipality as the test knows it to be, from what it has committed. */
class Municipality {
  readonly pem: string;
  readonly organisationsnummer: string;
  connectionId: string | null = null;
  certificateId: string | null = null;
  isGranted = false;
  isQualified = false;
  /** From where, in each tree, and from which version TNS may not be asked for it; and until where. */
  readonly ended: { from: Mark; to: Mark | null }[] = [];

  constructor(pem: string, organisationsnummer: string) {
    this.pem = pem;
    this.organisationsnummer = organisationsnummer;
  }

  mayAskTns(): boolean {
    return this.connectionId !== null && this.certificateId !== null && this.isGranted && this.isQualified;
  }

  /** Takes the step if it changes anything. Returns the registry's version from then on, or null. */
  async take(step: Step): Promise<number | null> {
    const changed = await this.#acts[step](Date.now());
    return changed?.version ?? null;
  }

  readonly #acts: Readonly<Record<Step, (at: number) => Promise<{ version: number } | null>>> = {
    connect: async (validFrom) => {
      if (this.connectionId !== null) return null;
      const { organisationsnummer } = this;
      const rest = { service: 'ssbtek', board: 'Socialnämnden', qualifiedBy: ['TNS'] } as const;
      const added = await addConnection(database, { ...rest, organisationsnummer, validFrom });
      await assuredCaseworkers(database, await aUnit(database, added.id), ['HL000001']);
      [this.connectionId, this.isGranted, this.isQualified] = [added.id, false, true];
      return added;
    },
    register: async (validFrom) => {
      if (this.certificateId !== null) return null;
      const speaksFor = this.connectionId === null ? [] : [this.connectionId];
      const added = await addCertificate(database, { pem: this.pem, validFrom, speaksFor });
      [this.certificateId, this.isGranted] = [added.id, this.connectionId !== null];
      return added;
    },
    end: async (at) => {
      const { connectionId } = this;
      this.connectionId = null;
      return connectionId === null ? null : endConnection(database, connectionId, at);
    },
    withdraw: async (at) => {
      const { certificateId } = this;
      this.certificateId = null;
      return certificateId === null ? null : withdrawCertificate(database, certificateId, at);
    },
    disqualify: async (at) => {
      const { connectionId, isQualified } = this;
      if (connectionId === null || !isQualified) return null;
      this.isQualified = false;
      return disqualify(database, { connectionId, agency: 'TNS', at });
    },
    qualify: async (validFrom) => {
      const { connectionId, isQualified } = this;
      if (connectionId === null || isQualified) return null;
      this.isQualified = true;
      return qualify(database, { connectionId, agency: 'TNS', validFrom });
    },
    revoke: async (at) => {
      const { connectionId, certificateId, isGranted } = this;
      if (connectionId === null || certificateId === null || !isGranted) return null;
      this.isGranted = false;
      return revokeCertificateGrant(database, { connectionId, certificateId, at });
    },
    grant: async (validFrom) => {
      const { connectionId, certificateId, isGranted } = this;
      if (connectionId === null || certificateId === null || isGranted) return null;
      this.isGranted = true;
      return grantCertificate(database, { connectionId, certificateId, validFrom });
    },
  };
}

interface Mark {
  readonly sizes: ReadonlyMap<number, number>;
  readonly version: number;
}

async function sizesOfTrees(): Promise<Mark['sizes']> {
  const { rows } = await database.pool.query<{ tree: number; size: string }>(
    'select tree, size from access_log_head',
  );
  return new Map(rows.map(({ tree, size }) => [tree, Number(size)]));
}

let asked = 0;

/** The question's number, and whether it was answered. */
async function ask(server: Server, { pem, organisationsnummer }: Municipality): Promise<Asked> {
  const correlationId = `fraga-${asked++}`;
  const { asker } = aQuestion();
  const question = aQuestion({
    correlationId,
    asker: { ...asker, organisationsnummer },
    agencies: { TNS: {} },
  });
  const presented = { ...certificateFacts(new X509Certificate(pem)), isTrusted: true };
  try {
    const { outcomes } = await server.relay.answerQuestion(question, {
      contract: 'ssbtek-v10',
      identify: (registry) => identifyCaller(presented, registry, Date.now()),
    });
    return { correlationId, isAnswered: outcomes.TNS.kind === 'answered-nothing' };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { correlationId, isAnswered: false };
  }
}

interface Asked {
  readonly correlationId: string;
  readonly isAnswered: boolean;
}

async function askBoth(municipality: Municipality, times: number): Promise<readonly Asked[]> {
  const lines = servers.flatMap((server) => Array.from({ length: times }, () => ask(server, municipality)));
  return Promise.all(lines);
}

/** Changes while questions are under way at both servers; nothing asked after an end's commit is answered. */
async function changeUnderQuestions(step: Step, municipality: Municipality): Promise<readonly Asked[]> {
  const underWay = askBoth(municipality, 4);
  await changeAndMark(step, municipality);
  const afterwards = await askBoth(municipality, 2);
  if (!municipality.mayAskTns()) expect(afterwards.filter(({ isAnswered }) => isAnswered)).toEqual([]);
  return [...(await underWay), ...afterwards];
}

async function changeAndMark(step: Step, municipality: Municipality): Promise<void> {
  const { ended } = municipality;
  const couldAsk = municipality.mayAskTns();
  const before = await sizesOfTrees();
  const version = await municipality.take(step);
  if (version === null) return;
  const canAsk = municipality.mayAskTns();
  const last = ended.at(-1);
  if (couldAsk && !canAsk) ended.push({ from: { sizes: await sizesOfTrees(), version }, to: null });
  if (!couldAsk && canAsk && last !== undefined) last.to = { sizes: before, version };
  // What is added may take its second to be known; what has ended may not.
  if (canAsk) await Promise.all(servers.map(({ registry }) => registry.newerThan(version - 1)));
}

test('whatever is ended, withdrawn and added again, no question recorded after an end asks anyone', async () => {
  let run = 0;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: longest }),
      async (changes) => {
        const municipality = new Municipality(pems[run++ % runs]!, await aRegisteredParty(database));
        const questions: Asked[] = [];
        for (const step of ['connect', 'register', ...changes] as const)
          questions.push(...(await changeUnderQuestions(step, municipality)));
        const allowed = await recordedAsking(municipality);
        const numbers = questions.map(({ correlationId }) => correlationId);
        expect(numbers.filter((number) => called.has(number) && !allowed.has(number))).toEqual([]);
        answered += questions.filter(({ isAnswered }) => isAnswered).length;
      },
    ),
    { numRuns: runs, endOnFailure: true },
  );
  expect(answered).toBeGreaterThan(runs);
}, 60_000);

/** Numbers of the questions that were recorded as asking TNS; none of them may stand in a time that had ended. */
async function recordedAsking({ organisationsnummer, ended }: Municipality): Promise<ReadonlySet<string>> {
  const found = await findRecords(database, { kind: 'question', last: 100_000, withPersonalData: true });
  const numbers = new Set<string>();
  for (const { record, personal, reference } of found) {
    const { body } = JSON.parse(record) as { body: RecordedQuestion };
    if (body.asking.organisationsnummer !== organisationsnummer || !body.agencies.includes('TNS')) continue;
    const wrong = ended.filter(
      ({ from, to }) =>
        (reference.position >= (from.sizes.get(reference.tree) ?? 0) &&
          reference.position < (to?.sizes.get(reference.tree) ?? Infinity)) ||
        (body.registryVersion >= from.version && body.registryVersion < (to?.version ?? Infinity)),
    );
    expect(wrong).toEqual([]);
    numbers.add((JSON.parse(personal ?? '{}') as { correlationId: string }).correlationId);
  }
  return numbers;
}

interface RecordedQuestion {
  readonly asking: { readonly organisationsnummer: string };
  readonly agencies: readonly string[];
  readonly registryVersion: number;
}
