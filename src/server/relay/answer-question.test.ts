import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCertificate, aConnection, aQuestion, aRegistry, now, today } from '../../../test/builders.ts';
import { agencies, type AgencyCode } from '../../values/agency.ts';
import type { DeadlineSignal } from '../../values/deadline.ts';
import { Fault } from '../../values/fault.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { AccessLog, LogRecord, QuestionRecord } from '../access-log/index.ts';
import type { BaseService } from '../base-services/index.ts';
import type { Connection, Registry, RegistryHolder } from '../connections/index.ts';
import { answerQuestion, type AskingContext, type RelayParts } from './answer-question.ts';
import { recordRefusal } from './record-refusal.ts';
import { testBaseServices } from './test-base-services.ts';
import { knownLegalGrounds } from './legal-grounds.ts';

const limits = {
  csnMonthsBack: 2,
  csnMonthsAhead: 1,
  csnReferenceLength: 31,
  lefiVersions: ['v9'],
  lefiPeriodYears: 2,
  legalGrounds: knownLegalGrounds,
  contactCentrePurposes: [],
};
const data: Outcome = { kind: 'answered', part: { form: 'text', text: 'hemligt 199001012385' } };

/** Notes in one list what is recorded and who is asked, in the order it happens. */
function aWorld(given: {
  registries?: readonly Registry[];
  ask?: (agency: AgencyCode, signal: DeadlineSignal) => Promise<Outcome>;
  logFails?: 'question' | 'answer';
  /** What the clock says from the first record on. */
  afterRecord?: number;
  totalDeadlineMs?: number;
}) {
  const events: string[] = [];
  const records: LogRecord[] = [];
  const bugs: unknown[] = [];
  const registries = [...(given.registries ?? [aRegistry([aConnection()])])];
  const registry: RegistryHolder = {
    current: () => registries[0]!,
    newerThan: (version) => {
      while (registries.length > 1 && registries[0]!.version <= version) registries.shift();
      return Promise.resolve(registries[0]!);
    },
    isFresh: () => true,
    stop: () => Promise.resolve(),
  };
  const write = (record: LogRecord) => {
    if (given.logFails === record.kind) return Promise.reject(new Fault('log-unavailable', 'disk full'));
    events.push(record.kind);
    records.push(record);
    return Promise.resolve({ tree: 0, position: records.length - 1 });
  };
  const accessLog: AccessLog = {
    recordQuestion: async (record: QuestionRecord) =>
      record.registryVersion === registries.at(-1)!.version
        ? { kind: 'recorded', reference: await write(record) }
        : { kind: 'stale' },
    recordAnswer: write,
    recordRefusal: write,
    recordAct: write,
    isWritable: () => true,
    stop: () => Promise.resolve(),
  };
  const baseServices = agencies.map((agency): BaseService => ({
    agency,
    deadlineMs: 1000,
    ask: (_question, signal) => {
      events.push(agency);
      return given.ask?.(agency, signal) ?? Promise.resolve(data);
    },
    test: () => {
      events.push(`test ${agency}`);
      return Promise.resolve({ kind: 'called' });
    },
    close: () => Promise.resolve(),
  }));
  const parts: RelayParts = {
    baseServices,
    accessLog,
    registry,
    limits,
    totalDeadlineMs: given.totalDeadlineMs ?? 2000,
    now: () => (records.length > 0 ? (given.afterRecord ?? now) : now),
    today: () => today,
    onBug: (error) => bugs.push(error),
  };
  const certificate = aCertificate();
  const context: AskingContext = {
    contract: 'ssbtek-v10',
    identify: ({ connections }) => ({ certificate, maySpeakFor: [...connections.values()] }),
  };
  return { events, records, bugs, parts, context };
}

describe('a question', () => {
  test('is in the log before anyone is asked, and its answer before it leaves', async () => {
    const world = aWorld({});
    const answer = await answerQuestion(aQuestion(), world.context, world.parts);
    expect(world.events).toEqual(['question', ...agencies, 'answer']);
    expect(agencies.every((agency) => answer.outcomes[agency].kind === 'answered')).toBe(true);
  });

  test('is answered with where its two records stand', async () => {
    const world = aWorld({});
    const { records } = await answerQuestion(aQuestion(), world.context, world.parts);
    expect(records).toEqual({ question: { tree: 0, position: 0 }, answer: { tree: 0, position: 1 } });
  });

  test('leaves who, for whom, why and which outcome in the log, and nothing of the answer', async () => {
    const world = aWorld({});
    await answerQuestion(aQuestion(), world.context, world.parts);
    const [question, answer] = world.records;
    expect(question).toMatchObject({
      asking: {
        certificateId: 'certificate-1',
        connectionId: 'connection-1',
        contract: 'ssbtek-v10',
        role: 'relay',
      },
      personal: { person: aQuestion().person, caseReference: 'EB-2026-0001', caseworker: 'HL000001' },
      agencies,
    });
    expect(answer).toMatchObject({
      question: { tree: 0, position: 0 },
      outcomes: [{ agency: 'AF', outcome: 'answered' }, {}, {}, {}, {}, {}, {}],
    });
    expect(JSON.stringify(answer)).not.toContain('hemligt');
  });

  test('asks nobody when it cannot be recorded', async () => {
    const world = aWorld({ logFails: 'question' });
    await expect(answerQuestion(aQuestion(), world.context, world.parts)).rejects.toMatchObject({
      code: 'log-unavailable',
    });
    expect(world.events).toEqual([]);
  });

  test('releases nothing when its answer cannot be recorded', async () => {
    const world = aWorld({ logFails: 'answer' });
    await expect(answerQuestion(aQuestion(), world.context, world.parts)).rejects.toMatchObject({
      code: 'log-unavailable',
    });
  });

  test('examined on a stale registry is examined again, and refused when the connection has ended', async () => {
    const ended = aConnection({ validTo: now });
    const registries = [aRegistry([aConnection()], aCertificate(), 1), aRegistry([ended], aCertificate(), 2)];
    const world = aWorld({ registries });
    await expect(answerQuestion(aQuestion(), world.context, world.parts)).rejects.toMatchObject({
      code: 'connection-not-active',
    });
    expect(world.events).toEqual([]);
  });

  test('is refused when an agreed end passes while it is recorded, and answered until then', async () => {
    const registries = [aRegistry([aConnection({ validTo: now + 2 })])];
    const late = aWorld({ registries, afterRecord: now + 2 });
    await expect(answerQuestion(aQuestion(), late.context, late.parts)).rejects.toMatchObject({
      code: 'connection-not-active',
    });
    expect(late.events).toEqual(['question']);
    const inTime = aWorld({ registries, afterRecord: now + 1 });
    await answerQuestion(aQuestion({ agencies: { MIV: {} } }), inTime.context, inTime.parts);
    expect(inTime.events).toEqual(['question', 'MIV', 'answer']);
  });

  test('is refused when the caller is nobody any more once it is recorded', async () => {
    const world = aWorld({});
    let times = 0;
    const identify: AskingContext['identify'] = (registry) => {
      if (times++ > 0) throw new Fault('certificate-not-valid-now', 'it has run out');
      return world.context.identify(registry);
    };
    await expect(
      answerQuestion(aQuestion(), { ...world.context, identify }, world.parts),
    ).rejects.toMatchObject({ code: 'certificate-not-valid-now' });
    expect(world.events).toEqual(['question']);
  });

  test('examined on a stale registry is answered when the connection still stands', async () => {
    const registries = [1, 2, 3].map((version) => aRegistry([aConnection()], aCertificate(), version));
    const world = aWorld({ registries });
    await answerQuestion(aQuestion({ agencies: { MIV: {} } }), world.context, world.parts);
    expect(world.events).toEqual(['question', 'MIV', 'answer']);
    expect(world.records[0]).toMatchObject({ registryVersion: 3 });
  });
});

describe('one agency', () => {
  test('that is silent has timed out at its deadline; the others are intact', async () => {
    const world = aWorld({
      totalDeadlineMs: 60,
      ask: (agency) => (agency === 'CSN' ? new Promise<Outcome>(() => undefined) : Promise.resolve(data)),
    });
    const { outcomes } = await answerQuestion(aQuestion(), world.context, world.parts);
    expect(outcomes.CSN.kind).toBe('timed-out');
    expect(agencies.filter((agency) => outcomes[agency].kind === 'answered')).toHaveLength(6);
  });

  test('whose adapter throws becomes its own error and is reported as a bug', async () => {
    const stray = new Error('stray');
    const world = aWorld({
      ask: (agency) => (agency === 'TNS' ? Promise.reject(stray) : Promise.resolve(data)),
    });
    const { outcomes } = await answerQuestion(aQuestion(), world.context, world.parts);
    expect(outcomes.TNS).toMatchObject({ kind: 'refused', source: 'SSBT', code: 'INTERNT_FEL' });
    expect(outcomes.AF.kind).toBe('answered');
    expect(world.bugs).toEqual([stray]);
  });

  test('that refuses with a text instead of a code leaves no text in the log', async () => {
    const world = aWorld({
      ask: () =>
        Promise.resolve({
          kind: 'refused',
          source: 'BT',
          code: 'Personen 19900101-2385 saknas',
          messages: ['x'],
        }),
    });
    await answerQuestion(aQuestion({ agencies: { AF: {} } }), world.context, world.parts);
    expect(world.records[1]).toMatchObject({
      outcomes: [{ agency: 'AF', outcome: 'refused', source: 'BT', code: 'EJ_LASBAR_FELKOD' }],
    });
  });

  test('is asked only if the question includes it and the examination granted it, and only after the record', async () => {
    const connections = fc.record({
      validTo: fc.constantFrom(null, now - 1, now + 1),
      qualified: fc.subarray([...agencies]),
    });
    const asked = fc.subarray([...agencies]);
    await fc.assert(
      fc.asyncProperty(
        connections,
        asked,
        fc.boolean(),
        async ({ validTo, qualified }, included, logFails) => {
          const qualifications = qualified.map((agency) => ({ agency, validFrom: 0, validTo: null }));
          const connection: Connection = aConnection({ validTo, qualifications });
          const world = aWorld({
            registries: [aRegistry([connection])],
            ...(logFails ? { logFails: 'question' } : {}),
          });
          const all = aQuestion().agencies;
          const question = aQuestion({
            agencies: Object.fromEntries(included.map((agency) => [agency, all[agency]])),
          });
          await answerQuestion(question, world.context, world.parts).catch((error: unknown) => {
            if (!(error instanceof Fault)) throw error;
          });
          const called = world.events.filter((event) => event !== 'question' && event !== 'answer');
          const record = world.records.find((one): one is QuestionRecord => one.kind === 'question');
          expect(called).toEqual(record?.agencies ?? []);
          expect(
            called.every(
              (agency) => included.includes(agency as AgencyCode) && qualified.includes(agency as AgencyCode),
            ),
          ).toBe(true);
          if (called.length > 0) expect(world.events[0]).toBe('question');
        },
      ),
    );
  });
});

test('the ping is recorded, carries no personal data and calls only test services', async () => {
  const world = aWorld({});
  const outcomes = await testBaseServices(
    { contract: 'ssbtek-v10', speaker: world.context.identify(world.parts.registry.current()) },
    world.parts,
  );
  expect(world.events).toEqual(['act', ...agencies.map((agency) => `test ${agency}`)]);
  expect(Object.keys(outcomes)).toEqual([...agencies]);
});

test('a refusal is recorded with what was tested and about whom it was', async () => {
  const ended = aConnection({ validTo: now });
  const world = aWorld({ registries: [aRegistry([ended])] });
  const question = aQuestion();
  const fault: unknown = await answerQuestion(question, world.context, world.parts).catch(
    (error: unknown) => error,
  );
  if (!(fault instanceof Fault)) throw new Error('not refused');
  const speaker = world.context.identify(world.parts.registry.current());
  await recordRefusal(fault, { contract: 'ssbtek-v10', speaker, question }, world.parts.accessLog);
  expect(world.records).toMatchObject([
    {
      kind: 'refusal',
      code: 'connection-not-active',
      asking: { connectionId: 'connection-1' },
      personal: { person: question.person },
    },
  ]);
});
