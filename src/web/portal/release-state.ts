export type ReleaseState = 'open' | 'coming' | 'closed' | 'unknown';

export const releaseStatesInWords: Readonly<Record<ReleaseState, string>> = {
  open: 'Öppen',
  coming: 'Kommer',
  closed: 'Stängd',
  unknown: 'Inte känt',
};

/** Days compare as text, `YYYY-MM-DD`. The closing day is the last one that it is open. */
export function releaseState(
  release: { readonly opensOn: string | null; readonly closesOn: string | null },
  today: string,
): ReleaseState {
  const { opensOn, closesOn } = release;
  if (closesOn !== null && closesOn < today) return 'closed';
  if (opensOn === null) return 'unknown';
  return opensOn > today ? 'coming' : 'open';
}
