import type { ElementView } from '../../../src/server/soap/index.ts';
import { addMonths, parseDay, type Day } from '../../../src/values/day.ts';
import type { Period } from '../../../src/values/period.ts';
import {
  isSamordningsnummer,
  parsePersonidentitet,
  type Personidentitet,
} from '../../../src/values/personnummer.ts';
import { element, textOf } from '../xml-text.ts';
import type { ResultCode } from './result.ts';

export interface CsnQuestion {
  readonly period: Period;
  readonly persons: readonly Personidentitet[];
}

/** The question, or the code that CSN refuses it with (Kommunfråga 4.0). It is valid against the schema. */
export function readCsnQuestion(message: ElementView, today: Day): CsnQuestion | ResultCode {
  const version = message.child('SchemaVersion')?.text;
  if (version === undefined) return '-1005'; // the schema lets an empty repetition through, and it is no question
  if (Number(version) !== 4) return '-1007';
  const period = readCompactPeriod(textOf(message, 'FromDatum'), textOf(message, 'TomDatum'));
  if (period === null || !isInWindow(period, today)) return '-1006';
  const persons = message.child('Hushallsmedlemmar')?.children().map(readMember) ?? [];
  const known = persons.filter((person) => person !== null);
  return known.length === persons.length ? { period, persons: known } : '-1004';
}

/** The question again, below Sambruk's prefix `sam`. */
export function echoOf(message: ElementView): string {
  return message.children().map(echoElement).join('');
}

function echoElement(each: ElementView): string {
  const name = `sam:${each.localName}`;
  const below = each.children();
  return below.length === 0
    ? element(name, each.text)
    : `<${name}>${below.map(echoElement).join('')}</${name}>`;
}

/** CSN has no room for samordningsnummer: its own type refuses the day. */
function readMember(member: ElementView): Personidentitet | null {
  const identity = parsePersonidentitet(
    textOf(member, 'HushallsMedlemsIdSekel') + textOf(member, 'HushallsMedlemsId'),
  );
  return identity === null || isSamordningsnummer(identity) ? null : identity;
}

function readCompactPeriod(from: string, to: string): Period | null {
  const [first, last] = [readCompactDay(from), readCompactDay(to)];
  return first === null || last === null || first > last ? null : { from: first, to: last };
}

function readCompactDay(text: string): Day | null {
  return parseDay(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
}

/** From at most two months back, to at most one month ahead. */
function isInWindow(period: Period, today: Day): boolean {
  return period.from >= addMonths(today, -2) && period.to <= addMonths(today, 1);
}
