import { ChangeRefused } from '../../parties/index.ts';
import { isValidAt } from '../registry.ts';
import type { Seen } from './take-act.ts';

/** Nothing is changed of a connection that has ended, or will have ended by then. */
export function requireLasting({ connection, now }: Seen, at = now): void {
  const { validTo } = connection;
  if (validTo !== null && validTo <= at) {
    throw new ChangeRefused(
      validTo <= now
        ? 'Anslutningen är avslutad. Den ansluts på nytt med en ny beställning.'
        : 'Anslutningen är avslutad då. Välj ett tidigare datum, eller ångra uppsägningen först.',
    );
  }
}

/** As requireLasting; nor is anything told of one that has not begun. */
export function requireInForce(seen: Seen): void {
  requireLasting(seen);
  if (!isValidAt(seen.connection, seen.now))
    throw new ChangeRefused('Anslutningen har inte börjat gälla än.');
}
