import type { Place } from './place.ts';
import type { Row } from './row.ts';

/** A single value somewhere below a place, named by its way from it: `beslut/0/dagar`. */
export type Leaf = readonly [name: string, place: Place];

/** Every single value below a place, in order. Without recursion: how deep an answer is is the agency's choice. */
export function leavesOf(place: Place): Leaf[] {
  const leaves: Leaf[] = [];
  const waiting: Leaf[] = [['', place]];
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

/** Rows of name and value, verbatim: for what has no words of ours. */
export function readLeaves<Member extends string>(
  into: Row<Member>,
  member: Member,
  leaves: readonly Leaf[],
): Row<Member> {
  const names = new Map(leaves.map(([name, { pointer }]) => [pointer, name]));
  return into.rows(
    member,
    leaves.map(([, place]) => place),
    (value) => value.fixed('name', names.get(value.place.pointer) ?? '').text('value', '.'),
  );
}
