import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface CertificateExpires extends AboutConnection {
  readonly certificateName: string;
  /** The last day it can be used. */
  readonly lastOn: Day;
  readonly daysLeft: number;
}

export const certificateExpires: Template<CertificateExpires> = {
  subject: () => 'Ert certifikat för SSBTEK går snart ut',
  paragraphs: (values) => [
    `Certifikatet som är utställt till ${values.certificateName}, och som ${connectionInWords(values)} ställer frågor med, går ut den ${dayInWords(values.lastOn)}. Det är ${values.daysLeft} ${values.daysLeft === 1 ? 'dag' : 'dagar'} kvar.`,
    'Skaffa ett nytt certifikat och registrera det i god tid. Det nya och det gamla kan gälla samtidigt. När det gamla har gått ut nekas frågor som ställs med det.',
  ],
};
