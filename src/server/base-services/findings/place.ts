import type { Pointer } from '../../../values/findings/provenance.ts';

/**
 * A place in an agency's raw answer, whatever language it is written in: a value in JSON, an element or attribute in XML.
 * Nothing that an agency may write makes it throw.
 */
export interface Place {
  readonly pointer: Pointer;
  /** The single value that stands here, as it was written; undefined where there are members, a list or nothing. */
  readonly text: string | undefined;
  /** The first of that name, an attribute's with `@` before it; in JSON the first of a list. */
  child(name: string): Place | undefined;
  /** All of that name, in order; one that stands alone is a list of one. */
  list(name: string): readonly Place[];
  /** Everything right below, in order: in JSON a list's items by their number. */
  members(): readonly (readonly [name: string, place: Place])[];
}

/** A way from one place to another: names with `/` between, `.` for the place itself. */
export type Path = string;

export function placeAt(from: Place | undefined, path: Path): Place | undefined {
  if (path === '.') return from;
  return path.split('/').reduce<Place | undefined>((place, name) => place?.child(name), from);
}

/** All that a way leads to: of its last name, below the first of each name before. */
export function placesAt(from: Place | undefined, path: Path): readonly Place[] {
  const [last = '', ...before] = path.split('/').reverse();
  return placeAt(from, before.length === 0 ? '.' : before.reverse().join('/'))?.list(last) ?? [];
}
