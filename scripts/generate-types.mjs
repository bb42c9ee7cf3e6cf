// contract/system-api/openapi.yaml is the source: writes the types that the door and its client are held against.
// With --check it writes nothing, and ends with 1 when the committed file is not what the document gives.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../contract/system-api/openapi.yaml', import.meta.url);
const target = new URL('../src/system-contract/generated.ts', import.meta.url);
const heading =
  '// Generated from contract/system-api/openapi.yaml by `npm run generate`. Not to be edited.\n\n';

const generated = heading + astToString(await openapiTS(document, { immutable: true }));
if (!process.argv.includes('--check')) writeFileSync(target, generated);
else if (readFileSync(target, 'utf8') !== generated) {
  process.stderr.write('src/system-contract/generated.ts is not what the contract gives: npm run generate\n');
  process.exitCode = 1;
}
