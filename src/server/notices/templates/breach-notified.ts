import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** Agreement 7.1: thirty days from the operator's written notice. */
export interface BreachNotified extends AboutConnection {
  /** What is wrong, as the operator wrote it. */
  readonly notice: string;
  /** What must be done. */
  readonly toRemedy: string;
  readonly notifiedOn: Day;
  /** The first day on which the operator may end the connection. */
  readonly mayEndFrom: Day;
}

export const breachNotified: Template<BreachNotified> = {
  subject: () => 'Skriftligt påtalande: kommunen uppfyller inte avtalet',
  paragraphs: (values) => [
    `Det här är ett skriftligt påtalande enligt punkt 7.1 i avtalet. Det gäller ${connectionInWords(values)} och är daterat den ${dayInWords(values.notifiedOn)}.`,
    `Det här uppfyller kommunen inte:\n${values.notice}`,
    `Det här ska kommunen åtgärda:\n${values.toRemedy}`,
    `Ni har trettio dagar på er. Är bristen inte åtgärdad då får vi avsluta anslutningen med omedelbar verkan, tidigast den ${dayInWords(values.mayEndFrom)}. Anslutningen gäller tills vi gör det: inget avslutas av sig självt.`,
    'Berätta för oss i tjänsten, eller svara på det här brevet, när bristen är åtgärdad.',
  ],
};
