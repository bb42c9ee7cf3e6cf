import type { Day } from '../../../values/day.ts';
import type { WireObject } from '../answer.ts';
import type { DayDecision, PeriodDecision } from '../registers/fk-cases.ts';
import type { ExtentRecord, Ore, Relative } from '../registers/record-parts.ts';

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
export function named(list: keyof typeof numberNames, id: number): WireObject {
  const names: Readonly<Record<number, string>> = numberNames[list];
  return { id, beskrivning: names[id] ?? String(id) };
}

/** Bokstavskod of a day's level. */
export function niva(level: string): WireObject {
  const names: Readonly<Record<string, string>> = {
    L: 'Lägstanivå',
    G: 'Grundnivå',
    S: 'Sjukpenningnivå',
  };
  return { id: level, beskrivning: names[level] ?? level };
}

/** The contract's number codes (contract.md §5.4). Where only the numbers are known, the words are ours. */
const numberNames = {
  adressroll: { 1: 'Folkbokföringsadress', 2: 'Särskild postadress', 3: 'Utlandsadress' },
  civilstand: {
    0: 'Okänd',
    1: 'Ogift',
    2: 'Gift',
    3: 'Registrerad partner',
    4: 'Efterlevande partner',
    5: 'Skild',
    6: 'Skild partner',
    7: 'Änka/Änkeman',
  },
  periodicitet: { 0: 'Ingen', 1: 'Månad', 2: 'Kvartal', 3: 'Halvår', 4: 'År' },
  foraldrapenning: { 3: 'Föräldrapenning', 5: 'Föräldrapenning, dubbeldagar' },
  tillfalligForaldrapenning: {
    1: 'Vård av barn',
    2: 'Vård av allvarligt sjukt barn',
    3: 'Vård av barn över tolv år',
    4: 'Barns födelse eller adoption',
    5: 'Kontaktdagar',
    6: 'Med anledning av att ett barn har avlidit',
  },
  inkomsttyp: { 0: 'Ej angiven', 1: 'Inkomst av anställning', 2: 'Inkomst av annat förvärvsarbete' },
  berakningssatt: { 0: 'Ej angivet', 1: 'Kalenderdag', 2: 'Arbetsdag', 3: 'Timme' },
  underhallsstod: {
    1: 'Helt underhållsstöd',
    2: 'Reducerat underhållsstöd',
    3: 'Underhållsstöd till underhållsbidrag',
    4: 'Utfyllnadsbidrag',
    5: 'Reducerat utfyllnadsbidrag',
    6: 'Underhållsstöd vid växelvist boende',
    7: 'Reducerat underhållsstöd vid växelvist boende',
  },
  inkomstslag: { 0: 'Arbetsinkomst', 1: 'Studietid', 2: 'Totalförsvarsplikt', 3: 'Livränta' },
  utbetalningstyp: { 0: 'Lokal', 1: 'Månad', 2: 'Daglig', 3: 'Retroaktiv', 4: 'Presumtiv' },
  foretag: { 1001: 'Försäkringskassan', 1003: 'Pensionsmyndigheten' },
} as const;
