import type { Database } from '../../database/index.ts';
import type { UploadCheck } from '../../files/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import type { ApplicationDocument } from '../applications/application-documents.ts';
import { checkUpload, keepDocument } from '../applications/enclose-document.ts';
import { doAct } from '../../parties/index.ts';
import { takeMatter, type Acting } from './act-on-matter.ts';

/** Keeps the form that the responsible manager has signed by hand. Throws FieldMistakes with what is wrong with the file. */
export async function encloseSignedLefiForm(
  database: Database,
  acting: Acting & { readonly uploads: UploadCheck },
  { applicationId, name, bytes }: { applicationId: string; name: string; bytes: Uint8Array },
): Promise<ApplicationDocument> {
  const { mandate, accessLog, uploads } = acting;
  requireMandate(mandate, 'name-lefi-users');
  const checked = await checkUpload(uploads, { name, bytes });
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    await takeMatter(doing.transaction, acting, { applicationId, kinds: ['users'], from: ['to-be-signed'] });
    const kept = await keepDocument(doing, { applicationId, checked, mandate, isLimited: true });
    return {
      record: { act: 'document-enclosed', facts: { applicationId, documentId: kept.id } },
      added: kept,
    };
  });
}
