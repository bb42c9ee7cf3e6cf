import type { KnownCodes } from '../findings/row.ts';
import { lefiCodes } from '../../../values/lefi-question.ts';

// The codes that contract/lefi-v9 or the published descriptions of its fields name. What is not here is told all the same.

/** As FK's lists write them, without the question's prefix. `DAG` gathers what is paid by the day; `AMP` is in programmes. */
export const fkBenefits: KnownCodes = new Set([
  ...lefiCodes.formansinformation.map((code) => code.replace('FK:', '')),
  'DAG',
  'AMP',
  'ARBETSSKADA',
]);

export const fkPaymentKinds = numbers('0 1 2 3 4');

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

function numbers(written: string): KnownCodes {
  return new Set(written.split(' '));
}

function ofPm(written: string): KnownCodes {
  return new Set(written.split(' ').map((code) => `PM:${code}`));
}
