import type { Filter } from '../parts/list-state.ts';
import type { HeldPermission } from './permissions-api.ts';

export const stateWords = {
  ordered: { text: 'Väntar på beslut', tone: 'waiting' },
  refused: { text: 'Nekad', tone: 'bad' },
  'to-come': { text: 'Börjar gälla senare', tone: 'active' },
  'in-force': { text: 'Gäller', tone: 'good' },
  ended: { text: 'Har upphört', tone: 'neutral' },
} as const;

/** What can still be withdrawn: an order that waits, a permission that holds or will. */
export function canBeWithdrawn({ state }: Pick<HeldPermission, 'state'>): boolean {
  return state === 'ordered' || state === 'to-come' || state === 'in-force';
}

export const stateFilter: Filter<HeldPermission> = {
  key: 'lage',
  label: 'Läge',
  options: Object.entries(stateWords).map(([value, { text }]) => ({ value, text })),
  matches: ({ state }, value) => state === value,
};
