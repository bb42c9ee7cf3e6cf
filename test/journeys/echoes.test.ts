import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openListener, type Listener } from '../../simulators/agencies/index.ts';
import { findRecords } from '../../src/server/access-log/index.ts';
import { addProcessor, endProcessor } from '../../src/server/connections/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { withXml } from '../../src/server/soap/index.ts';
import { addDays, type Day } from '../../src/values/day.ts';
import type { QuestionWish } from './question-body.ts';
import { aWorld, type World } from './world.ts';

// What a question says about itself: what comes back of it, what reaches an agency of it, and who handles it.

let world: World;
let person: string;

beforeAll(async () => {
  world = await aWorld();
  person = world.population.personas[0]!.personnummer;
});

afterAll(() => world.stop());

const ssbt = 'http://schema.forsakringskassan.se/integration/ssbt/10';

/** The text at a path of the answer; null where there is none. */
function at(xml: string, path: string): string | null {
  return withXml(Buffer.from(xml), {}, (parsed) => {
    if ('problem' in parsed) throw new Error(parsed.problem);
    return parsed.elements(path, { s: ssbt })[0]?.text ?? null;
  });
}

const fromAnswer = '//s:hamtaBastjanstInformationResponse';

describe('what comes back of the question', () => {
  const wish: QuestionWish = {
    agencies: ['TNS'],
    askedAt: '2026-11-20T08:15:30.25+01:00',
    correlationId: ' akt <17> & åäö ',
  };

  test('frageTidpunkt and korrelationsid as they were written, and not the question', async () => {
    const { xml } = await world.caller.ask(person, wish);
    expect(at(xml, `${fromAnswer}/s:frageTidpunkt`)).toBe(wish.askedAt);
    expect(at(xml, `${fromAnswer}/s:korrelationsid`)).toBe(wish.correlationId);
    expect(at(xml, `${fromAnswer}/s:fraga`)).toBeNull();
  });

  test('neither, when the question has neither', async () => {
    const { xml } = await world.caller.askFor(person, 'TNS');
    expect(at(xml, `${fromAnswer}/s:frageTidpunkt`)).toBeNull();
    expect(at(xml, `${fromAnswer}/s:korrelationsid`)).toBeNull();
  });

  test('the whole question, when fraganSkallInkluderasISvaret says so', async () => {
    const { xml } = await world.caller.ask(person, { ...wish, echo: true, caseReference: 'EB & 17' });
    const general = `${fromAnswer}/s:fraga/s:generellaFrageparametrar`;
    expect(at(xml, `${general}/s:personidentitet`)).toBe(person);
    expect(at(xml, `${general}/s:arendeidentitet`)).toBe('EB & 17');
    expect(at(xml, `${general}/s:fraganSkallInkluderasISvaret`)).toBe('true');
    expect(at(xml, `${fromAnswer}/s:svarsdata/s:TNS/s:data`)).not.toBeNull();
  });

  test('also when an agency of it fails', async () => {
    world.faults.tell('TNS', person, { kind: 'refusing' });
    const { xml } = await world.caller.ask(person, { ...wish, echo: true });
    world.faults.tell('TNS', person, null);
    expect(at(xml, `${fromAnswer}/s:fraga/s:generellaFrageparametrar/s:personidentitet`)).toBe(person);
    expect(at(xml, `${fromAnswer}/s:svarsdata/s:TNS/s:error/s:kalla`)).toBe('BT');
  });

  test('korrelationsid is on record, among what is personal', async () => {
    const since = Date.now();
    await world.caller.ask(person, wish);
    const [question] = await findRecords(world.database, { since, kind: 'question', withPersonalData: true });
    expect(question!.record).not.toContain('akt <17>');
    expect(JSON.parse(question!.personal!)).toMatchObject({ person, correlationId: wish.correlationId });
  });
});

describe('a period of an agency’s own', () => {
  const asked = new Map<string, string>();
  let listeners: readonly Listener[];
  const withOwn = ['AF', 'CSN', 'SO'] as const; // Transportstyrelsen's own question has no period

  /** In front of the injector nothing is seen; so each agency's questions are led past a listener that keeps them. */
  beforeAll(async () => {
    listeners = await Promise.all(
      withOwn.map((agency) =>
        openListener(
          (request, response) => {
            let body = '';
            request.on('data', (chunk: Buffer) => (body += chunk.toString()));
            request.on('end', () => {
              asked.set(agency, body);
              response.writeHead(503).end();
            });
          },
          { port: 0 },
        ),
      ),
    );
  });

  afterAll(() => Promise.all(listeners.map((listener) => listener.close())));

  test('reaches that agency, and the general one the others', async () => {
    for (const [index, agency] of withOwn.entries()) {
      await world.faults.lead(agency, { url: listeners[index]!.url });
    }
    const general = { from: addDays(world.today, -20), to: addDays(world.today, -2) };
    const own = { from: addDays(world.today, -11), to: addDays(world.today, 3) };
    await world.caller.ask(person, { period: general, own: { AF: own, SO: own } });
    for (const agency of withOwn) {
      const [right, wrong] = agency === 'CSN' ? [general, own] : [own, general];
      const text = asked.get(agency)!;
      expect([agency, says(text, right.from), says(text, right.to)]).toEqual([agency, true, true]);
      expect([agency, says(text, wrong.from), says(text, wrong.to)]).toEqual([agency, false, false]);
    }
  });

  test('that begins after it ends refuses that agency alone', async () => {
    const reversed = { from: world.today, to: addDays(world.today, -1) };
    const { parts } = await world.caller.ask(person, { agencies: ['SKV', 'TNS'], own: { TNS: reversed } });
    expect(parts.get('TNS')!.error).toMatchObject({ kalla: 'SSBT', felkod: 'PERIOD_OMVAND' });
    expect(parts.get('SKV')!.error).toBeNull();
  });
});

/** CSN writes days without hyphens. */
function says(question: string, day: Day): boolean {
  return question.includes(day) || question.includes(day.replaceAll('-', ''));
}

describe('a personuppgiftsbiträde that handles the question', () => {
  const supplier = { organisationsnummer: '165599990016', name: 'Systemhuset AB' };
  const agent = { organisationsnummer: '165599990024', name: 'Ombudet AB' };
  const askThrough = (...processors: (typeof supplier)[]) =>
    world.caller.ask(person, { agencies: ['MIV'], processors });

  beforeAll(async () => {
    for (const { organisationsnummer, name } of [supplier, agent]) {
      await registerParty(world.database, { organisationsnummer, name, kind: 'supplier' });
    }
    await addProcessor(world.database, {
      connectionId: world.municipality.connectionId,
      organisationsnummer: supplier.organisationsnummer,
      role: 'supplier',
      validFrom: Date.now() - 1_000,
    });
  });

  test('and is registered for the connection: the question is answered', async () => {
    // Every process holds a change within a second.
    await expect.poll(async () => (await askThrough(supplier)).status, { timeout: 5_000 }).toBe(200);
    const { status, parts } = await askThrough(supplier);
    expect([status, parts.get('MIV')!.error]).toEqual([200, null]);
  });

  test('and is not: the whole question is refused, and that is on record', async () => {
    const since = Date.now();
    const { fault } = await askThrough(supplier, agent);
    expect(fault?.felkod).toBe('BITRADE_EJ_REGISTRERAT');
    const found = await findRecords(world.database, { since });
    expect(found.map(({ kind }) => kind)).toEqual(['refusal']);
    expect(found[0]!.record).toContain('"result":"refused","rule":"processors-registered"');
  });

  test('and no longer is: refused from the moment it ended', async () => {
    const { connectionId } = world.municipality;
    const { organisationsnummer } = supplier;
    await endProcessor(world.database, { connectionId, organisationsnummer, at: Date.now() });
    expect((await askThrough(supplier)).fault?.felkod).toBe('BITRADE_EJ_REGISTRERAT');
  });
});
