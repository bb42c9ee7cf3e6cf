import { expect, test } from 'vitest';
import { longestSession, sessionEnds, whyEnded } from './session-state.ts';

const start = Date.UTC(2026, 10, 20, 8);
const minute = 60_000;
const hour = 60 * minute;

test('a session ends when a quarter of an hour has passed without a request, and not a millisecond before', () => {
  const facts = { startedAt: start, lastSeenAt: start + hour, ended: null };
  expect(whyEnded(facts, longestSession, start + hour + 15 * minute - 1)).toBeNull();
  expect(whyEnded(facts, longestSession, start + hour + 15 * minute)).toBe('idle');
});

test('a session ends eight hours after the login, however busy it has been', () => {
  const facts = { startedAt: start, lastSeenAt: start + 8 * hour - 1, ended: null };
  expect(whyEnded(facts, longestSession, start + 8 * hour - 1)).toBeNull();
  expect(whyEnded(facts, longestSession, start + 8 * hour)).toBe('too-old');
});

test('in its last quarter of an hour a session ends when the eight hours do', () => {
  const facts = { startedAt: start, lastSeenAt: start + 8 * hour - 5 * minute, ended: null };
  expect(sessionEnds(facts, longestSession)).toEqual({
    idleEndsAt: start + 8 * hour,
    endsAt: start + 8 * hour,
  });
});

test('a session that has been ended is not opened by any clock', () => {
  const facts = { startedAt: start, lastSeenAt: start, ended: 'logged-out' as const };
  for (const now of [start - hour, start, start + hour])
    expect(whyEnded(facts, longestSession, now)).toBe('logged-out');
});
