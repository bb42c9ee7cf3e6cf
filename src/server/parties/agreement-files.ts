import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../database/index.ts';
import type { Doing } from './do-act.ts';

/** Says of a stored PDF that it was sent as a text of the agreement. Within the act that stores it. */
export async function addAgreementFile({ transaction, at }: Doing, fileId: string): Promise<void> {
  await sql`
    insert into agreement_document_file (file_id, recorded_at)
    values (${fileId}, ${new Date(at)})`.execute(transaction);
}

/** False for a document that was sent as something else: it is not for everybody to read. */
export async function isAgreementFile(queries: Kysely<NoTables>, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select from agreement_document_file where file_id = ${fileId}`.execute(queries);
  return rows.length > 0;
}
