import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { describeDocuments, type StoredDocument } from '../../files/index.ts';

/** A document that has been uploaded to an application. */
export type ApplicationDocument = Pick<
  StoredDocument,
  'id' | 'name' | 'sizeBytes' | 'pages' | 'sha256' | 'virusScan'
>;

/** By id. */
export async function applicationDocuments(
  queries: Kysely<NoTables>,
  applicationId: string,
): Promise<ReadonlyMap<string, ApplicationDocument>> {
  const { rows } = await sql<{ document_id: string }>`
    select document_id from application_document
    where application_id = ${applicationId} order by recorded_at`.execute(queries);
  const described = await describeDocuments(
    queries,
    rows.map(({ document_id }) => document_id),
  );
  return new Map(
    described.map(({ id, name, sizeBytes, pages, sha256, virusScan }) => [
      id,
      { id, name, sizeBytes, pages, sha256, virusScan },
    ]),
  );
}
