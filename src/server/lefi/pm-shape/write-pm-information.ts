import type { WireObject } from '../answer.ts';
import { bareCode, type AskedType } from '../information-types.ts';
import type { PmClaim, PmDecision, PmPayment, PmRecords } from '../registers/pm-records.ts';
import type { OpenPeriodRecord, Ore } from '../registers/record-parts.ts';
import { plainKod, pmField, pmKod } from './pm-names.ts';

/** PM's lists on the top level of the answer. */
export const writePmLists = {
  ansprak: (types: readonly AskedType[], { claims }: PmRecords): WireObject[] =>
    claims.filter(isOf(types)).map(claim),
  beslut: (types: readonly AskedType[], { decisions }: PmRecords): WireObject[] =>
    decisions.filter(isOf(types)).map(decision),
  utbetalningar: (types: readonly AskedType[], records: PmRecords): WireObject[] =>
    payments(types, records, 'done'),
  preliminaraUtbetalningar: (types: readonly AskedType[], records: PmRecords): WireObject[] =>
    payments(types, records, 'preliminary'),
};

function isOf(types: readonly AskedType[]): (one: { group: string }) => boolean {
  const groups = types.map(({ code }) => bareCode(code));
  return ({ group }) => groups.includes(group);
}

/** One payment may span several groups; it is told whole, since its totals are one. */
function payments(types: readonly AskedType[], records: PmRecords, state: PmPayment['state']): WireObject[] {
  const concerns = isOf(types);
  return records.payments.filter((one) => one.state === state && one.rows.some(concerns)).map(payment);
}

function claim(one: PmClaim): WireObject {
  return {
    ansprakid: one.id,
    ankomstdatum: one.receivedOn,
    formansgrupp: pmKod('formansgrupp', one.group),
    yrkadPeriod: fromTom(one.period),
  };
}

function decision(one: PmDecision): WireObject {
  return {
    beslutsid: one.id,
    beslutsdatum: one.decidedOn,
    formansgrupp: pmKod('formansgrupp', one.group),
    beslutsstatus: plainKod('status', one.status),
    beslutsutfall: plainKod('utfall', one.outcome),
    beslutadErsattning: one.compensations.map((compensation) => ({
      beslutatBelopp: {
        belopp: kronor(compensation.amount),
        beloppsfrekvens: plainKod('frekvens', compensation.frequency),
      },
      period: fromTom(compensation.period),
      ...pmField('ersattningstyp', compensation.type),
      omfattning: compensation.extent,
    })),
    ...supplement(one),
  };
}

/** tillagg: exactly the one that belongs to the decision's group. */
function supplement(one: PmDecision): WireObject {
  if (one.group === 'AP' && one.usedCivilStatus !== null) {
    return { tillagg: { allmanpension: { anvantCivilstand: plainKod('civilstand', one.usedCivilStatus) } } };
  }
  if (one.group === 'BTI' && one.housing !== null) {
    return { tillagg: { bostadsInkomststod: { berakningsunderlag: housing(one.housing) } } };
  }
  if (one.group === 'EF') {
    return { tillagg: { efterlevandeformaner: { avlidna: one.deceased.slice(0, 2).map(deceased) } } };
  }
  return {};
}

function housing({ grossCost, netCost, coApplicant }: NonNullable<PmDecision['housing']>): WireObject {
  return {
    bostadskostnadBrutto: kronor(grossCost),
    bostadskostnadNettoBt: kronor(netCost),
    ...(coApplicant === null ? {} : { medsokande: coApplicant.personidentitet }),
  };
}

function deceased(one: PmDecision['deceased'][number]): WireObject {
  return {
    person: one.personidentitet,
    dodsfallsdatum: one.diedOn ?? 'Datum saknas',
    fodelsedatum: one.bornOn,
  };
}

/** The totals are computed from the rows. Deductions are negative, as the one known reader expects. */
function payment(one: PmPayment): WireObject {
  const gross = sum(one.rows);
  return {
    utbetalningsdatum: one.paidOn,
    utbetalningsperiod: { from: one.period.from, tom: one.period.to },
    bruttobelopp: kronor(gross),
    nettobelopp: kronor(gross - sum(one.deductions)),
    avdrag: one.deductions.map(({ type, amount }) => ({
      belopp: -kronor(amount),
      ...pmField('avdragstyp', type),
    })),
    utbetalningsrader: one.rows.map((row) => ({
      formansgrupp: pmKod('formansgrupp', row.group),
      belopp: kronor(row.amount),
      ...pmField('utbetalningsforman', row.benefit),
      ...pmField('beloppstyp', row.amountType),
    })),
  };
}

function sum(rows: readonly { readonly amount: Ore }[]): Ore {
  return rows.reduce((total, { amount }) => total + amount, 0);
}

/** PM tells whole kronor. */
function kronor(amount: Ore): number {
  return Math.round(amount / 100);
}

function fromTom({ from, to }: OpenPeriodRecord): WireObject {
  return to === null ? { from } : { from, tom: to };
}
