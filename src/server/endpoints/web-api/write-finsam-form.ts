import { Sheet, type Field } from '../../files/index.ts';
import { orderStatements } from '../../permissions/index.ts';

/** A form of Uppföljning Finsam to fill in by hand. */
export type FinsamForm = 'finsam-orderer-notice' | 'finsam-orderer-end' | 'finsam-order';

interface FormPrinting {
  readonly operator: { readonly name: string; readonly address: readonly string[] };
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly demonstration: boolean;
}

/**
 * Försäkringskassan has forms of its own (9485, 9486 and 9480), whose fields are not published. These are ours: they ask for what
 * the operator records of a notice and of an order.
 */
export async function writeFinsamForm(form: FinsamForm, printing: FormPrinting): Promise<Buffer> {
  const { operator, at, demonstration } = printing;
  const { title, lead, body } = forms[form];
  const from = operator.name;
  const sheet = new Sheet({ title, lead, from, at, version: `${title} 1.0`, written: null, demonstration });
  sheet.lines(['Skickas undertecknad till:', ...(operator.address.length === 0 ? [from] : operator.address)]);
  body(sheet);
  return await sheet.finish();
}

const forms: Readonly<Record<FinsamForm, { title: string; lead: string; body: (sheet: Sheet) => void }>> = {
  'finsam-orderer-notice': {
    title: 'Anmälan av beställare',
    lead: 'Den som får beställa behörighet till Uppföljning Finsam åt organisationens medarbetare, i högst två år i taget.',
    body: writeNotice,
  },
  'finsam-orderer-end': {
    title: 'Borttag av beställare',
    lead: 'Anmälan att någon inte längre är beställare. De användare som redan är beställda har kvar sin behörighet.',
    body: writeEnd,
  },
  'finsam-order': {
    title: 'Beställning av behörighet',
    lead: 'En användare av Uppföljning Finsam i ett samordningsförbund. Ett formulär för varje förbund.',
    body: writeOrder,
  },
};

function writeNotice(sheet: Sheet): void {
  writeOrganisation(sheet);
  sheet.heading('2. Beställare');
  sheet.fields(blank('Namn', 'Personnummer'));
  sheet.fields(blank('Beställare från och med', 'Till och med (tomt: två år)'));
  sheet.paragraph(
    'Rollen ger ingen inloggning i Uppföljning Finsam. Beställaren beställer åt andra i den egna organisationen, aldrig åt sig själv. En förnyelse anmäls på ett nytt formulär.',
  );
  writeSignature(sheet, '3. Underskrift av behörig företrädare');
}

function writeEnd(sheet: Sheet): void {
  writeOrganisation(sheet);
  sheet.heading('2. Den som inte längre är beställare');
  sheet.fields(blank('Namn', 'Personnummer'));
  sheet.fields(blank('Inte beställare från och med'));
  writeSignature(sheet, '3. Underskrift');
}

function writeOrder(sheet: Sheet): void {
  writeOrganisation(sheet);
  sheet.heading('2. Användare, anställd av organisationen');
  sheet.fields(blank('Namn', 'Personnummer'));
  sheet.fields(blank('Samordningsförbund'));
  sheet.heading('3. Roll, en av dem');
  sheet.checkBoxes([
    { checked: false, text: 'Förbundsadministratör' },
    {
      checked: false,
      text: 'Deltagaransvarig. Bara den som är anställd av Försäkringskassan, Arbetsförmedlingen, en region eller en kommun.',
    },
  ]);
  sheet.paragraph('En person har aldrig båda rollerna.');
  sheet.heading('4. Jag intygar att');
  sheet.lines(orderStatements.map((statement) => `– ${statement}`));
  writeSignature(sheet, '5. Underskrift av beställaren');
}

function writeOrganisation(sheet: Sheet): void {
  sheet.heading('1. Organisation');
  sheet.fields(blank('Namn', 'Organisationsnummer'));
}

function writeSignature(sheet: Sheet, heading: string): void {
  sheet.heading(heading);
  sheet.fields(blank('Ort', 'Datum'));
  sheet.signatureLines(['Namnteckning']);
  sheet.fields(blank('Namnförtydligande (textat)', 'Befattning'));
}

function blank(...labels: readonly string[]): readonly Field[] {
  return labels.map((label) => ({ label, value: '' }));
}
