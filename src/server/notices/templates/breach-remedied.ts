import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface BreachRemedied extends AboutConnection {
  readonly notifiedOn: Day;
  readonly remediedOn: Day;
}

export const breachRemedied: Template<BreachRemedied> = {
  subject: () => 'Bristen är åtgärdad',
  paragraphs: (values) => [
    `Vi har registrerat att bristen som vi påtalade den ${dayInWords(values.notifiedOn)} för ${connectionInWords(values)} åtgärdades den ${dayInWords(values.remediedOn)}.`,
    'Anslutningen gäller som förut.',
  ],
};
