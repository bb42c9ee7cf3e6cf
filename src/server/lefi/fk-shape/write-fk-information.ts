import type { WireObject } from '../answer.ts';
import type { AskedType } from '../information-types.ts';
import type { FkCase, FkCaseOf } from '../registers/fk-cases.ts';
import type { FkPayment, FkRecords } from '../registers/fk-records.ts';
import * as cases from './case-shapes.ts';
import { belopp, franTill, kod, named } from './fk-parts.ts';
import { fkPayment } from './payment-shape.ts';
import { personInformation } from './person-shape.ts';
import { paymentIsOf } from './payment-groups.ts';

type Lists = Record<string, readonly WireObject[]>;

/**
 * The lists of formansinformation that answer the types, from what the sub-systems said. A list that was asked for and
 * is empty says that there is nothing.
 */
export function writeFkInformation(types: readonly AskedType[], records: FkRecords): Lists {
  const lists: Lists = {};
  for (const type of types) Object.assign(lists, listsOf[type.code]?.(records));
  return lists;
}

/** FK's payments stand among formansinformation, under names of their own. `hide` leaves out what may not be seen of one. */
export function writeFkPayments(
  types: readonly AskedType[],
  state: 'done' | 'preliminary',
  records: FkRecords,
  hide: (payment: FkPayment, written: WireObject) => WireObject,
): Lists {
  const codes = types.map(({ code }) => code);
  const payments = records.payments.filter(
    (payment) => payment.state === state && codes.some((code) => paymentIsOf(payment, code)),
  );
  return {
    [state === 'done' ? 'utbetalningsuppgift' : 'preliminarautbetalningar']: payments.map((payment) =>
      hide(payment, fkPayment(payment)),
    ),
  };
}

const listsOf: Readonly<Record<string, (records: FkRecords) => Lists>> = {
  'FK:GEPI': ({ person }) => ({
    generellPersoninformation: person === null ? [] : [personInformation(person)],
  }),
  'FK:SJP': (all) => ({ sjukpenningarende: of(all, 'SJP').map(cases.sicknessCase) }),
  'FK:FP': (all) => ({ foraldrapenningarende: of(all, 'FP').map(cases.parentalCase) }),
  'FK:TFP': (all) => ({
    tillfalligForaldrapenningarende: of(all, 'TFP').map(cases.temporaryParentalCase),
  }),
  'FK:ABB': (all) => ({ barnbidragsarende: of(all, 'ABB').map(cases.childAllowanceCase) }),
  'FK:MABB': (all) => ({
    mottagareavbarnbidrag: of(all, 'MABB').map(cases.childAllowanceRecipientCase),
  }),
  'FK:BOB': (all) => ({ bostadsbidragsarende: of(all, 'BOB').map(cases.housingAllowanceCase) }),
  'FK:US': (all) => ({
    underhallsstodsmottag: maintenance(all, 'received'),
    underhallsstodskrav: maintenance(all, 'owed'),
    underhallsskuld: all.maintenanceDebt === null ? [] : [{ belopp: belopp(all.maintenanceDebt) }],
  }),
  'FK:SA': (all) => ({
    sjukOchAktivitetsersattningsarende: of(all, 'SA').map(cases.sicknessCompensationCase),
    sjukOchAktivitetsersattningSteglosAvrakningNulage: settlements(all, 'present'),
    sjukOchAktivitetsersattningSteglosAvrakningHistorik: settlements(all, 'settled'),
  }),
  'FK:PROG': (all) => ({ programersattningsarende: of(all, 'PROG').map(cases.programmeCase) }),
  'FK:PJOB': ({ jobDays }) => ({
    programjobdagar:
      jobDays === null ? [] : [{ antalForbrukade: jobDays.used, harForbrukatMaxAntal: jobDays.maximumUsed }],
  }),
  'FK:PANV': ({ programmeReferrals }) => ({
    programanvisning: programmeReferrals.map(({ period, extent, programme }) => ({
      period: franTill(period),
      omfattning: { taljare: extent, namnare: 100 },
      program: kod(programme),
    })),
  }),
  'FK:SGI': ({ sicknessBenefitIncome }) => ({
    sjukpenninggrundandeInkomstuppgift: sicknessBenefitIncome.map((income) => ({
      faststalldes: income.decidedOn,
      typ: named('inkomstslag', income.type),
      anstallning: belopp(income.fromEmployment),
      verksamhet: belopp(income.fromBusiness),
    })),
  }),
};

function settlements(records: FkRecords, which: 'present' | 'settled'): WireObject[] {
  return of(records, 'SA')
    .flatMap(({ steplessSettlements }) => steplessSettlements)
    .filter(({ settled }) => (settled === null) === (which === 'present'))
    .map(cases.steplessSettlement);
}

function maintenance(records: FkRecords, side: 'received' | 'owed'): WireObject[] {
  return of(records, 'US')
    .filter((one) => one.side === side)
    .map(cases.maintenanceCase);
}

function of<Benefit extends FkCase['benefit']>(
  { cases: all }: FkRecords,
  benefit: Benefit,
): FkCaseOf<Benefit>[] {
  return all.filter((one): one is FkCaseOf<Benefit> => one.benefit === benefit);
}
