import { agreementDocumentNames, precedenceOf } from '../../../values/agreement-document.ts';
import { day, swedishDayAt, type Day } from '../../../values/day.ts';
import type { components, operations } from '../../../web-contract/course.ts';
import { keepAgreementFile, publishAgreementDocument, type AppliedText } from '../../connections/index.ts';
import {
  agreementDocumentVersions,
  agreementTextsOn,
  type AgreementDocumentVersion,
} from '../../parties/index.ts';
import { agreementFileReply, agreementFiles, type ToldFile } from './agreement-files.ts';
import type { CourseHandlerParts } from './course-handler-parts.ts';
import type { HandlersOf } from './handlers.ts';

type DocumentOperations = Pick<
  operations,
  'listAgreementDocuments' | 'readAgreementFile' | 'keepAgreementFile' | 'publishAgreementDocument'
>;
type Schemas = components['schemas'];

export function agreementDocumentHandlers(parts: CourseHandlerParts): HandlersOf<DocumentOperations> {
  const { database, now } = parts;
  return {
    listAgreementDocuments: async ({ query }) => {
      const today = swedishDayAt(now());
      const applying = new Set((await agreementTextsOn(database.kysely, today)).map(({ id }) => id));
      const versions =
        query.on === undefined
          ? await agreementDocumentVersions(database.kysely)
          : await agreementTextsOn(database.kysely, day(query.on));
      const fileOf = await agreementFiles(database, versions);
      return {
        documents: versions.map((version) => ({
          ...tellDocument(version, { applying, today }),
          file: fileOf(version),
        })),
      };
    },
    readAgreementFile: ({ params: { versionId } }) => agreementFileReply(database, versionId),
    keepAgreementFile: ({ fileName: name, body: bytes, mandate }) =>
      keepAgreementFile(parts, mandate, { name, bytes }),
    publishAgreementDocument: ({ body, mandate }) => publishAgreementDocument(parts, mandate, body),
  };
}

function tellDocument(
  version: AgreementDocumentVersion,
  { applying, today }: { readonly applying: ReadonlySet<string>; readonly today: Day },
): Omit<Schemas['AgreementDocument'], 'file'> {
  const { id, document, appliesFrom, announcement, isPlaceholder, text } = version;
  return {
    id,
    document,
    name: agreementDocumentNames[document],
    precedence: precedenceOf(document),
    version: version.version,
    appliesFrom,
    announcement,
    isPlaceholder,
    text,
    publishedAt: new Date(version.publishedAt).toISOString(),
    standing: appliesFrom > today ? 'announced' : applying.has(id) ? 'applies' : 'replaced',
  };
}

export function tellAppliedText(
  text: AppliedText,
  file: ToldFile | null,
): Schemas['AppliedTexts']['texts'][number] {
  const { id, precedence, version, appliesFrom, isPlaceholder, ground, announcement } = text;
  const name = agreementDocumentNames[text.document];
  return { id, name, precedence, version, appliesFrom, isPlaceholder, ground, announcement, file };
}
