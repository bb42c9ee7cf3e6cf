import type { AgencyCode } from '../../../values/agency.ts';
import type { Fact } from '../../../values/findings/facts.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import type { Pointer } from '../../../values/findings/provenance.ts';
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
  const names = new Map(leaves.map(([name, leaf]) => [leaf.pointer, name]));
  return row(agency, place)
    .fixed('kind', kind)
    .rows(
      'values',
      leaves.map(([, leaf]) => leaf),
      (value) => value.fixed('name', names.get(value.place.pointer) ?? '').text('value', '.'),
    )
    .fact();
}

/** The places of all values in payments, facts and sources. */
export function toldPointers({ payments, facts, sources }: Findings): ReadonlySet<Pointer> {
  const rows = [...payments, ...Object.values(facts).flat()];
  const ofRows = rows.flatMap(({ provenance }) => Object.values(provenance.values));
  return new Set([...ofRows, ...sources.flatMap(({ pointer }) => pointer ?? [])]);
}

/** Every single value below a place, in order. Without recursion: how deep an answer is is the agency's choice. */
function leavesOf(place: Place): (readonly [name: string, leaf: Place])[] {
  const leaves: (readonly [string, Place])[] = [];
  const waiting: (readonly [string, Place])[] = [['', place]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [name, one] = next;
    if (one.text !== undefined) leaves.push(next);
    // The last first onto the pile, so that they come off in order; one by one, since a list may be of any length.
    for (const [member, at] of one.members().toReversed()) {
      waiting.push([name === '' ? member : `${name}/${member}`, at]);
    }
  }
  return leaves;
}
