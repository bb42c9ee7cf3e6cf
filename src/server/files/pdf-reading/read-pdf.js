import { parsePdf } from './parse-pdf.js';
import { scanPdf } from './scan-pdf.js';

/**
 * @typedef {{ maxPages: number, maxUnpackedBytes: number }} PdfLimits
 * @typedef {{ pages: number, findings: import('./scan-pdf.js').PdfFinding[] }} PdfReading `pages` is 0 when it was not parsed
 */

/**
 * Looks a document through and, when it carries nothing that it may not, reads it whole as a reader does. What is packed
 * too tightly is so never given to the reader. Never throws for what stands in the document.
 * @param {Buffer} bytes
 * @param {PdfLimits} limits
 * @returns {Promise<PdfReading>}
 */
export async function readPdf(bytes, limits) {
  const findings = scanPdf(bytes, limits);
  if (findings.length > 0) return { pages: 0, findings };
  try {
    const reading = await parsePdf(Uint8Array.from(bytes), limits);
    return reading.pages < 1 ? { pages: 0, findings: ['damaged'] } : reading;
  } catch {
    return { pages: 0, findings: ['damaged'] };
  }
}
