import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aPdf } from '../../../test/pdf.ts';
import { aPersonWho } from '../../../test/persons.ts';
import type { Database } from '../database/index.ts';
import {
  checkUploads,
  describeDocuments,
  readDocument,
  storeDocument,
  type CheckedDocument,
} from './index.ts';

let database: Database;
let personId: string;
let document: CheckedDocument;
const bytes = aPdf();

beforeAll(async () => {
  database = await aDatabase();
  ({ personId } = await aPersonWho(database));
  const uploads = checkUploads({ maxBytes: 10_000, maxPages: 5, readingMs: 15_000 });
  document = await uploads.check({ bytes, name: 'Fullmakt för Åsa.pdf' });
});

afterAll(() => database.close());

describe('a stored document', () => {
  test('is read as it was sent, with what is known about it', async () => {
    const { id } = await storeDocument(database.kysely, document, { personId });
    const read = await readDocument(database.kysely, id);
    expect(read?.bytes).toEqual(bytes);
    expect(read).toMatchObject({
      name: 'Fullmakt för Åsa.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      pages: 1,
      virusScan: 'not-scanned',
      uploadedBy: personId,
    });
    const [described] = await describeDocuments(database.kysely, [id, crypto.randomUUID()]);
    expect(described).toEqual({ ...read, bytes: undefined });
  });

  test('is never changed or removed', async () => {
    const { id } = await storeDocument(database.kysely, document, { personId });
    await expect(
      database.pool.query('update stored_document set name = $1 where id = $2', ['annat.pdf', id]),
    ).rejects.toThrow('append-only');
    await expect(database.pool.query('delete from stored_document where id = $1', [id])).rejects.toThrow(
      'append-only',
    );
  });

  test('is not there when the act that it belongs to did not happen', async () => {
    const failed = database.kysely.transaction().execute(async (transaction) => {
      const { id } = await storeDocument(transaction, document, { personId });
      throw new Error(id);
    });
    const id = await failed.catch((error: unknown) => (error as Error).message);
    expect(await readDocument(database.kysely, id)).toBeNull();
  });
});
