import { z } from 'zod';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import type { FarSideFault } from '../population/index.ts';

/**
 * What goes wrong between the relay and one agency, for one person. `partial` is told to the agency, which then says in
 * its own way that some part of it does not answer.
 */
export type InjectedFault =
  | Exclude<FarSideFault, { readonly kind: 'closes' | 'oversized' }>
  /** `closes` ends the connection in good order, `resets` with RST; before the answer unless `when` says otherwise. */
  | { readonly kind: 'closes' | 'resets'; readonly when?: 'before-answer' | 'mid-answer' | undefined }
  /** The answer followed by blanks: 256 MiB in all unless told. */
  | { readonly kind: 'oversized'; readonly megabytes?: number | undefined }
  /** The answer, a byte each second. */
  | { readonly kind: 'trickling' }
  /** Noise where the answer should be: in its body, or `not-http` at all. */
  | { readonly kind: 'garbage' | 'not-http' }
  /** The answer about somebody else, twelve digits. Told of two persons about each other, their answers change places. */
  | { readonly kind: 'swapped'; readonly with: string };

/** POST /fel: `person` is twelve digits or `*`, `fault` null takes back what was told. */
export interface Told {
  readonly agency: AgencyCode;
  readonly person: string;
  readonly fault: InjectedFault | null;
}

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slow'), ms: z.number().int().min(0).max(600_000) }),
  z.strictObject({
    kind: z.enum(['closes', 'resets']),
    when: z.enum(['before-answer', 'mid-answer']).optional(),
  }),
  z.strictObject({ kind: z.literal('oversized'), megabytes: z.number().int().min(1).max(256).optional() }),
  z.strictObject({ kind: z.literal('swapped'), with: z.string().regex(/^\d{12}$/) }),
  z.strictObject({
    kind: z.enum([
      'silent',
      'refusing',
      'partial',
      'malformed',
      'wrong-namespace',
      'doctype',
      'trickling',
      'garbage',
      'not-http',
    ]),
  }),
]);

export const toldSchema: z.ZodType<Told> = z.strictObject({
  agency: z.enum(agencies),
  person: z.string().regex(/^(\d{12}|\*)$/),
  fault: fault.nullable(),
});
