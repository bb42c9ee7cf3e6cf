import type { SectionState } from '../../values/lefi-sections/section.ts';

/** The colour only repeats what the text says. */
export const stateTones = {
  data: 'good',
  nothing: 'neutral',
  'no-permission': 'waiting',
  'not-fetched': 'bad',
} as const satisfies Readonly<Record<SectionState, string>>;
