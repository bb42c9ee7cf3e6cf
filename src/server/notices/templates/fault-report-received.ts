import type { Day } from '../../../values/day.ts';
import { dayInWords, type Template } from './template.ts';

export interface FaultReportReceived {
  /** The report's number. */
  readonly reference: string;
  readonly receivedOn: Day;
}

export const faultReportReceived: Template<FaultReportReceived> = {
  subject: (values) => `Felanmälan ${values.reference} är mottagen`,
  paragraphs: (values) => [
    `Vi tog emot din felanmälan den ${dayInWords(values.receivedOn)}. Den har nummer ${values.reference}. Ange numret om du kontaktar oss om samma sak.`,
    'Skicka aldrig personnummer eller andra uppgifter om enskilda i ett svar på det här brevet.',
  ],
};
