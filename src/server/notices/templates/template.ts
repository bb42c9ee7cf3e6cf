import type { Day } from '../../../values/day.ts';

/**
 * One letter's words. A value is text, a day, a number, or a list of texts; nothing about an applicant is ever among
 * them. The subject says nothing of a person: it is shown on locked telephones.
 */
export interface Template<Values extends object> {
  readonly subject: (values: Values) => string;
  /** Paragraphs; what is left out is null. Greeting and name of the sender are added to all letters alike. */
  readonly paragraphs: (values: Values) => readonly (string | null)[];
}

/** Which connection a letter is about, as the municipality knows it. */
export interface AboutConnection {
  readonly municipality: string;
  readonly board: string;
}

/** `Ekeby kommun, Socialnämnden` */
export function connectionInWords({ municipality, board }: AboutConnection): string {
  return `${municipality}, ${board}`;
}

/** `1 december 2026` */
export function dayInWords(of: Day): string {
  return written.format(new Date(`${of}T12:00:00Z`));
}

const written = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' });

export function listInWords(rows: readonly string[]): string {
  return rows.map((row) => `– ${row}`).join('\n');
}

/** Ten digits with a hyphen, as an organisationsnummer is written in Sweden. */
export function organisationsnummerInWords(twelveDigits: string): string {
  return `${twelveDigits.slice(-10, -4)}-${twelveDigits.slice(-4)}`;
}

/** An organisation by name and number. */
export interface NamedOrganisation {
  readonly name: string;
  /** Twelve digits. */
  readonly organisationsnummer: string;
}

export function organisationInWords({ name, organisationsnummer }: NamedOrganisation): string {
  return `${name} (organisationsnummer ${organisationsnummerInWords(organisationsnummer)})`;
}
