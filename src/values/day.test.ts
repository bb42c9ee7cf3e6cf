import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addMonths, addYears, day, parseDay } from './day.ts';

describe('a day', () => {
  test('is real when the calendar has it, on every day of four hundred years and the days beside them', () => {
    for (let year = 1900; year < 2300; year++) {
      for (let month = 0; month <= 13; month++) {
        for (const dayOfMonth of [0, 1, 28, 29, 30, 31, 32]) {
          const text = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
          expect([text, parseDay(text) !== null]).toEqual([text, isInCalendar(text)]);
        }
      }
    }
  });

  test.each(['2026-1-01', '2026-01-01T00:00:00', '20260101', '', '12026-01-01', '-2026-01-01'])(
    'is not read from %j',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  test('may carry the zone that xsd:date allows, and space around it', () => {
    expect(['2026-03-01Z', ' 2026-03-01+01:00 '].map(parseDay)).toEqual(['2026-03-01', '2026-03-01']);
  });

  test('some months on is the day that the calendar says, the last of the month when it is shorter', () => {
    for (const from of ['2023-12-31', '2024-01-31', '2024-02-29', '2026-11-25'].map(day)) {
      for (let months = -30; months <= 30; months++) {
        const said = Temporal.PlainDate.from(from).add({ months }).toString();
        expect([from, months, addMonths(from, months)]).toEqual([from, months, said]);
      }
    }
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
  });

  test('never leaves the years of four digits', () => {
    expect(addYears(day('9999-06-01'), 2)).toBe('9999-12-31');
    expect(addMonths(day('0000-01-01'), -1)).toBe('0000-01-01');
  });
});

function isInCalendar(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
