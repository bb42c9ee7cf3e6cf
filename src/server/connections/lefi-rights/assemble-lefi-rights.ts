import { grouped, validity, type SpanRow } from '../grouped.ts';
import type { LefiRights, ProfileVersion } from './lefi-rights.ts';
import { parseProfile, type RecipientKind } from './profile.ts';

/** The facts about LEFI's rights that are known, as PostgreSQL gives them. */
export interface LefiRightsRows {
  readonly recipients: readonly { connection_id: string; recipient_kind: RecipientKind }[];
  readonly grounds: readonly (SpanRow & {
    connection_id: string;
    ground_id: string;
    law: string;
    purpose: string;
    profile: string;
    requires_consent: boolean;
  })[];
  readonly longPeriods: readonly (SpanRow & { connection_id: string; code: string })[];
  readonly profiles: readonly (SpanRow & { name: string; version: number; content: unknown })[];
}

/** What each connection has, by its id. */
export function lefiRightsReader(rows: LefiRightsRows): (connectionId: string) => LefiRights {
  const recipients = new Map(rows.recipients.map((row) => [row.connection_id, row.recipient_kind]));
  const grounds = grouped(
    rows.grounds,
    (row) => row.connection_id,
    (row) => ({
      id: row.ground_id,
      text: row.law,
      purpose: row.purpose,
      profile: row.profile,
      requiresConsent: row.requires_consent,
      ...validity(row),
    }),
  );
  const longPeriods = grouped(
    rows.longPeriods,
    (row) => row.connection_id,
    (row) => ({ code: row.code, ...validity(row) }),
  );
  return (id) => ({
    recipientKind: recipients.get(id) ?? null,
    grounds: grounds.get(id) ?? [],
    longPeriods: longPeriods.get(id) ?? [],
  });
}

export function assembleLefiProfiles({
  profiles,
}: LefiRightsRows): ReadonlyMap<string, readonly ProfileVersion[]> {
  return grouped(
    profiles,
    ({ name }) => name,
    (row) => ({ version: row.version, profile: parseProfile(row.content), ...validity(row) }),
  );
}
