import { element } from '../xml-text.ts';

/** ResultatKod and what CSN's description of Kommunfråga 4.0 says of each, in our own words. At most 100 characters. */
const resultTexts = {
  '0': 'Allt är i sin ordning',
  '-2': 'Posten finns inte',
  '-1004': 'Personnumret har fel format',
  '-1005': 'Inparametrarna bryter mot kontraktet',
  '-1006': 'Datumintervallet är inte tillåtet',
  '-1007': 'Schemaversionen är fel',
  '-1101': 'Systemet för hemutrustningslån svarar inte',
  '-1102': 'Systemet för studiemedel och studiehjälp svarar inte',
  '-1103': 'Inget av systemen svarar',
  '-1104': 'Systemet för omställningsstudiestöd svarar inte',
} as const;

export type ResultCode = keyof typeof resultTexts;

/** CSNSvar: result, the question repeated, the persons. A question that breaks the contract is not repeated. */
export function writeCsnAnswer(code: ResultCode, echo: string, persons: string): string {
  return [
    '<kf:CSNSvar xmlns:kf="http://schema.csn.se/v4.0/kommunfraga" xmlns:p="http://schema.csn.se/v4.0/person" xmlns:t="http://schema.csn.se/v4.0/csntyper" xmlns:sam="http://www.sambruk.se/SBNyttomeddelanden" schemaVersion="4.0">',
    '<kf:GemensamtSvarEkbistand><kf:Resultat>',
    element('kf:ResultatKod', code),
    element('kf:ResultatText', resultTexts[code]),
    '</kf:Resultat></kf:GemensamtSvarEkbistand>',
    `<kf:GemensamtFragaEkbistand>${echo}</kf:GemensamtFragaEkbistand>`,
    `<kf:Personer>${persons}</kf:Personer>`,
    '</kf:CSNSvar>',
  ].join('');
}
