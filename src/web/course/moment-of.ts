/**
 * A day or a moment, Swedish time, as ISO text: the end of a day that is given alone. Null when there is no such moment.
 * Takes `2027-03-01` and `2027-03-01 14:05`.
 */
export function momentOf(written: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}))?$/.exec(written.trim());
  if (match === null) return null;
  const [, day = '', clock = '23:59'] = match;
  for (const offset of ['+01:00', '+02:00']) {
    const moment = new Date(`${day}T${clock}:${match[2] === undefined ? '59' : '00'}${offset}`);
    if (Number.isNaN(moment.getTime())) return null;
    if (inSweden(moment) === `${day} ${clock}`) return moment.toISOString();
  }
  return null;
}

const format = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
});

function inSweden(moment: Date): string {
  return format.format(moment);
}
