import type { WireObject } from '../answer.ts';
import type { FkPayment } from '../registers/fk-records.ts';
import { belopp, franTill, kod, named, omfattning } from './fk-parts.ts';

type Row = FkPayment['rows'][number];

/**
 * utbetalningsuppgift and preliminarautbetalningar. The totals are computed from the rows, so that they are their sums;
 * avdragsbelopp includes skattebelopp; netto is brutto less avdrag.
 */
export function fkPayment(one: FkPayment): WireObject {
  const gross = total(one.rows, 'gross');
  const tax = total(one.rows, 'tax');
  const deductions = tax + total(one.rows, 'deduction');
  return {
    typ: named('utbetalningstyp', one.kind),
    foretag: named('foretag', 1001),
    formansfamilj: kod(one.family),
    datum: one.paidOn,
    period: franTill(one.period),
    bruttobelopp: belopp(gross),
    skattebelopp: belopp(tax),
    avdragsbelopp: belopp(deductions),
    nettobelopp: belopp(gross - deductions),
    utbetalningsdetalj: one.rows.map(detail),
  };
}

/** A row carries its amount in one field only, chosen by what the row is. */
function detail(row: Row): WireObject {
  const field = { gross: 'bruttobelopp', tax: 'skattebelopp', deduction: 'avdragsbelopp' }[row.side];
  const days = wholeDays(row);
  return {
    forman: kod(row.benefit),
    period: franTill(row.period),
    beloppstyp: kod(row.amountType),
    ...(row.extent === null ? {} : { omfattning: omfattning(row.extent) }),
    ...(days === null ? {} : { dagar: days }),
    ...(row.hours === null ? {} : { timmar: Math.round(row.hours) }),
    [field]: belopp(row.amount),
  };
}

/**
 * The register counts full days (7.5), the contract whole numbers: with an extent, the days it was paid for are told
 * (15 at 1/2), as a decision tells them. What cannot be told in whole days is left out rather than rounded.
 */
function wholeDays({ days, extent }: Row): number | null {
  if (days === null) return null;
  const isSet = extent !== null && extent.numerator > 0;
  const told = isSet ? (days * extent.denominator) / extent.numerator : days;
  return Number.isInteger(told) ? told : null;
}

function total(rows: readonly Row[], side: Row['side']): number {
  return rows.filter((row) => row.side === side).reduce((sum, row) => sum + row.amount, 0);
}
