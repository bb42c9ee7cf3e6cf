import { agreementDocumentNames } from '../../../values/agreement-document.ts';
import type { Database } from '../../database/index.ts';
import { describeDocuments, readDocument } from '../../files/index.ts';
import { agreementDocumentVersions, NotFound, type AgreementDocumentVersion } from '../../parties/index.ts';
import { fileReply, type Reply } from './handlers.ts';

/** What a page tells of a version's PDF before it is fetched. */
export interface ToldFile {
  readonly name: string;
  readonly sizeBytes: number;
}

/** Tells each version's PDF; null where the text stands alone. */
export async function agreementFiles(
  { kysely }: Database,
  versions: readonly AgreementDocumentVersion[],
): Promise<(version: AgreementDocumentVersion) => ToldFile | null> {
  const ids = versions.flatMap(({ fileId }) => fileId ?? []);
  const sizes = new Map((await describeDocuments(kysely, ids)).map(({ id, sizeBytes }) => [id, sizeBytes]));
  return (version) => {
    const sizeBytes = version.fileId === null ? undefined : sizes.get(version.fileId);
    return sizeBytes === undefined ? null : { name: nameOf(version), sizeBytes };
  };
}

/** A published version's PDF, for anybody. Throws NotFound. */
export async function agreementFileReply({ kysely }: Database, versionId: string): Promise<Reply> {
  const version = (await agreementDocumentVersions(kysely)).find(({ id }) => id === versionId);
  const fileId = version?.fileId ?? null;
  const file = fileId === null ? null : await readDocument(kysely, fileId);
  if (version === undefined || file === null) throw new NotFound('Versionen finns inte som PDF.');
  return fileReply(file.bytes, file.mediaType, nameOf(version));
}

/** Ours and never the sender's: what the file was called there is not for everybody. */
function nameOf({ document, version }: AgreementDocumentVersion): string {
  return `${agreementDocumentNames[document]}, version ${version.replaceAll(/[/\\]/g, '-')}.pdf`;
}
