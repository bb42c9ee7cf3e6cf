import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import {
  agreementDocuments,
  finsamAgreementDocuments,
  type AgreementDocument,
} from '../../values/agreement-document.ts';
import type { Day } from '../../values/day.ts';
import type { NoTables } from '../database/index.ts';
import type { Doing } from './do-act.ts';

/** One version of one of the agreement's documents, as it was published. */
export interface AgreementDocumentVersion {
  readonly id: string;
  readonly document: AgreementDocument;
  readonly version: string;
  readonly appliesFrom: Day;
  /** What is new in it, for those who are connected already. */
  readonly announcement: string;
  /** The text is not the published one. */
  readonly isPlaceholder: boolean;
  readonly text: string;
  /** Id of the stored PDF, when there is one. */
  readonly fileId: string | null;
  /** When it was published here, in milliseconds since 1970. */
  readonly publishedAt: number;
}

export type VersionToPublish = Omit<AgreementDocumentVersion, 'id' | 'publishedAt'> & {
  /** Id of the person; null: the system's own first ones. */
  readonly publishedBy: string | null;
};

/** Which agreement's documents: they are never read together. */
type WhichAgreement = 'ssbtek' | 'finsam';

const documentsOf: Readonly<Record<WhichAgreement, readonly AgreementDocument[]>> = {
  ssbtek: agreementDocuments,
  finsam: finsamAgreementDocuments,
};

/** Every version that has been published, by precedence, the newest first within a document. */
export async function agreementDocumentVersions(
  queries: Kysely<NoTables>,
  agreement: WhichAgreement = 'ssbtek',
): Promise<readonly AgreementDocumentVersion[]> {
  return await read(queries, agreement, sql`true`);
}

/**
 * What applies on a day, by precedence: of each document the newest version that applies from then or earlier. A document
 * that had no version yet is not there.
 */
export async function agreementTextsOn(
  queries: Kysely<NoTables>,
  day: Day,
  agreement: WhichAgreement = 'ssbtek',
): Promise<readonly AgreementDocumentVersion[]> {
  const versions = await read(queries, agreement, sql`applies_from <= ${day}::date`);
  return documentsOf[agreement].flatMap(
    (document) => versions.find((one) => one.document === document) ?? [],
  );
}

/** Adds a version. The caller does the act; the version must be new within its document. */
export async function addAgreementDocumentVersion(
  { transaction, at }: Doing,
  version: VersionToPublish,
): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into agreement_document_version (id, document, version, applies_from, announcement, is_placeholder, body,
      file_id, published_by, recorded_at)
    values (${id}, ${version.document}, ${version.version}, ${version.appliesFrom}, ${version.announcement},
      ${version.isPlaceholder}, ${version.text}, ${version.fileId}, ${version.publishedBy}, ${new Date(at)})`.execute(
    transaction,
  );
  return id;
}

/** A municipality that signs accepts what applies that day (bilaga 1, point 5). Within the act of signing. */
export async function acceptAgreementTexts(
  { transaction, at }: Doing,
  { applicationId, on }: { readonly applicationId: string; readonly on: Day },
): Promise<void> {
  for (const { id } of await agreementTextsOn(transaction, on)) {
    await sql`
      insert into agreement_acceptance (application_id, document_version, recorded_at)
      values (${applicationId}, ${id}, ${new Date(at)}) on conflict do nothing`.execute(transaction);
  }
}

/** Ids of the versions that were accepted by signing an application. */
export async function acceptedVersions(
  queries: Kysely<NoTables>,
  applicationId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select document_version as id from agreement_acceptance where application_id = ${applicationId}`.execute(
    queries,
  );
  return new Set(rows.map(({ id }) => id));
}

interface VersionRow {
  readonly id: string;
  readonly document: AgreementDocument;
  readonly version: string;
  readonly applies_from: string;
  readonly announcement: string;
  readonly is_placeholder: boolean;
  readonly body: string;
  readonly file_id: string | null;
  readonly recorded_at: Date;
}

async function read(
  queries: Kysely<NoTables>,
  agreement: WhichAgreement,
  which: RawBuilder<unknown>,
): Promise<readonly AgreementDocumentVersion[]> {
  const { rows } = await sql<VersionRow>`
    select id, document, version, applies_from::text as applies_from, announcement, is_placeholder, body, file_id, recorded_at
    from agreement_document_version where ${which} order by applies_from desc, sequence desc`.execute(
    queries,
  );
  const versions = rows.map((row) => ({
    id: row.id,
    document: row.document,
    version: row.version,
    appliesFrom: row.applies_from as Day,
    announcement: row.announcement,
    isPlaceholder: row.is_placeholder,
    text: row.body,
    fileId: row.file_id,
    publishedAt: row.recorded_at.getTime(),
  }));
  return documentsOf[agreement].flatMap((document) => versions.filter((one) => one.document === document));
}
