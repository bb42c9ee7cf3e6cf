import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  addFact,
  addFirstFact,
  ChangeRefused,
  endFacts,
  requireForwards,
  type RegistryChange,
} from '../../parties/index.ts';
import { purposeMistake } from './consent-demands.ts';
import { everyLefiCode } from './lefi-codes.ts';
import type { RecipientKind } from './profile.ts';

/** A legal ground as it was drafted. Moments in milliseconds since 1970; from null: from when it is decided. */
export interface GroundDraft {
  /** The law's words. */
  readonly text: string;
  readonly purpose: string;
  /** Name of the profile. */
  readonly profile: string;
  readonly requiresConsent: boolean;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** Exceptions from the longest period, for some codes. */
export interface LongPeriodDraft {
  readonly codes: readonly string[];
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

/** As a question may say it (contract/web-api/lefi.yaml, Purpose). */
const longestPurpose = 500;

const longPeriodSchema = z.strictObject({
  codes: z.array(z.enum(everyLefiCode)).min(1),
  validFrom: z.number().nullable(),
  validTo: z.number().nullable(),
});

/** Throws ChangeRefused when a code isn't LEFI's, or there is none. */
export function parseLongPeriods(written: unknown): LongPeriodDraft {
  const read = longPeriodSchema.safeParse(written);
  if (!read.success) throw new ChangeRefused('Ange minst en av LEFI:s koder, till exempel FK:SJP.');
  return read.data;
}

/** Within a change: the connection has the ground from then on. Gives its id. */
export async function addGround(
  change: RegistryChange,
  connectionId: string,
  draft: GroundDraft,
): Promise<string> {
  await requireSoundGround(change, connectionId, draft);
  const groundId = randomUUID();
  const span = { validFrom: draft.validFrom ?? change.recorded.at, validTo: draft.validTo };
  requireForwards(span);
  const { text: law, purpose, profile, requiresConsent: requires_consent } = draft;
  const says = { connection_id: connectionId, ground_id: groundId, law, purpose, profile, requires_consent };
  await addFirstFact(change, 'connection_legal_ground', says, span);
  return groundId;
}

/** Refuses a ground that could give nothing, or that the law doesn't know. */
export async function requireSoundGround(
  { transaction }: Pick<RegistryChange, 'transaction'>,
  connectionId: string,
  draft: GroundDraft,
): Promise<void> {
  const recipientKind = await requireRecipient({ transaction }, connectionId);
  if (draft.purpose.length > longestPurpose)
    throw new ChangeRefused(
      `Ändamålet får ha högst ${longestPurpose} tecken: det står på varje utskriven sida.`,
    );
  const mistake = purposeMistake(recipientKind, draft);
  if (mistake !== null) throw new ChangeRefused(mistake);
  const { rows } = await sql<{ recipientKind: RecipientKind }>`
    select content->>'recipientKind' as "recipientKind" from lefi_profile where name = ${draft.profile}
    limit 1`.execute(transaction);
  const [profile] = rows;
  if (profile === undefined) throw new ChangeRefused(`Det finns ingen publicerad profil ${draft.profile}.`);
  if (profile.recipientKind !== recipientKind)
    throw new ChangeRefused(`Profilen ${draft.profile} är för en annan typ av mottagare.`);
}

/** What kind of recipient a connection of LEFI's own is. */
export async function requireRecipient(
  { transaction }: Pick<RegistryChange, 'transaction'>,
  connectionId: string,
): Promise<RecipientKind> {
  const { rows } = await sql<{ service: string; kind: RecipientKind | null }>`
    select c.service, (
      select r.recipient_kind from connection_recipient r where r.connection_id = c.id and r.valid_to is null
        and not exists (select from connection_recipient later where later.replaces = r.id)) as kind
    from connection c where c.id = ${connectionId}`.execute(transaction);
  const [connection] = rows;
  if (connection === undefined) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  if (connection.service !== 'lefi')
    throw new ChangeRefused('Anslutningen är till SSBTEK. Vad den får se följer av profilen socialnämnd.');
  if (connection.kind === null)
    throw new ChangeRefused('Anslutningen saknar typ av mottagare. Ange den med samsvar lefi set-recipient.');
  return connection.kind;
}

export async function endGround(
  change: RegistryChange,
  {
    connectionId,
    groundId,
    at,
  }: { readonly connectionId: string; readonly groundId: string; readonly at: number },
): Promise<void> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(groundId)) throw new ChangeRefused(noGround);
  const about = { connection_id: connectionId, ground_id: groundId };
  await endFacts(change, 'connection_legal_ground', about, at, noGround);
}

const noGround = 'Anslutningen har ingen sådan rättslig grund då.';

/** Within a change: the codes may be asked for over any period. */
export async function addLongPeriods(
  change: RegistryChange,
  connectionId: string,
  { codes, validFrom, validTo }: LongPeriodDraft,
): Promise<void> {
  await requireRecipient(change, connectionId);
  for (const code of new Set(codes)) {
    await addFact(
      change,
      'connection_long_period',
      { connection_id: connectionId, code },
      { validFrom: validFrom ?? change.recorded.at, validTo },
      `${code} har redan ett undantag under den tiden.`,
    );
  }
}

export async function endLongPeriod(
  change: RegistryChange,
  { connectionId, code, at }: { readonly connectionId: string; readonly code: string; readonly at: number },
): Promise<void> {
  const about = { connection_id: connectionId, code };
  await endFacts(change, 'connection_long_period', about, at, `${code} har inget undantag då.`);
}
