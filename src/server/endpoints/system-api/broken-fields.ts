import type { ErrorObject } from 'ajv';
import type { FieldProblem } from '../../../system-contract/index.ts';

const mostFieldsShown = 50;

/** Each broken rule of the contract with its place in the question, in our own words: values are never repeated. */
export function brokenFields(errors: readonly ErrorObject[]): FieldProblem[] {
  return errors
    .filter(({ schemaPath }) => !schemaPath.includes('/oneOf/')) // told once, by oneOf itself
    .slice(0, mostFieldsShown)
    .map((error) => ({
      pointer: placeOf(error),
      rule: ruleNames[error.keyword] ?? 'follows-contract',
      result: 'refused',
      felkod: 'SCHEMAFEL',
      detail: details[error.keyword]?.(error) ?? 'Följer inte kontraktet.',
    }));
}

/** Names of undeclared members are the caller's words: one that could hold a number of a person is not shown. */
function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const member: unknown = keyword === 'required' ? params['missingProperty'] : params['additionalProperty'];
  if (typeof member !== 'string' || !isPlainName(member)) return instancePath;
  return `${instancePath}/${member}`;
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z_][\w-]{0,63}$/.test(name) && name.replace(/\D/g, '').length < 6;
}

const ruleNames: Readonly<Record<string, string>> = {
  required: 'member-given',
  additionalProperties: 'member-declared',
  type: 'right-type',
  pattern: 'right-form',
  format: 'real-day',
  enum: 'declared-value',
  minLength: 'not-empty',
  maxLength: 'not-too-long',
  minProperties: 'not-empty',
  maxItems: 'not-too-many',
  uniqueItems: 'each-once',
  oneOf: 'person-or-household',
};

const details: Readonly<Record<string, (error: ErrorObject) => string>> = {
  required: () => 'Saknas.',
  additionalProperties: () => 'Finns inte i kontraktet.',
  type: ({ params }) => `Har fel typ; ska vara ${typeNames[String(params['type'])] ?? 'en annan'}.`,
  pattern: () => 'Har inte den form som kontraktet anger.',
  format: () => 'Ska vara en dag som finns, ÅÅÅÅ-MM-DD.',
  enum: () => 'Är inget av de värden som kontraktet anger.',
  minLength: () => 'Får inte vara tom.',
  maxLength: ({ params }) => `Är längre än ${String(params['limit'])} tecken.`,
  minProperties: () => 'Får inte vara tom.',
  maxItems: ({ params }) => `Har fler än ${String(params['limit'])} poster.`,
  uniqueItems: () => 'Har samma post mer än en gång.',
  oneOf: () => 'Ange antingen person eller household, inte båda.',
};

const typeNames: Readonly<Record<string, string>> = {
  object: 'ett objekt',
  array: 'en lista',
  string: 'en text',
  boolean: 'true eller false',
};
