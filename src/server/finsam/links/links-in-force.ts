import { sql, type Kysely, type RawBuilder } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';

export interface LinkedInitiative {
  readonly linkId: string;
  readonly initiative: string;
}

/**
 * Which initiatives of a federation permissions are linked to now. A link is in force while it has not been ended and the
 * permission that it rests on is in force: ending the permission ends it the same instant.
 */
export async function linkedInitiatives(
  queries: Kysely<NoTables>,
  {
    federation,
    permissions,
    now,
  }: { readonly federation: string; readonly permissions: readonly string[]; readonly now: number },
): Promise<readonly LinkedInitiative[]> {
  const { rows } = await sql<LinkedInitiative>`
    select l.id as "linkId", l.initiative
    from finsam_link l join finsam_initiative i on i.id = l.initiative join permission p on p.id = l.permission
    where i.federation = ${federation} and p.federation = ${federation} and p.id = any(${permissions}::uuid[])
      and ${linkIsInForce(now)}
    order by l.recorded_at`.execute(queries);
  return rows;
}

/** Of a link `l` on its permission `p`, at a moment in milliseconds since 1970: never after the federation's last day. */
export function linkIsInForce(now: number): RawBuilder<boolean> {
  return sql`(not exists (select from finsam_link_end e where e.link = l.id) and ${permissionIsInForce(now)}
    and not exists (select from finsam_federation_event ended where ended.federation = p.federation
      and ended.kind in ('merged', 'wound-up') and ended.effective_on <= ${swedishDayAt(now)}::date))`;
}

/** Of a permission `p` that is a participant lead's. */
export function permissionIsInForce(now: number): RawBuilder<boolean> {
  const at = new Date(now);
  return sql`(p.role = 'participant-lead' and p.valid_from <= ${at} and (p.valid_to is null or p.valid_to > ${at})
    and exists (select from permission_decision d where d.permission = p.id and d.granted)
    and not exists (select from permission_withdrawal w where w.permission = p.id and w.withdrawn_from <= ${at}))`;
}
