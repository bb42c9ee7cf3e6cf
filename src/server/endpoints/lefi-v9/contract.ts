import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';

/** Compiles one schema of contract/lefi-v9. Once at start, some milliseconds. */
export function compileSchema(name: string): ValidateFunction {
  const file = new URL('../../../../contract/lefi-v9/openapi.yaml', import.meta.url);
  const document: unknown = parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  ajv.addSchema(document as object, 'lefi-v9');
  const validate = ajv.getSchema(`lefi-v9#/components/schemas/${name}`);
  if (validate === undefined) throw new Error(`the contract has no schema ${name}`);
  return validate;
}
