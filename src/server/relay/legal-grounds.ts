import type { Day } from '../../values/day.ts';
import { day } from '../../values/day.ts';

/** An act or ordinance that can carry a question, for the time it is in force. Dated data: the law moved twice in 2025. */
export interface LegalGround {
  /** Number in the Swedish Code of Statutes, such as `2001:453`. */
  readonly sfs: string;
  readonly name: string;
  /** Ways to cite it without its number, such as `11 kap. 11 a § SoL`. */
  readonly shortForms: readonly string[];
  readonly inForceFrom: Day;
  /** The first day it no longer applies; null while it does. */
  readonly repealedOn: Day | null;
}

/**
 * What is known today. Which section of the 2025 act replaces 11 kap. 11 a § is not established, so the 2025 act is
 * recognised by its number alone; that the 2008 ordinance still applies is an assumption (docs/contract-choices.md).
 */
export const knownLegalGrounds: readonly LegalGround[] = [
  {
    sfs: '2001:453',
    name: 'socialtjänstlagen (2001:453)',
    shortForms: [
      '11 kap. 11 a § SoL',
      '11 kap. 11 § SoL',
      '11 kap. 11 b § SoL',
      '4 kap. 1 § SoL',
      '4 kap. SoL',
    ],
    inForceFrom: day('2002-01-01'),
    repealedOn: day('2025-07-01'),
  },
  {
    sfs: '2008:975',
    name: 'förordning (2008:975) om uppgiftsskyldighet i vissa fall enligt socialtjänstlagen',
    shortForms: [],
    inForceFrom: day('2009-01-01'),
    repealedOn: null,
  },
  {
    sfs: '2025:400',
    name: 'socialtjänstlagen (2025:400)',
    shortForms: [],
    inForceFrom: day('2025-07-01'),
    repealedOn: null,
  },
];

/**
 * Whether every act that the text cites is known and in force on the day, and at least one is cited. Matched on SFS
 * numbers and known short forms; case, full stops and spaces of any kind do not count.
 */
export function isInForce(text: string, grounds: readonly LegalGround[], on: Day): boolean {
  const cited = citedGrounds(text, grounds);
  return cited.length > 0 && cited.every((ground) => ground !== null && appliesOn(ground, on));
}

/** Each citation with the ground it means; null for one that is not known. */
function citedGrounds(text: string, grounds: readonly LegalGround[]): (LegalGround | null)[] {
  const numbers = [...text.matchAll(/(?<!\d)(\d{4})\s*:\s*(\d{1,4})(?!\d)/g)].map(
    ([, year = '', number = '']) => `${year}:${number}`,
  );
  const byNumber = numbers.map((sfs) => grounds.find((ground) => ground.sfs === sfs) ?? null);
  const closed = closedUp(text);
  return [
    ...byNumber,
    ...grounds.filter((ground) => closedForms(ground).some((form) => cites(closed, form))),
  ];
}

const alreadyClosed = new WeakMap<LegalGround, readonly string[]>();

function closedForms(ground: LegalGround): readonly string[] {
  const closed = alreadyClosed.get(ground) ?? ground.shortForms.map(closedUp);
  alreadyClosed.set(ground, closed);
  return closed;
}

/** "4 kap. 1 § SoL" is not cited by "14 kap. 1 § SoL". Both closed up. */
function cites(closed: string, form: string): boolean {
  for (let at = closed.indexOf(form); form !== '' && at !== -1; at = closed.indexOf(form, at + 1)) {
    if (!/\d/.test(closed.charAt(at - 1))) return true;
  }
  return false;
}

// \s has the no-break and narrow spaces that word processors put before a §; the others are seen by no reader.
function closedUp(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.\u00AD\u200B-\u200D\u2060]+/g, '');
}

function appliesOn(ground: LegalGround, on: Day): boolean {
  return ground.inForceFrom <= on && (ground.repealedOn === null || on < ground.repealedOn);
}
