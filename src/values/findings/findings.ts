import type { Facts } from './facts.ts';
import type { Payment } from './payment.ts';
import type { Pointer } from './provenance.ts';

/** What one agency's answer says, read out of the raw answer. */
export interface Findings {
  /** Each source behind the agency that has a state of its own: an a-kassa, a discloser or a benefit of LEFI, a group of SKV's. */
  readonly sources: readonly SourceState[];
  readonly payments: readonly Payment[];
  readonly facts: Facts;
}

/** "Could not answer" is never "has nothing", here as for a whole agency. */
export interface SourceState {
  /** Such as an a-kassa's name, `PM`, `FK:SJP`, or `kapitaluppgift`. */
  readonly source: string;
  /** What of the source, where it is asked for each thing by itself (the arrays of LEFI's question). */
  readonly scope?: 'decisions' | 'claims' | 'payments' | 'preliminary-payments' | 'other-information';
  /** `withheld`: the source has been told that the asker may not see it (LEFI's OBEHORIG). */
  readonly state: 'answered' | 'answered-nothing' | 'unverifiable' | 'withheld';
  /** The source's own word for it, verbatim, when there is one. */
  readonly code?: string;
  readonly text?: string;
  readonly pointer?: Pointer;
}
