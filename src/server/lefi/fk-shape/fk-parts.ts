import type { Day } from '../../../values/day.ts';
import type { WireObject } from '../answer.ts';
import type { DayDecision, PeriodDecision } from '../registers/fk-case-parts.ts';
import type { AddressRecord, ExtentRecord, Ore, Relative } from '../registers/record-parts.ts';
import { codeWords, letterWords } from './code-words.ts';

/** Belopp{summa, valuta}: kronor with öre. */
export function belopp(amount: Ore): WireObject {
  return { summa: amount / 100, valuta: 'SEK' };
}

/** FranTill: an end that has not come is left out. */
export function franTill({ from, to }: { readonly from: Day; readonly to: Day | null }): WireObject {
  return to === null ? { fran: from } : { fran: from, till: to };
}

export function omfattning({ numerator, denominator }: ExtentRecord): WireObject {
  return { taljare: numerator, namnare: denominator };
}

/** Bokstavskod or Sifferkod, by the code's type. */
export function kod({ code, text }: { readonly code: string | number; readonly text: string }): WireObject {
  return { id: code, beskrivning: text };
}

/** Person: name and number, whether protected, and nothing that says where somebody is. */
export function person(one: Relative): WireObject {
  return {
    personnummer: one.personidentitet,
    foddes: one.bornOn,
    namn: `${one.givenName} ${one.surname}`,
    skyddad: one.isProtected,
    ...(one.diedOn === null ? {} : { avled: [one.diedOn] }),
  };
}

export function caseHead(one: { startedOn: Day; isActive: boolean; isRefused: boolean }): WireObject {
  return { startades: one.startedOn, aktivt: one.isActive, avslaget: one.isRefused };
}

/** fattades, definitivt, forman, period, omfattning, dagar. */
export function dayDecision(decision: DayDecision): WireObject {
  return {
    fattades: decision.decidedOn,
    definitivt: decision.isFinal,
    forman: kod(decision.benefit),
    period: franTill(decision.period),
    omfattning: omfattning(decision.extent),
    dagar: Math.round(decision.days),
  };
}

/** fattades, definitivt, forman, delforman, periodicitet, period, beslutatBruttobelopp. */
export function periodDecision(decision: PeriodDecision): WireObject {
  return {
    fattades: decision.decidedOn,
    definitivt: decision.isFinal,
    forman: kod(decision.benefit),
    delforman: kod(decision.part),
    periodicitet: named('periodicitet', decision.periodicity),
    period: franTill(decision.period),
    beslutatBruttobelopp: belopp(decision.gross),
  };
}

/** Sifferkod with the words that the code list has; a number without words gets its own digits. */
export function named(list: keyof typeof codeWords, id: number): WireObject {
  const names: Readonly<Record<number, string>> = codeWords[list];
  return { id, beskrivning: names[id] ?? String(id) };
}

/** Likewise Bokstavskod. */
export function lettered(list: keyof typeof letterWords, id: string): WireObject {
  const names: Readonly<Record<string, string>> = letterWords[list];
  return { id, beskrivning: names[id] ?? id };
}

/** `YYYY-MM`. */
export function month(of: Day): string {
  return of.slice(0, 7);
}

/** Adress; an address that an organisation has tells no role. */
export function address({ role, lines, postalCode, town, country }: AddressRecord): WireObject {
  return {
    ...(role === null ? {} : { roller: [named('adressroll', role)] }),
    utdelningadress: lines,
    postnummer: postalCode,
    postort: town,
    land: { kod: country.code, namn: country.name },
  };
}
