import { parseArgs, type ParseArgsConfig } from 'node:util';
import { parseDay, startOfSwedishDay } from '../../../values/day.ts';
import { UsageMistake } from './usage-mistake.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's own words; a word or flag that it does not know is a UsageMistake. */
export function readOptions<const Known extends Options>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageMistake(`${mistakeIn(cause)} Skriv samsvar --help för hjälp.`, { cause });
  }
}

/** A day (from its first moment in Sweden) or a moment with its zone; absent: now. Milliseconds since 1970. */
export function readMoment(text: string | undefined, now: number): number {
  if (text === undefined) return now;
  const day = parseDay(text);
  if (day !== null) return startOfSwedishDay(day);
  const moment = /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(moment)) {
    throw new UsageMistake(`${text} är ingen tid. Skriv till exempel 2026-12-01 eller 2026-12-01T08:00:00Z.`);
  }
  return moment;
}

export function requireOption(value: string | undefined, flag: string): string {
  if (value === undefined || value.trim() === '') throw new UsageMistake(`${flag} saknas.`);
  return value;
}

/** The one word that the command is about. */
export function requireOne(words: readonly string[], what: string): string {
  const [word, ...more] = words;
  if (word === undefined) throw new UsageMistake(`${what} saknas.`);
  if (more.length > 0) throw new UsageMistake(`För många ord: ${more.join(' ')}.`);
  return word;
}

function mistakeIn(cause: unknown): string {
  const option = cause instanceof Error ? /'(-[^'\s]+)/.exec(cause.message)?.[1] : undefined;
  return option === undefined ? 'Anropet går inte att förstå.' : `${option} går inte att förstå här.`;
}
