import { swedishDayAt } from '../../../values/day.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment (milliseconds since 1970) as `2026-11-26 kl. 09.15`, Swedish time. */
export function momentInSweden(at: number): string {
  return `${swedishDayAt(at)} kl. ${clock.format(at).replace(':', '.')}`;
}
