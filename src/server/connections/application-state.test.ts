import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationCourse, isTicked, untickedPoints, type ApplicationState } from './application-state.ts';
import { checkIds, type CheckId } from './checklist.ts';
import type { ConnectionAct } from './connection-act.ts';

const day = 86_400_000;
let count = 0;

function act(name: string, effectiveAt: number, more: Partial<ConnectionAct> = {}): ConnectionAct {
  return {
    id: `act-${String(count++)}`,
    applicationId: 'application',
    connectionId: null,
    act: name,
    effectiveAt,
    recordedAt: effectiveAt,
    byPerson: 'person',
    byRole: 'applicant',
    content: {},
    undoes: null,
    ...more,
  };
}

const checked = (point: CheckId, at: number, more: object = {}) =>
  act('check-application', at, {
    byPerson: 'officer',
    content: {
      point,
      complete: true,
      correct: true,
      verified: true,
      evidence: { text: 'sett', date: null, reference: null, document: null },
      ...more,
    },
  });

const wholeCourse = [
  act('draft-application', 1 * day),
  act('send-application', 2 * day, { content: { draftVersion: 3, signature: 's' } }),
  checked('9.2.1', 3 * day),
  act('ask-for-completion', 4 * day, { content: { lacking: [{ pointer: '/board', text: 'Nämnden' }] } }),
  act('send-application', 5 * day, { content: { draftVersion: 4, signature: 't' } }),
  ...checkIds.slice(0, 7).map((point) => checked(point, 6 * day)),
  act('approve-application', 7 * day, { byPerson: 'approver' }),
  act('register-connection', 8 * day, { connectionId: 'connection' }),
  ...checkIds.slice(7).map((point) => checked(point, 9 * day)),
  act('open-access', 20 * day, { recordedAt: 10 * day, connectionId: 'connection' }),
];

test('an application is what its acts say, on each day of its course', () => {
  const states = Array.from({ length: 20 }, (_, n) => applicationCourse(wholeCourse, (n + 1) * day).state);
  expect(states).toEqual<ApplicationState[]>([
    'draft',
    'sent-in',
    'under-review',
    'to-be-completed',
    'sent-in',
    'under-review',
    'approved',
    ...Array<ApplicationState>(12).fill('registered'),
    'open',
  ]);
});

test('access is open from its moment and not a millisecond before, and is handled when it was decided', () => {
  expect(applicationCourse(wholeCourse, 20 * day - 1)).toMatchObject({
    state: 'registered',
    opensAt: 20 * day,
  });
  expect(applicationCourse(wholeCourse, 20 * day)).toMatchObject({ state: 'open', handledAt: 10 * day });
});

test('what was checked before it was sent in anew is not ticked, but is told', () => {
  const course = applicationCourse(wholeCourse, 5 * day);
  expect(isTicked(course.checks.get('9.2.1'))).toBe(false);
  expect(isTicked(course.earlierChecks.get('9.2.1'))).toBe(true);
});

test('a point without evidence, or with one of the three missing, is not ticked', () => {
  const last = (more: object) =>
    untickedPoints(
      applicationCourse([...wholeCourse.slice(0, 12), checked('9.2.3', 6 * day, more)], 6 * day),
      'approval',
    );
  expect(last({})).toEqual([]);
  expect(last({ verified: false })).toEqual(['9.2.3']);
  expect(last({ evidence: { text: '' } })).toEqual(['9.2.3']);
});

test('an act that is undone leaves no trace in the state, and its undoing none either', () => {
  const approval = wholeCourse.findIndex(({ act: name }) => name === 'approve-application');
  const upTo = wholeCourse.slice(0, approval + 1);
  const undone = [...upTo, act('approve-application', 7 * day, { undoes: upTo[approval]!.id })];
  expect(applicationCourse(undone, 7 * day)).toMatchObject({ state: 'under-review', approvedBy: null });
});

const anyActs = fc.array(
  fc.record({
    name: fc.constantFrom(
      'send-application',
      'check-application',
      'ask-for-completion',
      'approve-application',
      'open-access',
      'refuse-application',
    ),
    point: fc.constantFrom(...checkIds),
    after: fc.integer({ min: 0, max: 3 * day }),
  }),
  { maxLength: 30 },
);

test('only what has taken effect counts, so that what comes later changes nothing of what was', () => {
  fc.assert(
    fc.property(anyActs, fc.integer({ min: 0, max: 40 * day }), (drawn, now) => {
      let at = 0;
      const acts = drawn.map(({ name, point, after }) => {
        at += after;
        const content = {
          ...{ draftVersion: 1, signature: null, lacking: [], reason: 'skäl' },
          ...{ point, complete: true, correct: true, verified: true, evidence: { text: 'sett' } },
        };
        return act(name, at, { content });
      });
      // A moment that is decided on ahead is told of before it comes; nothing else is.
      const course = (of: readonly ConnectionAct[]) => ({
        ...applicationCourse(of, now),
        opensAt: null,
        handledAt: null,
      });
      const until = acts.filter(({ effectiveAt }) => effectiveAt <= now);
      expect(course(acts)).toEqual({ ...course(until), checkedBy: course(acts).checkedBy });
    }),
  );
});
