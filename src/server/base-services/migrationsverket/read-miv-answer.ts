import type { Outcome } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import type { ElementView } from '../../soap/index.ts';
import { invalidAnswer } from '../our-refusals.ts';
import { xmlPart, type SoapAnswer } from '../read-soap-answer.ts';
import { whomItNames } from '../whom-it-names.ts';

/** No `response`, or one that says nothing of the person: Migrationsverket has nothing. It need not name the person. */
export function readMivAnswer(answer: SoapAnswer, question: Question): Outcome {
  const response = answer.payload.child('response');
  if (whomItNames([response?.child('personnummer')?.text], question) === 'someone-else') {
    return invalidAnswer('svaret gäller en annan fråga');
  }
  const part = xmlPart(answer);
  return { kind: response !== undefined && saysAnything(response) ? 'answered' : 'answered-nothing', part };
}

function saysAnything(response: ElementView): boolean {
  const decisions = response.child('svarCollection')?.children() ?? [];
  return decisions.some((each) => each.children().length > 0) || hasPersonDetails(response);
}

function hasPersonDetails(response: ElementView): boolean {
  return ['efternamn', 'fornamn', 'hemland', 'inresedatum'].some(
    (name) => response.child(name) !== undefined,
  );
}
