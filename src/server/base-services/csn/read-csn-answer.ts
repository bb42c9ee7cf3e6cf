import type { Outcome, Part, Refused } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import type { ElementView } from '../../soap/index.ts';
import { agencyLabel } from '../agency-label.ts';
import { invalidAnswer } from '../our-refusals.ts';
import type { SoapAnswer } from '../read-soap-answer.ts';
import { refuseUnlessAbout } from '../refuse-unless-about.ts';
import { csnDocument } from './csn-document.ts';
import { allWell, errors, notFound, systemsDown } from './result-codes.ts';

/** Sorts by ResultatKod (CSN Kommunfråga 4.0): some codes are an error of the whole, some say which system is down. */
export function readCsnAnswer(answer: SoapAnswer, question: Question): Outcome {
  const { payload } = answer;
  const result = payload.child('GemensamtSvarEkbistand')?.child('Resultat');
  const code = result?.child('ResultatKod')?.text.trim();
  if (result === undefined || code === undefined) return invalidAnswer('svaret följer inte schemat');
  if (errors.has(code)) return refusedByCsn(code, result);
  const ofAnother = refuseUnlessAbout(question, personsNamed(payload));
  if (ofAnother !== null) return ofAnother;

  const document = csnDocument(answer);
  if (document === null) return invalidAnswer('svaret har fel rotelement eller namnrymd');
  return outcomeOf(code, payload, { form: 'bytes', bytes: Buffer.from(document, 'utf8') });
}

function refusedByCsn(code: string, result: ElementView): Refused {
  const text = result.child('ResultatText')?.text.trim() ?? '';
  const message = text === '' ? `CSN svarade med resultatkod ${code}.` : text;
  return { kind: 'refused', source: 'BT', code, messages: [message] };
}

function outcomeOf(code: string, payload: ElementView, part: Part): Outcome {
  const missing = systemsDown.get(code);
  if (missing !== undefined) return { kind: 'answered-partly', part, missing };
  if (code !== allWell && code !== notFound) return { kind: 'unverifiable', part, status: agencyLabel(code) };
  return { kind: hasCase(payload) ? 'answered' : 'answered-nothing', part };
}

function hasCase(payload: ElementView): boolean {
  const persons = payload.child('Personer')?.children() ?? [];
  return persons.some((person) =>
    person.children().some((support) => support.child('Arenden')?.child('Arende') !== undefined),
  );
}

/**
 * The persons answered about and the members of the repeated question, which has been seen to be left out: century,
 * where it is told, and ten digits.
 */
function personsNamed(payload: ElementView): string[] {
  const repeated = payload.child('GemensamtFragaEkbistand')?.child('Hushallsmedlemmar')?.children() ?? [];
  const persons = payload.child('Personer')?.children() ?? [];
  return [
    ...repeated.map(
      (member) => textOf(member, 'HushallsMedlemsIdSekel') + textOf(member, 'HushallsMedlemsId'),
    ),
    ...persons.map((person) => `${person.attribute('sekel') ?? ''}${person.attribute('personnummer') ?? ''}`),
  ];
}

function textOf(member: ElementView, name: string): string {
  return member.child(name)?.text.trim() ?? '';
}
