import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Agent, request } from 'undici';
import { findRecords } from '../../src/server/access-log/index.ts';
import type { AgencyAnswer, AnsweredPerson } from '../../src/system-contract/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { addMonths } from '../../src/values/day.ts';
import { aSystemQuestion, checkQuestions, openSystemCaller, type SystemCaller } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let caller: SystemCaller;
let person: string;

beforeAll(async () => {
  world = await aWorld({ agencyDeadlineMs: 4_000 });
  caller = openSystemCaller(world, world.certificate);
  person = world.persona('Amira Allsvar');
});

afterAll(async () => {
  await caller.close();
  await world.stop();
});

const partOf = ({ agencies: parts }: AnsweredPerson, wanted: AgencyCode): AgencyAnswer =>
  parts.find(({ agency }) => agency === wanted)!;

describe('one person', () => {
  test('all seven, each with its outcome, and where in the log the answer stands', async () => {
    const told = (await caller.ask(aSystemQuestion(world, person))).person();
    expect(told).toMatchObject({ role: 'applicant', person, result: 'answered', complete: true });
    expect(told.agencies.map(({ agency }) => agency)).toEqual(agencies);
    expect(told.agencies.every(({ outcome }) => outcome.kind.startsWith('answered'))).toBe(true);
    const found = await findRecords(world.database, { kind: 'question', person });
    expect(found.map(({ reference }) => reference)).toContainEqual(told.records.question);
    expect(told.records.answer.position).toBeGreaterThan(told.records.question.position);
  });

  test('the person stands first among the facts, and of the person first whether it is protected', async () => {
    const told = (await caller.ask(aSystemQuestion(world, person, { agencies: { FK: {} } }))).person();
    const { facts = {} } = partOf(told, 'FK');
    expect(Object.keys(facts)[0]).toBe('person');
    expect(Object.entries(facts.person![0]!)[0]).toEqual(['isProtected', false]);
  });

  test('an agency that is not named is not asked, and has neither payments nor facts', async () => {
    const told = (await caller.ask(aSystemQuestion(world, person, { agencies: { AF: {} } }))).person();
    expect(told.agencies.map(({ outcome }) => outcome.kind)).toEqual([
      'answered',
      ...Array.from({ length: 6 }, () => 'not-asked'),
    ]);
    expect(partOf(told, 'CSN')).not.toHaveProperty('payments');
    expect(partOf(told, 'CSN')).not.toHaveProperty('facts');
    expect(told.complete).toBe(true);
    expect(told.incomePerMonth.months.map(({ complete }) => complete)).toEqual([false, false, false]);
  });

  test('an agency that is silent is told as timed out, with the felkod that the SOAP door has', async () => {
    world.faults.tell('TNS', person, { kind: 'silent' });
    const told = (await caller.ask(aSystemQuestion(world, person))).person();
    world.faults.tell('TNS', person, null);
    expect(partOf(told, 'TNS').outcome).toMatchObject({
      kind: 'timed-out',
      reason: { origin: 'relay', code: 'TIMEOUT' },
    });
    expect(partOf(told, 'TNS')).not.toHaveProperty('facts');
    expect(told.complete).toBe(false);
  });

  test('an agency that refuses is told with its own code, verbatim', async () => {
    world.faults.tell('MIV', person, { kind: 'refusing' });
    const told = (await caller.ask(aSystemQuestion(world, person))).person();
    const { error } = (await world.caller.askFor(person, 'MIV')).parts.get('MIV')!;
    world.faults.tell('MIV', person, null);
    expect(partOf(told, 'MIV').outcome).toEqual({
      kind: 'refused',
      missing: [],
      reason: { origin: 'agency', code: error!.felkod, messages: error!.felmeddelanden },
    });
  });

  test('an agency that we do not ask is told with our reason, in the words of this door', async () => {
    const tooLong = aSystemQuestion(world, person, { caseReference: 'x'.repeat(32) });
    const told = (await caller.ask(tooLong)).person();
    const { outcome } = partOf(told, 'CSN');
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: { origin: 'relay', code: 'CSN_ARENDEIDENTITET_FOR_LANG' },
    });
    expect(outcome.reason?.messages.join()).toContain('caseReference');
    expect(partOf(told, 'AF').outcome.kind).toBe('answered');
  });

  test('one a-kassa that could not say is named; what the other told stands', async () => {
    const told = (await caller.ask(aSystemQuestion(world, world.persona('Tova Tvåkassor')))).person();
    const { outcome } = partOf(told, 'SO');
    expect(outcome.kind).toBe('answered-partly');
    expect(outcome.missing).toHaveLength(1);
    expect(told.incomePerMonth.months[1]!.missing).toContainEqual(
      expect.objectContaining({ agency: 'SO', source: outcome.missing[0] }),
    );
  });

  test('an a-kassa that has not checked is never read as nothing', async () => {
    const told = (await caller.ask(aSystemQuestion(world, world.persona('Ove Okontrollerad')))).person();
    expect(['unverifiable', 'answered-partly']).toContain(partOf(told, 'SO').outcome.kind);
    expect(told.complete).toBe(false);
  });

  test('an own period and LEFI choices of its own go to that agency only', async () => {
    const own = { from: addMonths(world.today, -1), to: world.today };
    const wanted = { FK: { period: own, lefi: { utbetalningar: ['FK:BOB'] } }, SO: { period: own } };
    const told = (await caller.ask(aSystemQuestion(world, person, { agencies: wanted }))).person();
    const missing = told.incomePerMonth.months[1]!.missing;
    expect(missing).toContainEqual({ agency: 'SO', why: 'period-not-covered' });
    expect(missing).toContainEqual({ agency: 'FK', why: 'period-not-covered' });
    expect(missing).toContainEqual({ agency: 'FK', source: 'FK:SJP', why: 'not-asked' });
  });

  test('a LEFI code that is not known refuses FK alone', async () => {
    const wanted = { AF: {}, FK: { lefi: { utbetalningar: ['FK:XYZ'] } } };
    const told = (await caller.ask(aSystemQuestion(world, person, { agencies: wanted }))).person();
    expect(partOf(told, 'FK').outcome).toMatchObject({ kind: 'refused', reason: { code: 'LEFI_KOD_OKAND' } });
    expect(partOf(told, 'AF').outcome.kind).toBe('answered');
  });

  test('the caller’s own mark comes back', async () => {
    const marked = aSystemQuestion(world, person, { correlationId: 'min-1', agencies: { TNS: {} } });
    expect((await caller.ask(marked)).answer().correlationId).toBe('min-1');
  });
});

describe('a household', () => {
  const household = () => ({
    applicant: world.persona('Hedda Hushåll'),
    coApplicant: world.persona('Hugo Hushåll'),
    children: [world.persona('Stina Studiehjälp')],
  });

  test('each person is answered and recorded by itself, in the order of the question', async () => {
    const { applicant, coApplicant, children } = household();
    const told = (await caller.ask(aSystemQuestion(world, '', { household: household() }))).answer();
    expect(told.persons.map((each) => [each.role, each.person, each.result])).toEqual([
      ['applicant', applicant, 'answered'],
      ['coApplicant', coApplicant, 'answered'],
      ['child', children[0], 'answered'],
    ]);
    for (const each of told.persons) {
      const found = await findRecords(world.database, { kind: 'question', person: each.person });
      const { records } = each as AnsweredPerson;
      expect(found.map(({ reference }) => reference)).toContainEqual(records.question);
    }
  });

  test('one who is refused takes no other with it', async () => {
    const broken = { ...household(), coApplicant: '198802012397' };
    const told = (await caller.ask(aSystemQuestion(world, '', { household: broken }))).answer();
    expect(told.persons.map(({ result }) => result)).toEqual(['answered', 'refused', 'answered']);
    expect(told.persons[1]).toMatchObject({
      problem: {
        status: 422,
        felkod: 'PERSONIDENTITET_OGILTIG',
        fields: [{ pointer: '/household/coApplicant' }],
      },
    });
  });

  test('more persons than the limit are refused', async () => {
    const children = Array.from({ length: 20 }, () => person);
    const told = await caller.ask(aSystemQuestion(world, '', { household: { applicant: person, children } }));
    expect(told.problem().fields).toMatchObject([{ rule: 'household-within-limit' }]);
  });
});

describe('what the agency wrote', () => {
  test('is told on request, exactly as it stands in the SOAP answer', async () => {
    const told = (await caller.ask(aSystemQuestion(world, person, { includeRaw: true }))).person();
    const soap = await world.caller.ask(person, { lefi: { ovrigInformation: undefined } });
    for (const agency of ['CSN', 'SKV'] as const) {
      expect(partOf(told, agency).raw!.content).toBe(soap.parts.get(agency)!.inner);
    }
    expect(partOf(told, 'AF').raw).toMatchObject({ mediaType: 'application/xml', encoding: 'utf-8' });
    expect(JSON.parse(partOf(told, 'FK').raw!.content)).toHaveProperty('formansinformation');
  });

  test('is not told otherwise', async () => {
    const told = (await caller.ask(aSystemQuestion(world, person))).person();
    expect(told.agencies.every((part) => !('raw' in part))).toBe(true);
  });
});

describe('a check', () => {
  const check = async (change: Parameters<typeof aSystemQuestion>[2], who = person) => {
    const told = await caller.post(JSON.stringify(aSystemQuestion(world, who, change)), {
      path: checkQuestions,
    });
    expect(told.status).toBe(200);
    return told.check();
  };

  test('asks nobody and records nothing', async () => {
    const heard = () => agencies.map((agency) => world.faults.heard(agency));
    const records = async () => (await findRecords(world.database, { last: 100_000 })).length;
    const before = [heard(), await records()];
    expect(await check({})).toMatchObject({ wouldBeAsked: true, fields: [], persons: [{ agencies }] });
    expect([heard(), await records()]).toEqual(before);
  });

  test('names every field that would fail, and for which agency', async () => {
    const told = await check({
      caseReference: 'x'.repeat(32),
      agencies: {
        AF: { period: { from: '2026-11-02', to: '2026-11-01' } },
        CSN: { period: { from: '2020-01-01', to: '2020-02-01' } },
        FK: { lefi: { utbetalningar: ['FK:XYZ'] } },
        TNS: {},
      },
    });
    expect(told.fields.map(({ pointer, agency, result }) => `${agency} ${pointer} ${result}`).sort()).toEqual(
      [
        'AF /agencies/AF/period refused',
        'CSN /agencies/CSN/period refused',
        'CSN /caseReference refused',
        'FK /agencies/FK/lefi refused',
      ],
    );
    expect(told).toMatchObject({ wouldBeAsked: true, persons: [{ agencies: ['TNS'] }] });
  });

  test('tells what stops the whole question, for each person of a household', async () => {
    const told = await check(
      { household: { applicant: person, children: ['201001012380'] }, purpose: ' ' },
      '',
    );
    expect(told.wouldBeAsked).toBe(false);
    expect(told.fields.map(({ pointer }) => pointer)).toContain('/purpose');
    expect(told.fields.map(({ pointer }) => pointer)).toContain('/household/children/0');
    expect(told.fields.filter(({ pointer }) => pointer === '/purpose')).toHaveLength(1);
  });

  test('tells what does not follow the contract as the question itself would', async () => {
    const { purpose, ...rest } = aSystemQuestion(world, person);
    expect(purpose).not.toBe('');
    const body = JSON.stringify(rest);
    const told = (await caller.post(body, { path: checkQuestions })).check();
    expect(told).toMatchObject({ wouldBeAsked: false, persons: [] });
    expect(told.fields).toEqual((await caller.post(body)).problem().fields);
  });
});

describe('an address', () => {
  const get = async (path: string, method = 'GET') => {
    const dispatcher = new Agent({ connect: { ca: readFileSync(world.ca) } });
    const answer = await request(`${world.server.addresses.systemApi!}${path}`, { dispatcher, method });
    const text = await answer.body.text();
    await dispatcher.close();
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      allow: answer.headers['allow'],
      text,
    };
  };

  test('the contract is served as it was written, to anybody', async () => {
    const written = readFileSync(new URL('../../contract/system-api/openapi.yaml', import.meta.url), 'utf8');
    expect(await get('/api/v1/openapi.yaml')).toMatchObject({ status: 200, text: written });
  });

  test.each(['/', `/api/v1/questions/199001012385`, '/api/v2/questions', '/%zz'])(
    '%s is nowhere, and is not repeated',
    async (path) => {
      const told = await get(path);
      expect(told).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' });
      expect(JSON.parse(told.text)).toMatchObject({ felkod: 'OKAND_SOKVAG' });
      expect(told.text).not.toContain('1990');
    },
  );

  test.each([
    ['GET', '/api/v1/questions', 'POST'],
    ['DELETE', '/api/v1/questions/check', 'POST'],
    ['PUT', '/api/v1/openapi.yaml', 'GET, HEAD'],
  ])('%s of %s is told what may be done', async (method, path, allow) => {
    const told = await get(path, method);
    expect(told).toMatchObject({ status: 405, allow });
    expect(JSON.parse(told.text)).toMatchObject({ felkod: 'OKAND_METOD' });
  });
});
