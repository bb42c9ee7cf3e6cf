import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { ChangeRefused } from '../../parties/index.ts';

interface FoundCaseworker {
  readonly caseworkerId: string;
  readonly unitId: string;
  readonly personId: string;
  /** Her right to log in as a caseworker. */
  readonly permissionId: string;
  readonly organisationsnummer: string;
  readonly employer: string;
}

/** Throws ChangeRefused when there is none with that id. */
export async function findCaseworker(
  queries: Kysely<NoTables>,
  caseworkerId: string,
): Promise<FoundCaseworker> {
  const { rows } = await sql<FoundCaseworker>`
    select w.id as "caseworkerId", w.unit_id as "unitId", w.person as "personId", w.permission as "permissionId",
      c.organisationsnummer, coalesce((select n.name from party_name n
        where n.organisationsnummer = c.organisationsnummer and n.valid_to is null
          and not exists (select from party_name later where later.replaces = n.id)), '') as employer
    from caseworker w join unit u on u.id = w.unit_id join connection c on c.id = u.connection_id
    where w.id::text = ${caseworkerId}`.execute(queries);
  const [caseworker] = rows;
  if (caseworker === undefined) throw new ChangeRefused('Det finns ingen handläggare med det id:t.');
  return caseworker;
}
