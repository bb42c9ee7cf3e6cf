import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

export interface OrderApproved extends AboutConnection {
  readonly approvedOn: Day;
}

export const orderApproved: Template<OrderApproved> = {
  subject: () => 'Beställningen av anslutning till SSBTEK är godkänd',
  paragraphs: (values) => [
    `Beställningen av anslutning för ${connectionInWords(values)} godkändes den ${dayInWords(values.approvedOn)}.`,
    'Nu för vi in kommunen i registret över användare och registrerar certifikatet. Ni får ett nytt brev när åtkomsten är öppnad. Tjänsten får inte användas innan dess.',
  ],
};
