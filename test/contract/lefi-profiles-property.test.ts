import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Profile, Registry } from '../../src/server/connections/index.ts';
import { listsOf } from '../../src/server/lefi/fk-shape/lists-of-types.ts';
import { subsystemOf } from '../../src/server/lefi/information-types.ts';
import { lefiArrays, lefiCodes, type LefiArray } from '../../src/values/lefi-question.ts';
import { aProfile } from '../lefi-profile.ts';
import { aLefiQuestionOf, aLefiWorld, type Answer, type LefiWorld } from './lefi-world.ts';

// Any profile, asked for everything of anybody: what leaves is held against what the profile says, word by word, by a naive
// reader that knows nothing of how it was left out.

const runs = 25;
let world: LefiWorld;
let held: Profile = aProfile({});
let consentDemanded = false;
/** Everything there is to see of each persona that is asked for, as whoever may see all of it is told. */
const whole = new Map<number, Answer>();

const everything = aProfile(lefiCodes);
const types = lefiArrays.flatMap((array) => lefiCodes[array].map((code) => ({ array, code: code })));

beforeAll(async () => {
  world = await aLefiWorld({
    profile: everything,
    registry: (first) => ({ ...first, current: () => now(first.current()) }),
  });
});
afterAll(() => world.stop());

/** The registry of this moment: the one profile is what the run made it. */
function now(registry: Registry): Registry {
  const version = { version: 1, profile: { ...held, name: everything.name }, validFrom: 0, validTo: null };
  const connections = [...registry.connections].map(([id, connection]) => {
    const grounds = connection.lefi.grounds.map((one) => ({ ...one, requiresConsent: consentDemanded }));
    return [id, { ...connection, lefi: { ...connection.lefi, grounds } }] as const;
  });
  return {
    ...registry,
    connections: new Map(connections),
    lefiProfiles: new Map([[everything.name, [version]]]),
  };
}

async function answered(person: number, by: Profile): Promise<Answer> {
  held = by;
  const { personnummer } = world.population.personas[person]!;
  const { status, body } = await world.ask(aLefiQuestionOf(personnummer));
  expect(status).toBe(200);
  return body;
}

async function everythingOf(person: number): Promise<Answer> {
  const known = whole.get(person) ?? (await answered(person, everything));
  whole.set(person, known);
  return known;
}

/** Each place in an item that holds a value, lists gone through. */
function places(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => places(each, path));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => places(each, path === '' ? key : `${path}.${key}`));
}

const isWithin = (place: string, path: string): boolean => place === path || place.startsWith(`${path}.`);

const fkPayments = {
  utbetalningar: 'utbetalningsuppgift',
  preliminaraUtbetalningar: 'preliminarautbetalningar',
};
const pmLists = [
  'ansprak',
  'beslut',
  'utbetalningar',
  'preliminaraUtbetalningar',
  'ovrigInformation',
] as const;

/** What of an answer belongs to one type: FK's own lists, or the items of PM's that say the code themselves. */
function itemsOf(answer: Answer, { array, code }: { array: LefiArray; code: string }): unknown[] {
  if (code.startsWith('FK:') && (array === 'formansinformation' || array === 'ovrigInformation'))
    return listsOf(code).flatMap((list) => answer.formansinformation?.[list] ?? []);
  if (!code.startsWith('PM:')) return [];
  return ((answer[array] ?? []) as unknown[]).filter((item) =>
    JSON.stringify(item).includes(`"kod":"${code}"`),
  );
}

const somePlaces = ['namn', 'beslut.period', 'period', 'barn', 'adress.postort', 'formansgrupp.beskrivning',
  'beslutadErsattning.beslutatBelopp', 'nettobelopp', 'foretag', 'avdrag', 'beslut.fattades', 'personnummer']; // prettier-ignore

const grant = fc.record({ withheldFields: fc.uniqueArray(fc.constantFrom(...somePlaces), { maxLength: 3 }) });
const profile = fc
  .uniqueArray(fc.tuple(fc.nat(types.length - 1), grant), {
    selector: ([type]) => type,
    maxLength: types.length,
  })
  .map((granted) => {
    const permitted: Partial<Record<LefiArray, Record<string, { withheldFields: string[] }>>> = {};
    for (const [index, one] of granted) {
      const { array, code } = types[index]!;
      permitted[array] = { ...permitted[array], [code]: one };
    }
    return aProfile(permitted, { recipientKind: everything.recipientKind });
  });

/** Whatever is drawn, something is told and something of it left out. */
const withoutNames = aProfile(
  { ovrigInformation: { 'FK:GEPI': { withheldFields: ['namn'] } } },
  { recipientKind: everything.recipientKind },
);

it(
  'no answer holds a field outside the profile, and none inside it is missing',
  { timeout: 60_000 },
  async () => {
    const persons = world.population.personas.length;
    let compared = 0;
    let left = 0;
    await fc.assert(
      fc.asyncProperty(profile, fc.nat(persons - 1), async (by, person) => {
        const all = await everythingOf(person);
        const told = await answered(person, by);
        const lists = types.flatMap(({ array, code }) =>
          by.permitted[array][code] === undefined ? [] : listsOf(code),
        );
        const payments = Object.entries(fkPayments).flatMap(([array, list]) =>
          Object.keys(by.permitted[array as LefiArray]).some((code) => code.startsWith('FK:')) ? [list] : [],
        );
        for (const list of Object.keys(told.formansinformation ?? {}))
          expect([...lists, ...payments]).toContain(list);
        for (const list of pmLists)
          if (told[list] !== undefined) expect(Object.keys(by.permitted[list])).not.toEqual([]);
        for (const type of types) {
          const permitted = by.permitted[type.array][type.code];
          const isPayment = type.array in fkPayments;
          if (permitted === undefined || isPayment) continue;
          const items = itemsOf(told, type);
          const isWithheld = (place: string) =>
            permitted.withheldFields.some((path) => isWithin(place, path));
          expect(items.flatMap((item) => places(item)).filter(isWithheld)).toEqual([]);
          const shown = itemsOf(all, type).flatMap((item) => places(item));
          expect(items.flatMap((item) => places(item))).toEqual(shown.filter((place) => !isWithheld(place)));
          compared += items.length;
          left += shown.filter(isWithheld).length;
        }
      }),
      { numRuns: runs, endOnFailure: true, examples: [[withoutNames, 0]] },
    );
    expect(Math.min(compared, left)).toBeGreaterThan(0);
  },
);

it(
  'of a payment no field is told that is withheld for any benefit that it is of',
  { timeout: 60_000 },
  async () => {
    const hidden = { withheldFields: ['foretag', 'utbetalningsdetalj.beloppstyp', 'avdrag.avdragstyp'] };
    const codes = (array: 'utbetalningar' | 'preliminaraUtbetalningar') =>
      Object.fromEntries(lefiCodes[array].map((code) => [code, hidden]));
    const by = aProfile(
      { utbetalningar: codes('utbetalningar'), preliminaraUtbetalningar: codes('preliminaraUtbetalningar') },
      { recipientKind: everything.recipientKind },
    );
    let told = 0;
    for (let person = 0; person < 12; person++) {
      const answer = await answered(person, by);
      const payments = [
        ...Object.values(answer.formansinformation ?? {}).flat(),
        ...pmLists.flatMap((list) => (answer[list] ?? []) as unknown[]),
      ];
      told += payments.length;
      const found = payments.flatMap((one) => places(one));
      expect(found.filter((place) => hidden.withheldFields.some((path) => isWithin(place, path)))).toEqual(
        [],
      );
    }
    expect(told).toBeGreaterThan(10);
  },
);

it(
  'the types that are listed are exactly those that a question gets without OBEHORIG',
  { timeout: 60_000 },
  async () => {
    const withConsent = { 'lefi-samtycke': 'givet=2026-11-01; referens=FB-17' };
    const listed = async (headers: Record<string, string>) =>
      (
        await world.get(
          '/lefi-extern-formansinformation/v9/aktorer/099-01/tillgangligaInformationstyper',
          headers,
        )
      ).body;
    const codesIn = (list: unknown) => (list as { kod: string }[]).map(({ kod }) => kod);
    await fc.assert(
      fc.asyncProperty(profile, fc.boolean(), fc.boolean(), async (by, demanded, given) => {
        held = by;
        consentDemanded = demanded;
        const headers = given ? withConsent : {};
        const types = await listed(headers);
        const question = aLefiQuestionOf(world.population.personas[0]!.personnummer);
        const { body } = await world.ask(question, { headers });
        for (const array of lefiArrays) {
          const refused = (body.avvikelser?.[array] ?? [])
            .filter(({ avvikelse }) => avvikelse.kod === 'OBEHORIG')
            .map((one) => (one.formansgrupp ?? one.ovrigInformationstyp)?.kod);
          const open = lefiCodes[array].filter((code) => !refused.includes(code));
          expect(codesIn(types[array]).sort()).toEqual([...open].sort());
          if (demanded && !given) expect(open).toEqual([]);
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    consentDemanded = false;
  },
);

it('nothing is known that could not be delivered', () => {
  expect(types.filter((type) => subsystemOf(type) === null)).toEqual([]);
});
