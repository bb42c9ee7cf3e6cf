import type { WireObject } from '../answer.ts';
import type { PmPayment } from '../registers/pm-records.ts';
import type { Ore } from '../registers/record-parts.ts';
import { pmCode } from './pm-names.ts';
import { kronor } from './pm-parts.ts';

/**
 * contract/lefi-v9, PmUtbetalning. Told whole when every row is of a group that the actor may see: its totals are one.
 * Otherwise the other rows are left out, and with them the totals and deductions, which would tell of them.
 */
export function paymentShape(
  one: PmPayment,
  isSeen: (row: { readonly group: string }) => boolean,
): WireObject {
  const rows = one.rows.filter(isSeen);
  return {
    utbetalningsdatum: one.paidOn,
    utbetalningsperiod: { from: one.period.from, tom: one.period.to },
    ...(rows.length === one.rows.length ? totals(one) : {}),
    utbetalningsrader: rows.map((row) => ({
      ...pmCode('formansgrupp', row.group),
      belopp: kronor(row.amount),
      ...pmCode('utbetalningsforman', row.benefit),
      ...pmCode('beloppstyp', row.amountType),
    })),
  };
}

/** Computed from the rows. Deductions are negative, as the one known reader expects. */
function totals({ rows, deductions }: PmPayment): WireObject {
  const gross = sum(rows);
  return {
    bruttobelopp: kronor(gross),
    nettobelopp: kronor(gross - sum(deductions)),
    avdrag: deductions.map(({ type, amount }) => ({
      belopp: -kronor(amount),
      ...pmCode('avdragstyp', type),
    })),
  };
}

function sum(rows: readonly { readonly amount: Ore }[]): Ore {
  return rows.reduce((total, { amount }) => total + amount, 0);
}
