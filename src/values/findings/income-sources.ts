import type { AgencyCode } from '../agency.ts';
import type { Outcome } from '../outcome.ts';
import type { Period } from '../period.ts';
import { lefiCodes, type LefiQuestion } from '../lefi-question.ts';
import type { SourceState } from './findings.ts';
import type { Payment } from './payment.ts';

/** What one agency told, or why it did not, as far as income goes. */
export interface IncomeSource {
  readonly agency: AgencyCode;
  readonly outcome: Outcome['kind'];
  /** The period it was asked about; left out for an agency whose question has none (SKV). */
  readonly period?: Period;
  /** Sources that the outcome says did not answer (`missing` of answered-partly). */
  readonly missing?: readonly string[];
  /** Sources behind the agency that the question left out, such as a benefit of LEFI's. */
  readonly notAsked?: readonly string[];
  readonly sources: readonly SourceState[];
  readonly payments: readonly Payment[];
}

/** A source that bears on income and has not told of a month. */
export interface MissingIncome {
  readonly agency: AgencyCode;
  /** The source behind the agency; left out when it is the whole agency. */
  readonly source?: string;
  readonly why: 'not-asked' | 'refused' | 'timed-out' | 'unverifiable' | 'withheld' | 'period-not-covered';
}

/** What is lacking of the days from and to, both included, for their income to be complete. */
export function missingIncome(told: readonly IncomeSource[], month: Period): MissingIncome[] {
  return bearingAgencies.flatMap((agency) => {
    const source = told.find((each) => each.agency === agency);
    return source === undefined ? [{ agency, why: 'not-asked' as const }] : missingOf(source, month);
  });
}

/** The benefits whose payments a LEFI question does not ask for, both carried out and preliminary. */
export function benefitsNotAsked({ asked }: LefiQuestion): string[] {
  const isAsked = (list: 'utbetalningar' | 'preliminaraUtbetalningar', code: string) =>
    asked[list]?.includes(code) === true;
  return lefiCodes.utbetalningar.filter(
    (code) =>
      bears('FK', code) && !(isAsked('utbetalningar', code) && isAsked('preliminaraUtbetalningar', code)),
  );
}

/**
 * Which agencies pay, or tell of payments: AF, TNS and MIV do not. Of those that do, some sources tell of other things,
 * and that they are silent takes nothing from the income.
 */
const bearingAgencies = ['CSN', 'FK', 'SKV', 'SO'] as const satisfies readonly AgencyCode[];

const besideIncome: Readonly<Partial<Record<AgencyCode, readonly string[]>>> = {
  FK: [...lefiCodes.ovrigInformation, 'FK:PJOB'],
  SKV: ['kapitaluppgift'],
};

function bears(agency: AgencyCode, source: string): boolean {
  return besideIncome[agency]?.includes(source) !== true;
}

function missingOf(told: IncomeSource, month: Period): MissingIncome[] {
  const { agency, period } = told;
  const ofAgency = whyNothing[told.outcome];
  if (ofAgency !== undefined) return [{ agency, why: ofAgency }];
  const uncovered = period !== undefined && (period.from > month.from || period.to < month.to);
  return [
    ...(uncovered ? [{ agency, why: 'period-not-covered' as const }] : []),
    ...[...silentSources(told)]
      .filter(([source]) => bears(agency, source))
      .map(([source, why]) => ({ agency, source, why })),
  ];
}

/** Each source once. What the answer itself says of a source is nearer to it than what the outcome says. */
function silentSources(told: IncomeSource): Map<string, MissingIncome['why']> {
  const silent = new Map<string, MissingIncome['why']>();
  for (const source of told.notAsked ?? []) silent.set(source, 'not-asked');
  const missing = (told.missing ?? []).map((named) => withoutAgency(told.agency, named));
  for (const source of missing) if (!isSilentBesidePayments(source, told)) silent.set(source, 'unverifiable');
  for (const { source, scope, state } of told.sources) {
    const isSilent = state === 'unverifiable' || state === 'withheld';
    if (isSilent && isOfPayments(scope)) silent.set(source, state);
  }
  return silent;
}

/** The outcome names a source, not of what it was silent; the answer may say. */
function isSilentBesidePayments(source: string, { sources }: IncomeSource): boolean {
  const told = sources.filter((each) => each.source === source);
  return told.length > 0 && told.every(({ scope }) => !isOfPayments(scope));
}

function isOfPayments(scope: SourceState['scope']): boolean {
  return scope === undefined || scopesOfPayments.has(scope);
}

const scopesOfPayments: ReadonlySet<SourceState['scope']> = new Set(['payments', 'preliminary-payments']);

/** An outcome says `SKV:kapitaluppgift` where the answer's sources say `kapitaluppgift`; LEFI's names are alike in both. */
function withoutAgency(agency: AgencyCode, named: string): string {
  return agency !== 'FK' && named.startsWith(`${agency}:`) ? named.slice(agency.length + 1) : named;
}

const whyNothing: Readonly<Partial<Record<Outcome['kind'], MissingIncome['why']>>> = {
  'not-asked': 'not-asked',
  refused: 'refused',
  'timed-out': 'timed-out',
  unverifiable: 'unverifiable',
};
