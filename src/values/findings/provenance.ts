import type { AgencyCode } from '../agency.ts';

/**
 * A place in an agency's answer exactly as it was written. FK's JSON: a JSON pointer (RFC 6901), such as
 * `/utbetalningar/0/nettobelopp`. XML: from the document's root, or from what stands outermost in the part, element names
 * without prefix, each with its number among siblings of that name counted from 1, such as
 * `/CSNSvar[1]/Personer[1]/Person[1]`; `@name` last for an attribute.
 */
export type Pointer = string;

/** Where a row was read. */
export interface Provenance {
  readonly agency: AgencyCode;
  /** The whole row's place. */
  readonly pointer: Pointer;
  /**
   * The place of each value, by its member's name in the row; members within members with dots: `parts.0.gross`,
   * `benefit.code`, `period.from`. A fraction such as `1/2` has the place that holds its two numbers. What has no place of
   * its own follows from the row's: such as the payer, or the benefit that a list is named after.
   */
  readonly values: Readonly<Record<string, Pointer>>;
}

/** A row of what an agency told: each value it holds has its place. */
export interface Sourced {
  readonly provenance: Provenance;
}
