import { Temporal } from 'temporal-polyfill';

/** A calendar day without time or zone, `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly __day: never };

/** Reads `YYYY-MM-DD`, with or without the zone that xsd:date allows; null when it is no real day. */
export function parseDay(text: string): Day | null {
  const match = /^\s*(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?\s*$/.exec(text);
  const day = match?.[1];
  if (day === undefined) return null;
  try {
    return Temporal.PlainDate.from(day).toString() as Day;
  } catch {
    return null; // such as 30 February
  }
}

/** As parseDay, for values that are known to be days. Throws on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error('not a day');
  return parsed;
}

export function addDays(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString() as Day;
}

/** Months are clipped to the last day of the month: 31 January and one month is 28 or 29 February. */
export function addMonths(from: Day, months: number): Day {
  return Temporal.PlainDate.from(from).add({ months }).toString() as Day;
}

export function addYears(from: Day, years: number): Day {
  return Temporal.PlainDate.from(from).add({ years }).toString() as Day;
}

/** The calendar day in Sweden at a moment given in milliseconds since 1970. */
export function swedishDayAt(epochMs: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDate()
    .toString() as Day;
}

/** The moment a day begins in Sweden, in milliseconds since 1970. */
export function startOfSwedishDay(of: Day): number {
  return Temporal.PlainDate.from(of).toZonedDateTime('Europe/Stockholm').epochMilliseconds;
}
