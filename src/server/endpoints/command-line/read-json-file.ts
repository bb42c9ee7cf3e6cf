import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { UsageMistake } from './usage-mistake.ts';

/** What a file says, in the form that it is to have. Its values are never repeated: the file may hold a personnummer. */
export function readJsonFile<Form>(file: string, form: z.ZodType<Form>): Form {
  const parsed = form.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'filen'}: ${message}`);
  throw new UsageMistake(`Filen ${file} kan inte användas. ${mistakes.join('. ')}.`);
}

/** Whatever JSON a file holds. */
export function readJson(file: string): unknown {
  return parse(read(file));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageMistake(`Filen ${file} kan inte läsas.`, { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageMistake('Filen är inte JSON.');
  }
}
