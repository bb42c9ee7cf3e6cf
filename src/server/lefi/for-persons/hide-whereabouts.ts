import type { LefiAnswer } from '../answer.ts';

/** What tells where somebody is, wherever it stands in the answer (contract/lefi-v9). */
const whereabouts: readonly string[] = [
  'adress',
  // where somebody works, and who employs her
  'arbetsstallen',
  'arbetsgivare',
  'folkbokford',
  // where a child is placed
  'institutionsplacering',
  'telefon',
  'epost',
];

export interface ShownAnswer {
  readonly answer: LefiAnswer;
  /** Somebody in the answer is protected, and so what tells where anybody is has been taken out. */
  readonly protected: boolean;
}

/**
 * Pure. Somebody who is protected must not be found through the answer: neither by her own address nor by a child's, a
 * partner's or an employer's. So one protected person, asked about or related, takes it all away.
 */
export function hideWhereabouts(answer: LefiAnswer): ShownAnswer {
  return mentionsProtected(answer)
    ? { answer: without(answer) as LefiAnswer, protected: true }
    : { answer, protected: false };
}

function mentionsProtected(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => (name === 'skyddad' && inner === true) || mentionsProtected(inner),
  );
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !whereabouts.includes(name))
      .map(([name, inner]) => [name, without(inner)]),
  );
}
