import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agencies, type AgencyCode } from '../agency.ts';
import { day } from '../day.ts';
import { lefiArrays, lefiCodes, type LefiQuestion } from '../lefi-question.ts';
import { incomePerMonth, type IncomePerMonth } from './income-per-month.ts';
import { benefitsNotAsked, type IncomeSource } from './income-sources.ts';
import type { Payment } from './payment.ts';
import { sumAmounts } from './sum-amounts.ts';

const wholePeriod = { from: day('2026-08-01'), to: day('2026-10-31') };
const october = { applicationMonth: '2026-10' };

describe('the month that a payment counts in', () => {
  test('is the month of its payment date, also when it is for another month', () => {
    const paid = aPayment({ paidOn: day('2026-10-02'), period: { from: day('2026-09-01') } });
    const { months } = incomePerMonth(everybodyAnsweredWith('FK', paid), october);
    expect(months.map(({ sum }) => sum)).toEqual(['100.00', '0.00', '0.00']);
    expect(months[0].benefits[0]?.payments[0]?.attributedBy).toBe('payment-date');
  });

  test('is the month that its period begins in when the payment date is not decided', () => {
    const planned = aPayment({
      state: 'planned',
      period: { from: day('2026-09-28'), to: day('2026-10-25') },
    });
    const { months } = incomePerMonth(everybodyAnsweredWith('CSN', planned), october);
    expect(months[1].benefits[0]).toMatchObject({ total: '100.00', notYetPaid: '100.00' });
    expect(months[1].benefits[0]?.payments[0]).toMatchObject({
      attributedBy: 'period-start',
      state: 'planned',
    });
  });

  test('is not told when nothing says when, and then no month is complete', () => {
    const income = incomePerMonth(everybodyAnsweredWith('CSN', aPayment({})), october);
    expect(income.unattributed).toEqual([{ agency: 'CSN', index: 0 }]);
    expect(income.months.map(({ complete }) => complete)).toEqual([false, false, false]);
  });
});

describe('the amount that is summed', () => {
  const fromFund = withoutNet({
    payer: 'Påhittade a-kassan',
    paidOn: day('2026-09-25'),
    netAfterTax: '1250.50',
    netAfterDeductions: '1200.50',
  });

  test("is a-kassorna's net after tax unless the asker wants the one after deductions", () => {
    const told = everybodyAnsweredWith('SO', fromFund);
    const after = (fundNet: 'netAfterTax' | 'netAfterDeductions') =>
      incomePerMonth(told, { ...october, fundNet }).months[1].benefits[0]?.payments[0];
    expect(incomePerMonth(told, october).months[1].sum).toBe('1250.50');
    expect(after('netAfterTax')).toMatchObject({ amountUsed: 'netAfterTax', amount: '1250.50' });
    expect(after('netAfterDeductions')).toMatchObject({
      amountUsed: 'netAfterDeductions',
      amount: '1200.50',
    });
  });

  test('is never a row within the payment', () => {
    const rows = { paidOn: day('2026-10-01'), parts: [{ net: '900.00' }, { net: '900.00' }] };
    expect(incomePerMonth(everybodyAnsweredWith('FK', aPayment(rows)), october).months[0].sum).toBe('100.00');
  });

  test('is listed and not counted when it is missing or in another currency, and the month is not complete', () => {
    const paidOn = day('2026-10-01');
    const told = everybodyAnsweredWith(
      'FK',
      withoutNet({ paidOn }),
      aPayment({ paidOn, currency: 'EUR' }),
      aPayment({ paidOn }),
    );
    const [application, control] = incomePerMonth(told, october).months;
    expect(application).toMatchObject({ sum: '100.00', complete: false });
    expect(application.notSummed).toEqual([
      { agency: 'FK', index: 0, why: 'no-amount' },
      { agency: 'FK', index: 1, why: 'other-currency' },
    ]);
    expect(control.complete).toBe(true);
  });
});

describe('incomes of the comparison month', () => {
  const of = (code: string, paidOn: string, payer = 'FK') =>
    aPayment({ payer, benefit: { code, known: true }, paidOn: day(paidOn) });

  test('are named when the control month has none of that benefit', () => {
    const told = everybodyAnsweredWith(
      'FK',
      of('BOB', '2026-08-25'),
      of('US', '2026-08-25'),
      of('US', '2026-09-25'),
    );
    const { fromComparisonPeriod } = incomePerMonth(told, october);
    expect(fromComparisonPeriod.map(({ benefit }) => benefit.code)).toEqual(['BOB']);
  });

  test('are not named when another a-kassa has taken over', () => {
    const told = everybodyAnsweredWith(
      'SO',
      of('Arbetsloshetsersattning', '2026-08-25', 'Den ena'),
      of('Arbetsloshetsersattning', '2026-09-25', 'Den andra'),
    );
    expect(incomePerMonth(told, october).fromComparisonPeriod).toEqual([]);
  });

  test("tell FK's and PM's benefits of the same code apart", () => {
    const told = everybodyAnsweredWith('FK', of('AP', '2026-08-19', 'PM'), of('AP', '2026-09-19', 'FK'));
    expect(incomePerMonth(told, october).fromComparisonPeriod).toMatchObject([{ agency: 'FK' }]);
  });
});

describe('a month is not complete', () => {
  const missingOf = (change: Partial<IncomeSource> & { agency: AgencyCode }) => {
    const told = everybodyAnswered().map((each) =>
      each.agency === change.agency ? { ...each, ...change } : each,
    );
    return incomePerMonth(told, october).months.map(({ complete, missing }) => (complete ? null : missing));
  };
  const inEach = (...missing: unknown[]) => [missing, missing, missing];

  test.each(['not-asked', 'refused', 'timed-out', 'unverifiable'] as const)(
    'when an agency that tells of payments is %s',
    (outcome) => {
      expect(missingOf({ agency: 'CSN', outcome })).toEqual(inEach({ agency: 'CSN', why: outcome }));
    },
  );

  test('when one a-kassa could not tell', () => {
    const silent = {
      agency: 'SO',
      outcome: 'answered-partly',
      missing: ['Den tysta'],
      sources: [{ source: 'Den tysta', state: 'unverifiable' }],
    } as const;
    expect(missingOf(silent)).toEqual(inEach({ agency: 'SO', source: 'Den tysta', why: 'unverifiable' }));
  });

  test('when a discloser is down, a benefit is withheld or was not asked for', () => {
    const lefi = {
      agency: 'FK',
      outcome: 'answered-partly',
      missing: ['PM'],
      notAsked: ['FK:BOB'],
      sources: [{ source: 'FK:SJP', state: 'withheld' }],
    } as const;
    expect(missingOf(lefi)).toEqual(
      inEach(
        { agency: 'FK', source: 'FK:BOB', why: 'not-asked' },
        { agency: 'FK', source: 'PM', why: 'unverifiable' },
        { agency: 'FK', source: 'FK:SJP', why: 'withheld' },
      ),
    );
  });

  test('when the asked period does not hold all its days', () => {
    const short = { from: day('2026-08-02'), to: day('2026-10-30') };
    expect(missingOf({ agency: 'CSN', period: short })).toEqual([
      [{ agency: 'CSN', why: 'period-not-covered' }],
      null,
      [{ agency: 'CSN', why: 'period-not-covered' }],
    ]);
  });

  test("when a benefit's payments are withheld, not when only its decisions are", () => {
    const withheld = (scope: 'decisions' | 'payments') =>
      ({
        agency: 'FK',
        outcome: 'answered-partly',
        missing: ['PM:AP'],
        sources: [{ source: 'PM:AP', scope, state: 'withheld' }],
      }) as const;
    expect(missingOf(withheld('decisions'))).toEqual([null, null, null]);
    expect(missingOf(withheld('payments'))).toEqual(
      inEach({ agency: 'FK', source: 'PM:AP', why: 'withheld' }),
    );
  });

  test('only because of sources that bear on income', () => {
    const silent = { outcome: 'timed-out', sources: [] } as const;
    for (const agency of ['AF', 'TNS', 'MIV'] as const) {
      expect(missingOf({ agency, ...silent })).toEqual([null, null, null]);
    }
    const beside = {
      SKV: ['SKV:kapitaluppgift'],
      FK: ['FK:GEPI', 'FK:SGI'],
    };
    for (const agency of ['SKV', 'FK'] as const) {
      const partly = { agency, outcome: 'answered-partly', missing: beside[agency] } as const;
      expect(missingOf(partly)).toEqual([null, null, null]);
    }
  });
});

test('a LEFI question that asks for all payments leaves out no benefit, one that asks for some leaves out the others', () => {
  const everything = Object.fromEntries(lefiArrays.map((array) => [array, lefiCodes[array]]));
  const asking = (asked: LefiQuestion['asked']): LefiQuestion => ({ personnummer: '', period: null, asked });
  expect(benefitsNotAsked(asking(everything))).toEqual([]);
  expect(benefitsNotAsked(asking({ ...everything, preliminaraUtbetalningar: ['FK:SJP'] }))).toContain(
    'FK:BOB',
  );
  expect(benefitsNotAsked(asking({}))).not.toContain('FK:PJOB');
});

describe('whatever the agencies tell', () => {
  test('a sum is exactly the sum of its payments', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        for (const { sum, benefits } of incomePerMonth(told, october).months) {
          expect(sum).toBe(
            exactSum(benefits.flatMap(({ payments }) => payments.map(({ amount }) => amount))),
          );
          for (const { total, payments } of benefits) {
            expect(total).toBe(exactSum(payments.map(({ amount }) => amount)));
          }
        }
      }),
    );
  });

  test('each payment stands in exactly one place', () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const given = told.flatMap(({ agency, payments }) =>
          payments.map((_, index) => `${agency} ${index}`),
        );
        expect(placesOf(incomePerMonth(told, october)).sort()).toEqual(given.sort());
      }),
    );
  });

  test('without one of the sources that answered, no month that it bears on is complete', () => {
    fc.assert(
      fc.property(anyTold, fc.constantFrom('CSN', 'FK', 'SKV', 'SO'), (told, gone) => {
        const without = told.filter(({ agency }) => agency !== gone);
        const { months } = incomePerMonth(without, october);
        expect(months.every(({ complete }) => !complete)).toBe(true);
        expect(months.every(({ missing }) => missing.some(({ agency }) => agency === gone))).toBe(true);
      }),
    );
  });
});

test('amounts are summed without rounding, however many there are', () => {
  expect(sumAmounts(Array.from({ length: 1000 }, () => '0.10'))).toBe('100.00');
  expect(sumAmounts(['90071992547409.93', '0.01', '-0.005'])).toBe('90071992547409.935');
  expect(sumAmounts(['-0.50', '0.25'])).toBe('-0.25');
  expect(sumAmounts([])).toBe('0.00');
});

/** Öre, counted in whole numbers that floats hold exactly. */
function exactSum(amounts: readonly string[]): string {
  const ore = amounts.reduce((total, amount) => total + Math.round(Number(amount) * 100), 0);
  return (ore / 100).toFixed(2);
}

function placesOf({ months, before, after, unattributed }: IncomePerMonth): string[] {
  const inMonths = months.flatMap(({ benefits, notSummed }) => [
    ...benefits.flatMap(({ payments }) => payments),
    ...notSummed,
  ]);
  return [...inMonths, ...before, ...after, ...unattributed].map(({ agency, index }) => `${agency} ${index}`);
}

const anyDay = fc.integer({ min: 0, max: 200 }).map((days) => {
  return day(new Date(Date.UTC(2026, 5, 1) + days * 86_400_000).toISOString().slice(0, 10));
});
const anyAmount = fc.integer({ min: -5_000_000, max: 5_000_000 }).map((ore) => (ore / 100).toFixed(2));

const anyPayment: fc.Arbitrary<Payment> = fc
  .record(
    {
      payer: fc.constantFrom('FK', 'PM', 'Den ena', 'Den andra'),
      benefit: fc.record({ code: fc.constantFrom('A', 'B', 'C'), known: fc.boolean() }),
      state: fc.constantFrom('paid', 'preliminary', 'planned', 'unknown'),
      currency: fc.constantFrom('SEK', 'SEK', 'SEK', 'EUR'),
      paidOn: anyDay,
      period: fc.record({ from: anyDay }, { requiredKeys: [] }),
      net: anyAmount,
      netAfterTax: anyAmount,
      netAfterDeductions: anyAmount,
    },
    { requiredKeys: ['payer', 'benefit', 'state', 'currency'] },
  )
  .map((payment) => ({ ...payment, parts: [], provenance: aPayment({}).provenance }));

const anyTold: fc.Arbitrary<IncomeSource[]> = fc
  .tuple(...agencies.map(() => fc.array(anyPayment, { maxLength: 6 })))
  .map((payments) =>
    agencies.map((agency, index) => ({
      agency,
      outcome: 'answered',
      period: wholePeriod,
      sources: [],
      payments: payments[index] ?? [],
    })),
  );

function everybodyAnswered(): IncomeSource[] {
  return agencies.map((agency) => ({
    agency,
    outcome: 'answered',
    period: wholePeriod,
    sources: [],
    payments: [],
  }));
}

function everybodyAnsweredWith(payer: AgencyCode, ...payments: Payment[]): IncomeSource[] {
  return everybodyAnswered().map((each) => (each.agency === payer ? { ...each, payments } : each));
}

/** 100 kronor, without any day. */
function aPayment(given: Partial<Payment>): Payment {
  return { ...withoutNet(given), net: '100.00', ...given };
}

function withoutNet(given: Partial<Payment>): Payment {
  const ordinary = {
    payer: 'FK',
    benefit: { code: 'BOB', known: true },
    state: 'paid',
    currency: 'SEK',
  } as const;
  return { ...ordinary, parts: [], provenance: { agency: 'FK', pointer: '', values: {} }, ...given };
}
