import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../database/index.ts';
import type { CheckedDocument } from './check-uploads.ts';

/** What a page shows about a document. The bytes are asked for by themselves. */
export interface StoredDocument {
  readonly id: string;
  readonly name: string;
  readonly mediaType: 'application/pdf';
  readonly sizeBytes: number;
  readonly pages: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly virusScan: 'clean' | 'not-scanned';
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** A person's id. */
  readonly uploadedBy: string;
}

/** Keeps a checked document for good: it is never changed, and an act that refers to it means exactly these bytes. */
export async function storeDocument(
  transaction: Kysely<NoTables>,
  document: CheckedDocument,
  by: { readonly personId: string },
): Promise<{ readonly id: string }> {
  const id = randomUUID();
  const { name, mediaType, bytes, sha256, pages, virusScan } = document;
  await sql`
    insert into stored_document (id, name, media_type, bytes, sha256, pages, virus_scan, uploaded_by)
    values (${id}, ${name}, ${mediaType}, ${Buffer.from(bytes)}, ${sha256}, ${pages}, ${virusScan}, ${by.personId})
  `.execute(transaction);
  return { id };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly media_type: 'application/pdf';
  readonly size_bytes: number;
  readonly pages: number;
  readonly sha256: Buffer;
  readonly virus_scan: 'clean' | 'not-scanned';
  readonly recorded_at: Date;
  readonly uploaded_by: string;
}

const columns = sql`id, name, media_type, octet_length(bytes) as size_bytes, pages, sha256, virus_scan, recorded_at,
  uploaded_by`;

/** What is known about some documents, in no order; an id that is no document's is left out. */
export async function describeDocuments(
  database: Kysely<NoTables>,
  ids: readonly string[],
): Promise<readonly StoredDocument[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select ${columns} from stored_document where id = any(${ids}::uuid[])`.execute(database);
  return rows.map(described);
}

/**
 * A document with its bytes; null when there is none. Whoever calls this has first asked whether the reader may see the
 * application or connection that refers to it: an id alone opens nothing.
 */
export async function readDocument(
  database: Kysely<NoTables>,
  id: string,
): Promise<(StoredDocument & { readonly bytes: Buffer }) | null> {
  const { rows } = await sql<Row & { readonly bytes: Buffer }>`
    select ${columns}, bytes from stored_document where id = ${id}`.execute(database);
  const [row] = rows;
  return row === undefined ? null : { ...described(row), bytes: row.bytes };
}

function described(row: Row): StoredDocument {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    pages: row.pages,
    sha256: row.sha256.toString('hex'),
    virusScan: row.virus_scan,
    recordedAt: row.recorded_at.getTime(),
    uploadedBy: row.uploaded_by,
  };
}
