import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface CertificateWithdrawn extends AboutConnection {
  readonly certificateName: string;
  readonly from: Day;
}

export const certificateWithdrawn: Template<CertificateWithdrawn> = {
  subject: () => 'Ett certifikat för anslutningen är återkallat',
  paragraphs: (values) => [
    `Certifikatet som är utställt till ${values.certificateName} är återkallat för ${connectionInWords(values)} från och med den ${dayInWords(values.from)}. Frågor som ställs med det nekas.`,
    'Har ni inte begärt det själva? Kontakta oss genast.',
  ],
};
