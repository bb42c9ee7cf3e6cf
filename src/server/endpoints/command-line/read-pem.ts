import { readFileSync } from 'node:fs';
import { UsageMistake } from './usage-mistake.ts';

export function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageMistake(`Filen ${file} kan inte läsas.`, { cause });
  }
}
