import { isObject } from './cells.ts';
import { columnOf, rowOf, valuesAt, valuesOf, type Field, type ListSpec } from './fields.ts';
import type { SectionTable, TableSums, TypeState } from './section.ts';
import { sumOf } from './sums.ts';

/** How one discloser's payments are read: FK's and PM's have different shapes. */
export interface PaymentShape {
  readonly day: string;
  readonly period: string;
  readonly columns: readonly Field[];
  readonly more: readonly Field[];
  /** The rows of one payment, as tables. */
  readonly lists: (payment: unknown) => readonly ListSpec[];
}

/** A table for each month of payment, the newest first, each with its sums. */
export function paymentMonths(
  payments: readonly unknown[],
  shape: PaymentShape,
  types: readonly TypeState[],
): readonly SectionTable[] {
  const months = new Map<string, unknown[]>();
  for (const payment of payments) {
    const month = monthOf(payment, shape);
    months.set(month, [...(months.get(month) ?? []), payment]);
  }
  return [...months]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([month, ofMonth]) => ({
      caption: monthName(month),
      facts: [],
      columns: shape.columns.map(columnOf),
      rows: newestFirst(ofMonth, shape).map((payment) =>
        rowOf(payment, {
          caption: '',
          columns: shape.columns,
          more: shape.more,
          lists: shape.lists(payment),
        }),
      ),
      sums: sumsOf(ofMonth, shape, { label: `Summa ${monthName(month)}`, types }),
      tables: [],
    }));
}

/** All months together: the sums and nothing else. */
export function allMonths(
  payments: readonly unknown[],
  shape: PaymentShape,
  types: readonly TypeState[],
): SectionTable {
  const summed = shape.columns.filter(({ kind }) => kind === 'money');
  const sums = sumsOf(payments, { ...shape, columns: summed }, { label: 'Alla månader', types });
  return {
    caption: 'Hela perioden',
    facts: [],
    columns: [{ key: 'summa', title: 'Summa', kind: 'text' }, ...summed.map(columnOf)],
    rows: [],
    sums: { ...sums, cells: [null, ...sums.cells] },
    tables: [],
  };
}

function sumsOf(
  payments: readonly unknown[],
  { columns }: PaymentShape,
  { label, types }: { label: string; types: readonly TypeState[] },
): TableSums {
  const sums = columns.map((field) =>
    field.kind === 'money' ? sumOf(payments.map((payment) => valuesOf(payment, field))) : null,
  );
  const withoutAmount = Math.max(0, ...sums.map((sum) => sum?.without ?? 0));
  const reasons = [
    ...reasonsOf(types),
    ...(withoutAmount === 0 ? [] : [`belopp saknas i ${withoutAmount} av ${payments.length} utbetalningar`]),
  ];
  return {
    label,
    cells: sums.map((sum) => sum?.cell ?? null),
    incomplete: reasons.length === 0 ? null : `Summan är inte fullständig: ${reasons.join('; ')}.`,
  };
}

/** A sum over what was not fetched says so. */
function reasonsOf(types: readonly TypeState[]): string[] {
  const labels = (state: TypeState['state']) =>
    types
      .filter((type) => type.state === state)
      .map(({ label }) => label)
      .join(', ');
  const [notFetched, notPermitted] = [labels('not-fetched'), labels('no-permission')];
  return [
    ...(notFetched === '' ? [] : [`kunde inte hämtas: ${notFetched}`]),
    ...(notPermitted === '' ? [] : [`er organisation har inte behörighet till: ${notPermitted}`]),
  ];
}

const noDay = '';

/** Of the day of payment; where there is none, of the end of the period that is paid for. */
function monthOf(payment: unknown, { day, period }: PaymentShape): string {
  return readMonth(firstText(payment, day)) ?? readMonth(periodEnd(payment, period)) ?? noDay;
}

function periodEnd(payment: unknown, path: string): string {
  const period = valuesAt(payment, path)[0];
  if (!isObject(period)) return '';
  const end = period['till'] ?? period['tom'] ?? period['fran'] ?? period['from'];
  return typeof end === 'string' ? end : '';
}

function readMonth(text: string): string | null {
  return /^\d{4}-\d{2}/.exec(text)?.[0] ?? null;
}

function newestFirst(payments: readonly unknown[], { day }: PaymentShape): readonly unknown[] {
  return [...payments].sort((one, other) => {
    const [first, second] = [firstText(one, day), firstText(other, day)];
    return first === second ? 0 : first < second ? 1 : -1;
  });
}

function firstText(payment: unknown, path: string): string {
  const value = valuesAt(payment, path)[0];
  return typeof value === 'string' ? value : '';
}

const monthNames = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december',
]; // prettier-ignore

function monthName(month: string): string {
  const name = monthNames[Number(month.slice(5, 7)) - 1];
  return name === undefined ? 'utan utbetalningsdag' : `${name} ${month.slice(0, 4)}`;
}
