import type { Status } from './portal-api.ts';

/** Three rounds should have been made since: what is shown may not be so any more. A round itself may take half a minute. */
export function isOld({ checkedAt, everyMs }: Status, now: number): boolean {
  return checkedAt !== null && now - Date.parse(checkedAt) > 3 * everyMs + 30_000;
}
