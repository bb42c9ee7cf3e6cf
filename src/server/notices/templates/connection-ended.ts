import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** Agreement 7.1: ended by the operator, once thirty full days have passed without remedy. */
export interface ConnectionEnded extends AboutConnection {
  readonly notifiedOn: Day;
  readonly endedOn: Day;
  /** Clock in Sweden, HH:MM. */
  readonly endedAtClock: string;
}

export const connectionEnded: Template<ConnectionEnded> = {
  subject: () => 'Anslutningen till SSBTEK är avslutad',
  paragraphs: (values) => [
    `Den ${dayInWords(values.notifiedOn)} påtalade vi en brist enligt punkt 7.1 i avtalet. Trettio hela dagar har gått och bristen är inte åtgärdad.`,
    `Därför har vi avslutat anslutningen för ${connectionInWords(values)} den ${dayInWords(values.endedOn)} klockan ${values.endedAtClock}. Frågor nekas från den stunden.`,
    'Vill kommunen ansluta sig igen görs en ny beställning.',
  ],
};
