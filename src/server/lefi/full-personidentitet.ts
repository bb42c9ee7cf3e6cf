import type { Day } from '../../values/day.ts';
import { parsePersonidentitet, type Personidentitet } from '../../values/personnummer.ts';

/**
 * Ten or twelve digits → twelve (contract/lefi-v9, Personnummer). Ten digits say no century: the latest one in which
 * the person is born by `today` is meant. Null when no such person can exist.
 */
export function fullPersonidentitet(digits: string, today: Day): Personidentitet | null {
  const candidates = digits.length === 10 ? [`20${digits}`, `19${digits}`] : [digits];
  for (const candidate of candidates) {
    const identity = parsePersonidentitet(candidate);
    if (identity !== null && isBornBy(identity, today)) return identity;
  }
  return null;
}

function isBornBy(identity: Personidentitet, today: Day): boolean {
  const dayOfMonth = Number(identity.slice(6, 8));
  const real = String(dayOfMonth > 60 ? dayOfMonth - 60 : dayOfMonth).padStart(2, '0');
  return `${identity.slice(0, 4)}-${identity.slice(4, 6)}-${real}` <= today;
}
