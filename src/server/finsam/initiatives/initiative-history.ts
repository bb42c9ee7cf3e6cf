import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { federationOf } from '../acting.ts';
import { nameOfPerson } from '../recorded-by.ts';
import { listCodes } from '../codes/list-codes.ts';
import { linkHistory, type LinkInHistory } from '../links/link-history.ts';
import { findInitiative, noSuchInitiative, type InitiativeFields } from './initiative.ts';
import { maySee, toldCode, type ToldCode } from './read-initiatives.ts';

export interface InitiativeVersion extends Omit<InitiativeFields, 'focus' | 'targetGroups'> {
  readonly focus: ToldCode;
  readonly targetGroups: readonly ToldCode[];
  readonly version: number;
  readonly isAnnulled: boolean;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
  /** The role that it was done in. */
  readonly role: string;
}

/** All that an initiative has been said to be, newest first: who, when, and from what to what. Links: to administrators. */
export async function initiativeHistory(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  { initiativeId, now }: { readonly initiativeId: string; readonly now: number },
): Promise<{ readonly versions: readonly InitiativeVersion[]; readonly links: readonly LinkInHistory[] }> {
  const federation = federationOf(mandate, 'read-initiatives');
  if (!maySee(mandate, await findInitiative(queries, federation, initiativeId))) throw noSuchInitiative();
  const isLead = mandate.holder === 'participant-lead';
  return {
    versions: await versionsOf(queries, initiativeId),
    links: isLead ? [] : await linkHistory(queries, initiativeId, now),
  };
}

async function versionsOf(queries: Kysely<NoTables>, id: string): Promise<readonly InitiativeVersion[]> {
  const { rows } = await sql<Row>`
    select v.version, v.name, v.focus, v.target_groups as "targetGroups", v.description, v.starts_on::text as "startsOn",
      v.ends_on::text as "endsOn", v.is_annulled as "isAnnulled", v.reason, v.recorded_at as at,
      ${nameOfPerson('v.by_person')} as by, v.by_role as role
    from finsam_initiative_version v where v.initiative = ${id} order by v.version desc`.execute(queries);
  const codes = await listCodes(queries);
  return rows.map(({ at, focus, targetGroups, ...row }) => ({
    ...row,
    at: at.getTime(),
    focus: toldCode(codes, 'focus', focus),
    targetGroups: targetGroups.map((code) => toldCode(codes, 'target-group', code)),
  }));
}

type Row = Omit<InitiativeVersion, 'at' | 'focus' | 'targetGroups'> &
  Pick<InitiativeFields, 'focus' | 'targetGroups'> & { readonly at: Date };
