import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { doAct, type Doing } from '../../parties/index.ts';
import { requireMandate, type Act, type Mandate } from '../../permissions/index.ts';
import {
  parseLongPeriods,
  requireRecipient,
  requireSoundGround,
  type GroundDraft,
  type LongPeriodDraft,
} from './ground.ts';
import { parseProfile, type Profile } from './profile.ts';

/** What widens what somebody may see: it is drafted by one and decided by another. */
export type RightsDraft =
  | { readonly kind: 'profile'; readonly connectionId: null; readonly content: Profile }
  | { readonly kind: 'ground'; readonly connectionId: string; readonly content: GroundDraft }
  | { readonly kind: 'long-period'; readonly connectionId: string; readonly content: LongPeriodDraft };

interface Recording {
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
}

/** `written` as it stands in a file; throws ChangeRefused that says what is wrong with it. */
export async function draftProfile(
  database: Database,
  mandate: Mandate,
  written: unknown,
  recording: Recording,
): Promise<{ readonly draftId: string }> {
  requireMandate(mandate, 'draft-lefi-profile');
  const content = parseProfile(written);
  return await draft(database, mandate, { kind: 'profile', connectionId: null, content }, recording);
}

/** A legal ground that a connection is to have. */
export async function draftGround(
  database: Database,
  mandate: Mandate,
  ground: { readonly connectionId: string; readonly content: GroundDraft },
  recording: Recording,
): Promise<{ readonly draftId: string }> {
  requireMandate(mandate, 'draft-lefi-ground');
  return await draft(database, mandate, { kind: 'ground', ...ground }, recording, (doing) =>
    requireSoundGround(doing, ground.connectionId, ground.content),
  );
}

/** Codes that a connection is to be allowed to ask for over any period. */
export async function draftLongPeriods(
  database: Database,
  mandate: Mandate,
  { connectionId, written }: { readonly connectionId: string; readonly written: unknown },
  recording: Recording,
): Promise<{ readonly draftId: string }> {
  requireMandate(mandate, 'draft-lefi-ground');
  const content = parseLongPeriods(written);
  return await draft(
    database,
    mandate,
    { kind: 'long-period', connectionId, content },
    recording,
    async (doing) => {
      await requireRecipient(doing, connectionId);
    },
  );
}

const actOf: Readonly<Record<RightsDraft['kind'], Act>> = {
  profile: 'draft-lefi-profile',
  ground: 'draft-lefi-ground',
  'long-period': 'draft-lefi-ground',
};

async function draft(
  database: Database,
  { by, actor }: Mandate,
  { kind, connectionId, content }: RightsDraft,
  { accessLog }: Recording,
  check: (doing: Doing) => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly draftId: string }> {
  return await doAct(database, { accessLog, by }, async (doing) => {
    await check(doing);
    const draftId = randomUUID();
    await sql`
      insert into lefi_rights_draft (id, kind, connection_id, content, drafted_by, drafted_os_user, recorded_at)
      values (${draftId}, ${kind}, ${connectionId}, ${JSON.stringify(content)}, ${actor.personId},
        ${actor.osUser ?? null}, ${new Date(doing.at)})`.execute(doing.transaction);
    const about = connectionId === null ? {} : { connectionId };
    return { record: { act: actOf[kind], facts: { draftId, kind, ...about } }, added: { draftId } };
  });
}
