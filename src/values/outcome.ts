import type { AgencyCode } from './agency.ts';

/**
 * What became of one agency's part. "Could not answer" never becomes "has nothing": an agency that answered that
 * the person has nothing is `answered-nothing`; one that could not say is `unverifiable`, `refused` or `timed-out`.
 */
export type Outcome =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'answered'; readonly part: Part }
  | { readonly kind: 'answered-nothing'; readonly part: Part }
  /** Some named source behind the agency could not answer; the rest is in `part`. */
  | { readonly kind: 'answered-partly'; readonly part: Part; readonly missing: readonly string[] }
  /** The agency answered in form, and its own status says that it cannot say. */
  | { readonly kind: 'unverifiable'; readonly part: Part; readonly status: string }
  | Refused
  | { readonly kind: 'timed-out'; readonly afterMs: number };

/** No data: a named error. `source` is SSBT for our own failures, BT for the agency's (v10 XSD, KallaEnum). */
export interface Refused {
  readonly kind: 'refused';
  readonly source: 'SSBT' | 'BT';
  readonly code: string;
  /** In Swedish, at least one, never with a personnummer in it when we wrote it. The agency's own may quote anything: never logged. */
  readonly messages: readonly [string, ...string[]];
}

/** An agency's data as the agency wrote it, in the form its contract type has. */
export type Part =
  /** AF, SO, TNS, MIV: the children of `data`, complete with every namespace declaration they need. */
  | { readonly form: 'xml'; readonly children: string }
  /** CSN (XML document) and FK (JSON document): sent as base64. */
  | { readonly form: 'bytes'; readonly bytes: Uint8Array }
  /** SKV: an XML document as text. */
  | { readonly form: 'text'; readonly text: string };

export type Outcomes = Readonly<Record<AgencyCode, Outcome>>;

/** What the relay hands back to a door. */
export interface CompiledAnswer {
  readonly outcomes: Outcomes;
}

/** What an agency's own test service said (testaBastjanstInformation). Agencies without one are left out. */
export type TestOutcome =
  { readonly kind: 'called' } | Refused | { readonly kind: 'timed-out'; readonly afterMs: number };
