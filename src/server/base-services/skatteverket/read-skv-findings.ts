import type { Facts } from '../../../values/findings/facts.ts';
import type { Findings, SourceState } from '../../../values/findings/findings.ts';
import type { Payment } from '../../../values/findings/payment.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Place } from '../findings/place.ts';
import { row, type PaymentMember } from '../findings/row.ts';
import { withTheRest } from '../findings/with-the-rest.ts';
import { xmlPlace } from '../findings/xml-place.ts';
import { asUsual, groups } from './groups.ts';

/** Capital income by year, and what the tax account has paid out. No person in the list: Skatteverket has nothing. */
export function readSkvFindings(part: Part): Findings {
  const outside = xmlPlace(part);
  const persons = outside.child(rootName)?.child('PersonuppgiftLista')?.list('Personuppgift') ?? [];
  const sources = persons.flatMap(sourcesOf);
  const payouts = persons.flatMap((person) => person.list('Skattekontouppgift'));
  const facts = factsOf(persons, sources);
  const payments = payouts.map(readPayout);
  return withTheRest('SKV', outside, { sources, payments, facts }, []);
}

const rootName = 'SvarBeskattningsuppgifterEnligtSFS2008-975';

function readPayout(place: Place): Payment {
  return row<PaymentMember>('SKV', place)
    .day('paidOn', 'Bokforingsdag')
    .amount('net', 'UtbetaltBelopp')
    .payment({ payer: 'SKV', benefit, state: 'paid', currency: 'SEK' });
}

const benefit = { code: 'Skattekontouppgift', text: 'Utbetalning från skattekontot', known: true };

/** "None" is said only when the group could be told. */
function factsOf(persons: readonly Place[], sources: readonly SourceState[]): Facts {
  const isSilent = (name: string) =>
    sources.some(({ source, state }) => source === name && state === 'unverifiable');
  const years = persons.flatMap((person) => person.list('Kapitaluppgift'));
  const payouts = persons.flatMap((person) => person.list('Skattekontouppgift'));
  return {
    ...(persons.length === 0 ? {} : { person: persons.map(readPerson) }),
    ...(isSilent('kapitaluppgift') ? {} : { capitalIncome: years.map(readYear) }),
    ...(isSilent('skattekontouppgift') ? {} : { taxAccount: payouts.map(readTaxAccount) }),
  };
}

function readPerson(person: Place) {
  return row('SKV', person)
    .text('personidentitet', 'IdentitetsbeteckningFysiskPerson')
    .text('givenName', 'Fornamn')
    .text('surname', 'Efternamn')
    .fact();
}

function readYear(year: Place) {
  return row('SKV', year)
    .text('assessmentYear', 'Taxeringsar')
    .amount('income', 'SummaIntakterPaKapital')
    .amount('surplus', 'OverskottPaKapital')
    .fact();
}

/** The same payout stands among the payments. */
function readTaxAccount(payout: Place) {
  return row('SKV', payout).amount('paidOut', 'UtbetaltBelopp').day('bookedOn', 'Bokforingsdag').fact();
}

/** As the outcome has it: the person's own status counts only where nothing else is told. */
function sourcesOf(person: Place): SourceState[] {
  const ofPerson = person.child('StatusPersonuppgiftKod');
  const hasAny = groups.some(({ element }) => person.child(element) !== undefined);
  return [
    ...(ofPerson === undefined ? [] : [stateOf('personuppgift', ofPerson, hasAny)]),
    ...groups.map(({ name, element, status }) => {
      const code = person.child(status) ?? (hasAny ? undefined : ofPerson);
      return stateOf(name, code, person.child(element) !== undefined);
    }),
  ];
}

function stateOf(source: string, code: Place | undefined, hasData: boolean): SourceState {
  const isAsUsual = (code?.text?.trim() ?? asUsual) === asUsual;
  const silent = isAsUsual ? 'answered-nothing' : 'unverifiable';
  return {
    source,
    state: hasData ? 'answered' : silent,
    ...(code?.text === undefined ? {} : { code: code.text, pointer: code.pointer }),
  };
}
