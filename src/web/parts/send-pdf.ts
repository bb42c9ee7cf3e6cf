import { problemFrom, problemWithoutAnswer } from './problem.ts';

/** What the server keeps of a document that was sent. */
export interface KeptPdf {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly pages: number;
  readonly sha256: string;
  readonly virusScan: 'clean' | 'not-scanned';
}

/** Sends a PDF to where documents are taken. Throws Problem when it is not taken. */
export async function sendPdf(address: string, file: File): Promise<KeptPdf> {
  const response = await fetch(address, {
    method: 'POST',
    // The name may hold a person's number, and must not stand in an address.
    headers: { 'content-type': 'application/pdf', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
    cache: 'no-store',
  }).catch(() => {
    throw problemWithoutAnswer();
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body as KeptPdf;
}
