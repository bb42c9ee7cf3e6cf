import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface OrderReceived extends AboutConnection {
  readonly receivedOn: Day;
  /** When the check is to be done, if the order is complete: ten working days. */
  readonly answerBy: Day;
}

export const orderReceived: Template<OrderReceived> = {
  subject: () => 'Beställningen av anslutning till SSBTEK har kommit in',
  paragraphs: (values) => [
    `Beställningen av anslutning för ${connectionInWords(values)} kom in den ${dayInWords(values.receivedOn)}.`,
    `Nu kontrollerar vi att uppgifterna är fullständiga, riktiga och styrkta. Är beställningen komplett blir vi normalt klara senast den ${dayInWords(values.answerBy)}, det vill säga inom tio arbetsdagar. Saknas något hör vi av oss och talar om vad.`,
    'Tjänsten får inte användas förrän vi har bekräftat att åtkomsten är öppnad.',
  ],
};
