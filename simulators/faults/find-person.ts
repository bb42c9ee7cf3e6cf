import type { AgencyCode } from '../../src/values/agency.ts';

/**
 * The twelve digits that a question is about, found in its text where the agency's contract has them; null when they
 * are not to be found. Of a household that CSN is asked about, the first.
 */
export function findPerson(agency: AgencyCode, body: string): string | null {
  const found = patterns[agency].map((pattern) => pattern.exec(body)?.[1]);
  return found.includes(undefined) ? null : found.join('');
}

/** The same question about somebody else: the number is written over where `findPerson` finds it. */
export function askAbout(agency: AgencyCode, body: string, person: string): string {
  const parts = patterns[agency].length === 1 ? [person] : [person.slice(0, 2), person.slice(2)];
  return patterns[agency].reduce(
    (text, pattern, at) =>
      text.replace(pattern, (found, number: string) => found.replace(number, parts[at] ?? '')),
    body,
  );
}

const patterns: Readonly<Record<AgencyCode, readonly RegExp[]>> = {
  AF: [/IdentitetsbeteckningFysiskPerson[^>]*>\s*(\d{12})\s*</],
  CSN: [/HushallsMedlemsIdSekel[^>]*>\s*(\d{2})\s*</, /HushallsMedlemsId>\s*(\d{10})\s*</],
  FK: [/"personnummer"\s*:\s*"(\d{12})"/],
  // The inquiry is a document as text: escaped or in CDATA.
  SKV: [/IdentitetsbeteckningFysiskPerson\s*(?:>|&gt;|&#62;)\s*(\d{12})\s*(?:<|&lt;|&#60;)/],
  SO: [/IdentificationNumber[^>]*>\s*(\d{12})\s*</],
  TNS: [/sekel[^>]*>\s*(\d{2})\s*</, /personnummer[^>]*>\s*(\d{10})\s*</],
  MIV: [/personnummer[^>]*>\s*(\d{12})\s*</],
};
