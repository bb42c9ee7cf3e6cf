import type { Day } from '../../../values/day.ts';
import {
  type AboutConnection,
  connectionInWords,
  dayInWords,
  organisationsnummerInWords,
  type Template,
} from './template.ts';

export interface TerminationReceived extends AboutConnection {
  readonly organisationsnummer: string;
  readonly from: Day;
}

export const terminationReceived: Template<TerminationReceived> = {
  subject: () => 'Uppsägningen av anslutningen är mottagen',
  paragraphs: (values) => [
    `Vi har tagit emot uppsägningen av anslutningen till SSBTEK för ${connectionInWords(values)} (organisationsnummer ${organisationsnummerInWords(values.organisationsnummer)}).`,
    `Uppsägningen gäller från och med den ${dayInWords(values.from)}. Frågor besvaras fram till dess och nekas därefter.`,
    'Har ni inte sagt upp anslutningen? Kontakta oss genast.',
  ],
};
