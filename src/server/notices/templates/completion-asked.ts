import { type AboutConnection, connectionInWords, listInWords, type Template } from './template.ts';

export interface CompletionAsked extends AboutConnection {
  readonly missing: readonly string[];
}

export const completionAsked: Template<CompletionAsked> = {
  subject: () => 'Beställningen av anslutning till SSBTEK behöver kompletteras',
  paragraphs: (values) => [
    `Vi har kontrollerat beställningen av anslutning för ${connectionInWords(values)}. Den behöver kompletteras. Det här saknas eller behöver rättas:`,
    listInWords(values.missing),
    'Logga in i tjänsten, öppna beställningen, komplettera den och skicka in den igen. Det ni redan har skrivit finns kvar.',
    'De tio arbetsdagarna räknas från den dag då beställningen är komplett.',
  ],
};
