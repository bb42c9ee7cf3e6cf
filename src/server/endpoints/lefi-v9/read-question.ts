import type { ErrorObject } from 'ajv';
import { Fault } from '../../../values/fault.ts';
import { parseLefiQuestion, type LefiQuestion } from '../../../values/lefi-question.ts';
import { compileSchema } from './contract.ts';

export type ReadQuestion = (body: unknown) => LefiQuestion;

/** Bytes → a question that is valid against the contract. Throws Fault 'question-malformed' with element and rule. */
export function questionReader(): ReadQuestion {
  const isValid = compileSchema('Fraga');
  return (body) => {
    const text = textOf(body);
    if (!isValid(parseJson(text))) throw malformed(isValid.errors?.[0]);
    const question = parseLefiQuestion(text);
    if (question === null) {
      // The contract lets other keys be, however deep they go.
      const facts = { rule: 'ligger i för många nivåer' };
      throw new Fault('question-malformed', 'valid against the contract, and yet too deep', { facts });
    }
    return question;
  };
}

/** UTF-8, with or without byte order mark. */
function textOf(body: unknown): string {
  const bytes = body instanceof Uint8Array ? body : new Uint8Array();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Fault('question-malformed', 'not UTF-8', { facts: { rule: 'är inte UTF-8' }, cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text: it is not kept, not even as cause.
    throw new Fault('question-malformed', 'not JSON', { facts: { rule: 'är inte JSON' } });
  }
}

/** Where and which rule, in our own words: field names are the contract's, the caller's values are never repeated. */
function malformed(error: ErrorObject | undefined): Fault {
  if (error === undefined) throw new Error('not valid, and no error is told');
  const element = elementOf(error);
  const rule = rules[error.keyword] ?? 'följer inte kontraktet';
  return new Fault('question-malformed', `rule ${error.keyword}`, {
    facts: { rule, ...(element === '' ? {} : { element }) },
  });
}

/** Such as `period.tom`; empty when it is the question itself. */
function elementOf({ instancePath, params }: ErrorObject): string {
  const missing: unknown = params['missingProperty'];
  const path = instancePath.slice(1).replaceAll('/', '.');
  return [path, typeof missing === 'string' ? missing : ''].filter((part) => part !== '').join('.');
}

const rules: Readonly<Record<string, string>> = {
  required: 'saknas',
  type: 'har fel typ',
  enum: 'är ingen av kontraktets koder',
  pattern: 'har inte den form som kontraktet anger',
  format: 'är inget datum',
  uniqueItems: 'innehåller samma kod mer än en gång',
};
