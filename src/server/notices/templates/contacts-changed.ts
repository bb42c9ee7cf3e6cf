import type { Day } from '../../../values/day.ts';
import { type AboutConnection, connectionInWords, dayInWords, type Template } from './template.ts';

/** To the former and to the new contacts, so that nobody is changed without knowing it. */
export interface ContactsChanged extends AboutConnection {
  /** Names only. */
  readonly agreementContact: string;
  /** Null: the contact for the agreement is asked in technical matters too. */
  readonly technicalContact: string | null;
  readonly from: Day;
}

export const contactsChanged: Template<ContactsChanged> = {
  subject: () => 'Kontaktpersonerna för anslutningen är ändrade',
  paragraphs: (values) => [
    `Från och med den ${dayInWords(values.from)} gäller de här kontaktpersonerna för ${connectionInWords(values)}:`,
    `Avtal och administration: ${values.agreementContact}\nTekniska frågor: ${values.technicalContact ?? `${values.agreementContact} (ingen annan är angiven)`}`,
    'Stämmer det inte? Logga in i tjänsten och rätta uppgifterna, eller kontakta oss.',
  ],
};
