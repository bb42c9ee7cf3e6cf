import type { Day } from '../../../values/day.ts';
import {
  type AboutConnection,
  connectionInWords,
  dayInWords,
  listInWords,
  type Template,
} from './template.ts';

// To the contact for technical matters, or for the agreement where there is no such (the connection process, last step).
export interface AccessOpened extends AboutConnection {
  readonly opensOn: Day;
  /** Clock in Sweden, HH:MM. */
  readonly opensAtClock: string;
  /** The name in the signing certificate. */
  readonly certificateName: string;
  /** Names of the agencies that have qualified the municipality. */
  readonly agencies: readonly string[];
}

export const accessOpened: Template<AccessOpened> = {
  subject: () => 'Åtkomsten till SSBTEK är öppnad',
  paragraphs: (values) => [
    `Anslutningen för ${connectionInWords(values)} är klar. Frågor kan ställas från den ${dayInWords(values.opensOn)} klockan ${values.opensAtClock}.`,
    'Avtalet om anslutning anses ingånget när åtkomsten är öppnad, och gäller tills vidare.',
    `Frågorna ska ställas med certifikatet som är utställt till ${values.certificateName}.`,
    values.agencies.length === 0
      ? null
      : `De här uppgiftslämnarna har kvalificerat kommunen:\n${listInWords(values.agencies)}`,
    'Innan en handläggare ställer sin första fråga ska handläggaren vara registrerad i tjänsten och ha undertecknat försäkran. Frågor i någon annans namn nekas.',
  ],
};
