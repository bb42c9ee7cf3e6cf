import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** To the operator. */
export interface BreachPeriodPassed extends AboutConnection {
  readonly notifiedOn: Day;
  readonly mayEndFrom: Day;
}

export const breachPeriodPassed: Template<BreachPeriodPassed> = {
  subject: () => 'Påminnelse: trettio dagar har gått efter ett påtalande',
  paragraphs: (values) => [
    `Bristen hos ${connectionInWords(values)} påtalades den ${dayInWords(values.notifiedOn)} och är inte registrerad som åtgärdad.`,
    `Sedan den ${dayInWords(values.mayEndFrom)} får anslutningen avslutas enligt punkt 7.1 i avtalet. Inget avslutas av sig självt: avsluta, eller registrera att bristen är åtgärdad.`,
  ],
};
