import { ChangeRefused } from '../parties/index.ts';

/**
 * No letter says whose it is in numbers: e-mail is read by others than the one it is to. Refuses whatever a personnummer
 * or samordningsnummer could stand in, with or without century, however it is written and whatever its check digit: a
 * mistyped number is still somebody's. An organisationsnummer has no month where a person's number has one, and passes.
 *
 * Throws ChangeRefused, which names the place and never the number.
 */
export function refusePersonnummer(text: string, where: string): void {
  if (!couldHoldPersonnummer(text)) return;
  throw new ChangeRefused(
    `${where} innehåller något som kan vara ett personnummer. Personnummer får inte stå i brev: ta bort numret och försök igen.`,
  );
}

export function couldHoldPersonnummer(text: string): boolean {
  // Full-width and other digits become plain ones. An id is sixteen bytes at random: nothing of it is a number of a person.
  return personsNumber.test(text.normalize('NFKC').replace(uuid, ' '));
}

const uuid = /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/gi;

const between = String.raw`[\s.,:;/_\p{Pd}]{0,3}`;
const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';
/** The four last: digits, or a letter and three where the number is a temporary one. */
const last = String.raw`(?:\d|[A-Za-z])\d{3}`;

const personsNumber = new RegExp(
  String.raw`(?<!\d)(?:(?:1[89]|2\d)${between})?\d\d${between}${month}${between}${day}(?:${between}|\s?\+\s?)${last}(?!\d)`,
  'u',
);
