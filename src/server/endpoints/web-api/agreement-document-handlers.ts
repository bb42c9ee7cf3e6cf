import { agreementDocumentNames, agreementDocuments } from '../../../values/agreement-document.ts';
import { day, swedishDayAt, type Day } from '../../../values/day.ts';
import type { components, operations } from '../../../web-contract/course.ts';
import { publishAgreementDocument, type AppliedText } from '../../connections/index.ts';
import {
  agreementDocumentVersions,
  agreementTextsOn,
  type AgreementDocumentVersion,
} from '../../parties/index.ts';
import type { CourseHandlerParts } from './course-handler-parts.ts';
import type { HandlersOf } from './handlers.ts';

type DocumentOperations = Pick<operations, 'listAgreementDocuments' | 'publishAgreementDocument'>;
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
      return { documents: versions.map((version) => tellDocument(version, { applying, today })) };
    },
    publishAgreementDocument: ({ body, mandate }) =>
      publishAgreementDocument(parts, mandate, { ...body, fileId: null }),
  };
}

function tellDocument(
  version: AgreementDocumentVersion,
  { applying, today }: { readonly applying: ReadonlySet<string>; readonly today: Day },
): Schemas['AgreementDocument'] {
  const { id, document, appliesFrom, announcement, isPlaceholder, text } = version;
  return {
    id,
    document,
    name: agreementDocumentNames[document],
    precedence: agreementDocuments.indexOf(document) + 1,
    version: version.version,
    appliesFrom,
    announcement,
    isPlaceholder,
    text,
    publishedAt: new Date(version.publishedAt).toISOString(),
    standing: appliesFrom > today ? 'announced' : applying.has(id) ? 'applies' : 'replaced',
  };
}

export function tellAppliedText(text: AppliedText): Schemas['AppliedTexts']['texts'][number] {
  const { precedence, version, appliesFrom, isPlaceholder, ground, announcement } = text;
  const name = agreementDocumentNames[text.document];
  return { name, precedence, version, appliesFrom, isPlaceholder, ground, announcement };
}
