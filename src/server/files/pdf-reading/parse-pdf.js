import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @typedef {import('./scan-pdf.js').PdfFinding} PdfFinding */

/** @type {Map<string, PdfFinding>} */
const annotations = new Map([
  ['FileAttachment', 'embedded-files'],
  ['RichMedia', 'rich-media'],
  ['3D', 'rich-media'],
  ['Screen', 'rich-media'],
  ['Movie', 'rich-media'],
  ['Sound', 'rich-media'],
]);

/**
 * Reads a whole PDF the way a reader does: its structure, and every page with its text and annotations. Pixels are not
 * unpacked. Rejects what cannot be read.
 * @param {Uint8Array} bytes taken over: of no use afterwards
 * @param {{ maxPages: number }} limits
 * @returns {Promise<{ pages: number, findings: PdfFinding[] }>}
 */
export async function parsePdf(bytes, { maxPages }) {
  const loading = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    /** @type {Set<PdfFinding>} */
    const found = new Set(await findingsOfDocument(document));
    const pages = document.numPages;
    for (let number = 1; number <= Math.min(pages, maxPages); number++) {
      for (const finding of await findingsOfPage(await document.getPage(number))) found.add(finding);
    }
    return { pages, findings: [...found] };
  } finally {
    await loading.destroy();
  }
}

/** @type {(document: import('pdfjs-dist').PDFDocumentProxy) => Promise<PdfFinding[]>} */
async function findingsOfDocument(document) {
  /** @type {PdfFinding[]} */
  const found = [];
  const { info } = await document.getMetadata();
  const said = /** @type {Record<string, unknown>} */ (info);
  if (said['IsXFAPresent'] === true) found.push('xfa');
  if (said['IsCollectionPresent'] === true) found.push('embedded-files');
  if ((said['EncryptFilterName'] ?? null) !== null) found.push('encrypted');
  if ((await document.getJSActions()) !== null || (await document.hasJSActions())) found.push('script');
  if ((await document.getAttachments()) !== null) found.push('embedded-files');
  return found;
}

/** @type {(page: import('pdfjs-dist').PDFPageProxy) => Promise<PdfFinding[]>} */
async function findingsOfPage(page) {
  /** @type {PdfFinding[]} */
  const found = [];
  /** @type {unknown} */ // the types that the library comes with say less than it does
  const pageActions = await page.getJSActions();
  if (pageActions !== null) found.push('script');
  const all = /** @type {{ subtype: string, actions?: object | null }[]} */ (await page.getAnnotations());
  for (const { subtype, actions } of all) {
    const finding = annotations.get(subtype);
    if (finding !== undefined) found.push(finding);
    if ((actions ?? null) !== null) found.push('script');
  }
  await page.getTextContent();
  page.cleanup();
  return found;
}
