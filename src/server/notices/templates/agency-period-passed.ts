import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** To the operator and the agency's representative. */
export interface AgencyPeriodPassed extends AboutConnection {
  readonly agency: string;
  readonly notifiedOn: Day;
  readonly mayStopFrom: Day;
}

export const agencyPeriodPassed: Template<AgencyPeriodPassed> = {
  subject: () => 'Påminnelse: trettio dagar har gått efter en uppgiftslämnares meddelande',
  paragraphs: (values) => [
    `${values.agency} meddelade den ${dayInWords(values.notifiedOn)} ändrade förutsättningar för ${connectionInWords(values)}. Det är inte registrerat att de är uppfyllda.`,
    `Sedan den ${dayInWords(values.mayStopFrom)} får ${values.agency} sluta lämna uppgifter till kommunen enligt punkt 7.2 i avtalet. Inget slutar av sig självt.`,
  ],
};
