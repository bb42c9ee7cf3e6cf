import type { Day } from './day.ts';
import { parsePersonidentitet, type Personidentitet } from './personnummer.ts';

/** How somebody wrote a number, once it has been looked at. */
export type WrittenPersonnummer =
  | { readonly kind: 'read'; readonly identity: Personidentitet }
  /** Neither ten nor twelve digits, or something else among them. */
  | { readonly kind: 'wrong-form' }
  /** The check digit or the day of birth can't be right, or the person is not born yet. */
  | { readonly kind: 'no-such-number' };

/**
 * A personnummer or samordningsnummer as people write it: ten or twelve digits, with hyphen, plus or blanks wherever they put
 * them. Ten digits say no century: the latest one in which the person is born by `today` is meant, and with a plus
 * (folkbokföringslagen 18 §: from the year in which one turns a hundred) the latest one that makes her that old.
 */
export function readWrittenPersonnummer(text: string, today: Day): WrittenPersonnummer {
  const written = text.normalize('NFKC').replaceAll(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '');
  const match = /^(\d{6}|\d{8})[-‐‑–+]?(\d{4})$/.exec(written);
  if (match === null) return { kind: 'wrong-form' };
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`;
  const isOld = digits.length === 10 && written.includes('+');
  const identity = candidatesOf(digits).find(
    (one) => isBorn(one, today) && (!isOld || turnsHundred(one, today)),
  );
  return identity === undefined ? { kind: 'no-such-number' } : { kind: 'read', identity };
}

/** The latest century first. */
function candidatesOf(digits: string): Personidentitet[] {
  const written = digits.length === 12 ? [digits] : ['20', '19', '18'].map((century) => century + digits);
  return written.map(parsePersonidentitet).filter((identity) => identity !== null);
}

/** The day of birth, `YYYY-MM-DD`. */
export function bornOn(identity: Personidentitet): Day {
  const dayOfMonth = Number(identity.slice(6, 8));
  const real = String(dayOfMonth > 60 ? dayOfMonth - 60 : dayOfMonth).padStart(2, '0');
  return `${identity.slice(0, 4)}-${identity.slice(4, 6)}-${real}` as Day;
}

/** `ÅÅÅÅMMDD-NNNN`, as an authority writes it where the century matters. */
export function personnummerInWords(identity: string): string {
  return `${identity.slice(0, 8)}-${identity.slice(8)}`;
}

function isBorn(identity: Personidentitet, today: Day): boolean {
  return bornOn(identity) <= today;
}

function turnsHundred(identity: Personidentitet, today: Day): boolean {
  return Number(today.slice(0, 4)) - Number(identity.slice(0, 4)) >= 100;
}
