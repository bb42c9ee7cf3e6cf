import { momentInSweden, Sheet } from '../../files/index.ts';

interface OrderReceipt {
  readonly orderId: string;
  /** What was signed, as it was shown. */
  readonly text: string;
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly orderedAt: number;
  readonly orderer: string;
}

/** The receipt of an order on the surface, as PDF; with the same facts the same bytes. */
export async function writeOrderReceipt(
  { orderId, text, sha256, orderedAt, orderer }: OrderReceipt,
  { operator, demonstration }: { readonly operator: string; readonly demonstration: boolean },
): Promise<Buffer> {
  const sheet = new Sheet({
    title: 'Kvitto på beställning till Uppföljning Finsam',
    lead: 'Beställningen är mottagen. Den kontrolleras av en person hos driftsparten och beslutas av en annan.',
    from: operator,
    at: orderedAt,
    version: 'Kvitto 1.0',
    written: `undertecknad ${momentInSweden(orderedAt)} av ${orderer}`,
    demonstration,
  });
  sheet.fields([
    { label: 'Mottagen', value: momentInSweden(orderedAt) },
    { label: 'Beställningens id', value: orderId },
  ]);
  sheet.heading('Det här undertecknades');
  sheet.paragraph(text);
  sheet.heading('Kontrollsumma');
  sheet.paragraph(`SHA-256 av texten: ${sha256}`);
  return await sheet.finish();
}
