import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCertificateAuthority } from '../../../simulators/certificate-authority/index.ts';
import type { InjectedFault } from '../../../simulators/faults/index.ts';
import { agencies, type AgencyCode } from '../../../src/values/agency.ts';
import type { Caller } from '../caller.ts';
import { startServerProcess, type ServerProcess } from '../server-process.ts';
import { wordsOf } from '../words-of.ts';
import type { SoapAnswer } from '../soap-answer.ts';
import { aWorld, type World } from '../world.ts';
import { askOnce, startLoad, withoutTheirRecords, type Asked, type Load } from './load.ts';

// One agency is in trouble for everybody while questions keep coming in: its own part is a named error, the other six
// are word for word what they are otherwise, and whoever does not ask it does not notice.

const agencyDeadlineMs = 2_500;
const totalDeadlineMs = 6_000;
/** Beyond a deadline: what a process that is short of time takes to write what it has. */
const slackMs = 2_000;

let world: World;
let server: ServerProcess;
let lines: readonly Caller[];
let persons: readonly string[];
const untroubled = new Map<string, SoapAnswer>();

beforeAll(async () => {
  world = await aWorld({
    agencyDeadlineMs,
    totalDeadlineMs,
    registerDeadlineMs: 2_000,
    breakers: { TNS: { failures: 5, openMs: 300 } },
    start: async (config) => (server = await startServerProcess(config)),
  });
  lines = Array.from({ length: 4 }, () => world.anotherLine());
  // Both have something to tell from Migrationsverket, which names nobody otherwise.
  const named = ['Amira Allsvar', 'Petra Permanent'].map((name) => world.persona(name));
  const others = Array.from({ length: 5 }, (_, n) => world.population.sample(n).identity.personidentitet);
  persons = [...named, ...others];
  for (const person of persons) untroubled.set(person, await world.caller.ask(person));
}, 120_000);

afterAll(() => world.stop());

/** Every other line leaves the agency in trouble out. */
const loadAround = (troubled: AgencyCode): Load =>
  startLoad({
    lines,
    persons,
    agenciesOf: (line) => (line % 2 === 0 ? agencies : agencies.filter((one) => one !== troubled)),
  });

interface Trouble {
  readonly agency: AgencyCode;
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
  /** What is to be seen in each answer about the agency that was asked for and given in the meantime. */
  readonly felkod: string;
  readonly says: RegExp;
}

/** Before, during and after: everything that was asked in the meantime. */
async function underLoad({ agency, begin, end, felkod, says }: Trouble): Promise<readonly Asked[]> {
  const load = loadAround(agency);
  await load.untilEachLine();
  await begin();
  const begunAt = performance.now();
  await load.untilEachLine();
  const endedAt = performance.now();
  await end();
  const backAt = performance.now();
  await load.untilEachLine();
  const asked = await load.stop();
  for (const one of asked) expectOthersIntact(one, agency);
  const inTrouble = asked.filter((one) => one.begunAt >= begunAt && one.endedAt <= endedAt);
  for (const { answer } of inTrouble.filter(isAbout(agency))) {
    expect(answer.parts.get(agency)).toMatchObject({ data: null, error: { kalla: 'SSBT', felkod } });
    expect(answer.parts.get(agency)!.error!.felmeddelanden.join(' ')).toMatch(says);
  }
  for (const one of asked.filter((each) => each.begunAt >= backAt)) expectIntact(one, agency);
  expect(await withoutTheirRecords(world, asked)).toEqual([]);
  return inTrouble;
}

const isAbout = (agency: AgencyCode) => (one: Asked) => one.agencies.includes(agency);

function expectOthersIntact(one: Asked, agency: AgencyCode): void {
  expect([one.answer.status, one.answer.fault]).toEqual([200, null]);
  expect([...one.answer.parts.keys()]).toEqual(one.agencies);
  for (const other of one.agencies) if (other !== agency) expectIntact(one, other);
  expect(one.answer.durationMs).toBeLessThan(totalDeadlineMs + slackMs);
}

function expectIntact({ answer, person, agencies: asked }: Asked, agency: AgencyCode): void {
  if (!asked.includes(agency)) return;
  expect([agency, answer.parts.get(agency)!.error]).toEqual([agency, null]);
  expect([agency, wordsOf(answer, agency)]).toEqual([agency, wordsOf(untroubled.get(person)!, agency)]);
}

const told = (agency: AgencyCode, fault: InjectedFault) => ({
  agency,
  begin: () => {
    world.faults.tell(agency, '*', fault);
  },
  end: () => {
    world.faults.tell(agency, '*', null);
  },
});

const timedOut = { felkod: 'TIMEOUT', says: /./ };
const unusable = { felkod: 'SVAR_OGILTIGT', says: /kan inte förmedlas/ };
const unreachable = { felkod: 'OTILLGANGLIG', says: /kunde inte nås eller bröt förbindelsen/ };

/** The deadline is the agency's own: who asks it waits so long and no longer, who does not ask it waits for nothing. */
function expectDeadline(inTrouble: readonly Asked[], agency: AgencyCode): void {
  for (const { answer, ...one } of inTrouble) {
    const waited = isAbout(agency)({ answer, ...one });
    expect(answer.durationMs).toBeLessThan(waited ? agencyDeadlineMs + slackMs : agencyDeadlineMs);
    if (waited) expect(answer.durationMs).toBeGreaterThan(agencyDeadlineMs - 50);
  }
}

/** Bytes of the server's process. */
async function residentMemory(): Promise<number> {
  const metrics = await (await fetch(`${server.addresses.operations}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]);
}

describe('under load, with one agency in trouble, all others’ answers are whole and in time, and all is recorded', () => {
  test('an agency hangs', async () => {
    expectDeadline(await underLoad({ ...told('AF', { kind: 'silent' }), ...timedOut }), 'AF');
  });

  test('an agency answers a byte per second', async () => {
    expectDeadline(await underLoad({ ...told('SO', { kind: 'trickling' }), ...timedOut }), 'SO');
    // What was cut off at the deadline is not kept open.
    await expect.poll(() => world.faults.openConnections('SO')).toBeLessThanOrEqual(lines.length);
  });

  test.each(['before-answer', 'mid-answer'] as const)('an agency resets the connection, %s', async (when) => {
    await underLoad({ ...told('CSN', { kind: 'resets', when }), ...unreachable });
  });

  test('an agency sends 50 MB', async () => {
    const before = await residentMemory();
    await underLoad({ ...told('SKV', { kind: 'oversized', megabytes: 50 }), ...unusable });
    expect((await residentMemory()) - before).toBeLessThan(100_000_000);
  });

  test('an agency sends garbage where its answer should be', async () => {
    await underLoad({ ...told('MIV', { kind: 'garbage' }), ...unusable });
  });

  test('an agency sends what is not HTTP', async () => {
    await underLoad({ ...told('AF', { kind: 'not-http' }), ...unreachable });
  });

  test.each(agencies)('%s answers in wrong namespaces', async (agency) => {
    await underLoad({ ...told(agency, { kind: 'wrong-namespace' }), ...unusable });
  });

  describe('presents a certificate that is not to be trusted, and is told nothing', () => {
    const presented = async (
      agency: AgencyCode,
      certificate: { readonly certificate: string; readonly key: string },
    ) => {
      const own = await world.issue('server', { usage: 'server' });
      let heard = 0;
      await underLoad({
        agency,
        begin: async () => {
          await world.faults.present(agency, { ca: world.ca, ...certificate });
          heard = world.faults.heard(agency);
        },
        end: async () => {
          expect(world.faults.heard(agency)).toBe(heard);
          await world.faults.present(agency, { ca: world.ca, ...own });
        },
        ...unreachable,
      });
    };

    test('of another authority', async () => {
      const folder = mkdtempSync(join(inject('folder'), 'wrong-authority-'));
      const other = await createCertificateAuthority({ folder, name: 'annan' });
      await presented('CSN', await other.issue({ file: 'server', commonName: 'localhost', usage: 'server' }));
    });

    test('that has expired', async () => {
      const validFrom = new Date(Date.now() - 2 * 86_400_000);
      const validTo = new Date(Date.now() - 60_000);
      await presented('MIV', await world.issue('expired', { usage: 'server', validFrom, validTo }));
    });

    test('of a client', async () => {
      await presented('SO', await world.issue('no-server'));
    });
  });
});

describe('under load, two persons’ answers have changed places', () => {
  const swap = (agency: AgencyCode, [one, other]: readonly [string, string], isSwapped: boolean) => {
    world.faults.tell(agency, one, isSwapped ? { kind: 'swapped', with: other } : null);
    world.faults.tell(agency, other, isSwapped ? { kind: 'swapped', with: one } : null);
  };

  /** Both persons', asked at once while other persons' questions are answered. */
  async function swapped(agency: AgencyCode): Promise<readonly SoapAnswer[]> {
    const [one = '', other = ''] = persons.filter((person) => saysWhom(untroubled.get(person)!, agency));
    const load = startLoad({
      lines,
      persons: persons.filter((person) => person !== one && person !== other),
      agenciesOf: () => agencies,
    });
    await load.untilEachLine();
    swap(agency, [one, other], true);
    const both = await Promise.all([one, other].map((person, line) => askOnce(lines[line]!, person)));
    await load.untilEachLine();
    swap(agency, [one, other], false);
    const asked = await load.stop();
    for (const each of asked) for (const every of agencies) expectIntact(each, every);
    expect(await withoutTheirRecords(world, [...asked, ...both])).toEqual([]);
    for (const each of both) expectOthersIntact(each, agency);
    return both.map(({ answer }) => answer);
  }

  // Migrationsverket names the person only when it has something to tell.
  const saysWhom = (answer: SoapAnswer, agency: AgencyCode) =>
    agency !== 'MIV' || answer.parts.get('MIV')!.texts('personnummer').length > 0;

  test.each(agencies.filter((agency) => agency !== 'TNS'))('%s: neither is passed on', async (agency) => {
    for (const answer of await swapped(agency)) {
      const { data, error } = answer.parts.get(agency)!;
      expect([data, error]).toMatchObject([null, { kalla: 'SSBT', felkod: 'SVAR_OGILTIGT' }]);
      expect(error!.felmeddelanden.join(' ')).toContain('gäller en annan fråga');
    }
  });

  test('TNS names nobody in its answers, and so they are passed on', async () => {
    for (const answer of await swapped('TNS')) expect(answer.parts.get('TNS')!.error).toBeNull();
  });
});

test('under load, an agency that fails is left in peace, and when it comes back it is asked again', async () => {
  const load = loadAround('TNS');
  const saysOf = ({ answer }: Asked) => answer.parts.get('TNS')?.error?.felmeddelanden.join(' ') ?? '';
  const isResting = (one: Asked) => !isAbout('TNS')(one) || saysOf(one).includes('tillfälligt inte');
  await load.untilEachLine();
  world.faults.tell('TNS', '*', { kind: 'resets' });
  await load.untilEachLine(isResting);
  const [restingAt, heard] = [performance.now(), world.faults.heard('TNS')];
  await load.untilEachLine(isResting);
  // One question at a time is let through to see whether it is back; put again once, for the connection may be old.
  const periods = Math.ceil((performance.now() - restingAt) / 300) + 1;
  expect(world.faults.heard('TNS') - heard).toBeLessThanOrEqual(2 * periods);
  world.faults.tell('TNS', '*', null);
  const isBack = ({ agencies: asked, answer }: Asked) =>
    !asked.includes('TNS') || answer.parts.get('TNS')!.error === null;
  await load.untilEachLine(isBack);
  const backAt = performance.now();
  await load.untilEachLine();
  const asked = await load.stop();
  for (const one of asked) expectOthersIntact(one, 'TNS');
  for (const one of asked.filter((each) => each.begunAt >= backAt)) expectIntact(one, 'TNS');
  expect(await withoutTheirRecords(world, asked)).toEqual([]);
});

test('after all this the log verifies, and no question in it is without its answer', async () => {
  expect(await world.verifyLog()).toMatchObject({ isIntact: true, findings: [], remarks: [] });
});
