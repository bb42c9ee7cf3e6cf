/** The moment in ISO text that a day and a clock in Sweden name; null when they name none. */
export function swedishMoment(day: string, clock: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2})$/.exec(`${day.trim()} ${clock.trim()}`);
  if (match === null) return null;
  const written = `${day.trim()} ${clock.trim()}`;
  const asUtc = Date.parse(`${written.replace(' ', 'T')}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // One or two hours ahead of UTC. An hour that there is not, as the clocks go forward, names no moment.
  const found = [2, 1]
    .map((hours) => asUtc - hours * 3_600_000)
    .find((at) => inSweden.format(at) === written);
  return found === undefined ? null : new Date(found).toISOString();
}

const inSweden = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});
