import type { WireObject } from '../answer.ts';
import type { AskedType } from '../information-types.ts';
import type { FkCase, FkCaseOf } from '../registers/fk-cases.ts';
import type { FkPayment, FkRecords } from '../registers/fk-records.ts';
import * as days from './day-case-shapes.ts';
import * as family from './family-case-shapes.ts';
import { belopp, franTill, kod, named } from './fk-parts.ts';
import { listsOf, type FkList } from './lists-of-types.ts';
import { benefitIsSeen, paymentIsOf } from './payment-groups.ts';
import { fkPayment } from './payment-shape.ts';
import * as pensions from './pension-case-shapes.ts';
import { personInformation } from './person-shape.ts';
import * as supports from './support-case-shapes.ts';

type WireObjects = readonly WireObject[];
type Lists = Record<string, WireObjects>;

/**
 * The lists of formansinformation that answer the types, from what the sub-systems said. A list that was asked for and
 * is empty says that there is nothing.
 */
export function writeFkInformation(types: readonly AskedType[], records: FkRecords): Lists {
  const lists = types.flatMap(({ code }) => listsOf(code));
  return Object.fromEntries(lists.map((list) => [list, writers[list](records)]));
}

/**
 * FK's payments stand among formansinformation, under names of their own. `seen`: the codes whose payments the actor may
 * see; `hide` leaves out the fields that it may not see of one.
 */
export function writeFkPayments(
  { types, seen }: { readonly types: readonly AskedType[]; readonly seen: readonly string[] },
  state: 'done' | 'preliminary',
  records: FkRecords,
  hide: (payment: FkPayment, written: WireObject) => WireObject,
): Lists {
  const codes = types.map(({ code }) => code);
  const payments = records.payments.filter(
    (payment) => payment.state === state && codes.some((code) => paymentIsOf(payment, code)),
  );
  const isSeen = (benefit: string) => benefitIsSeen(benefit, seen);
  return {
    [state === 'done' ? 'utbetalningsuppgift' : 'preliminarautbetalningar']: payments.map((payment) =>
      hide(payment, fkPayment(payment, isSeen)),
    ),
  };
}

type Writer = (records: FkRecords) => WireObjects;

const writers: Readonly<Record<FkList, Writer>> = {
  generellPersoninformation: ({ person }) => (person === null ? [] : [personInformation(person)]),
  sjukpenningarende: casesOf('SJP', days.sicknessCase),
  forebyggandeSjukpenningsarende: casesOf('FSJP', days.sicknessCase),
  rehabersattningsarende: casesOf('RBE', days.sicknessCase),
  foraldrapenningarende: casesOf('FP', days.parentalCase),
  tillfalligForaldrapenningarende: casesOf('TFP', days.temporaryParentalCase),
  graviditetspenningsarende: casesOf('GP', days.pregnancyCase),
  narstaendepenningarende: casesOf('NP', days.closeRelativeCase),
  smittbararersattningsarende: casesOf('SBP', days.plainDayCase),
  totalforsvarspliktsarende: casesOf('DPE', days.plainDayCase),
  barnbidragsarende: casesOf('ABB', family.childAllowanceCase),
  mottagareavbarnbidrag: casesOf('MABB', family.childAllowanceRecipientCase),
  underhallsstodsmottag: casesOf('US', family.maintenanceCase, ({ side }) => side === 'received'),
  underhallsstodskrav: casesOf('US', family.maintenanceCase, ({ side }) => side === 'owed'),
  underhallsskuld: ({ maintenanceDebt }) =>
    maintenanceDebt === null ? [] : [{ belopp: belopp(maintenanceDebt) }],
  omvardnadsbidragsarende: casesOf('OMV', family.careBenefitCase),
  merkostnadsersattningsarende: casesOf('MEK', family.extraCostCase),
  vardbidragsarende: casesOf('VB', family.careAllowanceCase),
  bostadsbidragsarende: casesOf('BOB', supports.housingAllowanceCase),
  bostadstillaggsarende: casesOf('BTI', supports.housingSupplementCase),
  programersattningsarende: casesOf('PROG', supports.programmeCase),
  aktivitetsstodsarende: casesOf('AS', supports.activitySupportCase),
  sjukOchAktivitetsersattningsarende: casesOf('SA', pensions.sicknessCompensationCase),
  sjukOchAktivitetsersattningSteglosAvrakningNulage: settlements('present'),
  sjukOchAktivitetsersattningSteglosAvrakningHistorik: settlements('settled'),
  handikappersattningsarende: casesOf('HE', pensions.disabilityAllowanceCase),
  allmanpensionsarende: casesOf('AP', pensions.oldPensionCase),
  efterlevandepensionsarende: casesOf('EFTERLEVANDE', pensions.survivorsPensionCase),
  arbetsskadeegenlivrantearende: casesOf('ARBETSSKADA', pensions.workInjuryCase, isOwn),
  arbetsskadeefterlevandearende: casesOf('ARBETSSKADA', pensions.workInjuryCase, isSurvivors),
  yrkesskadeegenlivrantearende: casesOf('YL', pensions.occupationalInjuryCase, isOwn),
  yrkesskadeefterlevandearende: casesOf('YL', pensions.occupationalInjuryCase, isSurvivors),
  programjobdagar: ({ jobDays }) =>
    jobDays === null ? [] : [{ antalForbrukade: jobDays.used, harForbrukatMaxAntal: jobDays.maximumUsed }],
  programanvisning: ({ programmeReferrals }) =>
    programmeReferrals.map(({ period, extent, programme }) => ({
      period: franTill(period),
      omfattning: { taljare: extent, namnare: 100 },
      program: kod(programme),
    })),
  sjukpenninggrundandeInkomstuppgift: ({ sicknessBenefitIncome }) => sicknessBenefitIncome.map(income),
  skatteuppgift: ({ taxNumber }) => (taxNumber === null ? [] : [{ skatteredovisningsnummer: taxNumber }]),
  studiemedelsavisering: ({ studyNotices }) =>
    studyNotices.map(({ type, period }) => ({
      typ: named('studiemedelsavisering', type),
      period: franTill(period),
    })),
};

/** sjukpenninggrundandeInkomstuppgift: what the year's work is reckoned in is told, the other is not. */
function income(one: FkRecords['sicknessBenefitIncome'][number]): WireObject {
  return {
    faststalldes: one.decidedOn,
    typ: named('inkomstslag', one.type),
    anstallning: belopp(one.fromEmployment),
    verksamhet: belopp(one.fromBusiness),
    ...(one.waitingDays === null ? {} : { karens: one.waitingDays }),
    ...(one.yearlyDays === null ? {} : { dagar: one.yearlyDays }),
    ...(one.yearlyHours === null ? {} : { timmar: one.yearlyHours }),
  };
}

function casesOf<Benefit extends FkCase['benefit']>(
  benefit: Benefit,
  shape: (one: FkCaseOf<Benefit>) => WireObject,
  isWanted: (one: FkCaseOf<Benefit>) => boolean = () => true,
): Writer {
  const isOf = (one: FkCase): one is FkCaseOf<Benefit> => one.benefit === benefit;
  return ({ cases }) => cases.filter(isOf).filter(isWanted).map(shape);
}

function isOwn({ deceased }: { readonly deceased: object | null }): boolean {
  return deceased === null;
}

function isSurvivors(one: { readonly deceased: object | null }): boolean {
  return !isOwn(one);
}

function settlements(which: 'present' | 'settled'): Writer {
  return ({ cases }) =>
    cases
      .flatMap((one) => (one.benefit === 'SA' ? one.steplessSettlements : []))
      .filter(({ settled }) => (settled === null) === (which === 'present'))
      .map(pensions.steplessSettlement);
}
