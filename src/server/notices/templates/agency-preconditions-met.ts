import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface AgencyPreconditionsMet extends AboutConnection {
  readonly agency: string;
  readonly metOn: Day;
}

export const agencyPreconditionsMet: Template<AgencyPreconditionsMet> = {
  subject: (values) => `Förutsättningarna hos ${values.agency} är uppfyllda`,
  paragraphs: (values) => [
    `${values.agency} har den ${dayInWords(values.metOn)} registrerat att ${connectionInWords(values)} uppfyller de ändrade förutsättningarna.`,
    `${values.agency} fortsätter att lämna uppgifter som förut.`,
  ],
};
