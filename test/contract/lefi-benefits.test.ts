import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../simulators/population/index.ts';
import { addDays, day } from '../../src/values/day.ts';
import { aLefiQuestionOf, aLefiWorld, only, today, type Answer, type LefiWorld } from './lefi-world.ts';
import { aProfile } from '../lefi-profile.ts';

let world: LefiWorld;
beforeAll(async () => {
  world = await aLefiWorld();
});
afterAll(() => world.stop());

const isWell = ({ insurance, pension }: Person) =>
  insurance.register === 'OK' &&
  pension.register === 'OK' &&
  insurance.silent.length + pension.silent.length === 0;

async function answerOf(person: Person, changes: object = {}): Promise<Answer> {
  const { status, body } = await world.ask(aLefiQuestionOf(person, changes));
  expect(status).toBe(200);
  return body;
}

interface Money {
  readonly summa: number;
}
interface FkPayment {
  readonly datum: string;
  readonly bruttobelopp: Money;
  readonly skattebelopp: Money;
  readonly avdragsbelopp: Money;
  readonly nettobelopp: Money;
  readonly utbetalningsdetalj: readonly {
    readonly bruttobelopp?: Money;
    readonly skattebelopp?: Money;
    readonly avdragsbelopp?: Money;
    readonly dagar?: number;
    readonly omfattning?: { readonly taljare: number; readonly namnare: number };
    readonly forman: { readonly id: string };
  }[];
}
interface PmPayment {
  readonly utbetalningsdatum: string;
  readonly bruttobelopp: number;
  readonly nettobelopp: number;
  readonly avdrag: readonly { readonly belopp: number }[];
  readonly utbetalningsrader: readonly { readonly belopp: number }[];
}

const ore = (money: Money | undefined) => Math.round((money?.summa ?? 0) * 100);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const fkPayments = ({ formansinformation: lists }: Answer, list: string) =>
  (lists?.[list] ?? []) as unknown as readonly FkPayment[];

const payments = only({
  utbetalningar: [
    'FK:SJP',
    'FK:FP',
    'FK:BOB',
    'FK:US',
    'FK:SA',
    'FK:PROG',
    'FK:ABB',
    'PM:AP',
    'PM:BTI',
    'PM:EF',
  ],
  preliminaraUtbetalningar: [
    'FK:SJP',
    'FK:BOB',
    'FK:US',
    'FK:SA',
    'FK:PROG',
    'FK:ABB',
    'PM:AP',
    'PM:BTI',
    'PM:EF',
  ],
});

describe('payments', () => {
  const paidWithDeductions = ({ insurance }: Person) =>
    insurance.payments.some(
      ({ rows, state, paidOn }) =>
        state === 'done' && paidOn >= '2026-01-01' && rows.some(({ side }) => side === 'deduction'),
    );

  it('of FK add up: totals are the sums of details, deductions include tax, net is gross less deductions', async () => {
    const person = world.who((one) => isWell(one) && paidWithDeductions(one));
    const paid = fkPayments(await answerOf(person, payments), 'utbetalningsuppgift');
    expect(paid.length).toBeGreaterThan(0);
    for (const one of paid) {
      const tax = sum(one.utbetalningsdetalj.map(({ skattebelopp }) => ore(skattebelopp)));
      const other = sum(one.utbetalningsdetalj.map(({ avdragsbelopp }) => ore(avdragsbelopp)));
      expect(ore(one.bruttobelopp)).toBe(
        sum(one.utbetalningsdetalj.map(({ bruttobelopp }) => ore(bruttobelopp))),
      );
      expect(ore(one.skattebelopp)).toBe(tax);
      expect(ore(one.avdragsbelopp)).toBe(tax + other);
      expect(ore(one.nettobelopp)).toBe(ore(one.bruttobelopp) - ore(one.avdragsbelopp));
      for (const { bruttobelopp, skattebelopp, avdragsbelopp } of one.utbetalningsdetalj) {
        expect(
          [bruttobelopp, skattebelopp, avdragsbelopp].filter((amount) => amount !== undefined),
        ).toHaveLength(1);
      }
    }
    expect(paid.some(({ avdragsbelopp, skattebelopp }) => ore(avdragsbelopp) > ore(skattebelopp))).toBe(true);
  });

  it('of PM add up in whole kronor, with deductions below zero', async () => {
    const person = world.who(
      (one) =>
        isWell(one) &&
        one.pension.payments.some(({ state, deductions }) => state === 'done' && deductions.length > 0),
    );
    const paid = (await answerOf(person, payments))['utbetalningar'] as PmPayment[];
    expect(paid.length).toBeGreaterThan(0);
    for (const one of paid) {
      expect(one.bruttobelopp).toBe(sum(one.utbetalningsrader.map(({ belopp }) => belopp)));
      expect(one.nettobelopp).toBe(one.bruttobelopp + sum(one.avdrag.map(({ belopp }) => belopp)));
      expect(one.avdrag.every(({ belopp }) => belopp < 0)).toBe(true);
    }
  });

  it('are preliminary until their day has come, and then done', async () => {
    const person = world.who(
      (one) => isWell(one) && one.insurance.payments.some(({ state }) => state === 'preliminary'),
    );
    const answer = await answerOf(person, payments);
    const preliminary = fkPayments(answer, 'preliminarautbetalningar');
    expect(preliminary.length).toBeGreaterThan(0);
    expect(preliminary.every(({ datum }) => datum > today)).toBe(true);
    expect(fkPayments(answer, 'utbetalningsuppgift').every(({ datum }) => datum <= today)).toBe(true);
  });

  it('of FK stand under formansinformation, those of PM on the top level', async () => {
    const person = world.who((one) => isWell(one) && one.pension.payments.length > 0);
    const answer = await answerOf(person, only({ utbetalningar: ['PM:AP', 'PM:BTI', 'PM:EF', 'FK:BOB'] }));
    expect(answer['utbetalningar']).not.toEqual([]);
    expect(Object.keys(answer.formansinformation ?? {})).toEqual(['utbetalningsuppgift']);
  });

  it('are told by the benefit that was asked for', async () => {
    const person = world.who(
      (one) => isWell(one) && one.insurance.payments.some(({ family }) => family.code === 'BOB'),
    );
    const ofHousing = await answerOf(person, only({ utbetalningar: ['FK:BOB'] }));
    const ofSickness = await answerOf(person, only({ utbetalningar: ['FK:SJP'] }));
    expect(fkPayments(ofHousing, 'utbetalningsuppgift').length).toBeGreaterThan(0);
    const benefits = fkPayments(ofSickness, 'utbetalningsuppgift').flatMap((one) =>
      one.utbetalningsdetalj.map(({ forman }) => forman.id),
    );
    expect(benefits).not.toContain('BOB');
  });

  it('at half extent tell the days they were paid for, whole as the contract has them', async () => {
    const isHalf = (extent: { numerator: number; denominator: number } | null) =>
      extent?.numerator === 1 && extent.denominator === 2;
    const person = world.who(
      (one) =>
        isWell(one) && one.insurance.payments.some(({ rows }) => rows.some(({ extent }) => isHalf(extent))),
    );
    const rows = fkPayments(await answerOf(person, payments), 'utbetalningsuppgift').flatMap(
      ({ utbetalningsdetalj }) => utbetalningsdetalj.filter(({ omfattning }) => omfattning?.namnare === 2),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ dagar }) => Number.isInteger(dagar))).toBe(true);
  });
});

describe('the asked period', () => {
  const receives = (person: Person) => isWell(person) && person.insurance.payments.length > 3;

  it('holds each payment by its date', async () => {
    const person = world.who(receives);
    const [first] = person.insurance.payments.map(({ paidOn }) => paidOn).filter((paidOn) => paidOn <= today);
    const on = await answerOf(person, { ...payments, period: { from: first, tom: first } });
    const before = addDays(day(first!), -1);
    const notOn = await answerOf(person, { ...payments, period: { from: before, tom: before } });
    expect(fkPayments(on, 'utbetalningsuppgift').map(({ datum }) => datum)).toContain(first);
    expect(fkPayments(notOn, 'utbetalningsuppgift').map(({ datum }) => datum)).not.toContain(first);
  });

  it('holds a decision that overlaps it, and no other', async () => {
    const person = world.who(
      (one) =>
        isWell(one) &&
        one.insurance.cases.some((each) => each.benefit === 'SJP' && each.decisions.length > 0),
    );
    const decided = person.insurance.cases.flatMap((one) => (one.benefit === 'SJP' ? one.decisions : []));
    const { from, to } = decided[0]!.period;
    const asked = only({ formansinformation: ['FK:SJP'] });
    const found = async (first: string, last: string) => {
      const { formansinformation } = await answerOf(person, { ...asked, period: { from: first, tom: last } });
      const cases = (formansinformation?.['sjukpenningarende'] ?? []) as unknown as {
        beslut: { period: { fran: string } }[];
      }[];
      return cases.flatMap(({ beslut }) => beslut.map(({ period }) => period.fran));
    };
    expect(await found(to, addDays(to, 10))).toContain(from);
    expect(await found(addDays(from, -10), from)).toContain(from);
    expect(await found(addDays(to, 1), addDays(to, 10))).not.toContain(from);
    expect(await found(addDays(from, -10), addDays(from, -1))).not.toContain(from);
  });
});

describe('households', () => {
  it('both parents of one child agree: what one receives the other owes', async () => {
    const isReceiving = (one: Person) =>
      one.insurance.cases.some(
        (each) => each.benefit === 'US' && each.side === 'received' && each.decisions.length > 0,
      );
    const receiver = world.who((one) => isWell(one) && isReceiving(one));
    const child = receiver.insurance.cases.flatMap((one) => (one.benefit === 'US' ? [one.child] : []))[0]!;
    const known = receiver.relations.children.find((one) => one.personidentitet === child.personidentitet);
    const payer = world.population.find(known!.otherParent!.personidentitet)!;
    const asked = {
      ...only({ formansinformation: ['FK:US'] }),
      period: { from: '2025-06-01', tom: '2026-12-31' },
    };
    const received = await answerOf(receiver, asked);
    const owed = await answerOf(payer, asked);
    const told = ({ formansinformation }: Answer, list: string) =>
      ((formansinformation?.[list] ?? []) as unknown as Maintenance[])
        .filter(({ grunduppgifter }) => grunduppgifter.barn.personnummer === child.personidentitet)
        .flatMap(({ beslut }) => beslut.map(({ period }) => period.fran));
    expect(told(received, 'underhallsstodsmottag').length).toBeGreaterThan(0);
    expect(told(owed, 'underhallsstodskrav')).toEqual(told(received, 'underhallsstodsmottag'));
  });

  it('a protected person is delivered and flagged', async () => {
    const person = world.who((one) => isWell(one) && one.identity.protection !== 'none');
    const answer = await answerOf(person, only({ ovrigInformation: ['FK:GEPI'] }));
    expect(answer.formansinformation?.['generellPersoninformation']).toMatchObject([{ skyddad: true }]);
  });

  it('a protected relative is flagged, and nothing says where he or she is', async () => {
    const person = world.who(
      (one) => isWell(one) && one.relations.children.some(({ isProtected }) => isProtected),
    );
    const answer = await answerOf(person, only({ ovrigInformation: ['FK:GEPI'] }));
    const [told] = answer.formansinformation?.['generellPersoninformation'] as unknown as {
      barn: object[];
    }[];
    const flagged = told!.barn.filter((one) => 'skyddad' in one && one.skyddad === true);
    expect(flagged.length).toBeGreaterThan(0);
    for (const one of told!.barn) {
      expect(Object.keys(one).filter((field) => field !== 'avled')).toEqual([
        'personnummer',
        'foddes',
        'namn',
        'skyddad',
      ]);
    }
  });

  it('a dead person is told as dead', async () => {
    const person = world.who((one) => isWell(one) && one.identity.diedOn !== null);
    const answer = await answerOf(person, only({ ovrigInformation: ['FK:GEPI'] }));
    expect(answer.formansinformation?.['generellPersoninformation']).toMatchObject([
      { avled: [person.identity.diedOn] },
    ]);
  });

  it('ten digits are the same person as twelve', async () => {
    const person = world.who((one) => isWell(one) && one.identity.bornOn > '1950');
    const asked = only({ ovrigInformation: ['FK:GEPI'] });
    const { body } = await world.ask(aLefiQuestionOf(person.identity.personidentitet.slice(2), asked));
    expect(body).toEqual(await answerOf(person, asked));
  });
});

interface Maintenance {
  readonly grunduppgifter: { readonly barn: { readonly personnummer: string } };
  readonly beslut: readonly { readonly period: { readonly fran: string } }[];
}

describe('fields that the actor may not see', () => {
  const works = (one: Person) => isWell(one) && one.employment.some(({ period }) => period.to === null);
  const asked = only({ ovrigInformation: ['FK:GEPI'] });

  it('are left out without notice, and delivered to an actor that may see them', async () => {
    const all = await aLefiWorld({ profile: aProfile({ ovrigInformation: ['FK:GEPI'] }) });
    try {
      const told = await answerOf(world.who(works), asked);
      const { body: toldAll } = await all.ask(aLefiQuestionOf(all.who(works), asked));
      const workplaces = ({ formansinformation }: Answer) =>
        formansinformation?.['generellPersoninformation']?.[0]?.['arbetsstallen'];
      expect([workplaces(told), told.avvikelser]).toEqual([undefined, {}]);
      expect(workplaces(toldAll)).toHaveLength(1);
    } finally {
      await all.stop();
    }
  });
});
