import type { AgencyCode } from '../../../values/agency.ts';
import type { Fact } from '../../../values/findings/facts.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import type { Pointer } from '../../../values/findings/provenance.ts';
import { leavesOf, readLeaves } from './leaves.ts';
import type { Place } from './place.ts';
import { row } from './row.ts';

/**
 * What stands at a place and no row has told yet, as one fact for `otherInformation`: each single value verbatim, named by
 * its way from the place. Nothing that an agency writes is lost because nobody knew of it. Undefined when all is told.
 */
export function untold(
  agency: AgencyCode,
  kind: string,
  place: Place,
  isTold: (leaf: Place, name: string) => boolean,
): Fact | undefined {
  const leaves = leavesOf(place).filter(([name, leaf]) => !isTold(leaf, name));
  if (leaves.length === 0) return undefined;
  return readLeaves(row(agency, place).fixed('kind', kind), 'values', leaves).fact();
}

/** The places of all values in payments, facts and sources. */
export function toldPointers({ payments, facts, sources }: Findings): ReadonlySet<Pointer> {
  const told = new Set<Pointer>();
  for (const { provenance } of [...payments, ...Object.values(facts).flat()]) {
    for (const pointer of Object.values(provenance.values)) told.add(pointer);
  }
  for (const { pointer } of sources) if (pointer !== undefined) told.add(pointer);
  return told;
}
