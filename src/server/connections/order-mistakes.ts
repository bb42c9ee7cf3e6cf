import { parseDay, type Day } from '../../values/day.ts';
import { parseOrganisationsnummer } from '../../values/organisationsnummer.ts';
import { couldHoldPersonnummer } from '../notices/index.ts';
import type { FieldMistake } from '../parties/index.ts';
import type { Contact, Order, Organisation } from './order.ts';

/**
 * Everything that stands between an order and a complete one, in the form's order, with pointers into the order; empty when
 * it is complete. The
 * signature by login is not a field: whether there is one is asked of the acts.
 */
export function orderMistakes(order: Order, today: Day): readonly FieldMistake[] {
  const found = [
    ...decisionMistakes(order, today),
    ...organisationMistakes('/municipality', order.municipality, 'kommunens'),
    missing('/board', order.board, 'Skriv vilken nämnd som ansvarar för ekonomiskt bistånd.'),
    ...unitMistakes(order.units),
    ...contactMistakes('/agreementContact', order.agreementContact),
    ...(order.technicalContact === null ? [] : contactMistakes('/technicalContact', order.technicalContact)),
    missing(
      '/signingCertificateName',
      order.signingCertificateName,
      'Skriv namnet som ska stå i signeringscertifikatet.',
    ),
    certificateMistake(order.certificateOrRequest),
    ...(order.supplier === null
      ? []
      : organisationMistakes('/supplier', order.supplier, 'tjänsteleverantörens')),
    ...confirmationMistakes(order.confirmations),
    ...signatureMistakes(order, today),
    ...enclosureMistakes(order.enclosures),
    ...numbersInLetters(order),
  ];
  return found.filter((mistake) => mistake !== null);
}

type Perhaps = FieldMistake | null;

/** What stands in letters holds no person's number: the letter would not go out, and the order could not be sent in. */
function numbersInLetters(order: Order): readonly Perhaps[] {
  const { municipality, board, agreementContact, technicalContact, signingCertificateName } = order;
  const told: Readonly<Record<string, string | undefined>> = {
    '/municipality/name': municipality.name,
    '/board': board,
    '/agreementContact/name': agreementContact.name,
    '/agreementContact/email': agreementContact.email,
    '/technicalContact/name': technicalContact?.name,
    '/technicalContact/email': technicalContact?.email,
    '/signingCertificateName': signingCertificateName,
  };
  const message = 'Skriv inte personnummer: uppgiften går ut i brev.';
  return Object.entries(told).map(([pointer, text]) =>
    text !== undefined && couldHoldPersonnummer(text) ? { pointer, message } : null,
  );
}

function decisionMistakes({ decision }: Order, today: Day): readonly Perhaps[] {
  return [
    dayMistake('/decision/date', decision.date, today, 'beslutet att ge SKR i uppdrag att förvalta tjänsten'),
    missing(
      '/decision/reference',
      decision.reference,
      'Skriv beslutets diarienummer eller annan beteckning.',
    ),
    notEnclosed('/decision/document', decision.document, 'Bifoga beslutet som PDF.'),
  ];
}

function organisationMistakes(
  at: string,
  { name, organisationsnummer }: Organisation,
  whose: string,
): readonly Perhaps[] {
  const number = `${at}/organisationsnummer`;
  const isRight = parseOrganisationsnummer(organisationsnummer) !== null;
  return [
    missing(`${at}/name`, name, `Skriv ${whose} namn.`),
    missing(number, organisationsnummer, `Skriv ${whose} organisationsnummer.`) ??
      (isRight
        ? null
        : {
            pointer: number,
            message:
              'Organisationsnumret kan inte finnas. Skriv tio siffror, till exempel 212000-0142, och kontrollera dem.',
          }),
  ];
}

function unitMistakes(units: readonly string[]): readonly Perhaps[] {
  if (units.length === 0) return [{ pointer: '/units/0', message: noUnit }];
  return units.map((unit, n) => {
    const isRepeated = units.slice(0, n).some((other) => sameName(other, unit));
    if (unit.trim() !== '' && isRepeated) {
      return { pointer: `/units/${n}`, message: 'Enheten står redan i listan. Ta bort en av dem.' };
    }
    return missing(`/units/${n}`, unit, n === 0 ? noUnit : 'Skriv enhetens namn eller ta bort raden.');
  });
}

const noUnit = 'Skriv minst en enhet som utreder och beslutar om ekonomiskt bistånd.';

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function contactMistakes(at: string, { name, telephone, email }: Contact): readonly Perhaps[] {
  return [
    missing(`${at}/name`, name, 'Skriv kontaktpersonens för- och efternamn.'),
    missing(`${at}/telephone`, telephone, 'Skriv kontaktpersonens telefonnummer med riktnummer.') ??
      (isTelephone(telephone)
        ? null
        : {
            pointer: `${at}/telephone`,
            message: 'Skriv telefonnumret med riktnummer, till exempel 08-123 45 67 eller +46 8 123 45 67.',
          }),
    missing(`${at}/email`, email, 'Skriv kontaktpersonens e-postadress.') ??
      (isEmail(email)
        ? null
        : { pointer: `${at}/email`, message: 'E-postadressen ska se ut som namn@exempel.se.' }),
  ];
}

/** With area code: it begins with 0 or with a country's code. */
export function isTelephone(text: string): boolean {
  return /^(0|\+|00)[\d\s()/-]+$/.test(text.trim()) && /^\d{7,15}$/.test(text.replaceAll(/\D/g, ''));
}

export function isEmail(text: string): boolean {
  return (
    text.trim().length <= 254 &&
    /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\].]+(\.[^\s@<>"(),:;\\[\].]+)+$/.test(text.trim())
  );
}

/** A private key is never to leave the municipality: one that comes along is refused and not kept. */
function certificateMistake(pem: string): Perhaps {
  const pointer = '/certificateOrRequest';
  if (holdsPrivateKey(pem)) return { pointer, message: privateKeySent };
  if (pem.trim() === '' || /^-----BEGIN (CERTIFICATE|(NEW )?CERTIFICATE REQUEST)-----/m.test(pem))
    return null;
  return {
    pointer,
    message:
      'Klistra in ett certifikat eller en certifikatbegäran i PEM-format, med raderna BEGIN och END, eller lämna fältet tomt.',
  };
}

export function holdsPrivateKey(pem: string): boolean {
  return /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem);
}

export const privateKeySent =
  'Texten innehåller en privat nyckel. Den har inte sparats. Den privata nyckeln ska aldrig lämna kommunen: byt den.';

function confirmationMistakes(confirmations: Order['confirmations']): readonly Perhaps[] {
  return Object.entries(notConfirmed).map(([which, message]) =>
    confirmations[which as keyof typeof notConfirmed]
      ? null
      : { pointer: `/confirmations/${which}`, message },
  );
}

const notConfirmed = {
  agreementAndRegistered:
    'Bekräfta att kommunen har tagit del av och godkänner avtalet och att det diarieförs.',
  processor: 'Bekräfta att kommunen ger driftsparten uppdraget att vara personuppgiftsbiträde.',
  terms: 'Bekräfta att kommunen har tagit del av och godkänner samtliga avtalsdokument.',
};

function signatureMistakes({ signature, enclosures }: Order, today: Day): readonly Perhaps[] {
  if (signature.kind === 'login') return [];
  return [
    dayMistake('/signature/date', signature.date, today, 'underskriften'),
    missing('/signature/place', signature.place, 'Skriv orten där beställningen undertecknades.'),
    missing('/signature/printedName', signature.printedName, 'Skriv namnet på den som har undertecknat.'),
    notEnclosed(
      '/enclosures/signedForm',
      enclosures.signedForm,
      'Bifoga det undertecknade formuläret som PDF.',
    ),
  ];
}

function enclosureMistakes({ powerOfAttorney, proofOfAuthority }: Order['enclosures']): readonly Perhaps[] {
  return [
    notEnclosed('/enclosures/powerOfAttorney', powerOfAttorney, 'Bifoga fullmakten som PDF.'),
    notEnclosed('/enclosures/proofOfAuthority', proofOfAuthority, 'Bifoga behörighetshandlingen som PDF.'),
  ];
}

function missing(pointer: string, text: string, message: string): Perhaps {
  return text.trim() === '' ? { pointer, message } : null;
}

function notEnclosed(pointer: string, document: string | null, message: string): Perhaps {
  return document === null ? { pointer, message } : null;
}

function dayMistake(pointer: string, text: string, today: Day, of: string): Perhaps {
  if (text.trim() === '') return { pointer, message: `Skriv datum för ${of}.` };
  const day = parseDay(text);
  if (day === null)
    return { pointer, message: `Datum för ${of} ska skrivas ÅÅÅÅ-MM-DD, till exempel 2026-03-01.` };
  if (day > today) return { pointer, message: `Datum för ${of} kan inte ligga i framtiden.` };
  return null;
}
