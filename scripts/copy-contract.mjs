// The built code finds the contract at the same relative place as the source does.
import { cpSync } from 'node:fs';

cpSync(new URL('../contract/', import.meta.url), new URL('../dist/contract/', import.meta.url), {
  recursive: true,
});
