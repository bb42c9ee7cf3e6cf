import type { PensionBasis } from './pension-basis.ts';

// What PM's codes go with. The contract lists the codes; which of them belong together is our reading of their names.

export type PensionGroup = 'AP' | 'BTI' | 'EF';
export type PensionPaymentBenefit = 'AL' | 'AP37' | 'AP38' | 'BTP' | 'EP' | 'PREP';
export type PensionFrequency = keyof typeof perMonth;

/** How many times a month an amount of each frequency goes; what is told once goes in its first month. */
export const perMonth = {
  AR: 1 / 12,
  HALVAR: 1 / 6,
  KVARTAL: 1 / 3,
  MANAD: 1,
  VECKA: 30 / 7,
  DAG: 30,
  ENGANGS: 1,
} as const;

interface PensionKind {
  readonly group: PensionGroup;
  /** 'AP' is AP37 or AP38 by the year of birth. */
  readonly benefit: 'AP' | Exclude<PensionPaymentBenefit, 'AP37' | 'AP38'>;
  /** beloppstyp of what is paid of it; the first unless a chapter says another. */
  readonly amountTypes: readonly [PensionAmountType, ...PensionAmountType[]];
  readonly basis: readonly (keyof PensionBasis)[];
}

export type PensionAmountType =
  | `AL${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 'B'}`
  | 'AFS'
  | 'ANKEP'
  | 'ANKEPGARP'
  | 'BP'
  | 'BPFRI'
  | 'BPSKP'
  | 'BTP'
  | 'BTPSA'
  | 'ELSTOD'
  | 'FOP'
  | 'FOPGARP'
  | 'GARP'
  | 'IP'
  | 'IPT'
  | 'OP'
  | 'OPGARP'
  | 'PFE'
  | 'PFO'
  | 'SBTP'
  | 'SBTPSA'
  | 'SEP'
  | 'SEPGARP'
  | 'TP';

/** The 26 ersattningstyper. Which of AL1 to AL9 is which annuity is not published: the numbers here are ours. */
export const pensionKinds = {
  IP: { group: 'AP', benefit: 'AP', amountTypes: ['IP'], basis: ['ip', 'coordination'] },
  TP: { group: 'AP', benefit: 'AP', amountTypes: ['TP'], basis: ['tp'] },
  GARP: { group: 'AP', benefit: 'AP', amountTypes: ['GARP'], basis: ['garp', 'garpAp37'] },
  IPT: { group: 'AP', benefit: 'AP', amountTypes: ['IPT'], basis: [] },
  PREP: { group: 'AP', benefit: 'PREP', amountTypes: ['PFE', 'PFO'], basis: [] },
  BT: { group: 'BTI', benefit: 'BTP', amountTypes: ['BTP', 'BTPSA'], basis: [] },
  SBT: { group: 'BTI', benefit: 'BTP', amountTypes: ['SBTP', 'SBTPSA'], basis: [] },
  AFS: { group: 'BTI', benefit: 'BTP', amountTypes: ['AFS'], basis: [] },
  OP: { group: 'EF', benefit: 'EP', amountTypes: ['OP'], basis: ['op', 'coordination'] },
  OPGARP: { group: 'EF', benefit: 'EP', amountTypes: ['OPGARP'], basis: ['garpEp'] },
  FOP: { group: 'EF', benefit: 'EP', amountTypes: ['FOP'], basis: ['op', 'coordination'] },
  FOPGARP: { group: 'EF', benefit: 'EP', amountTypes: ['FOPGARP'], basis: ['garpEp'] },
  BP: { group: 'EF', benefit: 'EP', amountTypes: ['BP', 'BPFRI', 'BPSKP'], basis: ['bp', 'coordination'] },
  ELSTOD: { group: 'EF', benefit: 'EP', amountTypes: ['ELSTOD'], basis: ['coordination'] },
  SEP: { group: 'EF', benefit: 'EP', amountTypes: ['SEP'], basis: ['op', 'coordination'] },
  SEPGARP: { group: 'EF', benefit: 'EP', amountTypes: ['SEPGARP'], basis: ['garpEp'] },
  ANKEP: { group: 'EF', benefit: 'EP', amountTypes: ['ANKEP'], basis: ['ankep', 'coordination'] },
  ANKEPGARP: { group: 'EF', benefit: 'EP', amountTypes: ['ANKEPGARP'], basis: ['garpEp'] },
  PREPEL: { group: 'EF', benefit: 'PREP', amountTypes: ['PFE', 'PFO'], basis: [] },
  BL: { group: 'EF', benefit: 'AL', amountTypes: ['AL1', 'AL7'], basis: ['annuity', 'coordination'] },
  OL: { group: 'EF', benefit: 'AL', amountTypes: ['AL2'], basis: ['annuity', 'coordination'] },
  FOL: { group: 'EF', benefit: 'AL', amountTypes: ['AL3', 'AL8'], basis: ['annuity', 'coordination'] },
  SEL: { group: 'EF', benefit: 'AL', amountTypes: ['AL4'], basis: ['annuity', 'coordination'] },
  ANKEL: { group: 'EF', benefit: 'AL', amountTypes: ['AL5', 'AL9'], basis: ['annuity', 'coordination'] },
  FL: { group: 'EF', benefit: 'AL', amountTypes: ['AL6'], basis: ['annuity', 'coordination'] },
  BH: { group: 'EF', benefit: 'AL', amountTypes: ['ALB'], basis: [] },
} as const satisfies Readonly<Record<string, PensionKind>>;

export type PensionType = keyof typeof pensionKinds;

export function kindOf(type: PensionType): PensionKind {
  return pensionKinds[type];
}

/** The 14 avdragstyper. */
export type PensionDeductionType =
  | 'AVDRAGKANTRA'
  | 'AVDRAGOVRIGT'
  | 'INSTITUTION'
  | 'KVIKAN'
  | 'KVIOVR'
  | 'PS'
  | 'PST'
  | 'SOCAVDRAG'
  | 'SS'
  | 'SST'
  | 'UTLFORDRAN'
  | 'UTMATNING'
  | 'UTMHELA'
  | 'UTMTV';

/** Whether a transaction is put into the account or taken out of it. */
export const accountTransactions = {
  ARVSVINST: 1,
  FORVALTNINGSKOSTNAD: -1,
  PENSIONSRATT: 1,
  BALANSERAD_PENSIONSRATT: 1,
  INDEXERING: 1,
  UTTAGEN_PENSIONSBEHALLNING: -1,
  ATERLAGD_PENSIONSBEHALLNING: 1,
} as const;

export type AccountTransactionKind = keyof typeof accountTransactions;

export type AccountEventKind =
  | 'ANDRAD_PENSIONSRATT'
  | 'ARSOMRAKNING'
  | 'DODSFALL'
  | 'EG_OVERFORING'
  | 'FORVARVSVILLKORET_INTE_UPPFYLLT'
  | 'FORVARVSVILLKORET_UPPFYLLT'
  | 'NYTT_ANDRAT_PENSIONSUTTAG'
  | 'RIKTALDER_UPPNADD';
