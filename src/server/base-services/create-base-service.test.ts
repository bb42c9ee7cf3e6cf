import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { aPerson, aQuestion } from '../../../test/builders.ts';
import {
  anAgencyWorld,
  sends,
  sendsJson,
  sendsSoap,
  type Act,
  type AgencyWorld,
} from '../../../test/scripted-agency.ts';
import { agencies, type AgencyCode } from '../../values/agency.ts';
import type { Outcome } from '../../values/outcome.ts';
import { soapFault } from '../soap/index.ts';
import type { BaseServiceConfig } from './base-service-config.ts';
import { createBaseServices } from './create-base-services.ts';

const worlds: AgencyWorld[] = [];
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

async function aWorld(agency: AgencyCode, config: Partial<BaseServiceConfig> = {}): Promise<AgencyWorld> {
  const world = await anAgencyWorld(agency, config);
  worlds.push(world);
  return world;
}

const emptyAnswer =
  '<miv:findByPersonnummerResponse xmlns:miv="http://schema.migrationsverket.se/ssbtek/1/"/>';
const answers = sendsSoap(emptyAnswer);
const breaksOff: Act = (_response, _request, socket) => socket.destroy();
const isSilent: Act = () => undefined;

const unusable = { kind: 'refused', source: 'SSBT', code: 'SVAR_OGILTIGT' };
const unavailable = { kind: 'refused', source: 'SSBT', code: 'OTILLGANGLIG' };

describe.each(agencies)('whatever %s sends, it harms only its own part', (agency) => {
  const padding = ' '.repeat(200_000);
  const secret = `hemligt ${aPerson}`;
  const cases: [string, Act, object][] = [
    ['nothing', sends('', agency === 'FK' ? 'application/json' : 'text/xml'), unusable],
    ['half a document', sends('<a><b>', 'text/xml'), unusable],
    ['a web page', sends(`<!doctype html><p>${secret}`, 'text/html'), unusable],
    ['XML with a DOCTYPE', sends(`<!DOCTYPE a [<!ENTITY x "${secret}">]><a>&x;</a>`, 'text/xml'), unusable],
    [
      'a message of another namespace',
      sendsSoap(`<x:SvarMeddelande xmlns:x="urn:x">${secret}</x:SvarMeddelande>`),
      unusable,
    ],
    [
      'an envelope with two bodies',
      sends(
        `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body/><e:Body/></e:Envelope>`,
        'text/xml',
      ),
      unusable,
    ],
    [
      'an answer without end',
      sends(`{}${padding}`, agency === 'FK' ? 'application/json' : 'text/xml'),
      unusable,
    ],
    ['HTTP 404', sends(secret, 'text/plain', 404), { kind: 'refused', source: 'BT', code: 'HTTP-404' }],
    [
      'HTTP 500 without reason',
      sends(secret, 'text/plain', 500),
      { kind: 'refused', source: 'BT', code: 'HTTP-500' },
    ],
    ["a gateway's 503", sends(secret, 'text/html', 503), unavailable],
    ['nothing but a closed connection', breaksOff, unavailable],
    [
      'half of what it promised',
      (response, _request, socket) => {
        response.writeHead(200, { 'content-type': 'text/xml', 'content-length': 1000 });
        response.write('<a>', () => socket.destroy());
      },
      unavailable,
    ],
  ];

  test(`it is refused by name, without a word of what it said`, async () => {
    const world = await aWorld(agency, { maxAnswerBytes: 100_000 });
    for (const [what, act, expected] of cases) {
      const outcome = await world.ask(aQuestion(), act);
      expect(outcome, what).toMatchObject(expected);
      expect(JSON.stringify(outcome), what).not.toContain('hemligt');
      expect(JSON.stringify(outcome), what).not.toContain(aPerson);
    }
    expect(world.bugs).toEqual([]);
  });
});

describe('a base service', () => {
  test.each(agencies.filter((agency) => agency !== 'FK'))(
    'passes on the fault of %s in its own words, by code where it gives one',
    async (agency) => {
      const world = await aWorld(agency);
      const bare = await world.ask(
        aQuestion(),
        sends(soapFault('Server', 'Stängt för dagen'), 'text/xml', 500),
      );
      expect(bare).toEqual({ kind: 'refused', source: 'BT', code: 'Server', messages: ['Stängt för dagen'] });
      if (agency === 'SKV' || agency === 'MIV') return; // their own details are tested with them
      const detail =
        '<f:fel xmlns:f="urn:samsvar:fel"><f:kod>not-available</f:kod><f:text>Åter kl. 8</f:text></f:fel>';
      const told = await world.ask(aQuestion(), sends(soapFault('Server', 'x', detail), 'text/xml', 500));
      expect(told).toMatchObject({ source: 'BT', code: 'not-available', messages: ['Åter kl. 8'] });
    },
  );

  test('that is not configured refuses as OTILLGANGLIG and has no test', async () => {
    const services = createBaseServices({}, { onBug: () => undefined });
    expect(services.map(({ agency }) => agency)).toEqual(agencies);
    for (const service of services) {
      expect(await service.ask(aQuestion(), new AbortController().signal)).toMatchObject(unavailable);
      expect(service.test).toBeUndefined();
      await service.close();
    }
  });

  test('refuses as OTILLGANGLIG when nobody listens at the address', async () => {
    const world = await aWorld('MIV');
    await world.agency.close();
    expect(await world.service.ask(aQuestion(), new AbortController().signal)).toMatchObject(unavailable);
  });

  test('lets go of the connection when its deadline comes', async () => {
    const world = await aWorld('MIV', { deadlineMs: 7_000 });
    const deadline = new AbortController();
    const closed = new Promise<void>((resolve) => {
      void world
        .ask(
          aQuestion(),
          (_response, _request, socket) => {
            socket.once('close', () => {
              resolve();
            });
            deadline.abort();
          },
          deadline.signal,
        )
        .then((outcome) => {
          expect(outcome).toEqual({ kind: 'timed-out', afterMs: 7_000 });
        });
    });
    await closed;
  });

  test('that is silent has timed out, by nobody else’s clock than the deadline’s', async () => {
    const world = await aWorld('MIV', { deadlineMs: 20 });
    expect((await world.ask(aQuestion(), isSilent, AbortSignal.timeout(200))).kind).toBe('timed-out');
  });

  test('lets go in the middle of an answer too', async () => {
    const world = await aWorld('MIV');
    const deadline = new AbortController();
    const outcome = await world.ask(
      aQuestion(),
      (response, _request, socket) => {
        response.writeHead(200, { 'content-type': 'text/xml' });
        response.write('<a>', () => {
          deadline.abort();
        });
        socket.unref();
      },
      deadline.signal,
    );
    expect(outcome.kind).toBe('timed-out');
  });

  test('asks nobody when the deadline has already come', async () => {
    const world = await aWorld('MIV');
    expect((await world.ask(aQuestion(), answers, AbortSignal.abort())).kind).toBe('timed-out');
    expect(world.agency.asked).toHaveLength(0);
  });

  test('asks again and again over the connections it has', async () => {
    const world = await aWorld('MIV');
    for (let count = 0; count < 20; count++) await world.ask(aQuestion(), answers);
    expect(world.agency.asked).toHaveLength(20);
    // The pool opens a second one when the first has not quite finished; then they take turns.
    expect(world.agency.connections.opened).toBeLessThanOrEqual(2);
  });

  test('puts a question once more when an idle connection is closed under it, and no more than once', async () => {
    const world = await aWorld('MIV', { connections: 1 });
    await world.ask(aQuestion(), answers);
    const closesFirst: Act = (_response, _request, socket) => {
      world.agency.act = answers;
      socket.destroy();
    };
    expect((await world.ask(aQuestion(), closesFirst)).kind).toBe('answered-nothing');
    expect(world.agency.asked).toHaveLength(3);
    expect(await world.ask(aQuestion(), breaksOff)).toMatchObject(unavailable);
    expect(world.agency.asked).toHaveLength(5);
    expect(await world.ask(aQuestion(), breaksOff)).toMatchObject(unavailable);
    expect(world.agency.asked, 'a new connection that is closed').toHaveLength(6);
  });

  test('keeps to its number of connections; the questions beyond wait, and may give up', async () => {
    const world = await aWorld('MIV', { connections: 2 });
    const held: ServerResponse[] = [];
    const bothHeld = new Promise<void>((resolve) => {
      world.agency.act = (response) => {
        held.push(response);
        if (held.length === 2) resolve();
      };
    });
    const asked = [1, 2, 3].map(() => world.service.ask(aQuestion(), new AbortController().signal));
    const impatient = new AbortController();
    const givenUp = world.service.ask(aQuestion(), impatient.signal);
    await bothHeld;
    expect(world.agency.asked).toHaveLength(2);
    impatient.abort();
    expect((await givenUp).kind).toBe('timed-out');
    world.agency.act = answers;
    for (const response of held) answers(response, world.agency.asked[0]!, response.socket!);
    const kinds = (await Promise.all(asked)).map(({ kind }) => kind);
    expect(kinds).toEqual(['answered-nothing', 'answered-nothing', 'answered-nothing']);
    expect(world.agency.connections.opened).toBe(2);
    expect(world.agency.asked).toHaveLength(3);
  });

  test('cuts an oversized answer off long before its end', async () => {
    const world = await aWorld('MIV', { maxAnswerBytes: 50_000 });
    let sent = 0;
    const chunk = Buffer.alloc(16_384, ' ');
    function* almostEndless() {
      for (; sent < 400_000_000; sent += chunk.length) yield chunk;
    }
    const outcome = await world.ask(aQuestion(), (response) => {
      response.writeHead(200, { 'content-type': 'text/xml' });
      Readable.from(almostEndless()).pipe(response);
    });
    expect(outcome).toMatchObject(unusable);
    expect(sent).toBeLessThan(40_000_000);
  });

  test('checks only form and root when so configured', async () => {
    const loose = await aWorld('TNS', { partCheck: 'well-formed' });
    const strict = await aWorld('TNS');
    const invalid = sendsSoap(
      '<t:HamtaUppgifterResponse xmlns:t="http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1"><t:resultat>OK</t:resultat><t:okant/></t:HamtaUppgifterResponse>',
    );
    expect((await loose.ask(aQuestion(), invalid)).kind).toBe('answered-nothing');
    expect(await strict.ask(aQuestion(), invalid)).toMatchObject(unusable);
    expect(await loose.ask(aQuestion(), sendsSoap('<annat/>'))).toMatchObject(unusable);
    const lefi = await aWorld('FK', { partCheck: 'well-formed' });
    expect(await lefi.ask(aQuestion(), sendsJson([]))).toMatchObject(unusable);
  });
});

describe('the circuit breaker', () => {
  const breaker = { failures: 3, openMs: 50 };

  test('leaves an agency in peace after its failures, and heals by one question', async () => {
    const world = await aWorld('MIV', { breaker });
    for (let count = 0; count < 3; count++) {
      expect(await world.ask(aQuestion(), breaksOff)).toMatchObject(unavailable);
    }
    const rested = await world.ask(aQuestion(), answers);
    expect(rested).toMatchObject({ ...unavailable, messages: [expect.stringContaining('tillfälligt')] });
    expect(world.agency.asked).toHaveLength(3);

    await peaceIsOver(world);
    expect((await world.ask(aQuestion(), answers)).kind).toBe('answered-nothing');
    expect((await world.ask(aQuestion(), answers)).kind).toBe('answered-nothing');
  });

  test('lets one question through to see, and the others need not wait for it', async () => {
    const world = await aWorld('MIV', { breaker });
    for (let count = 0; count < 3; count++) await world.ask(aQuestion(), breaksOff);
    let probe: ServerResponse | undefined;
    const arrived = new Promise<void>((resolve) => {
      world.agency.act = (response) => {
        probe = response;
        resolve();
      };
    });
    const probing = firstLetThrough(world, arrived);
    await arrived;
    const meanwhile = await world.service.ask(aQuestion(), new AbortController().signal);
    expect(meanwhile).toMatchObject(unavailable);
    answers(probe!, world.agency.asked[0]!, probe!.socket!);
    expect((await probing).kind).toBe('answered-nothing');
    expect((await world.ask(aQuestion(), answers)).kind).toBe('answered-nothing');
  });

  test('counts deadlines that passed, but never an answer that refuses', async () => {
    const world = await aWorld('MIV', { breaker: { failures: 2, openMs: 60_000 } });
    const refusal = sends(soapFault('Server', 'Nej'), 'text/xml', 500);
    for (let count = 0; count < 4; count++) {
      expect(await world.ask(aQuestion(), refusal)).toMatchObject({ source: 'BT' });
    }
    for (let count = 0; count < 2; count++) {
      const outcome = await world.ask(aQuestion(), isSilent, AbortSignal.timeout(20));
      expect(outcome.kind).toBe('timed-out');
    }
    expect(await world.ask(aQuestion(), answers)).toMatchObject(unavailable);
  });

  /** Asks until the breaker lets a question through; bounded by the test's own time limit. */
  async function firstLetThrough(world: AgencyWorld, arrived: Promise<void>) {
    let hasArrived = false;
    void arrived.then(() => (hasArrived = true));
    const rested = (outcome: Outcome) => outcome.kind === 'refused' && !hasArrived;
    let outcome = await world.service.ask(aQuestion(), new AbortController().signal);
    while (rested(outcome)) {
      await new Promise((resolve) => setImmediate(resolve));
      outcome = await world.service.ask(aQuestion(), new AbortController().signal);
    }
    return outcome;
  }

  /** Until the breaker asks the agency again, which then fails once more or not as the test says. */
  async function peaceIsOver(world: AgencyWorld): Promise<void> {
    const before = world.agency.asked.length;
    world.agency.act = answers;
    while (world.agency.asked.length === before) {
      await world.service.ask(aQuestion(), new AbortController().signal);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

describe("an agency's own test service", () => {
  test('is called by GET without personal data, beside the breaker', async () => {
    const world = await aWorld('MIV', {
      testUrl: 'http://127.0.0.1:1/',
      breaker: { failures: 1, openMs: 60_000 },
    });
    expect(await world.service.test!(new AbortController().signal)).toMatchObject(unavailable);

    const services = createBaseServices(
      { AF: { url: world.agency.url, testUrl: `${world.agency.url}/test?del=1`, deadlineMs: 500 } },
      { onBug: () => undefined },
    );
    const testAf = services[0]!.test!;
    const never = new AbortController().signal;
    world.agency.act = sends('OK', 'text/plain');
    expect(await testAf(never)).toEqual({ kind: 'called' });
    expect(world.agency.asked.at(-1)).toMatchObject({ method: 'GET', path: '/tjanst/test?del=1', body: '' });
    world.agency.act = sends('hemligt', 'text/plain', 500);
    expect(await testAf(never)).toMatchObject({ kind: 'refused', source: 'BT', code: 'HTTP-500' });
    world.agency.act = isSilent;
    expect(await testAf(AbortSignal.timeout(20))).toEqual({ kind: 'timed-out', afterMs: 500 });
    await Promise.all(services.map((service) => service.close()));
  });

  test('is absent when the agency has none', async () => {
    expect((await aWorld('TNS')).service.test).toBeUndefined();
  });
});
