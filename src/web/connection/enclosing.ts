import { shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import { sendPdf } from '../parts/send-pdf.ts';
import type { EnclosedDocument } from './connection-api.ts';

/** What the steps of the form enclose documents with. */
export interface Enclosing {
  readonly documents: Readonly<ShallowRef<readonly EnclosedDocument[]>>;
  /** Sends a PDF, which is kept with the application. Throws Problem when it is not taken. */
  readonly enclose: (file: File) => Promise<EnclosedDocument>;
  readonly addressOf: (id: string) => string;
}

export const enclosingKey: InjectionKey<Enclosing> = Symbol('enclosing');

export function enclosing(applicationId: string, known: readonly EnclosedDocument[]): Enclosing {
  const documents = shallowRef(known);
  const folder = `/web-api/connection/applications/${encodeURIComponent(applicationId)}/documents`;
  return {
    documents,
    enclose: async (file) => {
      const kept = await sendPdf(folder, file);
      documents.value = [...documents.value, kept];
      return kept;
    },
    addressOf: (id) => `${folder}/${id}`,
  };
}
