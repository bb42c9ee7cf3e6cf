import { swedishDayAt } from '../../../values/day.ts';
import type { Received } from './matter.ts';
import type { MatterReader } from './matter-reader.ts';

/** How a notice reached the operator outside the pages; null: it did not. */
export function readReceived(reader: MatterReader, received: Received | null, now: number): Received | null {
  if (received === null) return null;
  const from = reader.text('/received/from', received.from, 'Skriv vem som har skickat anmälan.');
  const on = reader.day('/received/on', received.on, 'Skriv vilken dag anmälan kom in.');
  if (on > swedishDayAt(now)) reader.mistake('/received/on', 'Dagen har inte varit än.');
  return { from, on, channel: received.channel };
}
