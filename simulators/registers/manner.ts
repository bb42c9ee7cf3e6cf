/** How a sub-system, or the whole register, behaves until it is told otherwise. */
export type Manner =
  | { readonly kind: 'working' }
  | { readonly kind: 'slow'; readonly ms: number }
  /** Takes the question and never answers. */
  | { readonly kind: 'silent' }
  /** 503 at once. */
  | { readonly kind: 'refusing' };

export const working: Manner = { kind: 'working' };
