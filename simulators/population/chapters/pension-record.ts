import { kronor } from '../amount.ts';
import type { Chapter } from '../chapter.ts';
import type { Life } from '../household.ts';
import type { PensionAccount, PensionAccountEvent, PensionAccountValue } from '../pension-benefits.ts';
import type { PensionBasisYear } from '../pension-benefits.ts';
import { accountTransactions, type AccountEventKind, type AccountTransactionKind } from '../pension-codes.ts';
import { day } from '../../../src/values/day.ts';

/** Something that changed an account in the month that begins on `on`; kronor. */
export interface AccountChange {
  readonly account: PensionAccount['type'];
  /** Years ago, and the month. */
  readonly yearsAgo: number;
  readonly month: number;
  readonly kind: AccountEventKind;
  readonly transactions: Partial<Readonly<Record<AccountTransactionKind, number>>>;
}

interface PensionRecord {
  /** Kronor a year, of the latest determined year; the one before had 3 000 less. */
  readonly yearly: number;
  readonly changes?: readonly AccountChange[];
  /** Amounts beside the income, or instead of it, by year. */
  readonly other?: Readonly<Record<number, Partial<Omit<PensionBasisYear, 'year'>>>>;
  readonly years?: number;
}

/** Pension accounts (PM:PBH) and base (PM:PU), whole kronor. The years are determined two years afterwards. */
export function pensionRecord(life: Life, given: number | PensionRecord): Chapter {
  const record = typeof given === 'number' ? { yearly: given } : given;
  const latest = Number(life.today.slice(0, 4)) - 2;
  const { yearly, other = {}, years = 2, changes = recalculated(yearly) } = record;
  const basis = Array.from({ length: years }, (_, ago): PensionBasisYear => ({
    ...nothing,
    year: latest - ago,
    income: kronor(Math.max(0, yearly - 3_000 * ago)),
    ...other[latest - ago],
  }));
  return {
    pension: {
      accounts: [
        account(life, 'IP', yearly * 3, changes),
        account(life, 'PREP', Math.round(yearly / 2), changes),
      ],
      basis,
    },
  };
}

const nothing = {
  income: 0,
  studies: 0,
  sicknessCompensation: 0,
  smallChildren: 0,
  service: 0,
  earlyRetirement: 0,
};

/** Each year's first of January: last year's right, interest, and what it costs to keep. */
function recalculated(yearly: number): AccountChange[] {
  const right = Math.round(yearly * 0.16);
  return [1, 0].flatMap((yearsAgo): AccountChange[] => [
    {
      account: 'IP',
      yearsAgo,
      month: 1,
      kind: 'ARSOMRAKNING',
      transactions: { PENSIONSRATT: right, INDEXERING: 4_100, ARVSVINST: 310, FORVALTNINGSKOSTNAD: 90 },
    },
    {
      account: 'PREP',
      yearsAgo,
      month: 1,
      kind: 'ARSOMRAKNING',
      transactions: { PENSIONSRATT: Math.round(yearly * 0.025), FORVALTNINGSKOSTNAD: 40 },
    },
  ]);
}

/** What there was from the start, and what each change made of it; nothing that is still to come. */
function account(
  { today }: Life,
  type: PensionAccount['type'],
  start: number,
  changes: readonly AccountChange[],
): PensionAccount {
  const year = Number(today.slice(0, 4));
  const monthOf = (yearsAgo: number, month: number) =>
    day(`${year - yearsAgo}-${String(month).padStart(2, '0')}-01`);
  const first: PensionAccountValue = {
    value: kronor(start),
    validFrom: monthOf(3, 1),
    year: year - 4,
    event: null,
  };
  const mine = changes
    .filter((each) => each.account === type && monthOf(each.yearsAgo, each.month) <= today)
    .map((each) => ({ ...each, on: monthOf(each.yearsAgo, each.month) }))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
  const values = mine.reduce<PensionAccountValue[]>(
    (before, { kind, on, transactions }) => {
      const event = happened(kind, on, transactions);
      const value = (before.at(-1)?.value ?? 0) + event.change;
      return [...before, { value, validFrom: on, year: Number(on.slice(0, 4)) - 1, event: event.event }];
    },
    [first],
  );
  return { type, values };
}

function happened(
  kind: AccountEventKind,
  on: string,
  transactions: AccountChange['transactions'],
): { readonly event: PensionAccountEvent; readonly change: number } {
  const told = (Object.entries(transactions) as [AccountTransactionKind, number][]).map(
    ([transaction, amount]) => ({ kind: transaction, amount: kronor(amount) }),
  );
  const change = told.reduce((total, each) => total + accountTransactions[each.kind] * each.amount, 0);
  return { event: { kind, at: `${on}T02:30:00Z`, transactions: told }, change };
}
