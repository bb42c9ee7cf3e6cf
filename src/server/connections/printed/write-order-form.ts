import { momentInSweden, type Field, type Sheet } from '../../files/index.ts';
import type { Contact, Order, Organisation } from '../order.ts';
import { confirmationTexts } from '../write-signed-text.ts';
import { newSheet, type Printing } from './new-sheet.ts';

export interface OrderFormPrinting extends Printing {
  /** Where the signed form is sent, line by line; empty: it is not configured. */
  readonly postalAddress: readonly string[];
  /** What documents are called, by id. */
  readonly documentNames: ReadonlyMap<string, string>;
  /** Null: not signed in the service; the form has lines to sign on. */
  readonly signed: ElectronicSignature | null;
}

/** An authorised representative has logged in and signed the order's exact text. */
export interface ElectronicSignature {
  readonly printedName: string;
  readonly place: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** SHA-256 of the text that was shown and signed, in hex. */
  readonly textSha256: string;
}

const blank = { name: '', organisationsnummer: '' } as const;

/** The order form with the fields of Anslutningsavtal kommun 1.0, bilaga 1, in its order; what is not filled in is a line. */
export async function writeOrderForm(order: Order, printing: OrderFormPrinting): Promise<Buffer> {
  const sheet = newSheet(printing, {
    title: 'Kommunens beställningsformulär för tjänsten',
    lead: 'Beställning av anslutning till Sammansatt bastjänst för ekonomiskt bistånd (SSBTEK). Fälten följer Anslutningsavtal kommun 1.0, bilaga 1.',
    version: 'Beställningsformulär 1.0',
  });
  writeAddress(sheet, printing);
  writeParties(sheet, order);
  writeConfirmations(sheet, order);
  writeSignature(sheet, order, printing.signed);
  writeEnclosures(sheet, order, printing);
  return await sheet.finish();
}

function writeAddress(sheet: Sheet, { postalAddress, operator, signed }: OrderFormPrinting): void {
  if (signed !== null) {
    sheet.paragraph(
      'Beställningen är undertecknad och inskickad i tjänsten. Den här utskriften ska inte skickas med post.',
    );
    return;
  }
  const to = postalAddress.length === 0 ? [operator] : postalAddress;
  sheet.lines(['Det undertecknade formuläret laddas upp i tjänsten eller skickas till:', ...to]);
}

function writeParties(sheet: Sheet, order: Order): void {
  sheet.heading('1. Beställare');
  sheet.fields(organisationFields('Kommun', order.municipality));
  sheet.fields([{ label: 'Nämnd som ansvarar för ekonomiskt bistånd', value: order.board }]);
  sheet.fields([
    {
      label: 'Enheter som utreder och beslutar om ekonomiskt bistånd; bara de får använda tjänsten',
      value: order.units.filter((unit) => unit.trim() !== '').join('\n'),
    },
  ]);
  sheet.heading('2. Uppgift om kontaktperson');
  sheet.paragraph('Kontaktpersoner gentemot driftsparten. Telefonnummer anges med riktnummer.');
  writeContact(sheet, '2a. Kontaktperson för avtal och administration', order.agreementContact);
  writeTechnicalContact(sheet, order);
  sheet.heading('3. Namn som kommer att stå i signeringscertifikatet');
  sheet.fields([{ label: 'Namn', value: order.signingCertificateName }]);
  sheet.heading('4. Tjänsteleverantör');
  sheet.paragraph('Kommunens eventuella tjänsteleverantör. Lämnas tomt om kommunen inte har någon.');
  sheet.fields(organisationFields('Namn', order.supplier ?? blank));
}

function organisationFields(label: string, { name, organisationsnummer }: Organisation): readonly Field[] {
  return [
    { label, value: name },
    { label: 'Organisationsnummer', value: organisationsnummer },
  ];
}

function writeTechnicalContact(sheet: Sheet, { technicalContact }: Order): void {
  const title = '2b. Kontaktperson för tekniska frågor';
  if (technicalContact !== null) {
    writeContact(sheet, title, technicalContact);
    return;
  }
  sheet.subheading(title);
  sheet.paragraph('Ingen egen: kontaktpersonen under 2a är det även för tekniska frågor.');
}

function writeContact(sheet: Sheet, title: string, { name, telephone, email }: Contact): void {
  sheet.subheading(title);
  sheet.fields([{ label: 'För- och efternamn', value: name }]);
  sheet.fields([
    { label: 'Telefonnummer, även riktnummer', value: telephone },
    { label: 'E-postadress', value: email },
  ]);
}

function writeConfirmations(sheet: Sheet, { confirmations }: Order): void {
  sheet.heading('5. Kommunen beställer härmed anslutning till tjänsten');
  sheet.paragraph('Kommunen bekräftar villkoren nedan genom ett kryss i varje ruta.');
  const { agreementAndRegistered, processor, terms } = confirmations;
  sheet.checkBoxes([
    {
      title: 'SSBTEK – Anslutningsavtal kommun',
      text: confirmationTexts.agreementAndRegistered,
      checked: agreementAndRegistered,
    },
    { title: 'Personuppgiftsbiträdesavtal', text: confirmationTexts.processor, checked: processor },
    { title: 'Avtalsvillkor', text: confirmationTexts.terms, checked: terms },
  ]);
}

function writeSignature(sheet: Sheet, { signature }: Order, signed: ElectronicSignature | null): void {
  sheet.heading('6. Underskrift');
  if (signed === null) {
    const { date, place, printedName } = signature;
    sheet.fields([
      { label: 'Datum', value: date },
      { label: 'Ort', value: place },
    ]);
    sheet.signatureLines(['Namnteckning (behörig företrädare för kommunen)']);
    sheet.fields([{ label: 'Namnförtydligande', value: printedName }]);
    return;
  }
  sheet.fields([
    { label: 'Datum', value: momentInSweden(signed.at) },
    { label: 'Ort', value: signed.place },
  ]);
  sheet.fields([{ label: 'Behörig företrädare för kommunen', value: signed.printedName }]);
  sheet.callout(
    'Elektroniskt undertecknad',
    `Undertecknad genom inloggning på tillitsnivå 3 och egen bekräftelse av texten. Textens kontrollsumma (SHA-256): ${signed.textSha256}`,
  );
}

function writeEnclosures(
  sheet: Sheet,
  { enclosures, decision }: Order,
  { documentNames }: OrderFormPrinting,
): void {
  const named = (id: string | null) => (id === null ? '' : (documentNames.get(id) ?? 'Uppladdad i tjänsten'));
  sheet.heading('Bifogas beställningsformuläret');
  sheet.paragraph(
    'Fullmakt och behörighetshandling enligt SSBTEK – Beskrivning och tjänstespecifika villkor, punkten 9.2.6.',
  );
  sheet.fields([
    { label: 'Fullmakt', value: named(enclosures.powerOfAttorney) },
    { label: 'Behörighetshandling', value: named(enclosures.proofOfAuthority) },
  ]);
  sheet.subheading('Kommunens beslut att ge SKR i uppdrag att förvalta tjänsten');
  sheet.fields([
    { label: 'Beslutsdatum', value: decision.date },
    { label: 'Kommunens diarienummer', value: decision.reference },
    { label: 'Handling', value: named(decision.document) },
  ]);
  sheet.callout(
    'Skicka inte in handläggarnas försäkringar eller påminnelser',
    'Det som handläggarna undertecknar stannar hos kommunen.',
  );
}
