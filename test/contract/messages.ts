import { readFileSync } from 'node:fs';
import type { MessageKind, TextKind } from './published.ts';
import { isElement, readTree, type Content, type Element } from './xml-tree.ts';

export interface Message {
  readonly name: string;
  readonly kind: MessageKind | TextKind;
  /** Whether the type is this project's own, so that nothing published can be compared with. */
  readonly isOurs: boolean;
  readonly tree: Element;
}

/**
 * Rich valid messages of each type in the contract; their persons have test birth numbers.
 * The two large ones stand here in parts, one for each agency or support, so that their many mutants stay small.
 */
export const messages: readonly Message[] = [
  fromFile('question', 'ssbtek'),
  fromFile('question-smallest', 'ssbtek'),
  ...['AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV'].map(answerFrom),
  { ...fromFile('answer', 'ssbtek'), name: 'answer with its question', tree: answerWithItsQuestion() },
  fromFile('answer-errors', 'ssbtek'),
  fromFile('fault', 'ssbtek'),
  fromFile('fault-message', 'ssbtek'),
  fromFile('ping', 'ssbtek'),
  fromFile('ping-answer', 'ssbtek'),
  fromFile('af-question', 'af'),
  agencyAnswer('af', 'SvarMeddelande', 'http://api.arbetsformedlingen.se/arbetssokande/ersattningsstod/v2'),
  fromFile('so-question', 'so'),
  agencyAnswer('so', 'GetUnemploymentBenefitPaymentResponse', 'http://INT014.UBPService.Schemas'),
  fromFile('tns-question', 'tns'),
  agencyAnswer(
    'tns',
    'HamtaUppgifterResponse',
    'http://schema.transportstyrelsen.se/ssbtek/hamtauppgifterresponder/1',
  ),
  fromFile('miv-question', 'miv'),
  agencyAnswer('miv', 'findByPersonnummerResponse', 'http://schema.migrationsverket.se/ssbtek/1/'),
  fromFile('miv-fault', 'miv'),
  fromFile('skv-question', 'skv'),
  agencyAnswer('skv', 'BeskattningsuppgifterResponse', 'http://beskattningws.ws.service.bs.zg.rsv.se/'),
  fromFile('skv-fault', 'skv'),
  ...['Studiemedel', 'Studiehjalp', 'HemutrustningsLan', 'Studiestartsstod', 'Omstallningsstudiestod'].map(
    csnAnswerWith,
  ),
  fromFile('csn-question', 'csn'),
  fromFile('skv-svar', 'skv-svar'),
  fromFile('skv-forfragan', 'skv-forfragan'),
];

/** The text of one of the messages, as its file has it. */
export function messageText(name: string): string {
  return readFileSync(new URL(`messages/${name}.xml`, import.meta.url), 'utf8');
}

function fromFile(name: string, kind: MessageKind | TextKind): Message {
  const isOurs = kind === 'skv-svar' || kind === 'skv-forfragan' || name === 'csn-question';
  return { name, kind, isOurs, tree: readTree(messageText(name)) };
}

/** The agency's part of the compiled answer, as the agency itself sends it. */
function agencyAnswer(kind: MessageKind, name: string, namespace: string): Message {
  const answer = readTree(messageText('answer'));
  const data = ['svarsdata', kind.toUpperCase(), 'data'].reduce(child, answer);
  return { name: `${kind}-answer`, kind, isOurs: false, tree: { ...data, name, namespace } };
}

/** The compiled answer with this agency's part alone. */
function answerFrom(agency: string): Message {
  const { content, ...answer } = readTree(messageText('answer'));
  const parts = content
    .filter(isElement)
    .filter((each) => each.name === 'svarsdata')
    .map((each) => onlyChild(each, agency));
  return {
    name: `answer from ${agency}`,
    kind: 'ssbtek',
    isOurs: false,
    tree: { ...answer, content: parts },
  };
}

function answerWithItsQuestion(): Element {
  const { content, ...answer } = readTree(messageText('answer'));
  const parts = content
    .filter(isElement)
    .map((each) => (each.name === 'svarsdata' ? onlyChild(each, 'FK') : each));
  return { ...answer, content: parts };
}

/** CSN's answer with cases in this support alone; the first one also has the echo of the question and two persons. */
function csnAnswerWith(support: string, position: number): Message {
  const { content, ...answer } = readTree(messageText('csn-answer'));
  const emptied = (each: Content): Content => (isElement(each) ? { ...each, content: [] } : each);
  const inPerson = (person: Content): Content =>
    isElement(person)
      ? {
          ...person,
          content: person.content.map((each) =>
            isElement(each) && [support, 'Studiestodstypforteckning'].includes(each.name)
              ? each
              : emptied(each),
          ),
        }
      : person;
  const tree = {
    ...answer,
    content: content.filter(isElement).map((each) => {
      if (each.name === 'Personer') {
        return { ...each, content: each.content.slice(0, position === 0 ? 2 : 1).map(inPerson) };
      }
      return each.name === 'GemensamtFragaEkbistand' && position > 0 ? { ...each, content: [] } : each;
    }),
  };
  return { name: `csn-answer with ${support}`, kind: 'csn', isOurs: false, tree };
}

function onlyChild(element: Element, name: string): Element {
  return { ...element, content: [child(element, name)] };
}

function child(element: Element, name: string): Element {
  const found = element.content.filter(isElement).find((each) => each.name === name);
  if (found === undefined) throw new Error(`the answer has no ${name}`);
  return found;
}
