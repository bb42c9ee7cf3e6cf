import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InjectedFault } from '../../simulators/faults/index.ts';
import { findRecords } from '../../src/server/access-log/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { askAndFind, type AskedAndRecorded } from './recorded-outcomes.ts';
import type { QuestionWish } from './question-body.ts';
import { wordsOf } from './words-of.ts';
import { aWorld, type World } from './world.ts';

// Where an answer can fail, layer by layer: what the caller reads, and what kind of outcome was recorded.

let world: World;
/** Has data from all seven. */
let amira: string;
let untroubled: AskedAndRecorded;

beforeAll(async () => {
  // Total and agencies' deadlines are generous beside what answers take; only the silent are waited for.
  world = await aWorld({ agencyDeadlineMs: 3_000, registerDeadlineMs: 1_500 });
  amira = world.population.personas[0]!.personnummer;
  await world.caller.ask(amira); // opens every line and warms every far side
  untroubled = await askAndFind(world, amira);
});

afterAll(() => world.stop());

const ask = (person: string, wish?: QuestionWish) => askAndFind(world, person, wish);
const askPersona = (name: string, wish?: QuestionWish) => ask(world.persona(name), wish);
const others = (agency: AgencyCode) => agencies.filter((one) => one !== agency);

/** The other six are as they are when nothing fails: same words, same outcomes. */
function expectOthersIntact(answer: AskedAndRecorded, agency: AgencyCode): void {
  for (const other of others(agency)) {
    expect([other, answer.parts.get(other)!.error]).toEqual([other, null]);
    expect([other, wordsOf(answer, other)]).toEqual([other, wordsOf(untroubled, other)]);
    expect([other, answer.kinds[other]]).toEqual([other, untroubled.kinds[other]]);
  }
}

describe('when nothing fails', () => {
  test('all seven answer with data, and that is what is recorded', () => {
    expect(untroubled.kinds).toEqual(Object.fromEntries(agencies.map((agency) => [agency, 'answered'])));
    for (const agency of agencies) expect(untroubled.parts.get(agency)!.data).not.toBe('');
  });
});

describe('(a) the whole question fails: a SOAP fault', () => {
  test('nothing is answered, and a refusal is recorded instead of outcomes', async () => {
    const since = Date.now();
    const answer = await ask(amira, { legalGround: '  ' });
    expect([answer.status, answer.fault?.felkod]).toEqual([500, 'LAGTEXT_SAKNAS']);
    expect([answer.parts.size, answer.recorded.size]).toEqual([0, 0]);
    const kinds = (await findRecords(world.database, { since })).map(({ kind }) => kind);
    expect(kinds).toEqual(['refusal']);
  });
});

describe('(b) an error in one agency’s part', () => {
  const refusing = [
    ['AF', 'Ada Vägran', 'not-available'],
    ['CSN', 'Cia Vägran', 'not-available'],
    ['FK', 'Fia Vägran', 'LEFI-500'],
    ['SKV', 'Siv Vägran', '9071900'],
    ['SO', 'Sol Vägran', 'not-available'],
    ['TNS', 'Tea Vägran', 'not-available'],
    ['MIV', 'Mia Vägran', 'not-available'],
  ] as const;

  test.each(refusing)('from %s itself: kalla BT, and its own code (%s)', async (agency, name, code) => {
    const { parts, recorded, kinds } = await askPersona(name);
    const error = parts.get(agency)!.error;
    expect(error).toMatchObject({ kalla: 'BT', felkod: code });
    expect(error!.felmeddelanden.join('')).not.toBe('');
    expect(recorded.get(agency)).toMatchObject({ outcome: 'refused', source: 'BT', code });
    for (const other of others(agency)) expect(parts.get(other)!.error).toBeNull();
    for (const other of others(agency)) expect(kinds[other]).toMatch(/^answered/);
  });

  // All at once, each with a person of its own: they share one deadline.
  test.concurrent.each(agencies.map((agency, at) => [agency, at] as const))(
    'from us, about %s that never answers: TIMEOUT',
    async (agency, at) => {
      const { personnummer } = world.population.personas[1 + at]!;
      world.faults.tell(agency, personnummer, { kind: 'silent' });
      const { parts, recorded, kinds } = await askAndFind(world, personnummer, {}, world.anotherLine());
      expect(parts.get(agency)!.error).toMatchObject({ kalla: 'SSBT', felkod: 'TIMEOUT' });
      expect(parts.get(agency)!.data).toBeNull();
      expect(recorded.get(agency)).toMatchObject({ outcome: 'timed-out' });
      for (const other of others(agency)) expect([other, parts.get(other)!.error]).toEqual([other, null]);
      for (const other of others(agency)) expect(kinds[other]).toMatch(/^answered/);
    },
  );

  test.concurrent('from us, about all seven at once', async () => {
    const alma = world.persona('Alma Alltyst');
    const { status, parts, kinds } = await askAndFind(world, alma, {}, world.anotherLine());
    expect(status).toBe(200);
    for (const agency of agencies) expect(parts.get(agency)!.error).toMatchObject({ felkod: 'TIMEOUT' });
    expect(kinds).toEqual(Object.fromEntries(agencies.map((agency) => [agency, 'timed-out'])));
  });

  test.concurrent('a slow one that answers within its deadline has answered', async () => {
    const lotta = world.persona('Lotta Långsam');
    const { parts, kinds } = await askAndFind(world, lotta, {}, world.anotherLine());
    expect([parts.get('AF')!.error, kinds.AF]).toEqual([null, 'answered']);
  });

  const unusable: [InjectedFault, string, RegExp][] = [
    [{ kind: 'malformed' }, 'SVAR_OGILTIGT', /inte (välformad XML|giltig JSON)/],
    [{ kind: 'oversized' }, 'SVAR_OGILTIGT', /för stort/],
    [{ kind: 'wrong-namespace' }, 'SVAR_OGILTIGT', /namnrymd|följer inte schemat/],
    [{ kind: 'doctype' }, 'SVAR_OGILTIGT', /dokumenttypsdeklaration|fel innehållstyp/],
    [{ kind: 'closes' }, 'OTILLGANGLIG', /kunde inte nås eller bröt förbindelsen/],
    [{ kind: 'closes', when: 'mid-answer' }, 'OTILLGANGLIG', /kunde inte nås eller bröt förbindelsen/],
  ];
  const rows = agencies.flatMap((agency) =>
    unusable.map(([fault, felkod, says]) => ({
      agency,
      fault,
      felkod,
      says,
      how: 'when' in fault ? `${fault.kind} ${fault.when ?? ''}` : fault.kind,
    })),
  );

  test.each(rows)('from us, about $agency: $how becomes $felkod', async ({ agency, fault, felkod, says }) => {
    world.faults.tell(agency, amira, fault);
    const answer = await ask(amira);
    world.faults.tell(agency, amira, null);
    const error = answer.parts.get(agency)!.error;
    expect(error).toMatchObject({ kalla: 'SSBT', felkod });
    expect(error!.felmeddelanden.join(' ')).toMatch(says);
    expect(answer.parts.get(agency)!.data).toBeNull();
    expect(answer.recorded.get(agency)).toMatchObject({ outcome: 'refused', source: 'SSBT', code: felkod });
    expectOthersIntact(answer, agency);
  });
});

interface Lefi {
  readonly utlamnare: readonly { utlamnare: { kod: string }; tillstand: { kod: string } }[];
  readonly avvikelser: Readonly<
    Record<
      string,
      readonly {
        avvikelse: { kod: string };
        formansgrupp?: { kod: string };
        ovrigInformationstyp?: { kod: string };
      }[]
    >
  >;
  readonly formansinformation?: Readonly<Record<string, readonly unknown[]>>;
  readonly beslut?: readonly unknown[];
}

function lefiOf(answer: AskedAndRecorded): Lefi {
  return JSON.parse(answer.parts.get('FK')!.inner) as Lefi;
}

const statesIn = ({ utlamnare }: Lefi) =>
  Object.fromEntries(utlamnare.map((one) => [one.utlamnare.kod, one.tillstand.kod]));

const deviationsIn = ({ avvikelser }: Lefi) =>
  Object.values(avvikelser)
    .flat()
    .map(({ avvikelse, formansgrupp, ovrigInformationstyp }) => ({
      why: avvikelse.kod,
      type: formansgrupp?.kod ?? ovrigInformationstyp?.kod ?? '',
    }));

/** What FK is asked, and nothing else. */
const lefiOnly = (asked: Readonly<Record<string, readonly string[]>>): QuestionWish => ({
  agencies: ['FK'],
  lefi: {
    formansinformation: [],
    ansprak: [],
    beslut: [],
    preliminaraUtbetalningar: [],
    utbetalningar: [],
    ovrigInformation: [],
    ...asked,
  },
});

describe('(c) LEFI says of a discloser that it is not OK, and of its types nothing', () => {
  const down: [string, string, { FK: string; PM: string }][] = [
    ['PM', 'Felix Felande', { FK: 'OK', PM: 'FELANDE' }],
    ['PM', 'Otto Otillgänglig', { FK: 'OK', PM: 'OTILLGANGLIG' }],
    ['FK', 'Kasper Stängt', { FK: 'OTILLGANGLIG', PM: 'OK' }],
    ['PM', 'Hedvig Halvsvar', { FK: 'OK', PM: 'OTILLGANGLIG' }],
  ];

  test.each(down)('%s, when asked about %s', async (discloser, name, states) => {
    const answer = await askPersona(name);
    const lefi = lefiOf(answer);
    expect(statesIn(lefi)).toEqual(states);
    expect(deviationsIn(lefi).filter(({ type }) => type.startsWith(`${discloser}:`))).toEqual([]);
    expect(answer.parts.get('FK')!.error).toBeNull();
    expect(answer.kinds.FK).toBe('answered-partly');
    for (const other of others('FK')) expect(answer.parts.get(other)!.error).toBeNull();
  });

  test.each([
    ['Felix Felande', 'FELANDE'],
    ['Otto Otillgänglig', 'OTILLGANGLIG'],
  ])('when only its types are asked for, nothing was said of %s: unverifiable', async (name, state) => {
    const answer = await askPersona(name, lefiOnly({ beslut: ['PM:AP'], utbetalningar: ['PM:AP'] }));
    const lefi = lefiOf(answer);
    expect([statesIn(lefi)['PM'], deviationsIn(lefi)]).toEqual([state, []]);
    expect(lefi.beslut ?? []).toEqual([]);
    expect(answer.kinds).toEqual({ FK: 'unverifiable' });
  });

  test.each([['refusing'], ['silent']] as const)('both at once, their registers %s', async (kind) => {
    for (const which of ['FK', 'PM'] as const) world.registers[which].tell('register', { kind });
    const answer = await ask(amira);
    for (const which of ['FK', 'PM'] as const) {
      world.registers[which].tell('register', { kind: 'working' });
    }
    const lefi = lefiOf(answer);
    expect(Object.values(statesIn(lefi)).filter((state) => state === 'OK')).toEqual([]);
    expect(Object.values(lefi.formansinformation ?? {}).flat()).toEqual([]);
    expect(answer.kinds.FK).toBe('unverifiable');
    expectOthersIntact(answer, 'FK');
  });
});

describe('(d) LEFI has a deviation for a type', () => {
  test('INTERNT_FEL: a silent sub-system takes its types, and no others', async () => {
    const answer = await askPersona('Dan Delsystem');
    const lefi = lefiOf(answer);
    expect(statesIn(lefi)).toEqual({ FK: 'OK', PM: 'OK' });
    expect(deviationsIn(lefi)).toContainEqual({ why: 'INTERNT_FEL', type: 'FK:SJP' });
    expect(deviationsIn(lefi)).not.toContainEqual({ why: 'INTERNT_FEL', type: 'FK:BOB' });
    expect(lefi.formansinformation?.['sjukpenningarende'] ?? []).toEqual([]);
    expect(answer.kinds.FK).toBe('answered-partly');
  });

  test('INTERNT_FEL for all that was asked: unverifiable', async () => {
    const answer = await askPersona('Dan Delsystem', lefiOnly({ formansinformation: ['FK:SJP'] }));
    expect(deviationsIn(lefiOf(answer))).toEqual([{ why: 'INTERNT_FEL', type: 'FK:SJP' }]);
    expect(answer.kinds).toEqual({ FK: 'unverifiable' });
  });

  test('OBEHORIG beside what the board may see', async () => {
    const asked = { formansinformation: ['FK:FSJP', 'FK:SJP'], ovrigInformation: ['FK:GEPI'] };
    const answer = await askPersona('Disa Deltid', lefiOnly(asked));
    const lefi = lefiOf(answer);
    expect(deviationsIn(lefi)).toEqual([{ why: 'OBEHORIG', type: 'FK:FSJP' }]);
    expect(lefi.formansinformation?.['sjukpenningarende']).not.toEqual([]);
    expect(answer.kinds).toEqual({ FK: 'answered' });
  });

  test('OBEHORIG for all that was asked: unverifiable, not nothing', async () => {
    const answer = await askPersona('Disa Deltid', lefiOnly({ formansinformation: ['FK:FSJP'] }));
    expect(deviationsIn(lefiOf(answer))).toEqual([{ why: 'OBEHORIG', type: 'FK:FSJP' }]);
    expect(answer.kinds).toEqual({ FK: 'unverifiable' });
  });

  test('what the type’s name promises is there when nothing is wrong', async () => {
    const answer = await ask(amira, {
      agencies: ['FK'],
      lefi: { formansinformation: lefiCodes.formansinformation },
    });
    expect(deviationsIn(lefiOf(answer)).map(({ why }) => why)).not.toContain('INTERNT_FEL');
    expect(answer.kinds).toEqual({ FK: 'answered' });
  });
});

describe('(e) the agency’s answer says itself that it could not tell', () => {
  const csn = (answer: AskedAndRecorded) => answer.parts.get('CSN')!.inner;

  test.each([
    ['−1101', 'Carin Hutnere'],
    ['−1102', 'Carin Studnere'],
    ['−1104', 'Carin Ossnere'],
  ])('CSN %s: some of its systems are down, the others’ data are there', async (code, name) => {
    const answer = await askPersona(name);
    expect(csn(answer)).toMatch(new RegExp(`ResultatKod>${code.replace('−', '-')}<`));
    expect([answer.parts.get('CSN')!.error, answer.kinds.CSN]).toEqual([null, 'answered-partly']);
  });

  test('CSN −1103: none of its systems answers', async () => {
    const { parts, recorded } = await askPersona('Carin Alltnere');
    expect(parts.get('CSN')!.error).toMatchObject({ kalla: 'BT', felkod: '-1103' });
    expect(recorded.get('CSN')).toMatchObject({ outcome: 'refused', source: 'BT', code: '-1103' });
  });

  test.each([
    ['−2', 'Cecilia Saknas', /ResultatKod>-2</],
    ['Status "Ej träff"', 'Cilla Ejträff', /Status="Ej träff"/],
  ])('CSN %s: it does say that it has nothing', async (_code, name, says) => {
    const answer = await askPersona(name);
    expect(csn(answer)).toMatch(says);
    expect([answer.parts.get('CSN')!.error, answer.kinds.CSN]).toEqual([null, 'answered-nothing']);
  });

  test('Transportstyrelsen FEL', async () => {
    const { parts, kinds } = await askPersona('Fredrik Fordonsfel');
    const part = parts.get('TNS')!;
    expect([part.texts('resultat'), part.texts('felkod'), part.texts('fordon')]).toEqual([
      ['FEL'],
      ['17'],
      [],
    ]);
    expect([part.error, kinds.TNS]).toEqual([null, 'unverifiable']);
  });

  test('Arbetsförmedlingen with another status than 0', async () => {
    const { parts, kinds } = await askPersona('Åke Afstatus');
    const part = parts.get('AF')!;
    expect(part.texts('StatusSokandeinformationKod')).toEqual(['1']);
    expect([part.error, kinds.AF]).toEqual([null, 'unverifiable']);
  });

  test.each([
    [200, 'Alvin Inlämnad', 'answered'],
    [500, 'Alf Saknas', 'answered'],
    [501, 'Alvar Ejinlämnad', 'answered'],
    [502, 'Alve Teknikfel', 'answered-partly'],
  ])('aktivitetsrapport %d: %s', async (code, name, kind) => {
    const { parts, kinds } = await askPersona(name);
    expect(parts.get('AF')!.texts('AktivitetsRapportMeddelande').join()).toContain(String(code));
    expect([parts.get('AF')!.error, kinds.AF]).toEqual([null, kind]);
  });
});

describe('(f) an a-kassa says of itself that it cannot answer', () => {
  const funds = ({ parts }: AskedAndRecorded) => parts.get('SO')!.texts('StatusSvarandeOrganisation');

  test('beside one that can: what the other pays is there, and the answer is partial', async () => {
    const answer = await askPersona('Tova Tvåkassor');
    expect(funds(answer)).toHaveLength(2);
    expect(new Set(funds(answer)).size).toBe(2);
    expect(answer.parts.get('SO')!.texts('Utbetalningar')).not.toEqual([]);
    expect([answer.parts.get('SO')!.error, answer.kinds.SO]).toEqual([null, 'answered-partly']);
  });

  test.each(['Styrbjörn Stumkassa', 'Ove Okontrollerad'])('alone, about %s: unverifiable', async (name) => {
    const answer = await askPersona(name);
    expect(funds(answer)).toHaveLength(1);
    expect(answer.parts.get('SO')!.texts('Utbetalningar')).toEqual([]);
    expect([answer.parts.get('SO')!.error, answer.kinds.SO]).toEqual([null, 'unverifiable']);
  });
});

describe('an answer without content is an answer', () => {
  test('Migrationsverket has no hit: data is there and empty of decisions', async () => {
    const { parts, kinds } = await askPersona('Maria Medborgare');
    expect([parts.get('MIV')!.error, kinds.MIV]).toEqual([null, 'answered-nothing']);
    expect(parts.get('MIV')!.data!.trim()).toBe('');
  });

  test('of somebody whom nobody knows, all seven say so', async () => {
    const { parts, kinds } = await askPersona('Nils Noll');
    expect([...parts.values()].filter(({ error }) => error !== null)).toEqual([]);
    expect(kinds).toEqual(Object.fromEntries(agencies.map((agency) => [agency, 'answered-nothing'])));
  });
});
