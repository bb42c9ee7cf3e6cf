import { agreementDocumentNames, precedenceOf } from '../../../values/agreement-document.ts';
import { day } from '../../../values/day.ts';
import type { operations } from '../../../web-contract/portal.ts';
import type { Database } from '../../database/index.ts';
import {
  agreementDocumentVersions,
  agreementTextsOn,
  type AgreementDocumentVersion,
} from '../../parties/index.ts';
import { agreementFiles } from './agreement-files.ts';
import type { HandlersOf } from './handlers.ts';

/** The agreement's documents as everybody reads them. */
export function documentHandlers({
  database,
}: {
  readonly database: Database;
}): HandlersOf<Pick<operations, 'listDocuments'>> {
  const { kysely } = database;
  return {
    listDocuments: async ({ query: { on } }) => {
      const versions =
        on === undefined ? await agreementDocumentVersions(kysely) : await agreementTextsOn(kysely, day(on));
      const fileOf = await agreementFiles(database, versions);
      return { documents: versions.map((one) => ({ ...tellDocument(one), file: fileOf(one) })) };
    },
  };
}

function tellDocument(one: AgreementDocumentVersion) {
  return {
    documentId: one.id,
    precedence: precedenceOf(one.document),
    name: agreementDocumentNames[one.document],
    version: one.version,
    appliesFrom: one.appliesFrom,
    announcement: one.announcement,
    isPlaceholder: one.isPlaceholder,
    text: one.text,
  };
}
