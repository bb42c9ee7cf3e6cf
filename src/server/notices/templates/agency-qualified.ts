import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface AgencyQualified extends AboutConnection {
  /** The agency's name. */ readonly agency: string;
  readonly from: Day;
}

export const agencyQualified: Template<AgencyQualified> = {
  subject: (values) => `${values.agency} har kvalificerat kommunen`,
  paragraphs: (values) => [
    `${values.agency} lämnar uppgifter till ${connectionInWords(values)} från och med den ${dayInWords(values.from)}.`,
  ],
};
