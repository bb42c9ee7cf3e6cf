import { shallowRef, type ShallowRef } from 'vue';
import { Problem, problemFrom, problemWithoutAnswer } from './problem.ts';

/** Who is logged in, until when, and which rooms are open to that person. */
export interface Session {
  readonly person: { readonly name: string } | null;
  /** Rooms whose pages the person may use, besides the portal that all may read. */
  readonly rooms: readonly string[];
  /** What the person may be in the service: a role at an organisation each. */
  readonly permissions: readonly HeldPermission[];
  /** Why the session that the browser had has ended. */
  readonly ended: string | null;
  /** Moments as ISO text; null when nobody is logged in. */
  readonly idleEndsAt: string | null;
  readonly endsAt: string | null;
  /** True: persons, municipalities and answers are invented, and every page says so. */
  readonly demonstration: boolean;
  /** The server's clock when it answered; null before it has. */
  readonly now: string | null;
}

export interface HeldPermission {
  readonly role: string;
  readonly roleInWords: string;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly agency: string | null;
  readonly unitId: string | null;
}

const nobody: Session = {
  person: null,
  rooms: [],
  permissions: [],
  ended: null,
  idleEndsAt: null,
  endsAt: null,
  demonstration: false,
  now: null,
};
const current = shallowRef<Session>(nobody);
let first: Promise<void> | null = null;

export function useSession(): Readonly<ShallowRef<Session>> {
  return current;
}

let aheadMs = 0;

/** The server's time in ms since 1970: what it says ends, ends by its clock, whatever this machine's says. */
export function serverNow(): number {
  return Date.now() - aheadMs;
}

/** Asked once, before the first page is shown. */
export function sessionIsKnown(): Promise<void> {
  first ??= askSession();
  return first;
}

/** Asks the server who is logged in. Asking does not keep a session alive. */
export async function askSession(): Promise<void> {
  loggedOutHere = false;
  const response = await fetch('/web-api/session', {
    cache: 'no-store',
    headers: { accept: 'application/json' },
  }).catch(() => null);
  current.value = response?.ok === true ? readSession(await response.json()) : nobody;
}

/** Keeps the session for another idle period. Throws Problem when it has already ended. */
export async function extendSession(): Promise<void> {
  await post('/web-api/session/extend');
  await askSession();
}

let loggedOutHere = false;

/** True: nobody needs to be told that the session has ended. */
export function hasLoggedOutHere(): boolean {
  return loggedOutHere;
}

export async function logOut(): Promise<void> {
  await post('/web-api/session/logout');
  loggedOutHere = true;
  const { demonstration, now } = current.value;
  current.value = { ...nobody, demonstration, now };
  otherTabs.postMessage('logged out');
}

// The session is the browser's: what stands in another tab is not to be read after it has ended in this one.
const otherTabs = new BroadcastChannel('samsvar-session');
otherTabs.onmessage = () => {
  if (current.value.person !== null) void askSession();
};

async function post(path: string): Promise<void> {
  const response = await fetch(path, { method: 'POST', cache: 'no-store' }).catch(() => {
    throw problemWithoutAnswer();
  });
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => null));
}

function readSession(body: unknown): Session {
  if (typeof body !== 'object' || body === null)
    throw new Problem({ status: 502, title: 'Okänt svar', detail: '' });
  const session: Session = { ...nobody, ...body };
  if (session.now !== null) aheadMs = Date.now() - Date.parse(session.now);
  return session;
}
