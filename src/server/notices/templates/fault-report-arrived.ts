import type { Day } from '../../../values/day.ts';
import { dayInWords, type Template } from './template.ts';

/** To the operator, which gives the second line of support. */
export interface FaultReportArrived {
  readonly reference: string;
  readonly receivedOn: Day;
}

export const faultReportArrived: Template<FaultReportArrived> = {
  subject: (values) => `Ny felanmälan: ${values.reference}`,
  paragraphs: (values) => [
    `En felanmälan med nummer ${values.reference} kom in den ${dayInWords(values.receivedOn)}. Vad den gäller står i tjänsten.`,
  ],
};
