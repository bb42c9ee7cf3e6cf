import type { Cell } from './section.ts';
import type { WireObject } from './wrapped-answer.ts';

/** What stands where the answer has no value. Zero is never written so. */
export const missing: Cell = { text: '—' };

const hardSpace = '\u00a0';

export function textCell(value: unknown): Cell {
  if (value === undefined || value === null) return missing;
  const text = typeof value === 'string' ? value.trim() : isPlain(value) ? String(value) : null;
  // A value of another form than the contract's is shown as it came: nothing that was answered is hidden.
  if (text === null) return { text: JSON.stringify(value), isUnknown: true };
  return text === '' ? missing : { text };
}

export function yesNoCell(value: unknown): Cell {
  return typeof value === 'boolean' ? { text: value ? 'Ja' : 'Nej' } : textCell(value);
}

export function numberCell(value: unknown): Cell {
  return typeof value === 'number' && Number.isFinite(value) ? { text: written(value) } : textCell(value);
}

/** A day or a month as it came; with a time, both to the minute as they were written. */
export function dayCell(value: unknown): Cell {
  if (typeof value !== 'string') return textCell(value);
  const moment = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(value);
  return moment === null ? textCell(value) : { text: `${moment[1] ?? ''} ${moment[2] ?? ''}` };
}

/** FK's `{fran, till}` and PM's `{from, tom}`: days or months, and an end that is missing is open. */
export function periodCell(value: unknown): Cell {
  if (!isObject(value)) return textCell(value);
  const from = textCell(value['fran'] ?? value['from']).text;
  const to = textCell(value['till'] ?? value['tom']).text;
  if (from === missing.text && to === missing.text) return missing;
  if (to === missing.text) return { text: `${from} – tills vidare` };
  if (from === missing.text) return { text: `till och med ${to}` };
  return { text: from === to ? from : `${from} – ${to}` };
}

/** FK's `{summa, valuta}`, and PM's whole kronor. */
export function moneyCell(value: unknown): Cell {
  if (typeof value === 'number') return { text: moneyText(value, 'SEK') };
  if (!isObject(value)) return textCell(value);
  const { summa, valuta } = value;
  return typeof summa === 'number' ? { text: moneyText(summa, valuta) } : textCell(summa);
}

/** `1 234 kr`, `1 234,50 kr`; another currency by its own code. */
export function moneyText(amount: number, currency: unknown): string {
  const unit =
    currency === 'SEK' || typeof currency !== 'string' || currency.trim() === '' ? 'kr' : currency.trim();
  const isWhole = Number.isInteger(amount);
  return `${grouped(isWhole ? String(Math.abs(amount)) : Math.abs(amount).toFixed(2), amount < 0)}${hardSpace}${unit}`;
}

/** FK's fraction, where 0/0 is that none is set (OpenAPI v9, LefiOmfattning); PM's number from 0 to 1. */
export function extentCell(value: unknown): Cell {
  if (typeof value === 'number') return { text: `${written(rounded(value * 100))}${hardSpace}%` };
  if (!isObject(value)) return textCell(value);
  if (Object.keys(value).length === 0) return missing;
  const [numerator, denominator] = [value['taljare'] ?? 0, value['namnare'] ?? 0];
  return numerator === 0 && denominator === 0
    ? { text: 'inte satt' }
    : { text: `${textCell(numerator).text}/${textCell(denominator).text}` };
}

/** FK's `{id, beskrivning}` and PM's `{kod, beskrivning}`: the words, with the code beside. */
export function codeCell(value: unknown, list: CodeList = {}): Cell {
  if (!isObject(value)) return textCell(value);
  const code = textCell(value['id'] ?? value['kod']).text;
  const told = textCell(value['beskrivning'] ?? value['namn']).text;
  if (code === missing.text) return textCell(told);
  const text = wordsFor(code, told, list);
  const isKnown = text !== code && isListed(code, list);
  return { text, ...(text === code ? {} : { code }), ...(isKnown ? {} : { isUnknown: true }) };
}

function wordsFor(code: string, told: string, { words = {} }: CodeList): string {
  return told === missing.text || told === code ? (words[code] ?? code) : told;
}

function isListed(code: string, { known }: CodeList): boolean {
  return known === undefined || known.some((one) => String(one) === code);
}

interface CodeList {
  /** The codes that the contract has; undefined where it has no list. */
  readonly known?: readonly (string | number)[] | undefined;
  /** Ours, where the answer has no words. */
  readonly words?: Readonly<Record<string, string>> | undefined;
}

/** A word that is its own code (`BEVILJAN`): our words for it, and the code beside. */
export function wordCell(value: unknown, words: Readonly<Record<string, string>>): Cell {
  if (typeof value !== 'string' || value.trim() === '') return textCell(value);
  const known = words[value.trim()];
  return known === undefined ? { text: value.trim(), isUnknown: true } : { text: known, code: value.trim() };
}

/** One person in one line; protected is said, unprotected is not. */
export function personCell(value: unknown): Cell {
  if (!isObject(value)) return { text: personnummerText(value) };
  const born = textCell(value['foddes']).text;
  const died = listOf(value['avled']).map((day) => `avliden ${textCell(day).text}`);
  const parts = [
    textCell(value['namn']).text,
    personnummerText(value['personnummer']),
    born === missing.text ? born : `född ${born}`,
    ...died,
    ...(value['skyddad'] === true ? ['skyddade personuppgifter'] : []),
  ].filter((part) => part !== missing.text);
  return parts.length === 0 ? missing : { text: parts.join(', ') };
}

/** What is a list, as one; a value that is none is a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** YYYYMMDDNNNN is read as YYYYMMDD-NNNN. */
export function personnummerText(value: unknown): string {
  const text = textCell(value).text;
  return /^\d{10}(\d{2})?$/.test(text) ? `${text.slice(0, -4)}-${text.slice(-4)}` : text;
}

export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** Kept from the tail that binary fractions have: 0.07 × 100 is 7. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}

function written(value: number): string {
  return grouped(String(Math.abs(value)), value < 0);
}

/** Digits in threes, a decimal comma, and a minus sign that is no hyphen. */
function grouped(digits: string, isNegative: boolean): string {
  const [whole = '', fraction] = digits.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, hardSpace);
  return `${isNegative ? '−' : ''}${parts}${fraction === undefined ? '' : `,${fraction}`}`;
}
