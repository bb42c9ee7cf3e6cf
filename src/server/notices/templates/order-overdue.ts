import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** To the operator. */
export interface OrderOverdue extends AboutConnection {
  /** The tenth working day from a complete order. */
  readonly dueOn: Day;
}

export const orderOverdue: Template<OrderOverdue> = {
  subject: () => 'Påminnelse: en beställning har väntat längre än tio arbetsdagar',
  paragraphs: (values) => [
    `Beställningen av anslutning för ${connectionInWords(values)} skulle ha varit färdigbehandlad den ${dayInWords(values.dueOn)}.`,
    'Den står först i listan över beställningar.',
  ],
};
