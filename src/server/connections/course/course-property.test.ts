import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aQuestion } from '../../../../test/builders.ts';
import { aCourse, municipalityName, type Course } from '../../../../test/course.ts';
import { aDatabase } from '../../../../test/database.ts';
import { agencies, type AgencyCode } from '../../../values/agency.ts';
import { addDays, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { examineQuestion, ExaminationFault } from '../../relay/examine-question.ts';
import { knownLegalGrounds } from '../../relay/index.ts';
import { isValidAt, readRegistry } from '../index.ts';
import type { ConnectionState } from '../connection-state.ts';
import * as acts from './index.ts';

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

const limits = {
  csnMonthsBack: 12_000,
  csnMonthsAhead: 12_000,
  csnReferenceLength: 31,
  lefiVersions: ['v9'],
  lefiPeriodYears: 2,
  legalGrounds: knownLegalGrounds,
  contactCentrePurposes: [],
};

/** What the relay says now, on the registry as it stands: which agencies it would ask, or why it refuses all. */
async function relaySays(course: Course): Promise<readonly AgencyCode[] | string> {
  const registry = await readRegistry(course.database);
  const { at } = course.clock;
  const certificate = [...registry.certificates.values()]
    .flat()
    .find(({ id }) => id === course.certificateId)!;
  const maySpeakFor = certificate.speaksFor
    .filter((right) => isValidAt(right, at))
    .map(({ connectionId }) => registry.connections.get(connectionId)!);
  const asker = {
    organisationsnummer: course.organisationsnummer,
    name: municipalityName,
    caseworker: 'HL000001',
  };
  const question = aQuestion({ asker, agencies: { AF: {}, CSN: {}, SKV: {}, SO: {}, TNS: {}, MIV: {} } });
  try {
    return examineQuestion(
      question,
      { certificate, maySpeakFor },
      { now: at, today: swedishDayAt(at), limits },
    ).granted;
  } catch (error) {
    if (error instanceof ExaminationFault) return error.code;
    throw error;
  }
}

const asked = agencies.filter((agency) => agency !== 'FK'); // FK's question has rules of its own

type Step =
  | { readonly days: number; readonly hours: number }
  | { readonly act: 'breach' | 'remedy' | 'end' | 'terminate' | 'undo' }
  | { readonly act: 'notice' | 'met' | 'stop' | 'qualify'; readonly agency: 'AF' | 'CSN' };

const wait = fc.record({ days: fc.constantFrom(1, 29, 30, 31, 45), hours: fc.integer({ min: 0, max: 23 }) });
const agency = fc.constantFrom('AF' as const, 'CSN');
const act = fc.oneof(
  fc.record({ act: fc.constantFrom('breach' as const, 'remedy', 'end', 'undo', 'terminate') }),
  fc.record({ act: fc.constantFrom('notice' as const, 'met', 'stop', 'qualify'), agency }),
);
/** What belongs together stands together, so that it is tried often: a notice, time, and what may follow. */
const phrase: fc.Arbitrary<readonly Step[]> = fc.oneof(
  fc.tuple(wait),
  fc.tuple(act),
  fc.tuple(
    fc.constant<Step>({ act: 'breach' }),
    wait,
    fc.constantFrom<Step>({ act: 'end' }, { act: 'remedy' }),
  ),
  agency.chain((of) =>
    fc.tuple(
      fc.constant<Step>({ act: 'notice', agency: of }),
      wait,
      fc.constantFrom<Step>({ act: 'stop', agency: of }, { act: 'met', agency: of }),
      wait,
    ),
  ),
);

type OwnAct = 'breach' | 'remedy' | 'end' | 'terminate' | 'undo';
type AgencyAct = 'notice' | 'met' | 'stop' | 'qualify';

const text = 'Skäl.';
const today = (course: Course) => swedishDayAt(course.clock.at);

const own: Readonly<Record<OwnAct, (course: Course, notice: string) => Promise<unknown>>> = {
  breach: async (course) =>
    acts.notifyBreach(course.parts, await course.on('notify-breach'), { text, toRemedy: text }),
  remedy: async (course, notice) =>
    acts.recordRemedy(course.parts, await course.on('record-remedy'), {
      notice,
      text,
      remediedOn: today(course),
    }),
  end: async (course, notice) =>
    acts.endForBreach(course.parts, await course.on('end-for-breach'), { notice }),
  terminate: async (course) =>
    acts.terminateConnection(course.parts, await course.on('terminate-connection'), {
      municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
      fromOn: addDays(today(course), 40),
    }),
  undo: (course) => undoLast(course),
};

const agencys: Readonly<Record<AgencyAct, (course: Course, of: AgencyCode) => Promise<unknown>>> = {
  notice: async (course, of) =>
    acts.notifyPreconditions(course.parts, await course.ofAgency('notify-preconditions', of), { text }),
  met: async (course, of) =>
    acts.recordPreconditionsMet(course.parts, await course.ofAgency('record-preconditions-met', of), {
      text,
    }),
  stop: async (course, of) => acts.stopDisclosure(course.parts, await course.ofAgency('stop-disclosure', of)),
  qualify: async (course, of) =>
    acts.qualifyMunicipality(course.parts, await course.ofAgency('qualify-municipality', of), {
      fromOn: today(course),
    }),
};

/** Takes the step; an act that is refused changes nothing. */
async function take(course: Course, step: Step, stood: ConnectionState): Promise<void> {
  if (!('act' in step)) {
    course.clock.at += (step.days * 24 + step.hours) * 3_600_000;
    return;
  }
  const taken =
    'agency' in step
      ? agencys[step.act](course, step.agency)
      : own[step.act](course, stood.breaches[0]?.actId ?? 'none');
  await taken.catch((error: unknown) => {
    if (!(error instanceof ChangeRefused)) throw error;
  });
}

async function undoLast(course: Course): Promise<void> {
  const last = (await course.acts())
    .filter(({ undoes, act }) => undoes === null && act !== 'change-contacts')
    .at(-1);
  if (last === undefined) return;
  const act = last.act as acts.CourseAct;
  const { agency } = last.content as { agency?: AgencyCode };
  const on = agency === undefined ? await course.on(act) : await course.ofAgency(act, agency);
  await acts.undoAct(course.parts, on, { actId: last.id, reason: 'Fel.' });
}

type Said = Awaited<ReturnType<typeof relaySays>>;

/** The state is what the relay does; of the agencies only the two that act here are ever missing. */
function expectToAgree({ kind, agencies: of }: ConnectionState, said: Said): void {
  const isAnswered = kind === 'open' || kind === 'breach-notified';
  if (typeof said === 'string') {
    expect([isAnswered, said]).toEqual([false, 'connection-not-active']);
    return;
  }
  expect(isAnswered).toBe(true);
  expect(said).toEqual(asked.filter((agency) => ['qualified', 'notified'].includes(of[agency].kind)));
  expect(said).toEqual(expect.arrayContaining(asked.filter((one) => one !== 'AF' && one !== 'CSN')));
}

/** Time alone takes away only what an act has dated. */
function expectNothingByItself(
  stood: ConnectionState,
  now: number,
  { before, after }: { before: Said; after: Said },
): void {
  const hasEndedAsDated = stood.endsAt !== null && stood.endsAt <= now;
  expect(after).toEqual(hasEndedAsDated ? 'connection-not-active' : before);
  if (hasEndedAsDated) expect(['terminate-connection', 'end-for-breach']).toContain(stood.endedBy);
}

/** Nobody is ended, and no agency stops, before thirty full days have passed since its notice. */
function expectNotTooEarly(stood: ConnectionState, state: ConnectionState): void {
  if (state.kind === 'ended' && stood.kind !== 'ended') {
    expect(stood.breaches.some(({ hasPassed }) => hasPassed)).toBe(true);
  }
  for (const agency of asked) {
    const was = stood.agencies[agency];
    if (state.agencies[agency].kind === 'disclosure-stopped' && was.kind !== 'disclosure-stopped') {
      expect(was).toMatchObject({ kind: 'notified', hasPassed: true });
    }
  }
}

test('whatever is done and however time goes, the state says what the relay does, and nothing but acts changes it', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(phrase, { minLength: 2, maxLength: 5 }), async (phrases) => {
      const course = await aCourse(database, { spare: 0, caseworker: 'HL000001' });
      let before = await relaySays(course);
      let stood = await course.state();
      for (const step of phrases.flat()) {
        await take(course, step, stood);
        const state = await course.state();
        const after = await relaySays(course);
        seen.add(state.kind);
        for (const agency of ['AF', 'CSN'] as const) seen.add(state.agencies[agency].kind);
        expectToAgree(state, after);
        if ('act' in step) expectNotTooEarly(stood, state);
        else expectNothingByItself(stood, course.clock.at, { before, after });
        before = after;
        stood = state;
      }
    }),
    { numRuns: 14, seed: 4, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(
    ['breach-notified', 'disclosure-stopped', 'ended', 'notified', 'open', 'qualified'].sort(),
  );
});
