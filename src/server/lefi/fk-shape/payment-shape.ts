import type { WireObject } from '../answer.ts';
import type { FkPayment } from '../registers/fk-records.ts';
import { belopp, franTill, kod, named, omfattning } from './fk-parts.ts';

type Row = FkPayment['rows'][number];

/**
 * utbetalningsuppgift and preliminarautbetalningar. A payment that spans several benefits is told whole, since its totals
 * are one – unless the actor may not see all of them: then the others' rows are left out, and with them the family and the
 * totals, which would tell of them.
 */
export function fkPayment(one: FkPayment, isSeen: (benefit: string) => boolean): WireObject {
  const rows = one.rows.filter(({ benefit }) => isSeen(benefit.code));
  return {
    typ: named('utbetalningstyp', one.kind),
    foretag: named('foretag', 1001),
    ...(isSeen(one.family.code) ? { formansfamilj: kod(one.family) } : {}),
    datum: one.paidOn,
    period: franTill(one.period),
    ...(rows.length === one.rows.length ? totals(rows) : {}),
    utbetalningsdetalj: rows.map(detail),
  };
}

/** Computed from the rows; avdragsbelopp includes skattebelopp; netto is brutto less avdrag. */
function totals(rows: readonly Row[]): WireObject {
  const gross = total(rows, 'gross');
  const tax = total(rows, 'tax');
  const deductions = tax + total(rows, 'deduction');
  return {
    bruttobelopp: belopp(gross),
    skattebelopp: belopp(tax),
    avdragsbelopp: belopp(deductions),
    nettobelopp: belopp(gross - deductions),
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
