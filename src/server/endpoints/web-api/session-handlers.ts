import type { operations } from '../../../web-contract/session.ts';
import {
  attemptCookie,
  attemptSecretIn,
  isCarriedBy,
  noAttemptCookie,
  noSessionCookie,
  sessionCookie,
  sessionTokenIn,
  type Logins,
  type Session,
  type Sessions,
} from '../../identities/index.ts';
import { NotFound } from '../../parties/index.ts';
import { rolesInWords } from '../../permissions/index.ts';
import { Reply, type HandlersOf } from './handlers.ts';
import { roomsOf } from './rooms-of.ts';

export interface SessionHandlerParts {
  readonly sessions: Sessions;
  readonly logins: Logins;
  readonly publicUrl: string;
  readonly isDemonstration: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Who is logged in, and the way in and out. */
export function sessionHandlers(parts: SessionHandlerParts): HandlersOf<operations> {
  const { logins, sessions, publicUrl } = parts;
  return {
    readSession: ({ cookie }) => describeSession(cookie, parts),
    listLoginProviders: () =>
      Promise.resolve({
        providers: logins.providers.map(({ id, name, organisationKinds, claims }) => ({
          id,
          name,
          organisationKinds,
          mustBeLinked: claims.personnummer === undefined,
        })),
      }),
    beginLogin: async ({ params: { providerId }, query: { till, koppla }, cookie }) => {
      const begun = await logins.begin(providerId, callbackOf(providerId, publicUrl));
      if (begun === null) throw noSuchProvider();
      if ('kind' in begun) return failed(begun.why);
      const kept = Buffer.from(till ?? '/').toString('base64url');
      const earlier = sessionTokenIn(cookie) ?? '';
      const links = koppla === true ? 'koppla' : '';
      return goTo(begun.address.href, [attemptCookie([begun.secret, kept, earlier, links].join('.'))]);
    },
    finishLogin: async ({ params: { providerId }, cookie, url }) => {
      const { till, ...began } = attemptOf(cookie);
      const finished = await logins.finish(providerId, { address: new URL(url, publicUrl), ...began });
      if (finished === null) throw noSuchProvider();
      if (finished.kind === 'failed') return failed(finished.why);
      return goTo(ownPath(till, publicUrl), [sessionCookie(finished.token), noAttemptCookie]);
    },
    logOut: async ({ cookie }) => {
      await logins.logOut(sessionTokenIn(cookie) ?? '');
      return new Reply(204, { 'set-cookie': noSessionCookie });
    },
    listLinkedLogins: async ({ actor }) => ({
      logins: (await logins.linked(actor.personId)).map(({ provider, linkedAt }) => ({
        id: provider,
        name: logins.providers.find(({ id }) => id === provider)?.name ?? provider,
        linkedAt: new Date(linkedAt).toISOString(),
      })),
    }),
    unlinkLogins: async ({ actor, cookie }) => {
      await logins.unlink(actor.personId, sessionTokenIn(cookie) ?? '');
      return new Reply(204);
    },
    extendSession: async ({ cookie }) => {
      const found = await sessions.look(sessionTokenIn(cookie) ?? '');
      if (found.kind !== 'open') throw new Error('a session that was open when it was extended has ended');
      return endsOf(found.session);
    },
  };
}

/** What the cookie of a login that was begun here remembers. */
function attemptOf(cookie: string | undefined) {
  const [secret = '', kept = '', earlier = '', links = ''] = (attemptSecretIn(cookie) ?? '').split('.');
  // The session's own cookie is not along when the browser comes from the provider, which is another site.
  const begunIn = earlier === '' ? null : earlier;
  return {
    till: Buffer.from(kept, 'base64url').toString('utf8'),
    secret: secret === '' ? null : secret,
    earlierToken: begunIn ?? sessionTokenIn(cookie),
    linksTo: links === 'koppla' ? begunIn : null,
  };
}

const nobody = { person: null, rooms: [], permissions: [], idleEndsAt: null, endsAt: null };

async function describeSession(
  cookie: string | undefined,
  { sessions, logins, isDemonstration, now }: SessionHandlerParts,
) {
  const always = { demonstration: isDemonstration, now: new Date(now()).toISOString() };
  const token = sessionTokenIn(cookie);
  const found = token === null ? null : await sessions.look(token);
  if (found?.kind !== 'open') {
    const ended = found?.kind === 'ended' ? found.why : null;
    return { ...nobody, ended, ...always };
  }
  const { session } = found;
  const usable = session.permissions.filter(isCarriedBy(session, logins.providers));
  return {
    person: { name: session.name },
    rooms: roomsOf(usable.map(({ role }) => role)),
    permissions: usable.map(({ role, organisationsnummer, organisation, agency, unitId, service }) => ({
      role,
      roleInWords: rolesInWords[role],
      organisationsnummer,
      organisation,
      agency,
      unitId,
      service,
    })),
    ...endsOf(session),
    ended: null,
    ...always,
  };
}

function endsOf({ idleEndsAt, endsAt }: Session) {
  return { idleEndsAt: new Date(idleEndsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
}

/** Another one for each provider: an answer from one is never taken for another's. */
function callbackOf(providerId: string, publicUrl: string): URL {
  return new URL(`/web-api/session/callback/${providerId}`, publicUrl);
}

function noSuchProvider(): NotFound {
  return new NotFound('Det finns inget sådant sätt att logga in.');
}

function failed(why: string): Reply {
  return goTo(`/logga-in?orsak=${why}`, [noAttemptCookie]);
}

function goTo(location: string, setCookies: readonly string[]): Reply {
  return new Reply(303, { location, 'set-cookie': setCookies });
}

/** The whole address of a page of ours, whoever wrote it: nobody is sent to another site by logging in here. */
function ownPath(wanted: string | undefined, publicUrl: string): string {
  const { origin } = new URL(publicUrl);
  if (wanted?.startsWith('/') !== true || !URL.canParse(wanted, origin)) return `${origin}/`;
  const page = new URL(wanted, origin);
  return page.origin === origin && !page.pathname.startsWith('/web-api/') ? page.href : `${origin}/`;
}
