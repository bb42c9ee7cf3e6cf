import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Fault } from '../../src/values/fault.ts';
import { addDays, day, startOfSwedishDay, swedishDayAt, type Day } from '../../src/values/day.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import type { Question } from '../../src/values/question.ts';
import type { AccessLog, RecordReference } from '../../src/server/access-log/index.ts';
import {
  certificateFacts,
  changeSupplier,
  connectionAsOf,
  endForBreach,
  notifyBreach,
  notifyPreconditions,
  qualifyMunicipality,
  readRegistry,
  recordRemedy,
  renewCertificate,
  stopDisclosure,
  terminateConnection,
  wasLawfulThen,
  type Registry,
} from '../../src/server/connections/index.ts';
import type { Database } from '../../src/server/database/index.ts';
import { identifyCaller } from '../../src/server/identities/index.ts';
import { createRelay, knownLegalGrounds, type Relay } from '../../src/server/relay/index.ts';
import { anOpenLog } from '../access-log.ts';
import { aQuestion } from '../builders.ts';
import { aCourse, municipalityName, supplierName, type Course } from '../course.ts';
import { aDatabase } from '../database.ts';
import { anOrganisationsnummer } from '../registry.ts';

// Two connections through two years, one day after another: what the relay answers at midnight and at noon of each, with
// the registry read from the database, identified by certificate and examined as every question is. Only the clock is moved.

let database: Database;
let log: AccessLog;
let clock = 0;

beforeAll(async () => {
  database = await aDatabase();
  ({ log } = await anOpenLog(database, { now: () => clock }));
});

afterAll(async () => {
  await log.stop();
  await database.close();
});

const midnight = (text: string) => startOfSwedishDay(day(text));
const noon = (text: string) => midnight(text) + 12 * 3_600_000;

/** The certificates that are shown: the first supplier's, the second's, and what that one was renewed with. */
const shown = ['first', 'second', 'renewed'] as const;
type Shown = (typeof shown)[number];

/** What is expected, written by hand: a half-open span of moments in which a certificate speaks, an agency is silent … */
const spans = {
  open: [noon('2027-01-11'), midnight('2028-02-10')],
  first: [noon('2027-01-11'), midnight('2027-04-01')],
  second: [midnight('2027-04-01'), midnight('2027-10-01')],
  renewed: [midnight('2027-09-01'), Infinity],
  csnStopped: [midnight('2027-12-02'), noon('2027-12-20')],
  other: [noon('2027-01-11'), midnight('2028-06-15')],
} as const;

const within = ([from, to]: readonly [number, number], at: number) => from <= at && at < to;

function expected(certificate: Shown, at: number): string {
  if (!within(spans[certificate], at)) return 'refused';
  if (!within(spans.open, at)) return 'refused';
  return within(spans.csnStopped, at) ? 'all but CSN' : 'all';
}

let registry: Registry;
let pems: Record<Shown, string>;

const asked = agencies.filter((agency) => agency !== 'FK'); // FK's question has rules of its own

/** The relay, on the registry as it was read last, and agencies that have nothing to tell. */
function aRelay(): Relay {
  return createRelay({
    baseServices: agencies.map((agency) => ({
      agency,
      deadlineMs: 1000,
      ask: () => Promise.resolve({ kind: 'answered-nothing', part: { form: 'xml', children: '' } }),
      close: () => Promise.resolve(),
    })),
    accessLog: log,
    registry: {
      current: () => registry,
      newerThan: () => Promise.reject(new Error('nothing is newer')),
      isFresh: () => true,
      stop: () => Promise.resolve(),
    },
    limits: {
      ...{ csnMonthsBack: 2, csnMonthsAhead: 1, csnReferenceLength: 31, lefiVersions: ['v9'] },
      ...{ lefiPeriodYears: 2, legalGrounds: knownLegalGrounds, contactCentrePurposes: [] },
    },
    totalDeadlineMs: 10_000,
    now: () => clock,
    today: () => swedishDayAt(clock),
    onBug: (error) => {
      throw error;
    },
  });
}

function questionOf(course: Course): Question {
  const today = swedishDayAt(clock);
  const { organisationsnummer } = course;
  return aQuestion({
    asker: { organisationsnummer, name: municipalityName, caseworker: 'HL000001' },
    period: { from: today, to: today },
    agencies: Object.fromEntries(asked.map((agency) => [agency, {}])),
  });
}

/** What the relay says now to a question from the municipality that shows the certificate: examined, and nobody is asked. */
function says(course: Course, pem: string): string {
  try {
    const speaker = identifyCaller(presented(pem), registry, clock);
    return inWords(aRelay().checkQuestion(questionOf(course), speaker).granted);
  } catch (error) {
    if (error instanceof Fault) return 'refused';
    throw error;
  }
}

/** As says, asked and recorded for real. */
async function asks(
  course: Course,
  pem: string,
): Promise<{ said: string; question: RecordReference | null }> {
  try {
    const identify = (held: Registry) => identifyCaller(presented(pem), held, clock);
    const context = { contract: 'ssbtek-v10', identify };
    const { outcomes, records } = await aRelay().answerQuestion(questionOf(course), context);
    const granted = asked.filter((agency) => outcomes[agency].kind === 'answered-nothing');
    return { said: inWords(granted), question: records.question };
  } catch (error) {
    if (error instanceof Fault) return { said: 'refused', question: null };
    throw error;
  }
}

function presented(pem: string) {
  return { ...certificateFacts(new X509Certificate(pem)), isTrusted: true };
}

function inWords(granted: readonly AgencyCode[]): string {
  const silent = asked.filter((agency) => !granted.includes(agency));
  if (granted.length === 0) return 'refused';
  return silent.length === 0 ? 'all' : `all but ${silent.join(' ')}`;
}

/** Days on which something turns at midnight, by a date or by what may be done then and not before. */
const atMidnight = ['2027-04-01', '2027-09-01', '2027-10-01', '2027-12-02', '2028-02-10', '2028-06-15'];

type Acts = Readonly<Record<string, () => Promise<void>>>;

test('a connection through two years: each day the relay answers as its acts and the clock say, and every answer was lawful', async () => {
  const course = await aCourse(database, { from: '2027-01-11', spare: 2, caseworker: 'HL000001' });
  const other = await aCourse(database, { from: '2027-01-11', spare: 0, caseworker: 'HL000001' });
  const [second = '', renewed = ''] = course.spare;
  pems = { first: course.certificate, second, renewed };
  const on = (act: Parameters<Course['on']>[0]) => course.on(act);
  let breach = '';
  let refusedEndings = 0;

  const acts: Acts = {
    '2027-03-01': async () => {
      await changeSupplier(course.parts, await on('change-supplier'), {
        municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
        current: { name: supplierName, organisationsnummer: course.supplier },
        next: { name: 'Nya Systemhuset AB', organisationsnummer: anOrganisationsnummer() },
        fromOn: '2027-04-01',
        certificate: second,
        keptCertificates: [],
      });
    },
    '2027-08-10': async () => {
      const [speaking] = (await asItStands(course)).certificates.filter(
        ({ until }) => until !== spans.first[1],
      );
      await renewCertificate(course.parts, await on('renew-certificate'), {
        replaces: speaking!.certificateId,
        certificate: renewed,
        fromOn: '2027-09-01',
        oldUntilOn: '2027-09-30',
      });
    },
    '2027-10-05': async () => {
      breach = await notify(course);
    },
    '2027-10-25': async () => {
      const remedy = { notice: breach, text: 'Åtgärdat.', remediedOn: '2027-10-24' };
      await recordRemedy(course.parts, await on('record-remedy'), remedy);
    },
    '2027-11-01': async () => {
      const notice = { text: 'Nya krav.' };
      await notifyPreconditions(course.parts, await course.ofAgency('notify-preconditions', 'CSN'), notice);
    },
    '2027-12-20': async () => {
      const from = { fromOn: '2027-12-20' };
      await qualifyMunicipality(course.parts, await course.ofAgency('qualify-municipality', 'CSN'), from);
    },
    '2028-01-10': async () => {
      breach = await notify(course);
    },
    '2028-03-01': async () => {
      await terminateConnection(other.parts, await other.on('terminate-connection'), {
        municipality: { name: municipalityName, organisationsnummer: other.organisationsnummer },
        fromOn: '2028-06-15',
      });
    },
  };

  /** At the first moment of a day: what may be done then and not before is tried each midnight until it can. */
  const tryAtMidnight = async (today: Day) => {
    if (today >= '2027-11-02' && today <= '2027-12-02') {
      const stop = stopDisclosure(course.parts, await course.ofAgency('stop-disclosure', 'CSN'));
      if (today < '2027-12-02') await expect(stop).rejects.toThrow('trettio hela dagar');
      else await stop;
    }
    if (today >= '2028-01-11' && today <= '2028-02-10') {
      const ending = endForBreach(course.parts, await on('end-for-breach'), { notice: breach });
      if (today === '2028-02-10') await ending;
      else {
        await expect(ending).rejects.toThrow('trettio hela dagar');
        refusedEndings++;
      }
    }
  };

  const turns = new Set([...Object.keys(acts), ...atMidnight]);
  const recorded: RecordReference[] = [];
  const wrong: string[] = [];
  const set = (at: number) => {
    clock = course.clock.at = other.clock.at = at;
  };
  const check = async (at: number, isAskedForReal: boolean) => {
    set(at);
    const hold = (who: string, said: string, right: string) => {
      if (said !== right) wrong.push(`${new Date(at).toISOString()} ${who}: ${said}, not ${right}`);
    };
    for (const certificate of shown) {
      hold(certificate, says(course, pems[certificate]), expected(certificate, at));
      if (!isAskedForReal) continue;
      const { said, question } = await asks(course, pems[certificate]);
      hold(`${certificate}, recorded`, said, expected(certificate, at));
      if (question !== null) recorded.push(question);
    }
    hold('other', says(other, other.certificate), within(spans.other, at) ? 'all' : 'refused');
  };

  registry = await readRegistry(database);
  for (let today = day('2027-01-01'); today <= '2028-12-31'; today = addDays(today, 1)) {
    const isTurn = turns.has(today) || turns.has(addDays(today, 1)) || turns.has(addDays(today, -1));
    set(startOfSwedishDay(today));
    await tryAtMidnight(today);
    if (turns.has(today)) registry = await readRegistry(database);
    await check(startOfSwedishDay(today), isTurn);
    set(startOfSwedishDay(today) + 12 * 3_600_000);
    await acts[today]?.call(null).catch((error: unknown) => {
      throw new Error(`the act of ${today}`, { cause: error });
    });
    if (turns.has(today)) registry = await readRegistry(database);
    await check(startOfSwedishDay(today) + 12 * 3_600_000, isTurn);
  }
  expect(wrong).toEqual([]);
  expect(refusedEndings).toBe(30);

  expect(recorded.length).toBeGreaterThan(50);
  for (const reference of recorded) {
    const { lawful, reasons } = await wasLawfulThen(database, reference);
    expect(reasons.filter(({ holds }) => !holds)).toEqual([]);
    expect(lawful).toBe(true);
  }
}, 120_000);

async function notify(course: Course): Promise<string> {
  const notice = { text: 'Loggarna följs inte upp.', toRemedy: 'Följ upp dem.' };
  return (await notifyBreach(course.parts, await course.on('notify-breach'), notice)).actId;
}

async function asItStands({ connectionId }: Course) {
  const found = await connectionAsOf(database, { connectionId, at: Date.now() + 1000 });
  return found!;
}
