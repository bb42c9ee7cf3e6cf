import { checkDigit } from './personnummer.ts';

/** Twelve digits as the contract writes them: `16` and the ten of the organisationsnummer. */
export type Organisationsnummer = string & { readonly __organisationsnummer: never };

/** Accepts ten or twelve digits, with or without hyphen; null when the number cannot exist. */
export function parseOrganisationsnummer(text: string): Organisationsnummer | null {
  const digits = text.replace(/[\s-]/g, '');
  const twelve = digits.length === 10 ? `16${digits}` : digits;
  if (!/^\d{4}[2-9]\d{7}$/.test(twelve)) return null;
  const ten = twelve.slice(2);
  return checkDigit(ten.slice(0, 9)) === Number(ten[9]) ? (twelve as Organisationsnummer) : null;
}
