import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, aListeningLog, aPersonWho } from '../../../test/persons.ts';
import { aRegisteredParty } from '../../../test/registry.ts';
import type { Database } from '../database/index.ts';
import { ChangeRefused } from '../parties/index.ts';
import {
  decidePermission,
  holdersOfAct,
  mandateFor,
  orderPermission,
  PermissionDenied,
  withdrawPermission,
  type Act,
  type Actor,
  type Holder,
  type Mandate,
  type Role,
  type Service,
} from './index.ts';

// Persons order, decide and withdraw permissions for each other in any order, at any times. Whatever they do: an act is done
// by those alone for whom a naive list says that somebody else ordered it, somebody else decided it, and it still lasts.

const start = Date.now();
const moment = (minute: number): number => start + minute * 60_000;
const lastMinute = 11;

/** What is known of one permission, as simply as can be. */
interface Known {
  readonly person: number;
  readonly role: Role;
  readonly organisation: number;
  readonly from: number;
  readonly to: number | null;
  /** Null: the system itself. */
  readonly orderedBy: number | null;
  isDecided: boolean;
  granted: boolean;
  withdrawnFrom: number;
}

interface World {
  /** The operator's three first, then people without anything. */
  readonly persons: readonly (Actor & { readonly personnummer: string })[];
  readonly organisations: readonly string[];
  readonly ids: Map<string, Known>;
  clock: number;
}

type Step =
  | {
      readonly do: 'order';
      readonly by: number;
      readonly person: number;
      readonly role: Role;
      readonly organisation: number;
      readonly from: number;
      readonly lasts: number | null;
    }
  | { readonly do: 'decide'; readonly by: number; readonly which: number; readonly granted: boolean }
  | { readonly do: 'withdraw'; readonly by: number; readonly which: number; readonly from: number }
  | { readonly do: 'wait'; readonly minutes: number };

const ordered = [
  'connection-officer',
  'approver',
  'authorised-representative',
  'agreement-contact',
  'unit-manager',
  'lefi-contact',
  'responsible-manager',
] as const;
const ofLefi: readonly Role[] = ['lefi-contact', 'responsible-manager'];
const anyone = fc.integer({ min: 0, max: 5 });
/** Mostly those who may, so that something comes of it. */
const officer = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: anyone });
const approver = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }) },
  { weight: 1, arbitrary: anyone },
);
const minute = fc.integer({ min: 0, max: lastMinute });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('order' as const),
        by: officer,
        person: anyone,
        role: fc.constantFrom(...ordered, 'authorised-representative' as const),
        organisation: fc.integer({ min: 0, max: 2 }),
        from: minute,
        lasts: fc.option(fc.integer({ min: 2, max: 9 })),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('decide' as const),
        by: approver,
        which: fc.nat(8),
        granted: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('withdraw' as const),
        by: approver,
        which: fc.nat(8),
        from: minute,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 3 }) }),
    },
  ),
  { minLength: 8, maxLength: 20 },
);

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

/** Three of the operator's people, and three without anything; none of them in any other world. */
async function aWorld(): Promise<World> {
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const organisations = [
    operator,
    await aRegisteredParty(database, 'Ettan'),
    await aRegisteredParty(database, 'Tvåan'),
  ];
  const first = ['connection-officer', 'approver', 'approver'] as const;
  const persons: World['persons'][number][] = [];
  const ids = new Map<string, Known>();
  for (const [person, role] of first.entries()) {
    const holder = await aHolder(database, { role, organisationsnummer: operator, validFrom: start });
    persons.push(holder);
    ids.set(holder.permissionId, {
      person,
      role,
      organisation: 0,
      from: 0,
      to: null,
      orderedBy: null,
      isDecided: true,
      granted: true,
      withdrawnFrom: Infinity,
    });
  }
  for (let number = 3; number < 6; number++) persons.push(await aPersonWho(database, `Person ${number}`));
  return { persons, organisations, ids, clock: 0 };
}

function inForce({ ids }: World, person: number, at: number): Known[] {
  return [...ids.values()].filter(
    (one) =>
      one.person === person &&
      one.granted &&
      one.from <= at &&
      at < (one.to ?? Infinity) &&
      at < one.withdrawnFrom,
  );
}

/** The mandate, if the person gets one; held against the list either way. */
async function mandateOf(
  world: World,
  person: number,
  act: Act,
  organisation?: number,
  service?: Service,
): Promise<Mandate | null> {
  const subject = {
    ...(organisation !== undefined && { organisationsnummer: world.organisations[organisation]! }),
    ...(service !== undefined && { service }),
  };
  const mandate = await orRefused(() =>
    mandateFor(database, world.persons[person]!, { act, subject, now: moment(world.clock) }),
  );
  const holders: readonly Holder[] = holdersOfAct[act];
  const held = inForce(world, person, world.clock).filter(({ role, organisation: where }) => {
    const isOperators = role === 'connection-officer' || role === 'approver';
    const isOther = service !== undefined && service !== (ofLefi.includes(role) ? 'lefi' : 'ssbtek');
    const isOwn = !isOther && (organisation === undefined || where === organisation);
    return holders.includes(role) && (isOperators || isOwn);
  });
  expect([act, person, service, mandate !== null]).toEqual([act, person, service, held.length > 0]);
  return mandate;
}

async function take(world: World, step: Step): Promise<void> {
  switch (step.do) {
    case 'order':
      await order(world, step);
      break;
    case 'decide':
      await decide(world, step);
      break;
    case 'withdraw':
      await withdraw(world, step);
      break;
    case 'wait':
      world.clock = Math.min(lastMinute, world.clock + step.minutes);
  }
}

const recording = { accessLog: aListeningLog().accessLog };

async function order(world: World, step: Extract<Step, { do: 'order' }>): Promise<void> {
  const mandate = await mandateOf(world, step.by, 'order-permission');
  if (mandate === null) return;
  const { by, person, role, organisation, from, lasts } = step;
  const { personnummer, name } = world.persons[person]!;
  const to = lasts === null ? null : from + lasts;
  const organisationsnummer = world.organisations[organisation]!;
  const span = { validFrom: moment(from), validTo: to === null ? null : moment(to) };
  const done = await orRefused(() =>
    orderPermission(database, mandate, { personnummer, name, role, organisationsnummer, ...span }, recording),
  );
  if (done === null) return;
  expect(person).not.toBe(by); // nobody orders for herself
  // What needs no other's decision is a municipality's own, and never another representative.
  if (done.holds)
    expect([mandate.organisationsnummer, role === 'authorised-representative']).toEqual([
      organisationsnummer,
      false,
    ]);
  const known = { person, role, organisation, from, to, orderedBy: by, withdrawnFrom: Infinity };
  world.ids.set(done.permissionId, { ...known, isDecided: done.holds, granted: done.holds });
}

async function decide(world: World, { by, which, granted }: Extract<Step, { do: 'decide' }>): Promise<void> {
  const mandate = await mandateOf(world, by, 'decide-permission');
  const waiting = [...world.ids].filter(([, { isDecided }]) => !isDecided);
  const choice = waiting.length === 0 ? [...world.ids] : waiting;
  const [permissionId, known] = choice[which % choice.length]!;
  if (mandate === null) return;
  const done = await orRefused(() =>
    decidePermission(database, mandate, { permissionId, granted }, recording),
  );
  if (done === null) return;
  expect([known.person, known.orderedBy]).not.toContain(by);
  known.isDecided = true;
  known.granted = granted;
}

async function withdraw(world: World, { by, which, from }: Extract<Step, { do: 'withdraw' }>): Promise<void> {
  const mandate = await mandateOf(world, by, 'withdraw-permission');
  const [permissionId, known] = [...world.ids][which % world.ids.size]!;
  if (mandate === null) return;
  const wish = { permissionId, from: moment(from) };
  const done = await orRefused(() => withdrawPermission(database, mandate, wish, recording));
  if (done !== null) known.withdrawnFrom = Math.min(known.withdrawnFrom, from);
}

async function orRefused<Value>(act: () => Promise<Value>): Promise<Value | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof PermissionDenied || error instanceof ChangeRefused) return null;
    throw error;
  }
}

/** One act for each set of holders: the table has no other differences. */
const telling = Object.values(
  Object.fromEntries(
    Object.entries(holdersOfAct)
      .filter(
        ([, holders]) =>
          !(holders as readonly Holder[]).some((one) => one === 'anybody' || one === 'applicant'),
      )
      .map(([act, holders]) => [[...holders].sort().join(), act as Act]),
  ),
);

/** When something begins or ends; at most three, and now. */
function tellingMinutes({ ids, clock }: World): number[] {
  const edges = [...ids.values()].flatMap(({ to, withdrawnFrom, from, orderedBy }) =>
    orderedBy === null ? [withdrawnFrom] : [to ?? from, withdrawnFrom],
  );
  const within = [...new Set(edges)].filter((edge) => edge > 0 && edge <= lastMinute);
  return [...within.slice(0, 3), clock];
}

test('whatever is ordered, decided and withdrawn, nobody does an act without a permission in force', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const world = await aWorld();
      for (const step of taken) await take(world, step);
      for (const at of tellingMinutes(world)) {
        world.clock = at;
        for (let person = 0; person < world.persons.length; person++)
          for (const [index, act] of telling.entries())
            await mandateOf(world, person, act, 1, (index + person) % 2 === 0 ? 'ssbtek' : 'lefi');
      }
    }),
    { numRuns: 10, seed: 20_261_126, endOnFailure: true },
  );
}, 60_000);
