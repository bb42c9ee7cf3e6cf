import type { SectionState } from './section.ts';

const order = ['data', 'not-fetched', 'no-permission', 'nothing'] as const satisfies readonly SectionState[];

/** Together what has the same state: first what there is to read, then what is not known, last what there is not. Pure. */
export function byState<One extends { readonly state: SectionState }>(
  some: readonly One[],
): readonly { readonly state: SectionState; readonly all: readonly One[] }[] {
  return order
    .map((state) => ({ state, all: some.filter((one) => one.state === state) }))
    .filter(({ all }) => all.length > 0);
}
