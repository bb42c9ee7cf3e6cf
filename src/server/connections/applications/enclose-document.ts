import { sql, type Transaction } from 'kysely';
import type { Database, NoTables } from '../../database/index.ts';
import { readDocument, storeDocument, UploadRefused, type UploadCheck } from '../../files/index.ts';
import { doAct, FieldMistakes, NotFound, type Doing } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { takeApplication, type Acting } from './act-on-application.ts';
import { applicationDocuments, type ApplicationDocument } from './application-documents.ts';

export interface ToEnclose {
  readonly applicationId: string;
  /** As the sender calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps a PDF with the application: the municipality's while it may be changed, the operator's evidence while it is
 * reviewed. Throws FieldMistakes with what is wrong with the file.
 */
export async function encloseDocument(
  database: Database,
  acting: Acting & { readonly uploads: UploadCheck },
  { applicationId, name, bytes }: ToEnclose,
): Promise<ApplicationDocument> {
  const { mandate, accessLog, uploads } = acting;
  requireMandate(mandate, 'edit-application', 'check-application');
  const checked = await checkUpload(uploads, { bytes, name });
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    await takeApplication(doing.transaction, acting, {
      applicationId,
      act: mandate.act,
      from: from[mandate.act] ?? [],
    });
    const isLimited = mandate.act === 'edit-application';
    const kept = await keepDocument(doing, { applicationId, checked, mandate, isLimited });
    const facts = { applicationId, documentId: kept.id };
    return { record: { act: 'document-enclosed', facts }, added: kept };
  });
}

type CheckedUpload = Awaited<ReturnType<UploadCheck['check']>>;

/** Throws FieldMistakes with what is wrong with the file. */
export async function checkUpload(
  uploads: UploadCheck,
  file: { readonly bytes: Uint8Array; readonly name: string },
): Promise<CheckedUpload> {
  return await uploads.check(file).catch((error: unknown) => {
    if (!(error instanceof UploadRefused)) throw error;
    throw new FieldMistakes([{ pointer: '/document', message: error.message }]);
  });
}

/** Keeps a checked file with the application; `isLimited`: whoever sends may not send without end. */
export async function keepDocument(
  { transaction, at }: Doing,
  toKeep: {
    readonly applicationId: string;
    readonly checked: CheckedUpload;
    readonly mandate: Mandate;
    readonly isLimited: boolean;
  },
): Promise<ApplicationDocument> {
  const { applicationId, checked, mandate, isLimited } = toKeep;
  if (isLimited) await requireRoom(transaction, applicationId);
  const { id } = await storeDocument(transaction, checked, { personId: mandate.actor.personId });
  await sql`
    insert into application_document (application_id, document_id, recorded_at)
    values (${applicationId}, ${id}, ${new Date(at)})`.execute(transaction);
  const kept = (await applicationDocuments(transaction, applicationId)).get(id);
  if (kept === undefined) throw new Error('a document that was kept is not there');
  return kept;
}

/** What the municipality may enclose: the few that the form asks for, and room to have sent the wrong ones. */
const mostDocuments = 50;

async function requireRoom(transaction: Transaction<NoTables>, applicationId: string): Promise<void> {
  if ((await applicationDocuments(transaction, applicationId)).size < mostDocuments) return;
  const message = `Beställningen har redan ${mostDocuments} dokument och tar inte emot fler.`;
  throw new FieldMistakes([{ pointer: '/document', message }]);
}

const from: Readonly<
  Partial<Record<Acting['mandate']['act'], Parameters<typeof takeApplication>[2]['from']>>
> = {
  'edit-application': ['draft', 'to-be-completed'],
  'check-application': ['sent-in', 'under-review', 'approved', 'registered'],
};

/** A document of the application, with its bytes. Throws NotFound: an id of another's opens nothing. */
export async function applicationDocument(
  { kysely }: Database,
  { applicationId, documentId }: { readonly applicationId: string; readonly documentId: string },
): Promise<{ readonly bytes: Buffer; readonly mediaType: string; readonly name: string }> {
  const own = await applicationDocuments(kysely, applicationId);
  const document = own.has(documentId) ? await readDocument(kysely, documentId) : null;
  if (document === null) throw new NotFound('Det finns inget sådant dokument i beställningen.');
  return document;
}
