// The documents under contract/ are the source: writes the types that the doors, the client and the pages are held
// against. With --check it writes nothing, and ends with 1 when a committed file is not what its document gives.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../', import.meta.url);
const pages = readdirSync(new URL('contract/web-api/', root))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [`contract/web-api/${name}`, `src/web-contract/${name.replace('.yaml', '.ts')}`]);
const targets = [['contract/system-api/openapi.yaml', 'src/system-contract/generated.ts'], ...pages];

for (const [document, target] of targets) {
  const heading = `// Generated from ${document} by \`npm run generate\`. Not to be edited.\n\n`;
  const file = new URL(target, root);
  const generated = heading + astToString(await openapiTS(new URL(document, root), { immutable: true }));
  if (!process.argv.includes('--check')) writeFileSync(file, generated);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== generated) {
    process.stderr.write(`${target} is not what the contract gives: npm run generate\n`);
    process.exitCode = 1;
  }
}
