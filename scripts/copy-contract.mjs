// The built code finds the contract, and the profiles of LEFI, at the same relative places as the source does.
import { cpSync } from 'node:fs';

for (const folder of ['contract/', 'src/server/lefi/profiles/']) {
  cpSync(new URL(`../${folder}`, import.meta.url), new URL(`../dist/${folder}`, import.meta.url), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
}
