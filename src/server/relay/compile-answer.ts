import { agencies, type AgencyCode } from '../../values/agency.ts';
import type { CompiledAnswer, Outcome, Outcomes } from '../../values/outcome.ts';
import type { TimedOutcomes } from './ask-base-services.ts';
import type { Examination } from './examine-question.ts';

/** Pure. Each agency has exactly one outcome: what it answered, why it was refused, or that it was not asked. */
export function compileAnswer(
  examination: Pick<Examination, 'refused'>,
  answered: TimedOutcomes,
): CompiledAnswer {
  const outcomeOf = (agency: AgencyCode): Outcome =>
    examination.refused[agency] ?? answered[agency]?.outcome ?? { kind: 'not-asked' };
  return { outcomes: Object.fromEntries(agencies.map((agency) => [agency, outcomeOf(agency)])) as Outcomes };
}
