import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { z } from 'zod';
import type { Order } from '../../connections/index.ts';
import { readJsonFile } from './read-json-file.ts';
import { readPem } from './read-pem.ts';
import { UsageMistake } from './usage-mistake.ts';

const organisation = z.strictObject({ name: z.string(), organisationsnummer: z.string() });
const contact = z.strictObject({ name: z.string(), telephone: z.string(), email: z.string() });
/** A PDF's path, from the folder that the file lies in; null where there is none. */
const pdf = z.string().min(1).nullable().default(null);

const orderForm = z.strictObject({
  decision: z.strictObject({ date: z.string(), reference: z.string(), document: pdf }),
  municipality: organisation,
  board: z.string(),
  units: z.array(z.string()),
  agreementContact: contact,
  applicantIsAgreementContact: z.boolean().default(false),
  technicalContact: contact.nullable().default(null),
  signingCertificateName: z.string(),
  /** A PEM file's path; empty: left until the connection is entered in the register. */
  certificateOrRequest: z.string().default(''),
  supplier: organisation.nullable().default(null),
  confirmations: z.strictObject({
    agreementAndRegistered: z.boolean(),
    processor: z.boolean(),
    terms: z.boolean(),
  }),
  /** Signed on paper: whoever signs by login does so in the web interface, where the login says who it is. */
  signature: z.strictObject({ place: z.string(), date: z.string(), printedName: z.string() }),
  enclosures: z.strictObject({ powerOfAttorney: pdf, proofOfAuthority: pdf, signedForm: pdf }),
});

/** An order as a file has it: its documents are still files. */
export interface OrderInFile {
  /** Without its documents. */
  readonly order: Order;
  readonly documents: Readonly<Record<'decision' | keyof Order['enclosures'], PdfInFile | null>>;
}

export interface PdfInFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Reads everything before anything is done: a document that cannot be read leaves no half order behind. */
export function readOrderFile(file: string): OrderInFile {
  const { decision, enclosures, signature, certificateOrRequest, ...rest } = readJsonFile(file, orderForm);
  const near = (path: string): string => resolve(dirname(file), path);
  const pdfOf = (path: string | null): PdfInFile | null => (path === null ? null : readPdf(near(path)));
  return {
    order: {
      ...rest,
      decision: { ...decision, document: null },
      certificateOrRequest: certificateOrRequest === '' ? '' : readPem(near(certificateOrRequest)),
      signature: { ...signature, kind: 'paper' },
      enclosures: { powerOfAttorney: null, proofOfAuthority: null, signedForm: null },
    },
    documents: {
      decision: pdfOf(decision.document),
      powerOfAttorney: pdfOf(enclosures.powerOfAttorney),
      proofOfAuthority: pdfOf(enclosures.proofOfAuthority),
      signedForm: pdfOf(enclosures.signedForm),
    },
  };
}

export function readPdf(file: string): PdfInFile {
  try {
    return { name: basename(file), bytes: readFileSync(file) };
  } catch (cause) {
    throw new UsageMistake(`Filen ${file} kan inte läsas.`, { cause });
  }
}
