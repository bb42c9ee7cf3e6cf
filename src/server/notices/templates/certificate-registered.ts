import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface CertificateRegistered extends AboutConnection {
  readonly certificateName: string;
  readonly from: Day;
  /** The last day it can be used. */
  readonly lastOn: Day;
}

export const certificateRegistered: Template<CertificateRegistered> = {
  subject: () => 'Ett certifikat är registrerat för anslutningen',
  paragraphs: (values) => [
    `Ett certifikat utställt till ${values.certificateName} är registrerat för ${connectionInWords(values)}.`,
    `Det kan användas från och med den ${dayInWords(values.from)} till och med den ${dayInWords(values.lastOn)}.`,
    'Har ni redan ett certifikat gäller båda tills det gamla går ut eller återkallas. Byt i ert system så snart ni kan.',
  ],
};
