import { sql, type Kysely } from 'kysely';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { changeRegistry, ChangeRefused, doAct, NotFound, type RegistryChange } from '../../parties/index.ts';
import {
  PermissionDenied,
  requireMandate,
  requireOtherUser,
  type Act,
  type Mandate,
} from '../../permissions/index.ts';
import type { RightsDraft } from './draft-rights.ts';
import { addGround, addLongPeriods } from './ground.ts';
import { publishProfile } from './publish-profile.ts';

interface Decision {
  readonly draftId: string;
  readonly approved: boolean;
  /** For a profile: from when the version holds, in milliseconds since 1970; null: now. */
  readonly from?: number | null;
}

type Drafted = RightsDraft & {
  readonly draftedBy: string;
  readonly draftedOsUser: string | null;
  readonly isDecided: boolean;
};

/** What became of it: the version of a profile, the id of a ground. */
export interface Decided {
  readonly kind: RightsDraft['kind'];
  readonly connectionId: string | null;
  readonly name?: string;
  readonly profileVersion?: number;
  readonly groundId?: string;
}

/** Which act decides on a draft. Throws NotFound when there is none. */
export async function actThatDecides({ kysely }: Database, draftId: string): Promise<Act> {
  return deciding[(await findDraft(kysely, draftId)).kind];
}

const deciding = {
  profile: 'publish-lefi-profile',
  ground: 'register-lefi-ground',
  'long-period': 'register-lefi-ground',
} as const satisfies Record<RightsDraft['kind'], Act>;

/** Somebody else than who drafted it publishes the profile, or registers the ground or exception; or refuses it. */
export async function decideRights(
  database: Database,
  mandate: Mandate,
  decision: Decision,
  { accessLog }: { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<Decided> {
  const { kind } = await findDraft(database.kysely, decision.draftId);
  const act = deciding[kind];
  requireMandate(mandate, act);
  const { draftId } = decision;
  if (!decision.approved) {
    return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
      const { connectionId } = await decide(transaction, mandate, decision, at);
      return { record: { act: `${act}-refused`, facts: { draftId } }, added: { kind, connectionId } };
    });
  }
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const draft = await decide(change.transaction, mandate, decision, change.recorded.at);
    const added = await carryOut(change, draft, decision.from ?? null);
    const facts = Object.fromEntries(Object.entries(added).filter(([, value]) => value !== null));
    return { act: { act, facts: { draftId, ...facts } }, added };
  });
}

async function decide(
  transaction: Kysely<NoTables>,
  { actor }: Mandate,
  { draftId, approved }: Decision,
  at: number,
): Promise<Drafted> {
  const draft = await findDraft(transaction, draftId);
  if (draft.isDecided) throw new ChangeRefused(alreadyDecided);
  if (draft.draftedBy === actor.personId)
    throw new PermissionDenied(
      'Den som har skrivit utkastet beslutar inte om det. Någon annan ska göra det.',
    );
  requireOtherUser(actor, draft.draftedOsUser);
  const { rows } = await sql`
    insert into lefi_rights_decision (draft, approved, decided_by, recorded_at)
    values (${draftId}, ${approved}, ${actor.personId}, ${new Date(at)})
    on conflict (draft) do nothing returning draft`.execute(transaction);
  if (rows.length === 0) throw new ChangeRefused(alreadyDecided); // by somebody else, in the same moment
  return draft;
}

const alreadyDecided = 'Utkastet är redan beslutat.';

async function carryOut(change: RegistryChange, draft: Drafted, from: number | null): Promise<Decided> {
  const { kind, connectionId } = draft;
  switch (kind) {
    case 'profile': {
      const { version } = await publishProfile(change, draft.content, from);
      return { kind, connectionId, name: draft.content.name, profileVersion: version };
    }
    case 'ground':
      return { kind, connectionId, groundId: await addGround(change, connectionId, draft.content) };
    case 'long-period':
      await addLongPeriods(change, connectionId, draft.content);
      return { kind, connectionId };
  }
}

async function findDraft(queries: Kysely<NoTables>, draftId: string): Promise<Drafted> {
  const { rows } = await sql<Drafted>`
    select d.kind, d.connection_id as "connectionId", d.content, d.drafted_by as "draftedBy",
      d.drafted_os_user as "draftedOsUser", c.draft is not null as "isDecided"
    from lefi_rights_draft d left join lefi_rights_decision c on c.draft = d.id
    where d.id::text = ${draftId}`.execute(queries);
  const [draft] = rows;
  if (draft === undefined) throw new NotFound('Det finns inget utkast med det id:t.');
  return draft;
}
