import { shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import { problemFrom, problemWithoutAnswer } from '../parts/problem.ts';
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

async function sendPdf(address: string, file: File): Promise<EnclosedDocument> {
  // The name may hold a person's number, and must not stand in an address.
  const headers = { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(file.name) };
  const request = { method: 'POST', headers, body: file };
  const response = await fetch(address, { ...request, cache: 'no-store' }).catch(() => {
    throw problemWithoutAnswer();
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as EnclosedDocument;
}
