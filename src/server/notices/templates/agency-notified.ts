import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** Agreement 7.2: an agency's written notice of changed preconditions. */
export interface AgencyNotified extends AboutConnection {
  /** The agency's name. */
  readonly agency: string;
  /** What has changed, as the agency wrote it. */
  readonly notice: string;
  readonly notifiedOn: Day;
  /** The first day on which the agency may stop. */
  readonly mayStopFrom: Day;
}

export const agencyNotified: Template<AgencyNotified> = {
  subject: (values) => `Ändrade förutsättningar hos ${values.agency}`,
  paragraphs: (values) => [
    `${values.agency} meddelar enligt punkt 7.2 i avtalet att förutsättningarna för att lämna uppgifter till ${connectionInWords(values)} har ändrats väsentligt. Meddelandet är daterat den ${dayInWords(values.notifiedOn)}.`,
    `Det här har ändrats:\n${values.notice}`,
    `Kommunen har trettio dagar på sig att uppfylla de nya förutsättningarna. Görs det inte får ${values.agency} sluta lämna uppgifter till kommunen, tidigast den ${dayInWords(values.mayStopFrom)}. Övriga uppgiftslämnare påverkas inte.`,
  ],
};
