import { type AboutConnection, connectionInWords, type Template } from './template.ts';

export interface ConnectionNotOpened extends AboutConnection {
  readonly reason: string;
}

export const connectionNotOpened: Template<ConnectionNotOpened> = {
  subject: () => 'Anslutningen till SSBTEK öppnas inte',
  paragraphs: (values) => [
    `Anslutningen för ${connectionInWords(values)} är avslutad innan åtkomsten har öppnats. Den gav inga svar, och certifikatet gäller inte längre för den.`,
    values.reason,
    'Ni kan skicka in en ny beställning.',
  ],
};
