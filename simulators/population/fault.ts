import type { AgencyCode } from '../../src/values/agency.ts';

/**
 * What an agency's far side does wrong on the wire when it is asked about a person; acted out by the injector.
 * What the agency itself says is wrong (a CSN result code, a silent a-kassa) stands in that agency's part of the person.
 */
export type FarSideFault =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'silent' }
  | { readonly kind: 'refusing' }
  | { readonly kind: 'partial' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'oversized' }
  | { readonly kind: 'closes' }
  | { readonly kind: 'wrong-namespace' }
  | { readonly kind: 'doctype' };

export type FarSideFaults = Readonly<Partial<Record<AgencyCode, FarSideFault>>>;
