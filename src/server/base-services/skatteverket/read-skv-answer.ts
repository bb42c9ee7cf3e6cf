import type { Outcome, Part } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import { readXmlText, type ElementView } from '../../soap/index.ts';
import { agencyLabel } from '../agency-label.ts';
import { invalidAnswer } from '../our-refusals.ts';
import { refuseXml, type SoapAnswer } from '../read-soap-answer.ts';
import { refuseUnlessAbout } from '../refuse-unless-about.ts';
import { asUsual, groups } from './groups.ts';
import { answerNamespace } from './namespace.ts';

/**
 * `svar` is a text that must itself be an XML document about the person asked for. No schema is published for it, so
 * its layout is not judged on ours: a municipality must not lose an answer because Skatteverket writes it otherwise.
 */
export function readSkvAnswer(answer: SoapAnswer, question: Question): Outcome {
  const text = asDocument(answer.payload.child('svar')?.text ?? '');
  return readXmlText(text, (parsed) => {
    if ('problem' in parsed) return refuseXml(parsed);
    const { root } = parsed;
    if (
      root.namespace !== answerNamespace ||
      root.localName !== 'SvarBeskattningsuppgifterEnligtSFS2008-975'
    ) {
      return invalidAnswer('svaret har fel rotelement eller namnrymd');
    }
    return aboutPerson(root, text, question);
  });
}

/** Consumers parse the text as it stands: the declaration comes first, and says what the text will be sent as. */
function asDocument(text: string): string {
  const trimmed = text.replace(/^\uFEFF?\s*/, '');
  const content = trimmed.replace(/^<\?xml\s[^>]*\?>/, '');
  const declaration = trimmed.slice(0, trimmed.length - content.length);
  const saysUtf8 = declaration !== '' && !/encoding\s*=\s*["'](?!utf-8["'])/i.test(declaration);
  return saysUtf8 ? trimmed : `<?xml version="1.0" encoding="UTF-8"?>${content}`;
}

function aboutPerson(root: ElementView, text: string, question: Question): Outcome {
  const persons = root.child('PersonuppgiftLista')?.children() ?? [];
  const [person] = persons;
  if (person === undefined) return invalidAnswer('svaret säger inte vem det gäller');
  return refuseUnlessAbout(question, persons.map(numberOf)) ?? outcomeOf(person, { form: 'text', text });
}

function numberOf(person: ElementView): string | undefined {
  return person.child('IdentitetsbeteckningFysiskPerson')?.text;
}

function outcomeOf(person: ElementView, part: Part): Outcome {
  const missing = groups.filter((group) => couldNotTell(person, group)).map(({ name }) => `SKV:${name}`);
  const hasData = groups.some(({ element }) => person.child(element) !== undefined);
  const personStatus = statusOf(person, 'StatusPersonuppgiftKod');
  if (hasData)
    return missing.length > 0 ? { kind: 'answered-partly', part, missing } : { kind: 'answered', part };
  if (personStatus !== asUsual) return { kind: 'unverifiable', part, status: personStatus };
  if (missing.length === groups.length)
    return { kind: 'unverifiable', part, status: statusOf(person, groups[0].status) };
  if (missing.length > 0) return { kind: 'answered-partly', part, missing };
  return { kind: 'answered-nothing', part };
}

/** An unknown code beside data has been seen and means nothing; without data it may mean that SKV cannot tell. */
function couldNotTell(person: ElementView, group: (typeof groups)[number]): boolean {
  return person.child(group.element) === undefined && statusOf(person, group.status) !== asUsual;
}

function statusOf(person: ElementView, name: string): string {
  const status = person.child(name)?.text;
  return status === undefined ? asUsual : agencyLabel(status);
}
