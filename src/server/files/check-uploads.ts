import { createHash } from 'node:crypto';
import { cleanFileName } from './clean-file-name.ts';
import { Places } from './places.ts';
import { readPdfApart } from './read-pdf-apart.ts';
import { scanForViruses, type VirusScan } from './scan-for-viruses.ts';
import { UploadRefused, type UploadRefusal } from './upload-refused.ts';

export interface UploadSettings {
  readonly maxBytes: number;
  readonly maxPages: number;
  /** How long reading one file may take, in milliseconds. */
  readonly readingMs: number;
  /** Absent: documents are kept without having been scanned, and shown so. */
  readonly virusScan?: VirusScan | undefined;
}

/** A file as somebody sends it. The name is the sender's word. */
interface Upload {
  readonly bytes: Uint8Array;
  readonly name: string;
}

declare const checked: unique symbol;

/** A PDF that was read whole and carries nothing that it may not. Only a check makes one. */
export interface CheckedDocument {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: 'application/pdf';
  readonly sha256: Buffer;
  readonly pages: number;
  readonly virusScan: 'clean' | 'not-scanned';
  readonly [checked]: true;
}

export interface UploadCheck {
  /** Throws UploadRefused with everything that is wrong with the file. */
  check(upload: Upload): Promise<CheckedDocument>;
}

export function checkUploads(settings: UploadSettings): UploadCheck {
  // Each that is read may take a thread and some hundred megabytes.
  const places = new Places({ atOnce: 2, waiting: 20 });
  return {
    check: async (upload) => {
      requireSize(upload, settings);
      if (!places.isRoom()) throw refused(['busy'], upload, settings, 0);
      return await places.use(() => check(upload, settings));
    },
  };
}

async function check(upload: Upload, settings: UploadSettings): Promise<CheckedDocument> {
  const bytes = Uint8Array.from(upload.bytes); // the thread gets a copy; nobody changes what was checked
  const pages = await requireHarmlessPdf(bytes, upload, settings);
  const virusScan = await requireNoVirus(bytes, upload, settings);
  const sha256 = createHash('sha256').update(bytes).digest();
  const document = { bytes, name: cleanFileName(upload.name), mediaType: 'application/pdf', sha256, pages };
  return { ...document, virusScan } as CheckedDocument;
}

function requireSize(upload: Upload, settings: UploadSettings): void {
  if (upload.bytes.length === 0) throw refused(['empty'], upload, settings, 0);
  if (upload.bytes.length > settings.maxBytes) throw refused(['too-large'], upload, settings, 0);
}

async function requireHarmlessPdf(
  bytes: Uint8Array,
  upload: Upload,
  settings: UploadSettings,
): Promise<number> {
  const reading = await readPdfApart(bytes, {
    maxPages: settings.maxPages,
    maxUnpackedBytes: 20 * settings.maxBytes,
    deadlineMs: settings.readingMs,
    heapMb: 512,
  });
  if (reading === 'too-slow') throw refused(['too-slow'], upload, settings, 0);
  const tooMany = reading.pages > settings.maxPages;
  const reasons: UploadRefusal[] = [...reading.findings, ...(tooMany ? (['too-many-pages'] as const) : [])];
  if (reasons.length > 0) throw refused(worstFirst(reasons), upload, settings, reading.pages);
  return reading.pages;
}

async function requireNoVirus(
  bytes: Uint8Array,
  upload: Upload,
  settings: UploadSettings,
): Promise<CheckedDocument['virusScan']> {
  if (settings.virusScan === undefined) return 'not-scanned';
  const result = await scanForViruses(bytes, settings.virusScan);
  if (result === 'clean') return result;
  throw refused([result === 'infected' ? 'infected' : 'not-scanned'], upload, settings, 0);
}

/** One that is hidden from us says nothing more: what else was found follows from that. */
function worstFirst(reasons: readonly UploadRefusal[]): readonly UploadRefusal[] {
  return reasons.includes('encrypted') ? ['encrypted'] : reasons;
}

function refused(
  reasons: readonly UploadRefusal[],
  { bytes }: Upload,
  { maxBytes, maxPages }: UploadSettings,
  pages: number,
): UploadRefused {
  return new UploadRefused(reasons, { bytes: bytes.length, maxBytes, pages, maxPages });
}
