import type { components } from '../../../web-contract/lefi-connections.ts';
import {
  kindsInWords,
  matterFacts,
  matterStatesInWords,
  organisationsnummerOf,
  waitsForOperator,
  type FoundMatter,
  type ListedMatter,
} from '../../connections/index.ts';
import { readLetters } from '../../notices/index.ts';
import {
  holdersOfAct,
  permissionsInForce,
  type Act,
  type Actor,
  type Holder,
  type PermissionInForce,
} from '../../permissions/index.ts';
import { actInWords } from '../../connections/index.ts';
import type { LefiConnectionParts } from './lefi-connection-parts.ts';
import { moment, momentOrNull } from './moments.ts';
import { namesOf } from './tell-history.ts';
import { rolesInWords, type Role } from '../../permissions/index.ts';
import type { ConnectionAct } from '../../connections/index.ts';

type Schemas = components['schemas'];

/** Who reads, and which permissions the session carries. */
export interface Reader {
  readonly actor: Actor;
  readonly mayUse: (permission: PermissionInForce) => boolean;
}

export function tellMatterLine(matter: ListedMatter): Schemas['MatterLine'] {
  const { id, kind, content, connectionId, course } = matter;
  return {
    id,
    kind,
    kindInWords: kindsInWords[kind],
    organisation: content.organisation.name,
    organisationsnummer: organisationsnummerOf(matter),
    connectionId,
    state: course.state,
    stateInWords: matterStatesInWords[course.state],
    since: moment(course.since),
    receivedAt: momentOrNull(course.receivedAt),
    carriesOutAt: momentOrNull(course.carriesOutAt),
    waitsForOperator: waitsForOperator(course),
  };
}

export async function tellMatter(
  parts: LefiConnectionParts,
  matter: FoundMatter,
  reader: Reader,
): Promise<Schemas['Matter']> {
  const { course, acts, id } = matter;
  const letters = await readLetters(parts.database, { applicationId: id });
  return {
    line: tellMatterLine(matter),
    facts: [...matterFacts(matter)],
    content: { ...matter.content },
    lacking: course.lacking.map((one) => ({ ...one })),
    reason: course.reason,
    documents: [...matter.documents],
    signature: signatureOf(course.signature),
    mayDo: await mayDo(parts, matter, reader),
    history: await tellActs(parts, acts),
    letters: letters.map(({ id: letterId, to, subject, body, state, writtenAt }) => ({
      ...{ id: letterId, to: to.name, subject, body, state, writtenAt: moment(writtenAt) },
    })),
  };
}

function signatureOf(act: ConnectionAct | null): Schemas['Matter']['signature'] {
  if (act === null) return null;
  const {
    kind,
    name,
    document = null,
  } = act.content as {
    kind: 'login' | 'paper';
    name: string;
    document?: string | null;
  };
  return { kind, name, at: moment(act.effectiveAt), document };
}

/** What was done, by whom; the latest first. */
export async function tellActs(
  { database }: LefiConnectionParts,
  acts: readonly ConnectionAct[],
): Promise<Schemas['HistoryAct'][]> {
  const names = await namesOf(database, acts);
  return acts
    .map((act) => ({
      id: act.id,
      act: act.act,
      inWords: actInWords(act.act),
      by: act.content['byItself'] === true ? 'Systemet' : (names.get(act.byPerson ?? '') ?? 'Systemet'),
      role: Object.hasOwn(rolesInWords, act.byRole) ? rolesInWords[act.byRole as Role] : act.byRole,
      effectiveAt: moment(act.effectiveAt),
      recordedAt: moment(act.recordedAt),
    }))
    .reverse();
}

interface Offer {
  readonly operation: string;
  readonly act: Act;
  readonly when: (matter: FoundMatter) => boolean;
}

const completes = {
  connect: 'Application',
  users: 'Users',
  supplier: 'SupplierChange',
  agent: 'Agent',
} as const;

const inState =
  (...states: readonly FoundMatter['course']['state'][]) =>
  ({ course }: FoundMatter) =>
    course.carriesOutAt === null && states.includes(course.state);

/** What may be done in a matter, in which states. The acts themselves test it once more. */
const offers: readonly Offer[] = [
  {
    operation: 'signLefiUsers',
    act: 'sign-lefi-users',
    when: (matter) => matter.kind === 'users' && inState('to-be-signed')(matter),
  },
  {
    operation: 'sendSignedLefiForm',
    act: 'name-lefi-users',
    when: (matter) => matter.kind === 'users' && inState('to-be-signed')(matter),
  },
  ...Object.entries(completes).map(([kind, name]) => ({
    operation: `completeLefi${name}`,
    act: 'complete-lefi-matter' as const,
    when: (matter: FoundMatter) =>
      matter.kind === kind &&
      inState('to-be-completed', ...(kind === 'users' ? (['to-be-signed'] as const) : []))(matter),
  })),
  {
    operation: 'withdrawLefiMatter',
    act: 'withdraw-lefi-matter',
    when: inState('to-be-signed', 'received', 'to-be-completed', 'approved'),
  },
  {
    operation: 'askForLefiCompletion',
    act: 'ask-for-lefi-completion',
    when: (matter) => matter.kind in completes && inState('received')(matter),
  },
  {
    operation: 'approveLefiMatter',
    act: 'approve-lefi-matter',
    when: (matter) => matter.kind in completes && inState('received')(matter),
  },
  { operation: 'refuseLefiMatter', act: 'refuse-lefi-matter', when: inState('received', 'approved') },
  {
    operation: 'carryOutLefiMatter',
    act: 'carry-out-lefi-matter',
    when: (matter) => inState(matter.kind in completes ? 'approved' : 'received')(matter),
  },
];

async function mayDo(
  { database, now }: LefiConnectionParts,
  matter: FoundMatter,
  { actor, mayUse }: Reader,
): Promise<string[]> {
  const held = (await permissionsInForce(database.kysely, actor.personId, now())).filter(mayUse);
  const isOwn = ({ service, connectionId, organisationsnummer }: PermissionInForce) =>
    service === null ||
    (connectionId === null
      ? organisationsnummer === organisationsnummerOf(matter)
      : connectionId === matter.connectionId);
  const roles: readonly Holder[] = held.filter(isOwn).map(({ role }) => role);
  const isApplicant = matter.kind === 'connect' && matter.startedBy === actor.personId;
  const hasAsked = matter.course.askers.has(actor.personId);
  return offers.flatMap(({ operation, act, when }) => {
    const holders: readonly Holder[] = holdersOfAct[act];
    const isAllowed =
      roles.some((role) => holders.includes(role)) || (isApplicant && holders.includes('applicant'));
    const isBarred = hasAsked && ['approve', 'refuse', 'carryOut'].some((one) => operation.startsWith(one));
    const isOther =
      operation === 'signLefiUsers' &&
      matter.kind === 'users' &&
      matter.content.manager.personId !== actor.personId;
    return isAllowed && when(matter) && !isBarred && !isOther ? [operation] : [];
  });
}
