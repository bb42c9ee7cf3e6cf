import type { SystemOutcome } from '../../../system-contract/index.ts';
import { agencies, type AgencyCode } from '../../../values/agency.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import type { Outcome, Outcomes, Part } from '../../../values/outcome.ts';
import { writeOutcome } from './write-outcome.ts';

/** What one agency told, read. */
export interface ToldByAgency {
  readonly agency: AgencyCode;
  readonly outcome: SystemOutcome;
  /** Null, both, when there is no part. */
  readonly part: Part | null;
  readonly findings: Findings | null;
}

/** All seven, in the contract's order. */
export function readTold(
  outcomes: Outcomes,
  findingsOf: (agency: AgencyCode, part: Part) => Findings,
): ToldByAgency[] {
  return agencies.map((agency) => {
    const outcome = outcomes[agency];
    const part = 'part' in outcome ? outcome.part : null;
    const findings = part === null ? null : findingsOf(agency, part);
    return { agency, outcome: writeOutcome(outcome, findings?.sources ?? []), part, findings };
  });
}

/** Whether every agency that was asked for, and every source behind it, has answered. */
export function isComplete(told: readonly ToldByAgency[]): boolean {
  const answered: readonly Outcome['kind'][] = ['not-asked', 'answered', 'answered-nothing'];
  return told.every(({ outcome }) => answered.includes(outcome.kind));
}
