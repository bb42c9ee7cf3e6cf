const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' });
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' });

/** '2026-12-01 14:05', Swedish time, of a moment in ISO text. */
export function writtenMoment(iso: string): string {
  const moment = new Date(iso);
  return `${day.format(moment)} ${clock.format(moment)}`;
}

/** '2026-12-01', the day in Sweden. */
export function writtenDay(iso: string): string {
  return day.format(new Date(iso));
}
