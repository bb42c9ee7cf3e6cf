import { actsThatStand, type ConnectionAct } from '../connection-act.ts';
import type { Lacking } from '../application-state.ts';
import { type MatterKind } from './matter.ts';

/** to-be-signed: the list of users waits for its responsible manager, and has not been sent in. */
export type MatterState =
  'to-be-signed' | 'received' | 'to-be-completed' | 'approved' | 'refused' | 'withdrawn' | 'carried-out';

export const matterStatesInWords: Readonly<Record<MatterState, string>> = {
  'to-be-signed': 'väntar på ansvarig chefs underskrift',
  received: 'mottagen',
  'to-be-completed': 'väntar på komplettering',
  approved: 'godkänd',
  refused: 'avslagen',
  withdrawn: 'återkallad',
  'carried-out': 'verkställd',
};

/** How far a matter has come: follows from its acts and the clock. Moments in milliseconds since 1970. */
export interface MatterCourse {
  readonly state: MatterState;
  readonly since: number;
  /** The latest time that it was sent in; null before that. */
  readonly receivedAt: number | null;
  readonly lacking: readonly Lacking[];
  readonly reason: string | null;
  /** The act of the responsible manager's signature, by login or on paper, that stands. */
  readonly signature: ConnectionAct | null;
  readonly approvedBy: string | null;
  /** When it takes or took effect; may lie ahead while the state is the one before. */
  readonly carriesOutAt: number | null;
  /** Everybody who has asked for it, signed it or completed it: none of them decides or carries out. */
  readonly askers: ReadonlySet<string>;
}

/** `acts` in the order that they were recorded; `now` in milliseconds since 1970. */
export function matterCourse(kind: MatterKind, acts: readonly ConnectionAct[], now: number): MatterCourse {
  const beginning: MatterCourse = {
    state: kind === 'users' ? 'to-be-signed' : 'received',
    since: 0,
    receivedAt: null,
    lacking: [],
    reason: null,
    signature: null,
    approvedBy: null,
    carriesOutAt: null,
    askers: new Set(acts.flatMap(({ act, byPerson }) => (isAsking(act) && byPerson ? [byPerson] : []))),
  };
  return actsThatStand(acts).reduce<MatterCourse>((course, done) => {
    const step = steps[done.act] ?? (isAsking(done.act) ? begun(kind) : undefined);
    return step === undefined ? course : { ...course, ...step(done, now) };
  }, beginning);
}

type Step = (done: ConnectionAct, now: number) => Partial<MatterCourse>;

/** Acts of the operator; everything else is somebody's who asks. */
const operatorsActs = [
  'ask-for-lefi-completion',
  'approve-lefi-matter',
  'refuse-lefi-matter',
  'carry-out-lefi-matter',
];

function isAsking(act: string): boolean {
  return !operatorsActs.includes(act);
}

/** What begins a matter, or sends in another content: a list of users is signed anew. */
function begun(kind: MatterKind): Step {
  return ({ effectiveAt }) => ({
    state: kind === 'users' ? 'to-be-signed' : 'received',
    since: effectiveAt,
    receivedAt: kind === 'users' ? null : effectiveAt,
    lacking: [],
    signature: null,
    approvedBy: null,
  });
}

function signed(done: ConnectionAct): Partial<MatterCourse> {
  const { effectiveAt } = done;
  return { state: 'received', since: effectiveAt, receivedAt: effectiveAt, signature: done };
}

const steps: Readonly<Record<string, Step | undefined>> = {
  'sign-lefi-users': signed,
  'send-signed-lefi-form': signed,
  'ask-for-lefi-completion': ({ effectiveAt, content }) => ({
    state: 'to-be-completed',
    since: effectiveAt,
    lacking: (content as { lacking: readonly Lacking[] }).lacking,
    approvedBy: null,
  }),
  'approve-lefi-matter': ({ effectiveAt, byPerson }) => ({
    state: 'approved',
    since: effectiveAt,
    approvedBy: byPerson,
  }),
  'refuse-lefi-matter': ended('refused'),
  'withdraw-lefi-matter': ended('withdrawn'),
  'carry-out-lefi-matter': ({ effectiveAt }, now) => ({
    ...(effectiveAt <= now ? { state: 'carried-out', since: effectiveAt } : {}),
    carriesOutAt: effectiveAt,
  }),
};

function ended(state: 'refused' | 'withdrawn'): Step {
  return ({ effectiveAt, content }) => ({
    state,
    since: effectiveAt,
    reason: (content as { reason: string }).reason,
  });
}

/** Whether the operator has something to do. */
export function waitsForOperator({ state, carriesOutAt }: MatterCourse): boolean {
  if (carriesOutAt !== null) return false;
  return state === 'approved' || state === 'received';
}
