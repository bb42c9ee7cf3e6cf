import type { Findings } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Place } from '../findings/place.ts';
import { row } from '../findings/row.ts';
import { withTheRest } from '../findings/with-the-rest.ts';
import { xmlPlace } from '../findings/xml-place.ts';

/** Residence permits: each case with what was applied for and decided. Without `response` nothing is known of the person. */
export function readMivFindings(part: Part): Findings {
  const outside = xmlPlace(part);
  const response = outside.child('response');
  const cases = response?.child('svarCollection')?.list('svar') ?? [];
  // A case that is nil says nothing.
  const residencePermits = cases.filter((each) => each.members().length > 0).map(readCase);
  const facts = { ...(response === undefined ? {} : { person: [readPerson(response)] }), residencePermits };
  return withTheRest('MIV', outside, { sources: [], payments: [], facts }, besideFindings);
}

/** Two spellings of the question's number: nothing about the person. */
const besideFindings = ['response/korrelationsid', 'response/correlationid'];

function readPerson(response: Place) {
  return row('MIV', response)
    .text('personidentitet', 'personnummer')
    .text('givenName', 'fornamn')
    .text('surname', 'efternamn')
    .text('homeCountry', 'hemland')
    .day('enteredOn', 'inresedatum')
    .fact();
}

function readCase(one: Place) {
  return row('MIV', one)
    .coded('caseType', 'arendeTyp', noList, 'arendeTypNamn')
    .coded('ground', 'anledning', noList, 'anledningNamn')
    .day('appliedOn', 'ansokningsdatum')
    .coded('outcome', 'beslutsKod', noList, 'beslutsKodNamn')
    .coded('decisionType', 'beslutsTyp', noList, 'beslutsTypNamn')
    .day('decidedOn', 'beslutsdatum')
    .coded('validity', 'giltighetstid', validities)
    .period('period', 'fromDatum', 'tomDatum')
    .fact();
}

/** Migrationsverket's codes are any text by the schema, and no list is published. */
const noList: ReadonlySet<string> = new Set();
const validities: ReadonlySet<string> = new Set(['PERMANENT', 'TIDBEGRANSAT']);
