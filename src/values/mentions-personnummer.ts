import { parseDay } from './day.ts';
import { checkDigit } from './personnummer.ts';

/**
 * Whether a text for people has something in it that is written as a personnummer or samordningsnummer. Six or eight
 * digits, a sign or a blank, and four are taken for one when they begin with a day; written in other ways, such as
 * without a sign, only when the check digit is right too: a telephone number may look so.
 */
export function mentionsPersonnummer(text: string): boolean {
  return writtenLikeOne.some((form) =>
    [...plainly(text).matchAll(form)].some(([, written = '']) => isWrittenAsOne(written)),
  );
}

/** Ten digits or twelve, wherever a number begins: another that stands beside it, such as an age, hides it from nobody. */
const writtenLikeOne = [9, 11].map(
  (more) => new RegExp(`(?<!\\d)(?=(\\d(?:[ .,:/_+-]?\\d){${more}})(?!\\d))`, 'g'),
);

/** As typed by hand: dashes one hyphen, every run of blanks one, none about a hyphen, and nothing that is not seen. */
function plainly(text: string): string {
  const seen = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return seen
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?-[ -]*/g, '-')
    .replaceAll(dayBeforeDayOrTime, '$1 – ');
}

/** From one day to another, and a day with a time of day: no number goes on from the one into the other. */
const dayBeforeDayOrTime =
  /(?<!\d)(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2} \d{4})[ /-](?=(?:\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2} \d{4}|(?:[01]\d|2[0-3]):[0-5]\d)(?!\d))/g;

function isWrittenAsOne(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  const tenDigits = digits.slice(-10);
  if (!beginsWithDay(digits.length === 12 ? digits.slice(0, 8) : `20${digits.slice(0, 6)}`)) return false;
  const isUsualForm = /^(\d{6}|\d{8})[ +-]\d{4}$|^\d{12}$/.test(written);
  return isUsualForm || checkDigit(tenDigits.slice(0, 9)) === Number(tenDigits[9]);
}

/** Eight digits, as a day; a samordningsnummer has 60 added to the day of the month. 2000 is a leap year, as is what is meant. */
function beginsWithDay(digits: string): boolean {
  const century = digits.slice(0, 2);
  if (!['18', '19', '20'].includes(century)) return false;
  const dayOfMonth = Number(digits.slice(6, 8));
  const real = String(dayOfMonth > 60 ? dayOfMonth - 60 : dayOfMonth).padStart(2, '0');
  const isLeapDay = digits.slice(4, 6) === '02' && real === '29';
  return isLeapDay || parseDay(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${real}`) !== null;
}
