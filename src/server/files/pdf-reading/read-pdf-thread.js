import { parentPort, workerData } from 'node:worker_threads';
import { readPdf } from './read-pdf.js';

// Reads the one document that it was started for. What stands in it may make this throw, loop or eat memory: whoever
// started it ends it, and takes a thread that ended without a word for the answer.
/** @type {unknown} */
const given = workerData;
const { bytes, limits } = /** @type {{ bytes: Uint8Array, limits: import('./read-pdf.js').PdfLimits }} */ (
  given
);
parentPort?.postMessage(await readPdf(Buffer.from(bytes), limits));
