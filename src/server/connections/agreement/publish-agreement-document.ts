import {
  agreementDocumentNames,
  serviceOfAgreement,
  type AgreementDocument,
} from '../../../values/agreement-document.ts';
import { swedishDayAt } from '../../../values/day.ts';
import {
  addAgreementDocumentVersion,
  agreementDocumentVersions,
  doAct,
  isAgreementFile,
  type Doing,
} from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { FieldReader, noDay } from '../course/field-reader.ts';
import type { CourseParts } from '../course/take-act.ts';

export interface DocumentToPublish {
  readonly document: AgreementDocument;
  /** Such as `1.1`. */
  readonly version: string;
  /** YYYY-MM-DD; today or later: nothing applies before it has been published. */
  readonly appliesFrom: string;
  /** What is new, for those who are connected: it is announced in the service, and nobody signs anew. */
  readonly announcement: string;
  readonly text: string;
  /** Id of a PDF that was kept for this (`keepAgreementFile`); null: the text alone. */
  readonly fileId: string | null;
  /** The text is not the published one. */
  readonly isPlaceholder: boolean;
}

/** Publishes a new version, which applies to all who are connected from its day (Avtal 4.2, 4.3). */
export async function publishAgreementDocument(
  { database, accessLog, now }: CourseParts,
  mandate: Mandate,
  written: DocumentToPublish,
): Promise<{ readonly id: string }> {
  requireMandate(mandate, 'publish-agreement-document');
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const read = await readDocument(doing, written, now());
    const { document, fileId, isPlaceholder } = written;
    const publishedBy = mandate.actor.personId;
    const id = await addAgreementDocumentVersion(doing, {
      ...read,
      document,
      fileId,
      isPlaceholder,
      publishedBy,
    });
    const { version, appliesFrom } = read;
    const file = fileId === null ? {} : { documentId: fileId };
    const facts = { documentVersion: id, document, version, appliesFrom, ...file };
    return { record: { act: 'publish-agreement-document', facts }, added: { id } };
  });
}

async function readDocument({ transaction }: Doing, written: DocumentToPublish, now: number) {
  const reader = new FieldReader();
  const version = reader.text('/version', written.version, 'Skriv versionens beteckning, till exempel 1.1.');
  const announcement = reader.text('/announcement', written.announcement, 'Skriv vad som är nytt.');
  const appliesFrom = reader.day(
    '/appliesFrom',
    written.appliesFrom,
    'Skriv från vilket datum versionen gäller.',
  );
  const text = written.text.trim();
  if (text === '' && written.fileId === null)
    reader.mistake('/text', 'Skriv texten, eller bifoga den som PDF.');
  if (written.fileId !== null && !(await isAgreementFile(transaction, written.fileId)))
    reader.mistake('/fileId', 'Dokumentet finns inte bland avtalstexterna. Välj PDF-filen på nytt.');
  if (appliesFrom > noDay && appliesFrom < swedishDayAt(now)) {
    reader.mistake(
      '/appliesFrom',
      'En version kan inte gälla innan den är publicerad. Välj i dag eller senare.',
    );
  }
  const agreement = serviceOfAgreement[written.document] === 'finsam' ? 'finsam' : 'ssbtek';
  const versions = (await agreementDocumentVersions(transaction, agreement)).filter(
    (one) => one.document === written.document,
  );
  if (versions.some((one) => one.version === version)) {
    reader.mistake(
      '/version',
      `${agreementDocumentNames[written.document]} har redan en version ${version}.`,
    );
  }
  reader.done();
  return { version, announcement, appliesFrom, text };
}
