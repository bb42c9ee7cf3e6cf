import { ChangeRefused } from '../../parties/index.ts';
import type { Connection } from '../registry.ts';

/** Nobody gets anything by a connection that has ended, or will have ended by then. Moments in milliseconds since 1970. */
export function requireGoingOn(
  { validTo }: Connection,
  { now, at = now }: { now: number; at?: number },
): void {
  if (validTo === null || validTo > at) return;
  throw new ChangeRefused(
    validTo <= now
      ? 'Anslutningen är avslutad. Anmäl en ny anslutning till LEFI Online först.'
      : 'Anslutningen är uppsagd och har upphört då. Välj ett tidigare datum.',
  );
}
