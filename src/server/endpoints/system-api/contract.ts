import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** The name under which this door's questions stand in the log and are counted. */
export const contractName = 'system-api-v1';

export const paths = {
  ask: '/api/v1/questions',
  check: '/api/v1/questions/check',
  document: '/api/v1/openapi.yaml',
} as const;

export interface Contract {
  /** The document as it was written. */
  readonly document: string;
  /** Tells every broken rule of a question, not only the first. */
  readonly isQuestion: ValidateFunction;
}

/** Reads contract/system-api and compiles the question. Once at start, some tens of milliseconds. */
export function readContract(): Contract {
  const file = new URL('../../../../contract/system-api/openapi.yaml', import.meta.url);
  const document = readFileSync(file, 'utf8');
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(parse(document) as object, 'system-api');
  const isQuestion = ajv.getSchema('system-api#/components/schemas/Question');
  if (isQuestion === undefined) throw new Error('the contract has no question');
  return { document, isQuestion };
}
