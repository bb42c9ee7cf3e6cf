import { Fault, type FaultCode } from '../../../values/fault.ts';
import type { Question } from '../../../values/question.ts';
import {
  redeclared,
  readXml,
  type ElementView,
  type SchemaProblem,
  type XmlProblem,
  type XmlReading,
} from '../../soap/index.ts';
import { namespace, operations, type Contract, type Operation } from './contract.ts';
import { readQuestion } from './read-question.ts';

/** A message as it came, and how it may be read. */
export interface Message {
  readonly bytes: Uint8Array;
  readonly charset?: string | undefined;
}

export type Asked =
  | { readonly operation: 'testaBastjanstInformation' }
  | {
      readonly operation: 'hamtaBastjanstInformation';
      readonly question: Question;
      /** The question's children as the caller wrote them; null unless they are to be in the answer. */
      readonly asWritten: string | null;
    };

/** The message is no valid question. Holds each broken rule, for the caller to mend them all at once. */
export class NotValid extends Fault {
  readonly problems: readonly SchemaProblem[];

  constructor(problems: readonly SchemaProblem[]) {
    super('question-malformed', 'not schema-valid', { facts: problems[0] ?? {} });
    this.problems = problems;
  }
}

export interface Reading {
  readonly contract: Contract;
  readonly limits: { readonly depth: number };
}

/** Filled in as it becomes known, for a fault that is thrown later. */
interface Routed {
  operation: Operation;
  question?: Question;
}

/** One parse and one validation. The operation is told by the element in the body; SOAPAction is not looked at. */
export function readMessage(message: Message, { contract, limits }: Reading, routed: Routed): Asked {
  return readXml(message.bytes, { charset: message.charset, maxDepth: limits.depth }, (parsed) => {
    if ('problem' in parsed) throw unreadable(parsed, limits.depth);
    const element = bodyOf(parsed);
    const operation = operationOf(element);
    routed.operation = operation;
    if (operation === 'testaBastjanstInformation' && isEmpty(element)) return { operation };
    const problems = parsed.validate(contract.schema);
    if (problems.length > 0) throw new NotValid(problems);
    if (operation === 'testaBastjanstInformation') return { operation };
    const question = readQuestion(element);
    routed.question = question;
    return {
      operation,
      question,
      asWritten: question.includeQuestionInAnswer ? redeclared(parsed.bodyPayload()) : null,
    };
  });
}

const faultFor: Readonly<Record<XmlProblem['problem'], FaultCode>> = {
  'not-xml': 'not-xml',
  'unknown-encoding': 'not-xml',
  doctype: 'doctype-forbidden',
  'too-deep': 'too-deep',
};

function unreadable({ problem, line }: XmlProblem, maxDepth: number): Fault {
  return new Fault(faultFor[problem], problem, {
    facts: {
      ...(line === undefined ? {} : { line }),
      ...(problem === 'too-deep' ? { limit: maxDepth } : {}),
      ...(problem === 'unknown-encoding' ? { rule: 'Teckenkodningen läses inte här. Använd UTF-8.' } : {}),
    },
  });
}

function bodyOf(parsed: XmlReading): ElementView {
  const element = parsed.bodyElement();
  if (element !== null) return element;
  const rule = 'Meddelandet ska vara ett SOAP 1.1-kuvert (Envelope) med ett enda element i Body.';
  throw new Fault('question-malformed', 'no SOAP 1.1 message', { facts: { element: 'Envelope', rule } });
}

function operationOf({ namespace: spoken, localName }: ElementView): Operation {
  const operation = operations.find((each) => each === localName);
  if (spoken === namespace && operation !== undefined) return operation;
  const facts = { served: [namespace] };
  // The contract's question in another namespace, or a namespace of another version of it: say which we serve.
  if (spoken !== namespace && (operation !== undefined || anyVersion.test(spoken))) {
    throw new Fault('contract-version-not-served', 'another namespace than the contract’s', { facts });
  }
  throw new Fault('unknown-operation', 'no operation of the contract', { facts });
}

const anyVersion = /^http:\/\/schema\.forsakringskassan\.se\/integration\/ssbt\//;

/** The schema allows not even white space in it; callers that indent what they send have it there. */
function isEmpty(element: ElementView): boolean {
  return element.children().length === 0 && element.text.trim() === '' && element.attributeCount === 0;
}
