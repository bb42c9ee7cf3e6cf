import { newSheet, type Printing } from './new-sheet.ts';

/** One line of a notice, in its form's words. */
interface Line {
  readonly label: string;
  readonly value: string;
}

export interface LefiFormToPrint {
  /** What the form is called. */
  readonly form: string;
  /** What the notice must contain; printed on an empty form, to be filled in by hand. */
  readonly mustContain: readonly string[];
  /** Null: an empty form. */
  readonly facts: readonly Line[] | null;
  /** Where it is sent, line by line; empty: it is not configured. */
  readonly address: readonly string[];
  /** True: a responsible manager signs it. */
  readonly isSigned: boolean;
  /** Who has signed by login, and when; null: nobody, and there are lines to sign on. */
  readonly signature: { readonly name: string; readonly at: string } | null;
}

/** A form of LEFI Online in our own look. Nobody's personnummer is printed: on paper it is written by hand. */
export async function writeLefiForm(toPrint: LefiFormToPrint, printing: Printing): Promise<Buffer> {
  const { form, address, facts, mustContain, isSigned, signature } = toPrint;
  const sheet = newSheet(printing, {
    title: form,
    lead: 'Anmälan som gäller LEFI Online.',
    version: `${form} 1.0`,
  });
  if (address.length > 0) sheet.lines(['Anmälan på papper skickas till:', ...address]);
  sheet.heading('Uppgifter');
  const lines = facts ?? mustContain.map((label) => ({ label, value: '' }));
  for (const { label, value } of lines) sheet.fields([{ label, value }]);
  if (isSigned) {
    sheet.heading('Underskrift av ansvarig chef');
    sheet.paragraph(
      'Ansvarig chef beslutar att personerna ska ha behörighet, och svarar för att den som inte längre ska ha den avanmäls omgående. Personnummer skrivs för hand och bara på papper.',
    );
    if (signature === null) {
      sheet.fields([
        { label: 'Datum', value: '' },
        { label: 'Ort', value: '' },
      ]);
      sheet.signatureLines(['Namnteckning (ansvarig chef)']);
      sheet.fields([{ label: 'Namnförtydligande', value: '' }]);
    } else {
      sheet.callout('Undertecknad', `${signature.name}, ${signature.at}.`);
    }
  }
  return await sheet.finish();
}
