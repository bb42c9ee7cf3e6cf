import { checkIds, checklist, type CheckId } from './checklist.ts';
import { actsThatStand, type ConnectionAct } from './connection-act.ts';

export type ApplicationState =
  | 'draft'
  | 'sent-in'
  | 'to-be-completed'
  | 'under-review'
  | 'approved'
  | 'registered'
  | 'open'
  | 'ended-unopened'
  | 'refused'
  | 'withdrawn';

/** What has been found of one point of the checklist, by whom and when. */
export interface Check {
  readonly point: CheckId;
  readonly complete: boolean;
  readonly correct: boolean;
  readonly verified: boolean;
  readonly evidence: Evidence;
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Evidence {
  /** What was looked at and where it is. */
  readonly text: string;
  /** YYYY-MM-DD, of the decision; null where there is none. */
  readonly date: string | null;
  readonly reference: string | null;
  /** Id of a stored document. */
  readonly document: string | null;
}

/** What the municipality is asked to complete. */
export interface Lacking {
  /** JSON pointer into the order; null when it is about no single field. */
  readonly pointer: string | null;
  readonly text: string;
}

/** How far an application has come: follows from its acts and the clock, and from nothing else. */
export interface ApplicationCourse {
  readonly state: ApplicationState;
  /** Moment from which it is so; milliseconds since 1970. */
  readonly since: number;
  /** The latest sending. */
  readonly sentIn: {
    readonly at: number;
    readonly draftVersion: number;
    readonly signature: string | null;
  } | null;
  /** What was asked for since the latest sending. */
  readonly lacking: readonly Lacking[];
  /** The latest check of each point since the latest sending: what was sent in anew is checked anew. */
  readonly checks: ReadonlyMap<CheckId, Check>;
  /** The latest check of each point whenever it was made, for whoever checks anew. */
  readonly earlierChecks: ReadonlyMap<CheckId, Check>;
  /** Everybody who has checked anything, ever. */
  readonly checkedBy: ReadonlySet<string>;
  readonly approvedBy: string | null;
  readonly connectionId: string | null;
  /** From when access is open; the moment may lie ahead. */
  readonly opensAt: number | null;
  /** When access was decided on, or the application came to an end. */
  readonly handledAt: number | null;
  /** Why it was refused or withdrawn, or ended without being opened. */
  readonly reason: string | null;
}

const beginning: ApplicationCourse = {
  state: 'draft',
  since: 0,
  sentIn: null,
  lacking: [],
  checks: new Map(),
  earlierChecks: new Map(),
  checkedBy: new Set(),
  approvedBy: null,
  connectionId: null,
  opensAt: null,
  handledAt: null,
  reason: null,
};

/** `acts` in the order that they were recorded; `now` in milliseconds since 1970. */
export function applicationCourse(acts: readonly ConnectionAct[], now: number): ApplicationCourse {
  const checkedBy = new Set(
    acts.flatMap(({ act, byPerson }) => (act === 'check-application' && byPerson !== null ? [byPerson] : [])),
  );
  const standing = actsThatStand(acts).filter(
    ({ act, effectiveAt }) => effectiveAt <= now || act === 'open-access',
  );
  return standing.reduce<ApplicationCourse>((course, act) => afterAct(course, act, now), {
    ...beginning,
    checkedBy,
  });
}

function afterAct(course: ApplicationCourse, done: ConnectionAct, now: number): ApplicationCourse {
  const step = steps[done.act];
  return step === undefined ? course : { ...course, ...step(done, course, now) };
}

type Step = (done: ConnectionAct, course: ApplicationCourse, now: number) => Partial<ApplicationCourse>;

/** What each act changes. An act that is not here changes nothing of how far the application has come. */
const steps: Readonly<Record<string, Step | undefined>> = {
  'draft-application': ({ effectiveAt }) => ({ since: effectiveAt }),
  'send-application': ({ effectiveAt, content }) => ({
    state: 'sent-in',
    since: effectiveAt,
    sentIn: { at: effectiveAt, ...(content as { draftVersion: number; signature: string | null }) },
    lacking: [],
    checks: new Map(),
    approvedBy: null,
  }),
  'check-application': (done, course) => {
    const check = checkOf(done);
    return {
      // The operator's own points are ticked after the approval and change nothing of it.
      ...(course.state === 'sent-in' ? { state: 'under-review', since: done.effectiveAt } : {}),
      checks: new Map(course.checks).set(check.point, check),
      earlierChecks: new Map(course.earlierChecks).set(check.point, check),
    };
  },
  'ask-for-completion': ({ effectiveAt, content }) => ({
    state: 'to-be-completed',
    since: effectiveAt,
    lacking: (content as { lacking: readonly Lacking[] }).lacking,
  }),
  'approve-application': ({ effectiveAt, byPerson }) => ({
    state: 'approved',
    since: effectiveAt,
    approvedBy: byPerson,
  }),
  'register-connection': ({ effectiveAt, connectionId }) => ({
    state: 'registered',
    since: effectiveAt,
    connectionId,
  }),
  'open-access': ({ effectiveAt, recordedAt }, _course, now) => ({
    ...(effectiveAt <= now ? { state: 'open', since: effectiveAt } : {}),
    opensAt: effectiveAt,
    handledAt: Math.min(recordedAt, effectiveAt),
  }),
  'refuse-application': ended('refused'),
  'withdraw-application': ended('withdrawn'),
  'end-unopened': ended('ended-unopened'),
};

function ended(state: 'refused' | 'withdrawn' | 'ended-unopened'): Step {
  return ({ effectiveAt, content }) => ({
    state,
    since: effectiveAt,
    handledAt: effectiveAt,
    reason: (content as { reason: string }).reason,
  });
}

function checkOf({ content, byPerson, effectiveAt }: ConnectionAct): Check {
  return { ...(content as unknown as Omit<Check, 'by' | 'at'>), by: byPerson, at: effectiveAt };
}

/** A point is ticked when all three have been found, and with evidence. */
export function isTicked(check: Check | undefined): boolean {
  return (
    check !== undefined && check.complete && check.correct && check.verified && check.evidence.text !== ''
  );
}

/** Points that stand between an application and its approval (the municipality's) or its opening (all). */
export function untickedPoints(
  course: ApplicationCourse,
  before: 'approval' | 'registration' | 'opening',
): readonly CheckId[] {
  return checkIds.filter((id) => isNeeded(id, before) && !isTicked(course.checks.get(id)));
}

/** 9.2.7 is the check and the entry in the register, 9.2.8 the opening: each is ticked before what comes after it. */
function isNeeded(id: CheckId, before: 'approval' | 'registration' | 'opening'): boolean {
  const isMunicipalitys = checklist.some((point) => point.id === id && point.of === 'municipality');
  return before === 'opening' || isMunicipalitys;
}
