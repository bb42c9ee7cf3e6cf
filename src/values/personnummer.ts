import { parseDay } from './day.ts';

/** Twelve digits, century first, that passed `parsePersonidentitet`: a personnummer or a samordningsnummer. */
export type Personidentitet = string & { readonly __personidentitet: never };

/** Twelve digits with a right checksum and a real birth date (samordningsnummer: day + 60); null otherwise. */
export function parsePersonidentitet(text: string): Personidentitet | null {
  const digits = text.trim();
  if (!/^\d{12}$/.test(digits)) return null;
  if (!hasRightChecksum(digits.slice(2))) return null;
  const born = birthDateText(digits);
  return parseDay(born) === null ? null : (digits as Personidentitet);
}

/** A samordningsnummer has 60 added to the day of birth. */
export function isSamordningsnummer(identity: Personidentitet): boolean {
  return Number(identity.slice(6, 8)) > 60;
}

/** The century digits and the ten digits that some agencies ask for apart. */
export function splitCentury(identity: Personidentitet): { century: string; tenDigits: string } {
  return { century: identity.slice(0, 2), tenDigits: identity.slice(2) };
}

/** The check digit that makes nine digits a valid number (Luhn, weights 2 1 2 …). */
export function checkDigit(nineDigits: string): number {
  return (10 - (luhnSum(nineDigits) % 10)) % 10;
}

function hasRightChecksum(tenDigits: string): boolean {
  return checkDigit(tenDigits.slice(0, 9)) === Number(tenDigits[9]);
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let position = 0; position < digits.length; position++) {
    const doubled = Number(digits[position]) * (position % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

function birthDateText(digits: string): string {
  const dayOfMonth = Number(digits.slice(6, 8));
  const real = dayOfMonth > 60 ? dayOfMonth - 60 : dayOfMonth;
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${String(real).padStart(2, '0')}`;
}
