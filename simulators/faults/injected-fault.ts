import { z } from 'zod';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import type { FarSideFault } from '../population/index.ts';

/**
 * What goes wrong between the relay and one agency, for one person. `closes` without `when` is before the answer.
 * `partial` is told to the agency, which then says in its own way that some part of it does not answer.
 */
export type InjectedFault =
  | Exclude<FarSideFault, { readonly kind: 'closes' }>
  | { readonly kind: 'closes'; readonly when?: 'before-answer' | 'mid-answer' | undefined };

/** POST /fel: `person` is twelve digits or `*`, `fault` null takes back what was told. */
export interface Told {
  readonly agency: AgencyCode;
  readonly person: string;
  readonly fault: InjectedFault | null;
}

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slow'), ms: z.number().int().min(0).max(600_000) }),
  z.strictObject({ kind: z.literal('closes'), when: z.enum(['before-answer', 'mid-answer']).optional() }),
  ...(['silent', 'refusing', 'partial', 'malformed', 'oversized', 'wrong-namespace', 'doctype'] as const).map(
    (kind) => z.strictObject({ kind: z.literal(kind) }),
  ),
]);

export const toldSchema: z.ZodType<Told> = z.strictObject({
  agency: z.enum(agencies),
  person: z.string().regex(/^(\d{12}|\*)$/),
  fault: fault.nullable(),
});
