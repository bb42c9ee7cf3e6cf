import { Worker } from 'node:worker_threads';
import type { PdfLimits, PdfReading } from './pdf-reading/read-pdf.js';

export interface ReadingLimits extends PdfLimits {
  /** How long one document may take, in milliseconds. */
  readonly deadlineMs: number;
  /** What the thread's own heap may grow to, in megabytes. */
  readonly heapMb: number;
}

/**
 * Reads a PDF in a thread of its own, so that a hostile one can neither hang this process nor end it: a thread that is
 * late is ended, and one that ends by itself (memory, a defect of the reader's) has found a damaged document.
 */
export async function readPdfApart(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<PdfReading | 'too-slow'> {
  const { maxPages, maxUnpackedBytes } = limits;
  const thread = new Worker(new URL('./pdf-reading/read-pdf-thread.js', import.meta.url), {
    workerData: { bytes, limits: { maxPages, maxUnpackedBytes } satisfies PdfLimits },
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
    env: {},
    stdin: false,
    stdout: true, // what the reader has to say about a document is not for our process log
    stderr: true,
  });
  const damaged: PdfReading = { pages: 0, findings: ['damaged'] };
  const reading = await new Promise<PdfReading | 'too-slow'>((resolve) => {
    const late = setTimeout(() => {
      resolve('too-slow');
    }, limits.deadlineMs);
    thread.once('message', (read: PdfReading) => {
      resolve(read);
    });
    thread.once('error', () => {
      resolve(damaged);
    });
    thread.once('exit', () => {
      clearTimeout(late);
      resolve(damaged);
    });
  });
  await thread.terminate();
  return reading;
}
