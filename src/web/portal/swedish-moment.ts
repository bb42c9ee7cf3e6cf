import { Temporal } from 'temporal-polyfill';

/** `2026-11-26 14:30`, as it is written in Sweden, as ISO text; null when there is no such moment. */
export function readSwedishMoment(text: string): string | null {
  const [, day, time] = /^\s*(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}[:.]\d{2})\s*$/.exec(text) ?? [];
  if (day === undefined || time === undefined) return null;
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${time.replace('.', ':').padStart(5, '0')}`);
    return new Date(local.toZonedDateTime('Europe/Stockholm').epochMilliseconds).toISOString();
  } catch (error) {
    if (error instanceof RangeError) return null; // there is no 30 February
    throw error;
  }
}
