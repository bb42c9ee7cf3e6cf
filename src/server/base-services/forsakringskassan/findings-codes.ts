import type { KnownCodes, Row } from '../findings/row.ts';
import { lefiCodes } from '../../../values/lefi-question.ts';

// The codes that contract/lefi-v9 or the published descriptions of its fields name. What is not here is told all the same.

/** As FK's lists write them, without the question's prefix. `DAG` gathers what is paid by the day; `AMP` is in programmes. */
export const fkBenefits: KnownCodes = new Set([
  ...lefiCodes.formansinformation.map((code) => code.replace('FK:', '')),
  'DAG',
  'AMP',
  'ARBETSSKADA',
  'EFTERLEVANDE',
]);

export const fkPaymentKinds = words('0 1 2 3 4');

const fkDeductionTypes =
  'AFR ALA ART AVB AVR FMF FUM INC INF INM INU KOA KVI OAV PF PS PST SAV SKV SOC SS SST UMG UTF ÅFA ÖVA';
/** Deductions are named one by one; of all other kinds only those of programmes. */
export const fkAmountTypes: KnownCodes = new Set([...fkDeductionTypes.split(' '), 'AS', 'EE', 'UE']);

export const pmBenefitGroups: KnownCodes = new Set<string>(lefiCodes.beslut);
export const pmPaymentBenefits = ofPm('AL AP37 AP38 BTP EP PREP');
export const pmAmountTypes = ofPm(
  'AFS AL1 AL2 AL3 AL4 AL5 AL6 AL7 AL8 AL9 ALB ANKEP ANKEPGARP BP BPFRI BPSKP BTP BTPSA ELSTOD FOP FOPGARP GARP IP IPT OP OPGARP PFE PFO SBTP SBTPSA SEP SEPGARP TP',
);
export const pmDeductionTypes = ofPm(
  'AVDRAGKANTRA AVDRAGOVRIGT INSTITUTION KVIKAN KVIOVR PS PST SOCAVDRAG SS SST UTLFORDRAN UTMATNING UTMHELA UTMTV',
);
/** The tax of the payment's own year, which FK too tells as tax; that of earlier years is a deduction at both. */
export const pmTaxTypes = ofPm('PS SS');

export const pmDecisionKinds = ofPm(
  'BH BL BP BT ELSTOD FL FOL FOP FOPGARP GARP IP IPT OL OP OPGARP PREP PREPEL SBT SEL SEP SEPGARP TP AFS ANKEL ANKEP ANKEPGARP',
);
export const pmOtherInformation = ofPm('LINT PBH PU');
/** FK's and PM's are the same; there is no 6. */
export const lifeCertificateStatuses = words('0 1 2 3 4 5 7 8 9 10 20 21 22 23 24 25');
export const programmeCompensations = words('AS EE UE');

/** Codes, words or letters, in one line. */
export function words(written: string): KnownCodes {
  return new Set(written.split(' '));
}

function ofPm(written: string): KnownCodes {
  return new Set(written.split(' ').map((code) => `PM:${code}`));
}

/** FK's `{id, beskrivning}`, or a text where the list has its codes as texts. */
export function readFkCode<Member extends string>(
  read: Row<Member>,
  member: Member,
  path: string,
  known: KnownCodes,
): Row<Member> {
  return read.coded(member, `${path}/id`, known, `${path}/beskrivning`).coded(member, path, known);
}

/** PM's `{kod, beskrivning}`. */
export function readPmCode<Member extends string>(
  read: Row<Member>,
  member: Member,
  path: string,
  known: KnownCodes,
): Row<Member> {
  return read.coded(member, `${path}/kod`, known, `${path}/beskrivning`);
}

/** FK's fraction `{taljare, namnare}`. */
export function readExtent<Member extends string>(
  read: Row<Member>,
  member: Member,
  path: string,
): Row<Member> {
  return read.fraction(member, path, 'taljare', 'namnare');
}
