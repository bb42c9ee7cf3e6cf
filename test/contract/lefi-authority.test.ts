import { readFileSync } from 'node:fs';
import { request, Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import type { RegistryHolder } from '../../src/server/connections/index.ts';
import { anOpenLog } from '../access-log.ts';
import { aDatabase } from '../database.ts';
import {
  aKeptLog,
  aLefiQuestionOf,
  aLefiWorld,
  now,
  only,
  type LefiWorld,
  type Wishes,
} from './lefi-world.ts';

const asked = only({ formansinformation: ['FK:BOB'] });

async function inWorld(wishes: Wishes, look: (world: LefiWorld) => Promise<void>): Promise<void> {
  const world = await aLefiWorld(wishes);
  try {
    await look(world);
    expect(world.bugs).toEqual([]);
  } finally {
    await world.stop();
  }
}

const anyone = (world: LefiWorld) => world.population.sample(0);

describe('who may ask for an actor', () => {
  it('is nobody once the connection has ended', () =>
    inWorld({ connection: { validTo: now - 1 } }, async (world) => {
      expect((await world.ask(aLefiQuestionOf(anyone(world), asked))).status).toBe(403);
      expect(world.records).toMatchObject([{ kind: 'refusal', code: 'actor-not-represented' }]);
    }));

  it('is nobody whose certificate’s right to the connection has ended', () =>
    inWorld({ right: { validTo: now - 1 } }, async (world) => {
      expect((await world.ask(aLefiQuestionOf(anyone(world), asked))).status).toBe(403);
    }));

  it('may ask for long periods when that is agreed', () =>
    inWorld({ connection: { mayAskLongPeriods: true } }, async (world) => {
      const period = { from: '2020-01-01', tom: '2026-11-20' };
      expect((await world.ask(aLefiQuestionOf(anyone(world), { ...asked, period }))).status).toBe(200);
    }));
});

it('a question whose connection’s agreed end passes while it is recorded is not answered', async () => {
  const asking = (recordingMs: number) =>
    inWorld({ connection: { validTo: now + 2 }, recordingMs }, async (world) => {
      const { status } = await world.ask(aLefiQuestionOf(anyone(world), asked));
      said.push([status, world.records.map(({ kind }) => kind)]);
    });
  const said: unknown[] = [];
  await asking(1);
  await asking(2);
  expect(said).toEqual([
    [200, ['question', 'answer']],
    [403, ['question', 'refusal']],
  ]);
});

describe('a registry that has moved on', () => {
  /** The connection ends in the version that comes while the question is being examined. */
  const endedMeanwhile = (first: RegistryHolder): RegistryHolder => {
    const registry = first.current();
    const connections = new Map(
      [...registry.connections].map(([id, connection]) => [id, { ...connection, validTo: now - 1 }]),
    );
    return {
      ...first,
      newerThan: (version) => Promise.resolve({ ...registry, version: version + 1, connections }),
    };
  };

  it('makes the question be examined again, and refused when the connection has ended meanwhile', () =>
    inWorld(
      {
        registry: endedMeanwhile,
        accessLog: (kept) => ({
          ...aKeptLog(kept),
          recordQuestion: () => Promise.resolve({ kind: 'stale' }),
        }),
      },
      async (world) => {
        // Would cost a deadline if it were asked.
        world.fk.tell('register', { kind: 'silent' });
        expect((await world.ask(aLefiQuestionOf(anyone(world), asked))).status).toBe(403);
        expect(world.records.map(({ kind }) => kind)).toEqual(['refusal']);
      },
    ));
});

describe('the registers', () => {
  it('answer nobody without a client certificate', () =>
    inWorld({}, async (world) => {
      const ca = readFileSync(world.authority.certificate, 'utf8');
      const dispatcher = new Agent({ connect: { ca } });
      const asking = request(`${world.fk.url}/state`, { dispatcher, method: 'POST', body: '{}' });
      await expect(asking).rejects.toThrow();
      await dispatcher.destroy();
    }));

  it('have no sub-system of another name', () =>
    inWorld({}, (world) => {
      expect(() => {
        world.fk.tell('fordon', { kind: 'silent' });
      }).toThrow('no sub-system');
      return Promise.resolve();
    }));
});

describe('in the access log', () => {
  it('question and answer stand as disclosed, and the person apart from them', async () => {
    const database = await aDatabase();
    const { log } = await anOpenLog(database);
    const atVersionZero = (first: RegistryHolder): RegistryHolder => ({
      ...first,
      current: () => ({ ...first.current(), version: 0 }),
    });
    await inWorld({ accessLog: () => log, registry: atVersionZero }, async (world) => {
      const person = anyone(world);
      expect((await world.ask(aLefiQuestionOf(person, asked))).status).toBe(200);
      const found = await findRecords(database, { last: 2 });
      expect(found.map(({ kind }) => kind)).toEqual(['question', 'answer']);
      expect(found[0]?.record).toContain('"role":"discloser"');
      expect(found.map(({ record }) => record).join()).not.toContain(person.identity.personidentitet);
    });
    await log.stop();
    await database.close();
  });
});
