import { swedishDayAt } from '../../../values/day.ts';
import { requireMandate } from '../../permissions/index.ts';
import { isEmail, isTelephone } from '../order-mistakes.ts';
import { aboutConnection } from './about-connection.ts';
import type { Contact, Contacts } from './contacts.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader } from './field-reader.ts';
import { requireLasting } from './require-lasting.ts';
import { takeAct, type ActOn, type ActTaken, type CourseParts, type Taken } from './take-act.ts';

/** The contacts of the order form (Anslutningsavtal bilaga 1, 2a and 2b), all of them as they are to be. */
export interface ContactsChange {
  readonly agreementContact: Contact;
  /** Null: the one for agreement and administration is asked in technical matters too. */
  readonly technicalContact: Contact | null;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
}

/** From the day letters go to the new contacts. Both the former and the new are told, so that no change goes unseen. */
export async function changeContacts(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  change: ContactsChange,
): Promise<ActTaken> {
  requireMandate(mandate, 'change-contacts', 'carry-out-change');
  return await takeAct(parts, { act: 'change-contacts', mandate, connectionId }, (seen): Taken => {
    const reader = new FieldReader();
    const agreement = readContact(reader, '/agreementContact', change.agreementContact);
    const technical =
      change.technicalContact && readContact(reader, '/technicalContact', change.technicalContact);
    const fromOn = reader.day('/fromOn', change.fromOn, 'Skriv från vilket datum kontaktpersonerna gäller.');
    reader.done();
    const at = effectiveAt(fromOn, seen.now);
    requireLasting(seen, at);
    const values = {
      ...aboutConnection(seen.connection),
      agreementContact: agreement.name,
      technicalContact: technical?.name ?? null,
      from: swedishDayAt(at),
    };
    return {
      effectiveAt: at,
      content: { fromOn, agreementContact: agreement, technicalContact: technical },
      letters: receivers(seen.contacts, { agreement, technical }).map((to) => ({
        template: 'contacts-changed',
        to,
        values,
      })),
    };
  });
}

/** Everybody who is or becomes a contact, each address once. */
function receivers(former: Contacts | null, next: Contacts): readonly Contact[] {
  const all = [former?.agreement, former?.technical, next.agreement, next.technical];
  const known = all.filter((one): one is Contact => one !== null && one !== undefined);
  return [...new Map(known.map((one) => [one.email.toLowerCase(), one])).values()];
}

function readContact(reader: FieldReader, pointer: string, written: Contact): Contact {
  const name = reader.text(`${pointer}/name`, written.name, 'Skriv för- och efternamn.');
  const telephone = reader.text(
    `${pointer}/telephone`,
    written.telephone,
    'Skriv telefonnummer med riktnummer.',
  );
  if (telephone !== '' && !isTelephone(telephone)) {
    reader.mistake(
      `${pointer}/telephone`,
      'Skriv telefonnumret med riktnummer, till exempel 08-123 45 67 eller +46 8 123 45 67.',
    );
  }
  const email = reader.text(`${pointer}/email`, written.email, 'Skriv e-postadress.');
  if (email !== '' && !isEmail(email)) {
    reader.mistake(`${pointer}/email`, 'E-postadressen ska se ut som namn@exempel.se.');
  }
  return { name, telephone, email };
}
