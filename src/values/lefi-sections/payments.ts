import { isObject, listOf } from './cells.ts';
import { deductionTypes } from './deduction-types.ts';
import { valuesAt, type Field, type ListSpec } from './fields.ts';
import { allMonths, paymentMonths, type PaymentShape } from './payment-months.ts';
import type { Section, SectionDiscloser, TypeState } from './section.ts';
import { stateOfAll } from './type-states.ts';
import type { WireObject } from './wrapped-answer.ts';

type PaymentArray = 'preliminaraUtbetalningar' | 'utbetalningar';

const fkNames: Readonly<Record<PaymentArray, string>> = {
  preliminaraUtbetalningar: 'preliminarautbetalningar',
  utbetalningar: 'utbetalningsuppgift',
};

export function paymentsOf(
  answer: WireObject,
  discloser: SectionDiscloser,
  array: PaymentArray,
): readonly unknown[] {
  if (discloser === 'PM') return listOf(answer[array]);
  return isObject(answer['formansinformation']) ? listOf(answer['formansinformation'][fkNames[array]]) : [];
}

/** Benefits on payments that the question asks for by another code. */
const askedForAs: Readonly<Record<string, string>> = {
  AMP: 'PROG',
  ARBETSSKADA: 'EJO',
  EFTERLEVANDE: 'EJO',
};

/**
 * Whether there are payments of what a code asks for. Payments that say none of what was asked for count for every code: it
 * cannot be said then that there is nothing of it.
 */
export function hasPayment(payments: readonly unknown[], code: string, asked: readonly string[]): boolean {
  const benefits = payments.map(benefitsOf);
  return benefits.some((names) => names.includes(code) || !names.some((name) => asked.includes(name)));
}

function benefitsOf(payment: unknown): readonly string[] {
  const fk = [...valuesAt(payment, 'formansfamilj.id'), ...valuesAt(payment, 'utbetalningsdetalj.forman.id')];
  return [
    ...fk.map((id) => `FK:${askedForAs[String(id)] ?? String(id)}`),
    ...valuesAt(payment, 'utbetalningsrader.formansgrupp.kod').map(String),
  ];
}

const titles: Readonly<Record<PaymentArray, string>> = {
  preliminaraUtbetalningar: 'Preliminära utbetalningar',
  utbetalningar: 'Verkställda utbetalningar',
};

const meanings: Readonly<Record<PaymentArray, string>> = {
  preliminaraUtbetalningar:
    'Preliminära utbetalningar är beslutade men ännu inte verkställda. När en utbetalning verkställs står den inte längre här.',
  utbetalningar:
    'Verkställd betyder att myndigheten har påbörjat utbetalningen. Det betyder inte att pengarna har kommit fram.',
};

/** Null when no such payments were asked for. */
export function paymentSection(
  answer: WireObject,
  discloser: SectionDiscloser,
  array: PaymentArray,
  states: readonly TypeState[],
): Section | null {
  const types = states.filter((one) => one.array === array && one.code.startsWith(`${discloser}:`));
  const payments = paymentsOf(answer, discloser, array);
  if (types.length === 0 && payments.length === 0) return null;
  const shape = discloser === 'FK' ? fkShape : pmShape;
  const months = paymentMonths(payments, shape, types);
  const kind = array === 'utbetalningar' ? 'utbetalningar' : 'preliminara-utbetalningar';
  return {
    id: `${discloser.toLowerCase()}-${kind}`,
    code: null,
    title: titles[array],
    group: 'Utbetalningar',
    discloser,
    state: types.length === 0 ? 'data' : stateOfAll(types),
    types,
    facts: [],
    tables: months.length < 2 ? months : [allMonths(payments, shape, types), ...months],
    notes: [meanings[array], discloser === 'FK' ? fkArithmetic : pmArithmetic],
  };
}

const fkArithmetic = 'Netto är brutto minus avdrag. Skatten ingår i avdragen.';
const pmArithmetic =
  'Netto är det som betalas ut. Avdragen, där skatten ingår, är skillnaden mellan brutto och netto.';

const fkRow: readonly Field[] = [
  { path: 'forman', title: 'Förmån', kind: 'code' },
  { path: 'period', title: 'Period', kind: 'period' },
  { path: 'omfattning', title: 'Omfattning', kind: 'extent' },
  { path: 'dagar', title: 'Dagar', kind: 'number' },
  { path: 'timmar', title: 'Timmar', kind: 'number' },
];
const fkAmounts: readonly Field[] = [
  { path: 'bruttobelopp', title: 'Brutto', kind: 'money' },
  { path: 'skattebelopp', title: 'Skatt', kind: 'money' },
  { path: 'avdragsbelopp', title: 'Avdrag', kind: 'money' },
];

const fkShape: PaymentShape = {
  day: 'datum',
  period: 'period',
  columns: [
    { path: 'datum', title: 'Utbetalningsdag', kind: 'day' },
    { path: 'formansfamilj', title: 'Förmån', kind: 'code' },
    { path: 'period', title: 'Period', kind: 'period' },
    { path: 'bruttobelopp', title: 'Brutto', kind: 'money' },
    { path: 'skattebelopp', title: 'Skatt', kind: 'money' },
    { path: 'avdragsbelopp', title: 'Avdrag', kind: 'money' },
    { path: 'nettobelopp', title: 'Netto', kind: 'money' },
  ],
  more: [
    { path: 'typ', title: 'Typ av utbetalning', kind: 'code', known: [0, 1, 2, 3, 4] },
    { path: 'foretag', title: 'Utbetalande myndighet', kind: 'code', known: [1001, 1003] },
  ],
  lists: (payment) => [
    fkRows(payment, { caption: 'Ersättningar', title: 'Ersättning', deductions: false }),
    fkRows(payment, { caption: 'Avdrag', title: 'Avdraget avser', deductions: true }),
  ],
};

/** The rows that pay, or those that deduct; the amounts that any of them has. */
function fkRows(
  payment: unknown,
  { caption, title, deductions }: { caption: string; title: string; deductions: boolean },
): ListSpec {
  const isWanted = (row: unknown) => isDeduction(row) === deductions;
  const rows = valuesAt(payment, 'utbetalningsdetalj').filter(isWanted);
  const amounts = fkAmounts.filter(({ path }) => rows.some((row) => valuesAt(row, path).length > 0));
  return {
    path: 'utbetalningsdetalj',
    caption,
    only: isWanted,
    columns: [
      { path: 'beloppstyp', title, kind: 'code', ...(deductions ? { words: deductionTypes } : {}) },
      ...fkRow,
      ...amounts,
    ],
  };
}

function isDeduction(row: unknown): boolean {
  const type = valuesAt(row, 'beloppstyp.id')[0];
  if (typeof type === 'string' && type in deductionTypes) return true;
  return (
    valuesAt(row, 'bruttobelopp').length === 0 &&
    amountsOfDeduction.some((path) => valuesAt(row, path).length > 0)
  );
}

const amountsOfDeduction = ['skattebelopp', 'avdragsbelopp'];

const pmTaxes: readonly unknown[] = ['PM:PS', 'PM:PST', 'PM:SS', 'PM:SST'];

/**
 * PM tells each deduction, and taxes among them: none of a kind in a list that was told is zero. No list, or one that lacks
 * what any of it is or amounts to (the actor may not see it), is nothing known.
 */
function taxesOf(payment: unknown): readonly unknown[] {
  const list = listedDeductions(payment);
  if (list === null || list.some((one) => valuesAt(one, 'avdragstyp.kod').length === 0)) return [];
  return amountsOf(list.filter((one) => pmTaxes.includes(valuesAt(one, 'avdragstyp.kod')[0])));
}

function deductionsOf(payment: unknown): readonly unknown[] {
  const list = listedDeductions(payment);
  return list === null ? [] : amountsOf(list);
}

function listedDeductions(payment: unknown): readonly unknown[] | null {
  return isObject(payment) && Array.isArray(payment['avdrag']) ? valuesAt(payment, 'avdrag') : null;
}

function amountsOf(deductions: readonly unknown[]): readonly unknown[] {
  const amounts = deductions.flatMap((one) => valuesAt(one, 'belopp'));
  if (amounts.length < deductions.length) return [];
  return amounts.length === 0 ? [0] : amounts;
}

const pmShape: PaymentShape = {
  day: 'utbetalningsdatum',
  period: 'utbetalningsperiod',
  columns: [
    { path: 'utbetalningsdatum', title: 'Utbetalningsdag', kind: 'day' },
    { path: 'utbetalningsrader.formansgrupp', title: 'Förmån', kind: 'code', several: 'distinct' },
    { path: 'utbetalningsperiod', title: 'Period', kind: 'period' },
    { path: 'bruttobelopp', title: 'Brutto', kind: 'money' },
    { path: 'avdrag.skatt', title: 'Skatt', kind: 'money', several: 'summed', from: taxesOf },
    { path: 'avdrag', title: 'Avdrag', kind: 'money', several: 'summed', from: deductionsOf },
    { path: 'nettobelopp', title: 'Netto', kind: 'money' },
  ],
  more: [],
  lists: () => [
    {
      path: 'utbetalningsrader',
      caption: 'Ersättningar',
      columns: [
        { path: 'formansgrupp', title: 'Förmån', kind: 'code' },
        { path: 'utbetalningsforman', title: 'Utbetalningsförmån', kind: 'code' },
        { path: 'beloppstyp', title: 'Beloppstyp', kind: 'code' },
        { path: 'belopp', title: 'Belopp', kind: 'money' },
      ],
    },
    {
      path: 'avdrag',
      caption: 'Avdrag',
      columns: [
        { path: 'avdragstyp', title: 'Avdraget avser', kind: 'code' },
        { path: 'belopp', title: 'Belopp', kind: 'money' },
      ],
    },
  ],
};
