import type { ErrorObject } from 'ajv';
import type { FieldMistake } from '../../parties/index.ts';

const mostFieldsShown = 50;

/** Each broken rule of the contract by its field, in Swedish: what was written is never repeated. */
export function fieldMessages(errors: readonly ErrorObject[]): FieldMistake[] {
  return errors
    .filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
    .slice(0, mostFieldsShown)
    .map((error) => ({
      pointer: placeOf(error),
      message: messages[error.keyword]?.(error) ?? 'Har inte den form som väntas.',
    }));
}

/** A member that the contract does not have is named by whoever called, and so only its place is told. */
function placeOf({ instancePath, keyword, params }: ErrorObject): string {
  const missing: unknown = params['missingProperty'];
  return keyword === 'required' && typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath;
}

const messages: Readonly<Record<string, (error: ErrorObject) => string>> = {
  required: () => 'Saknas. Fyll i fältet.',
  additionalProperties: () => 'Innehåller något som inte hör hit.',
  type: () => 'Har fel typ.',
  pattern: () => 'Har inte den form som väntas.',
  format: ({ params }) => formats[String(params['format'])] ?? 'Har inte den form som väntas.',
  enum: () => 'Välj ett av de alternativ som finns.',
  const: () => 'Välj ett av de alternativ som finns.',
  minLength: () => 'Får inte vara tomt. Fyll i fältet.',
  maxLength: ({ params }) => `Får ha högst ${String(params['limit'])} tecken.`,
  minItems: ({ params }) => `Ange minst ${String(params['limit'])}.`,
  maxItems: ({ params }) => `Får ha högst ${String(params['limit'])} poster.`,
  minimum: ({ params }) => `Ska vara minst ${String(params['limit'])}.`,
  maximum: ({ params }) => `Får vara högst ${String(params['limit'])}.`,
};

const formats: Readonly<Record<string, string>> = {
  date: 'Skriv en dag som finns, ÅÅÅÅ-MM-DD.',
  'date-time': 'Skriv dag och klockslag, ÅÅÅÅ-MM-DD TT:MM.',
  email: 'Skriv en e-postadress, namn@organisation.se.',
};
