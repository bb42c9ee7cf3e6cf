import { momentInSweden } from '../../files/index.ts';
import { newSheet, type Printing } from './new-sheet.ts';

export interface HistoryToPrint {
  readonly municipality: string;
  readonly organisationsnummer: string;
  readonly board: string;
  /** The state at the moment that was asked about, in words. */
  readonly state: string;
  /** The moment that was asked about; milliseconds since 1970. */
  readonly asOf: number;
  /** In the order that they were recorded. */
  readonly acts: readonly HistoryLine[];
}

interface HistoryLine {
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly effectiveAt: number;
  /** What was done, in words. */
  readonly act: string;
  /** By whom, and in which role. */
  readonly by: string;
  /** What was said; may be empty. */
  readonly content: string;
}

/** A connection's history, as it stood at a moment. */
export async function writeConnectionHistory(history: HistoryToPrint, printing: Printing): Promise<Buffer> {
  const sheet = newSheet(printing, {
    title: 'Anslutningens historia',
    lead: `Så som den var känd ${momentInSweden(history.asOf)}.`,
    version: 'Historia',
  });
  sheet.fields([
    { label: 'Kommun', value: history.municipality },
    { label: 'Organisationsnummer', value: history.organisationsnummer },
  ]);
  sheet.fields([
    { label: 'Nämnd', value: history.board },
    { label: 'Läge', value: history.state },
  ]);
  sheet.heading('Händelser');
  if (history.acts.length === 0) sheet.paragraph('Inget hade hänt då.');
  else {
    sheet.table({
      columns: [
        { heading: 'Registrerat' },
        { heading: 'Gäller från' },
        { heading: 'Händelse och innehåll' },
        { heading: 'Av' },
      ],
      rows: history.acts.map(({ recordedAt, effectiveAt, act, by, content }) => [
        inColumn(recordedAt),
        inColumn(effectiveAt),
        content === '' ? act : `${act}\n${content}`,
        by,
      ]),
    });
  }
  return await sheet.finish();
}

function inColumn(at: number): string {
  return momentInSweden(at).replace(' kl.', '');
}
