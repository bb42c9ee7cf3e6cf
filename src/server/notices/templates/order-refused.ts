import { type AboutConnection, connectionInWords, type Template } from './template.ts';

export interface OrderRefused extends AboutConnection {
  readonly reason: string;
}

export const orderRefused: Template<OrderRefused> = {
  subject: () => 'Beställningen av anslutning till SSBTEK har avslagits',
  paragraphs: (values) => [
    `Beställningen av anslutning för ${connectionInWords(values)} har avslagits.`,
    values.reason,
    'Ni kan skicka in en ny beställning.',
  ],
};
