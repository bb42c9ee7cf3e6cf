import { storeDocument, type UploadCheck } from '../../files/index.ts';
import { addAgreementFile, doAct } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { checkUpload } from '../applications/enclose-document.ts';
import type { CourseParts } from '../course/take-act.ts';

/** A PDF that may be published as the text of a version. */
interface AgreementFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly pages: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly virusScan: 'clean' | 'not-scanned';
}

/** Keeps a PDF for a version that is being written. Throws FieldMistakes with what is wrong with the file. */
export async function keepAgreementFile(
  { database, accessLog, uploads }: CourseParts & { readonly uploads: UploadCheck },
  mandate: Mandate,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<AgreementFile> {
  requireMandate(mandate, 'publish-agreement-document');
  const checked = await checkUpload(uploads, file);
  const { name, bytes, pages, virusScan } = checked;
  const sha256 = checked.sha256.toString('hex');
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { id } = await storeDocument(doing.transaction, checked, { personId: mandate.actor.personId });
    await addAgreementFile(doing, id);
    const kept = { id, name, sizeBytes: bytes.length, pages, sha256, virusScan };
    return { record: { act: 'agreement-file-kept', facts: { documentId: id, sha256 } }, added: kept };
  });
}
