import type { Fact, Facts, FactSubject } from '../../../values/findings/facts.ts';

/** Facts of one subject that one place in the answer tells. An empty list says that there are none, and that it was told. */
export type ToldFacts = readonly [subject: FactSubject, facts: readonly Fact[]];

/** By subject, in the order they were told. A subject that nothing tells of is missing: not known is not none. */
export function gatherFacts(told: readonly ToldFacts[]): Facts {
  const gathered: Partial<Record<FactSubject, Fact[]>> = {};
  for (const [subject, facts] of told) (gathered[subject] ??= []).push(...facts);
  return gathered;
}
