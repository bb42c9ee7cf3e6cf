import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** Whether a value is a `Svar` of contract/lefi-v9. Keys that the contract does not have are let through. */
export function compileLefiSchema(): (value: unknown) => boolean {
  const contract: unknown = parse(
    readFileSync(new URL('../../../../contract/lefi-v9/openapi.yaml', import.meta.url), 'utf8'),
  );
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(contract as object, 'lefi-v9');
  return ajv.compile({ $ref: 'lefi-v9#/components/schemas/Svar' });
}
