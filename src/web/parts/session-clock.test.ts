import { expect, test } from 'vitest';
import { sessionMoment } from './session-clock.ts';

const minutes = (count: number): number => count * 60_000;

test('a session is warned of two minutes before it ends for want of use, and can be kept', () => {
  const session = { idleEndsAt: minutes(15), endsAt: minutes(480) };
  expect(sessionMoment(0, session)).toEqual({ kind: 'quiet', lookAgainInMs: minutes(13) });
  expect(sessionMoment(minutes(13) - 1, session)).toEqual({ kind: 'quiet', lookAgainInMs: 1 });
  expect(sessionMoment(minutes(13), session)).toEqual({
    kind: 'warn',
    endsInMs: minutes(2),
    canExtend: true,
  });
  expect(sessionMoment(minutes(15) - 1, session)).toEqual({ kind: 'warn', endsInMs: 1, canExtend: true });
  expect(sessionMoment(minutes(15), session)).toEqual({ kind: 'ended' });
});

test('the longest time of a session can not be put off', () => {
  const session = { idleEndsAt: minutes(484), endsAt: minutes(480) };
  expect(sessionMoment(minutes(479), session)).toEqual({
    kind: 'warn',
    endsInMs: minutes(1),
    canExtend: false,
  });
  expect(sessionMoment(minutes(480), session)).toEqual({ kind: 'ended' });
});
