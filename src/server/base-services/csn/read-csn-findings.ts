import type { Facts } from '../../../values/findings/facts.ts';
import type { Findings, SourceState } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Place } from '../findings/place.ts';
import { row } from '../findings/row.ts';
import { withTheRest } from '../findings/with-the-rest.ts';
import { xmlPlace } from '../findings/xml-place.ts';
import { csnPayments } from './csn-payments.ts';
import { readHomeEquipmentLoan, readStudies } from './csn-cases.ts';
import { supports, type CsnCase } from './supports.ts';
import { allWell, notFound, systemsDown } from './result-codes.ts';

/** The five supports: their cases with sought and granted times, and each payment of their plans. */
export function readCsnFindings(part: Part): Findings {
  const outside = xmlPlace(part);
  const answer = outside.child('CSNSvar');
  const persons = answer?.child('Personer')?.list('Person') ?? [];
  const cases = persons.flatMap(casesOf);
  const sources = sourcesOf(answer, cases);
  const payments = cases.flatMap(csnPayments);
  const findings = { sources, payments, facts: factsOf(persons, cases, sources) };
  return withTheRest('CSN', outside, findings, besideFindings, isUndecided);
}

/** A payment's day that is not decided is written 0. */
function isUndecided({ text }: Place, name: string): boolean {
  return name.endsWith('/utbetdatum') && text?.trim() === '0';
}

const besideFindings = [
  'CSNSvar/@schemaVersion',
  // In sources, whose pointer is the code's.
  'CSNSvar/GemensamtSvarEkbistand/Resultat/ResultatText',
  // The question, which the answer repeats.
  'CSNSvar/GemensamtFragaEkbistand',
  // Which supports there are cases in: they follow.
  'CSNSvar/Personer/Person/Studiestodstypforteckning',
];

function casesOf(person: Place): CsnCase[] {
  return supports.flatMap((support) => {
    const places = person.child(support.element)?.child('Arenden')?.list('Arende') ?? [];
    return places.map((place) => ({ support, place }));
  });
}

/** "None" is said only of a support whose system answers. */
function factsOf(
  persons: readonly Place[],
  cases: readonly CsnCase[],
  sources: readonly SourceState[],
): Facts {
  const loans = cases.filter(({ support }) => support.isLoan);
  const studies = cases.filter(({ support }) => !support.isLoan);
  const answered = (isLoan: boolean) =>
    supports.every(
      (support) =>
        support.isLoan !== isLoan ||
        sources.some(({ source, state }) => source === support.source && state !== 'unverifiable'),
    );
  return {
    ...(persons.length === 0 ? {} : { person: persons.map(readPerson) }),
    ...(studies.length > 0 || answered(false) ? { studies: studies.map(readStudies) } : {}),
    ...(loans.length > 0 || answered(true) ? { homeEquipmentLoans: loans.map(readHomeEquipmentLoan) } : {}),
  };
}

/** Whether somebody is protected stands first, so that nobody reads the rest without having seen it. */
function readPerson(person: Place) {
  return row('CSN', person)
    .flag('isProtected', '@sekretess', yesOrBlank)
    .text('century', '@sekel')
    .text('personidentitet', '@personnummer')
    .coded('status', '@Status', personStatuses)
    .fact();
}

function yesOrBlank(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return word === 'ja' ? true : word === '' ? false : null;
}

const personStatuses: ReadonlySet<string> = new Set(['Ej träff']);

/** CSN has one code for all: which of the systems behind it are down. */
function sourcesOf(answer: Place | undefined, cases: readonly CsnCase[]): SourceState[] {
  const result = answer?.child('GemensamtSvarEkbistand')?.child('Resultat');
  const code = result?.child('ResultatKod');
  const text = result?.child('ResultatText')?.text;
  const said = {
    ...(code?.text === undefined ? {} : { code: code.text, pointer: code.pointer }),
    ...(text === undefined ? {} : { text }),
  };
  return supports.map((support) => {
    const hasCase = cases.some((each) => each.support === support);
    const without = isSilent(support, code?.text?.trim() ?? '') ? 'unverifiable' : 'answered-nothing';
    return { source: support.source, state: hasCase ? 'answered' : without, ...said };
  });
}

/** By the result code: of one that is not known, nothing is known of any support. */
function isSilent({ source }: CsnCase['support'], code: string): boolean {
  const down = systemsDown.get(code);
  if (down !== undefined) return down.includes(`CSN:${source}`);
  return code !== allWell && code !== notFound;
}
