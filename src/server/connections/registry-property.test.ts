import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aRegisteredParty, certificates } from '../../../test/registry.ts';
import type { Database } from '../database/index.ts';
import { ChangeRefused } from '../parties/index.ts';
import {
  addCertificate,
  addConnection,
  endConnection,
  grantCertificate,
  isValidAt,
  readRegistry,
  revokeCertificateGrant,
  withdrawCertificate,
  type Registry,
} from './index.ts';

let database: Database;
let pems: readonly string[];

const runs = 12;
const start = Date.now();
/** Moments are told in minutes from the start, some before it and some to come. */
const moment = (minute: number): number => start + minute * 60_000;
const minutes = Array.from({ length: 12 }, (_, minute) => minute);

beforeAll(async () => {
  database = await aDatabase();
  pems = await certificates(runs);
});

afterAll(() => database.close());

type Step =
  | { readonly act: 'connect' | 'register' | 'grant'; readonly from: number; readonly to: number | null }
  | { readonly act: 'end' | 'withdraw' | 'revoke'; readonly at: number };

const minute = fc.integer({ min: 0, max: 11 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    act: fc.constantFrom('connect' as const, 'register' as const, 'grant' as const),
    from: minute,
    to: fc.oneof(fc.constant(null), minute),
  }),
  fc.record({ act: fc.constantFrom('end' as const, 'withdraw' as const, 'revoke' as const), at: minute }),
);

/** The naive model: for each thing, the minutes in which it holds. */
class Model {
  readonly connections = new Map<string, Set<number>>();
  readonly certificates = new Map<string, Set<number>>();
  readonly rights = new Map<string, Set<number>>();

  hold(things: Map<string, Set<number>>, id: string, from: number, to: number | null): void {
    const held = things.get(id) ?? new Set();
    for (const each of minutes) if (each >= from && (to === null || each < to)) held.add(each);
    things.set(id, held);
  }

  end(things: Map<string, Set<number>>, id: string, at: number): void {
    for (const each of minutes) if (each >= at) things.get(id)?.delete(each);
  }
}

/** Which pairs of certificate and connection would get an answer in each minute. */
function answered(registry: Registry, ids: ReadonlySet<string>): string[] {
  const registrations = [...registry.certificates.values()].flat();
  return minutes.flatMap((each) =>
    registrations
      .filter((certificate) => ids.has(certificate.id) && isValidAt(certificate, moment(each)))
      .flatMap(({ id, speaksFor }) =>
        speaksFor
          .filter((right) => isValidAt(right, moment(each)))
          .filter(({ connectionId }) => {
            const connection = registry.connections.get(connectionId);
            return connection !== undefined && isValidAt(connection, moment(each));
          })
          .map(({ connectionId }) => `${String(each)} ${id} ${connectionId}`),
      ),
  );
}

function answeredByModel({ connections, certificates: known, rights }: Model): string[] {
  return [...rights].flatMap(([pair, held]) => {
    const [certificate = '', connection = ''] = pair.split(' ');
    return [...held]
      .filter(
        (each) =>
          known.get(certificate)?.has(each) === true && connections.get(connection)?.has(each) === true,
      )
      .map((each) => `${String(each)} ${pair}`);
  });
}

/** Takes the step in the registry and, unless it is refused there, in the model. */
async function take(step: Step, organisationsnummer: string, pem: string, model: Model): Promise<void> {
  const connection = [...model.connections.keys()].at(-1) ?? 'none';
  const certificate = [...model.certificates.keys()].at(-1) ?? 'none';
  const pair = `${certificate} ${connection}`;
  if ('at' in step) {
    const { at } = step;
    if (step.act === 'end') {
      await endConnection(database, connection, moment(at));
      model.end(model.connections, connection, at);
    } else if (step.act === 'withdraw') {
      await withdrawCertificate(database, certificate, moment(at));
      model.end(model.certificates, certificate, at);
    } else {
      const right = { certificateId: certificate, connectionId: connection, at: moment(at) };
      await revokeCertificateGrant(database, right);
      model.end(model.rights, pair, at);
    }
    return;
  }
  const { from, to } = step;
  const validFrom = moment(from);
  const validTo = to === null ? null : moment(to);
  if (step.act === 'connect') {
    const toAdd = {
      service: 'ssbtek' as const,
      organisationsnummer,
      board: 'Socialnämnden',
      validFrom,
      validTo,
    };
    const { id } = await addConnection(database, toAdd);
    model.hold(model.connections, id, from, to);
  } else if (step.act === 'register') {
    const { id } = await addCertificate(database, { pem, validFrom, ...(validTo !== null && { validTo }) });
    model.hold(model.certificates, id, from, to);
  } else {
    const right = { certificateId: certificate, connectionId: connection, validFrom, validTo };
    await grantCertificate(database, right);
    model.hold(model.rights, pair, from, to);
  }
}

test('whatever was added, ended, withdrawn and added again, each instant has one answer: the naive one', async () => {
  let run = 0;
  const somethingFirst: readonly Step[] = [
    { act: 'connect', from: 1, to: null },
    { act: 'register', from: 1, to: null },
    { act: 'grant', from: 0, to: null },
  ];
  let wasAnswered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const organisationsnummer = await aRegisteredParty(database);
      const pem = pems[run++ % runs]!;
      const model = new Model();
      for (const each of [...somethingFirst, ...steps]) {
        await take(each, organisationsnummer, pem, model).catch((error: unknown) => {
          if (!(error instanceof ChangeRefused)) throw error;
        });
      }
      const found = answered(await readRegistry(database), new Set(model.certificates.keys()));
      wasAnswered += found.length;
      expect(found.sort()).toEqual(answeredByModel(model).sort());
    }),
    { numRuns: runs, endOnFailure: true },
  );
  expect(wasAnswered).toBeGreaterThan(0);
});
