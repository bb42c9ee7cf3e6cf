import { createHash } from 'node:crypto';
import { parseOrganisationsnummer } from '../../values/organisationsnummer.ts';
import type { Contact, Order, Organisation } from './order.ts';

/** What else the text says than the order itself. */
export interface SignedAs {
  readonly operator: string;
  readonly printedName: string;
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Enclosed documents by id: what each is called, and the SHA-256 of its bytes in lower-case hex. */
  readonly documents: ReadonlyMap<string, { readonly name: string; readonly sha256: string }>;
}

/**
 * The exact text that an authorised representative is shown and signs by logging in: the form's fields in its order
 * (Anslutningsavtal kommun 1.0, bilaga 1), and which documents are enclosed. The same order and signature give the same text.
 */
export function writeSignedText(order: Order, as: SignedAs): string {
  const { municipality, supplier, technicalContact } = order;
  return [
    'Kommunens beställningsformulär för tjänsten SSBTEK',
    'enligt Anslutningsavtal kommun 1.0, bilaga 1',
    `Till: ${as.operator}`,
    '',
    '1. Beställare',
    ...organisationLines('Kommun', municipality),
    `Nämnd som ansvarar för ekonomiskt bistånd: ${order.board.trim()}`,
    `Enheter som utreder och beslutar: ${order.units.map((unit) => unit.trim()).join('; ')}`,
    '',
    '2a. Kontaktperson för avtal och administration',
    ...contactLines(order.agreementContact),
    '',
    '2b. Kontaktperson för tekniska frågor',
    ...(technicalContact === null ? ['Samma som 2a.'] : contactLines(technicalContact)),
    '',
    '3. Namn som kommer att stå i signeringscertifikatet',
    order.signingCertificateName.trim(),
    '',
    '4. Tjänsteleverantör',
    ...(supplier === null ? ['Ingen.'] : organisationLines('Namn', supplier)),
    '',
    '5. Kommunen beställer härmed anslutning till tjänsten och bekräftar',
    ...confirmationLines(order.confirmations),
    '',
    'Bifogas',
    ...enclosureLines(order, as.documents),
    '',
    '6. Underskrift',
    `Ort och datum: ${as.place.trim()}, ${as.date}`,
    `Behörig företrädare för kommunen: ${as.printedName.trim()}`,
    '',
  ].join('\n');
}

/** Lower-case hex. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What each tick means; as the page and the printed form say it. */
export const confirmationTexts = {
  agreementAndRegistered:
    'Kommunen bekräftar att den har tagit del av och godkänner SSBTEK – Anslutningsavtal kommun, och att avtalet diarieförs.',
  processor:
    'Kommunen ger driftsparten uppdraget att vara personuppgiftsbiträde vid tillhandahållande av tjänsten. PUB-avtal mellan kommunen och driftsparten ingår i avtalet. Instruktioner för behandlingen av personuppgifter finns i SSBTEK – Beskrivning och tjänstespecifika villkor.',
  terms:
    'För att ta tjänsten i bruk gäller vad som anges i avtalet. Kommunen bekräftar att den har tagit del av samtliga avtalsdokument i avtalet och godkänner dem genom att underteckna beställningsformuläret.',
} as const;

function organisationLines(label: string, { name, organisationsnummer }: Organisation): readonly string[] {
  return [`${label}: ${name.trim()}`, `Organisationsnummer: ${withHyphen(organisationsnummer)}`];
}

function withHyphen(organisationsnummer: string): string {
  const ten = parseOrganisationsnummer(organisationsnummer)?.slice(2);
  return ten === undefined ? organisationsnummer.trim() : `${ten.slice(0, 6)}-${ten.slice(6)}`;
}

function contactLines({ name, telephone, email }: Contact): readonly string[] {
  return [`Namn: ${name.trim()}`, `Telefon: ${telephone.trim()}`, `E-post: ${email.trim()}`];
}

function confirmationLines(confirmations: Order['confirmations']): readonly string[] {
  return Object.entries(confirmationTexts).map(
    ([which, text]) => `[${confirmations[which as keyof typeof confirmationTexts] ? 'X' : ' '}] ${text}`,
  );
}

function enclosureLines(
  { enclosures, decision }: Order,
  documents: SignedAs['documents'],
): readonly string[] {
  const line = (label: string, id: string | null) => {
    const document = id === null ? undefined : documents.get(id);
    return `${label}: ${document === undefined ? 'saknas' : `${document.name} (SHA-256 ${document.sha256})`}`;
  };
  return [
    line('Fullmakt', enclosures.powerOfAttorney),
    line('Behörighetshandling', enclosures.proofOfAuthority),
    line('Beslut att ge SKR i uppdrag att förvalta tjänsten', decision.document),
  ];
}
