import type { Sheet } from '../../files/index.ts';
import { newSheet, type Printing } from './new-sheet.ts';

/** What is signed: one version of the assurance's text. */
export interface AssuranceToPrint {
  readonly version: number;
  readonly source: string;
  readonly introduction: string;
  readonly statements: readonly string[];
}

/** How it was signed. `ticked` has one for each statement. */
export interface AssuranceSignature {
  readonly ticked: readonly boolean[];
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
  readonly printedName: string;
  readonly employer: string;
  /** Signed logged in: SHA-256 of the text that was shown, in hex. Null: on paper, which the municipality keeps. */
  readonly textSha256: string | null;
}

/** A caseworker's assurance (Anslutningsavtal kommun 1.0, bilaga 2), signed, or with lines to sign on. */
export async function writeAssurance(
  text: AssuranceToPrint,
  signature: AssuranceSignature | null,
  printing: Printing,
): Promise<Buffer> {
  const sheet = newSheet(printing, {
    title: 'Försäkran för handläggare',
    lead: `Sammansatt bastjänst för ekonomiskt bistånd (SSBTEK). ${text.source}`,
    version: `Försäkran, textens version ${text.version}`,
  });
  sheet.paragraph(text.introduction);
  sheet.heading('Jag bekräftar genom ett kryss i varje ruta');
  sheet.checkBoxes(
    text.statements.map((statement, index) => ({
      checked: signature?.ticked[index] ?? false,
      text: statement,
    })),
  );
  sheet.heading('Underskrift');
  if (signature === null) writeLines(sheet);
  else writeSigned(sheet, signature);
  sheet.callout(
    'Försäkran stannar hos kommunen',
    'Den ska inte skickas in tillsammans med beställningsformuläret.',
  );
  return await sheet.finish();
}

function writeLines(sheet: Sheet): void {
  sheet.fields([
    { label: 'Ort', value: '' },
    { label: 'Datum', value: '' },
  ]);
  sheet.signatureLines(['Namnteckning']);
  sheet.fields([{ label: 'Namnförtydligande (textat)', value: '' }]);
  sheet.fields([{ label: 'Kommun som jag är anställd i', value: '' }]);
}

function writeSigned(sheet: Sheet, signature: AssuranceSignature): void {
  sheet.fields([
    { label: 'Ort', value: signature.place },
    { label: 'Datum', value: signature.signedOn },
  ]);
  sheet.fields([{ label: 'Namnförtydligande', value: signature.printedName }]);
  sheet.fields([{ label: 'Kommun som jag är anställd i', value: signature.employer }]);
  sheet.paragraph(
    signature.textSha256 === null
      ? 'Undertecknad på papper. Kommunen förvarar originalet.'
      : `Undertecknad genom inloggning på tillitsnivå 3 och egen bekräftelse av texten. Textens kontrollsumma (SHA-256): ${signature.textSha256}`,
  );
}
