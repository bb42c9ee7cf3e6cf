import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** Whether the permission was the person's and in force at a moment (milliseconds since 1970), as was known then. */
export async function wasPermitted(
  { kysely }: Database,
  { personId, permissionId }: { readonly personId: string; readonly permissionId: string },
  at: number,
): Promise<boolean> {
  const then = new Date(at).toISOString();
  const { rows } = await sql`
    select from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.id::text = ${permissionId} and p.person::text = ${personId} and p.valid_from <= ${then}::timestamptz
      and (p.valid_to is null or p.valid_to > ${then}::timestamptz)
      and not exists (select from permission_withdrawal w where w.permission = p.id
        and w.withdrawn_from <= ${then}::timestamptz and w.recorded_at <= ${then}::timestamptz)`.execute(
    kysely,
  );
  return rows.length > 0;
}
