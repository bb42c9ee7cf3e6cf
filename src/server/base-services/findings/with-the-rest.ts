import type { AgencyCode } from '../../../values/agency.ts';
import type { Findings } from '../../../values/findings/findings.ts';
import type { Place } from './place.ts';
import { toldPointers, untold } from './untold.ts';

/**
 * An XML answer's findings with what no row of theirs has told, for each of the outermost elements: what an agency adds
 * is shown and not dropped. `beside` are ways from the outside, such as `Svar/Referensnummer`, to what is left out on
 * purpose, with all that is below them; `saysNothing` knows the agency's own ways of saying that there is nothing.
 */
export function withTheRest(
  agency: AgencyCode,
  outside: Place,
  findings: Findings,
  beside: readonly string[],
  saysNothing: (leaf: Place, name: string) => boolean = () => false,
): Findings {
  const told = toldPointers(findings);
  const isBeside = (way: string) => beside.some((each) => way === each || way.startsWith(`${each}/`));
  const rest = outside.members().flatMap(([root, place]) => {
    const isTold = (leaf: Place, name: string) =>
      told.has(leaf.pointer) ||
      isBlank(leaf) ||
      saysNothing(leaf, name) ||
      isBeside(name === '' ? root : `${root}/${name}`);
    return untold(agency, root, place, isTold) ?? [];
  });
  return rest.length === 0 ? findings : { ...findings, facts: { ...findings.facts, otherInformation: rest } };
}

/** An empty element or a blank attribute is how several of them say that there is nothing. */
function isBlank({ text }: Place): boolean {
  return text?.trim() === '';
}
