import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../src/values/day.ts';
import { inconsistencies } from './inconsistencies.ts';
import { createPopulation } from './index.ts';
import type { Person } from './index.ts';
import { courseMistakes, lifeCertificateCourse, type LifeCertificateStep } from './life-certificate.ts';
import { pensionInconsistencies } from './pension-inconsistencies.ts';
import { pensionKinds } from './pension-codes.ts';

const today = day('2026-11-22');
const { personas } = createPopulation({ seed: 1, today: () => today });

function named(name: string): Person {
  const found = personas.find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.person;
}

const pensions = personas.map(({ person }) => person.pension);
const payments = pensions.flatMap((pension) => pension.payments);
const codes = (found: readonly string[]) => [...new Set(found)].sort();

describe('among the personas there is', () => {
  test('every one of the 26 kinds of compensation', () => {
    const decided = pensions.flatMap(({ decisions }) =>
      decisions.flatMap(({ compensations }) => compensations.map(({ type }) => type)),
    );
    expect(codes(decided)).toEqual(Object.keys(pensionKinds).sort());
    expect(codes(decided)).toHaveLength(26);
  });

  test('every one of the 33 kinds of amount that are paid', () => {
    const paid = payments.flatMap(({ rows }) => rows.map(({ amountType }) => amountType));
    const all = Object.values(pensionKinds).flatMap(({ amountTypes }) => amountTypes);
    expect(codes(paid)).toEqual(codes(all));
    expect(codes(paid)).toHaveLength(33);
  });

  test('every one of the 14 kinds of deduction, and the six benefits of payments', () => {
    expect(codes(payments.flatMap(({ deductions }) => deductions.map(({ type }) => type)))).toHaveLength(14);
    expect(codes(payments.flatMap(({ rows }) => rows.map(({ benefit }) => benefit)))).toEqual([
      'AL',
      'AP37',
      'AP38',
      'BTP',
      'EP',
      'PREP',
    ]);
  });

  test('a payment of several groups, and every part of a basis', () => {
    expect(payments.some(({ rows }) => new Set(rows.map(({ group }) => group)).size > 1)).toBe(true);
    const parts = pensions.flatMap(({ decisions }) =>
      decisions.flatMap(({ compensations }) => compensations.flatMap(({ basis }) => Object.keys(basis))),
    );
    expect(codes(parts)).toEqual([
      'ankep',
      'annuity',
      'bp',
      'coordination',
      'garp',
      'garpAp37',
      'garpEp',
      'ip',
      'op',
      'tp',
    ]);
  });
});

describe('a life certificate', () => {
  const statuses = [...lifeCertificateCourse.keys()];
  const at = (status: number, on: string): LifeCertificateStep => ({ status, on: day(on) });

  test('has the sixteen states of the contract, each of which can be reached', () => {
    const reached = new Set([0]);
    for (const status of reached) for (const next of lifeCertificateCourse.get(status)!) reached.add(next);
    expect([...reached].sort((one, other) => one - other)).toEqual([
      0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 20, 21, 22, 23, 24, 25,
    ]);
  });

  test('follows its course, and is found out when it does not', () => {
    const step = fc.record({
      status: fc.constantFrom(...statuses, 6),
      days: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (drawn) => {
        let on = day('2026-01-10');
        const steps = drawn.map(({ status, days }) => ({ status, on: (on = addDays(on, days)) }));
        const isInCourse = steps.every(({ status }, index) => {
          const before = steps[index - 1];
          if (before === undefined) return status === 0;
          const isOver = lifeCertificateCourse.get(before.status)?.length === 0;
          if (isOver && before.on.slice(0, 4) < steps[index]!.on.slice(0, 4)) return status === 0;
          return lifeCertificateCourse.get(before.status)?.includes(status) ?? false;
        });
        const isReminded = steps.some(({ status }) => status === 4);
        expect(courseMistakes(steps).length === 0).toBe(isInCourse && !isReminded);
      }),
    );
  });

  test('that is complete begins anew with the next year, not before', () => {
    const complete = [at(0, '2026-05-02'), at(1, '2026-05-20'), at(2, '2026-07-01')];
    expect(courseMistakes([...complete, at(0, '2027-05-02')])).toEqual([]);
    expect(courseMistakes([...complete, at(0, '2026-09-02')])).toEqual(['LINT: 2 is followed by 0']);
  });

  test('is reminded of only before 2022', () => {
    expect(courseMistakes([at(0, '2020-09-01'), at(1, '2020-09-20'), at(4, '2020-11-04')])).toEqual([]);
    expect(courseMistakes([at(0, '2022-05-01'), at(1, '2022-05-20'), at(4, '2022-07-04')])).toEqual([
      'LINT: nobody is reminded since 2022',
    ]);
  });
});

describe('a checker that finds nothing wrong finds what is made wrong', () => {
  type Pension = Person['pension'];
  const spoilt = (name: string, change: (pension: Pension) => Partial<Pension>): string[] => {
    const person = named(name);
    expect(inconsistencies(person, today)).toEqual([]);
    return pensionInconsistencies(
      { ...person, pension: { ...person.pension, ...change(person.pension) } },
      today,
    );
  };
  type Decision = Pension['decisions'][number];
  const decisions = (name: string, change: (decision: Decision) => Partial<Decision>) =>
    spoilt(name, (pension) => ({ decisions: pension.decisions.map((one) => ({ ...one, ...change(one) })) }));
  type Payment = Pension['payments'][number];
  const payment = (name: string, change: (one: Payment) => Partial<Payment>) =>
    spoilt(name, (pension) => ({ payments: pension.payments.map((one) => ({ ...one, ...change(one) })) }));

  test('in claims and decisions', () => {
    expect(spoilt('Pär Pension', () => ({ claims: [] }))).toEqual(['PM: claimed, then decided']);
    expect(decisions('Ansgar Anspråk', () => ({ outcome: 'BIFALL' }))).toEqual([
      'PM: a refusal gives nothing',
    ]);
    expect(decisions('Pär Pension', () => ({ decidedOn: addDays(today, 1) }))).toContain(
      'PM: nothing decided ahead',
    );
    expect(decisions('Inga Inkomstpension', () => ({ usedCivilStatus: null }))).toEqual([
      'PM: civil status of AP alone',
    ]);
    expect(
      decisions('Ebba Äldreförsörjning', ({ housing }) => ({
        housing: housing && { ...housing, netCostOfSupport: null },
      })),
    ).toEqual(['PM: the cost of AFS with AFS alone']);
    expect(decisions('Efva Efterlevande', () => ({ deceased: [] }))).toEqual(['PM: EF after one or two']);
    const other = named('Änna Änka').pension.decisions.find(({ group }) => group === 'EF')!.deceased;
    expect(decisions('Efva Efterlevande', () => ({ deceased: other }))).toEqual([
      'PM: EF after a relative who has died',
    ]);
  });

  test('in compensations', () => {
    type Compensation = Decision['compensations'][number];
    const compensation = (name: string, change: (one: Compensation) => Partial<Compensation>) =>
      decisions(name, (one) => ({
        compensations: one.compensations.map((each) => ({ ...each, ...change(each) })),
      }));
    expect(compensation('Efva Efterlevande', () => ({ type: 'IP', basis: {} }))).toContain(
      'PM: IP belongs to AP',
    );
    expect(compensation('Uno Utmätning', () => ({ basis: { garpEp: { fortieths: 3 } } }))).toEqual([
      'PM: IP is not reckoned so',
    ]);
    expect(compensation('Uno Utmätning', ({ amount }) => ({ amount: amount * 2 }))).toContain(
      'PM: IP is paid as decided',
    );
    expect(compensation('Uno Utmätning', () => ({ extent: 1.5 }))).toEqual(['PM: extent']);
    expect(
      compensation('Ester Efterlevande', ({ period }) => ({
        period: { ...period, from: day('2020-01-01') },
      })),
    ).toContain('PM: nothing after somebody before the death');
    expect(
      compensation('Tage Tilläggspension', ({ type }) => (type === 'GARP' ? { basis: {} } : {})),
    ).toEqual(['PM: GARP by year of birth']);
  });

  test('in payments', () => {
    expect(payment('Uno Utmätning', () => ({ rows: [] }))).toContain('PM: a payment of something');
    expect(payment('Uno Utmätning', ({ deductions }) => ({ deductions: deductions.slice(1) }))).toContain(
      'PM: net is gross less deductions',
    );
    expect(
      payment('Tage Tilläggspension', ({ rows }) => ({
        rows: rows.map((row) => ({ ...row, benefit: 'AP38' })),
      })),
    ).toContain('PM: AP37 until 1937');
  });

  test('in certificates, accounts and base years', () => {
    expect(
      spoilt('Leo Levnadsintyg', () => ({ payments: named('Lena Levnadsintyg').pension.payments })),
    ).toContain('LINT: nothing is paid when it is blocked');
    const certificate = named('Lena Levnadsintyg').pension.lifeCertificate;
    expect(spoilt('Pär Pension', () => ({ lifeCertificate: certificate }))).toEqual([
      'LINT: sent to who lives abroad',
    ]);
    const [account] = named('Palle Pensionskonto').pension.accounts;
    const values = account!.values.map((each) => ({
      ...each,
      value: each.value + (each.event === null ? 100 : 0),
    }));
    expect(spoilt('Palle Pensionskonto', () => ({ accounts: [{ ...account!, values }] }))).toEqual([
      'PBH: the value follows from the events',
    ]);
    expect(spoilt('Pia Pensionsunderlag', ({ basis }) => ({ basis: basis.toSpliced(3, 1) }))).toEqual([
      'PU: year by year, newest first',
    ]);
    expect(
      spoilt('Pia Pensionsunderlag', ({ basis }) => ({
        basis: basis.map((one) => ({ ...one, earlyRetirement: 100 })),
      })),
    ).toContain('PU: early retirement until 2003');
  });
});
