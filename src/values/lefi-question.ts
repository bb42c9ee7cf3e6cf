import { parseDay } from './day.ts';
import type { Period } from './period.ts';

/** The codes that LEFI v9 knows (OpenAPI v9, the six arrays of the question). FK's carry `FK:`, PM's `PM:`. */
const fkBenefits = [
  'FK:ABB', 'FK:AP', 'FK:AS', 'FK:BOB', 'FK:BST', 'FK:BTI', 'FK:DPE', 'FK:EJO', 'FK:ET', 'FK:FP', 'FK:FSJP', 'FK:GP', 'FK:HE', 'FK:MABB',
  'FK:MEK', 'FK:NP', 'FK:OMV', 'FK:PJOB', 'FK:PROG', 'FK:RBE', 'FK:SA', 'FK:SBP', 'FK:SJP', 'FK:TFP', 'FK:US', 'FK:VB', 'FK:YL',
] as const; // prettier-ignore
const pmBenefits = ['PM:AP', 'PM:BTI', 'PM:EF'] as const;
const otherInformation = [
  'FK:GEPI',
  'FK:PANV',
  'FK:SGI',
  'FK:SKUP',
  'FK:STAV',
  'PM:LINT',
  'PM:PBH',
  'PM:PU',
] as const;

/** Which codes each array of the question may hold. The keys are the wire's own. */
export const lefiCodes = {
  formansinformation: fkBenefits,
  ansprak: pmBenefits,
  beslut: pmBenefits,
  preliminaraUtbetalningar: [...fkBenefits, ...pmBenefits],
  utbetalningar: [...fkBenefits, ...pmBenefits],
  ovrigInformation: otherInformation,
} as const;

export type LefiArray = keyof typeof lefiCodes;
export const lefiArrays = Object.keys(lefiCodes) as readonly LefiArray[];

/** A LEFI question (v9) as it was written, in form but not yet examined. */
export interface LefiQuestion {
  /** Ten or twelve digits. */
  readonly personnummer: string;
  /** Null when it is missing or holds no real days. */
  readonly period: Period | null;
  /** The codes of each array that was given, known or not. */
  readonly asked: Readonly<Partial<Record<LefiArray, readonly string[]>>>;
}

/** The contract's own has three; what else stands in it may not go deeper than what can be written again. */
const mostLevels = 32;

/** Reads the JSON; null when it is no JSON object, too deep, or its members have other types than the contract's. */
export function parseLefiQuestion(json: string): LefiQuestion | null {
  return readWritten(json)?.question ?? null;
}

interface WrittenLefiQuestion {
  readonly question: LefiQuestion;
  /** Its members as they were read, also those that the contract does not have. */
  readonly members: Readonly<Record<string, unknown>>;
}

const alreadyRead = new WeakMap<object, WrittenLefiQuestion | null>();

/** As parseLefiQuestion, of what carries the JSON: read once, however many look at it. */
export function writtenLefiQuestion(carrier: { readonly json: string }): WrittenLefiQuestion | null {
  let written = alreadyRead.get(carrier);
  if (written === undefined) {
    written = readWritten(carrier.json);
    alreadyRead.set(carrier, written);
  }
  return written;
}

function readWritten(json: string): WrittenLefiQuestion | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(value) || isDeeperThan(value, mostLevels) || typeof value['personnummer'] !== 'string')
    return null;
  const asked = readAsked(value);
  if (asked === null) return null;
  const question = { personnummer: value['personnummer'], period: readPeriod(value['period']), asked };
  return { question, members: value };
}

/** Every code asked for, each once. */
export function askedCodes(question: LefiQuestion): string[] {
  return [...new Set(Object.values(question.asked).flat())];
}

/** Codes that the array they stand in does not have. */
export function unknownCodes(question: LefiQuestion): string[] {
  return lefiArrays.flatMap((array) => {
    const known: readonly string[] = lefiCodes[array];
    return (question.asked[array] ?? []).filter((code) => !known.includes(code));
  });
}

function readAsked(value: Record<string, unknown>): Partial<Record<LefiArray, readonly string[]>> | null {
  const asked: Partial<Record<LefiArray, readonly string[]>> = {};
  for (const array of lefiArrays) {
    const codes = value[array];
    if (codes === undefined) continue;
    if (!Array.isArray(codes) || !codes.every((code) => typeof code === 'string')) return null;
    asked[array] = codes;
  }
  return asked;
}

function readPeriod(value: unknown): Period | null {
  if (!isObject(value)) return null;
  const from = readDay(value['from']);
  const to = readDay(value['tom']);
  return from === null || to === null ? null : { from, to };
}

function readDay(value: unknown) {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDay(value) : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1));
}
