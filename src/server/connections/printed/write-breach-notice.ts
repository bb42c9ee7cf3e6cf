import { momentInSweden } from '../../files/index.ts';
import { thirtyFullDays } from '../thirty-full-days.ts';
import { newSheet, type Printing } from './new-sheet.ts';

export interface NoticeToPrint {
  /** The operator (7.1), or the agency by its name (7.2). */
  readonly sender: string;
  readonly municipality: string;
  readonly board: string;
  readonly organisationsnummer: string;
  /** What is not fulfilled, or which preconditions have changed. */
  readonly text: string;
  /** What the municipality is to do; null: the text says it. */
  readonly toRemedy: string | null;
  /** When the notice was given; milliseconds since 1970. */
  readonly noticeAt: number;
  readonly givenBy: string;
}

/** Anslutningsavtal kommun 7.1: the operator's written notice of breach. */
export async function writeBreachNotice(notice: NoticeToPrint, printing: Printing): Promise<Buffer> {
  return await writeNotice(notice, printing, {
    title: 'Skriftligt påtalande av brist',
    clause: 'Anslutningsavtal kommun 1.0, punkten 7.1',
    textHeading: 'Vad kommunen inte uppfyller',
    remedyHeading: 'Vad kommunen ska åtgärda',
    afterwards: (last) =>
      `Kommunen ska ha åtgärdat bristen senast ${last}. Är den inte åtgärdad då får driftsparten med omedelbar verkan avsluta kommunens anslutning. Inget avslutas av sig självt.`,
  });
}

/** Anslutningsavtal kommun 7.2: an agency's written notice that its preconditions have changed. */
export async function writePreconditionsNotice(notice: NoticeToPrint, printing: Printing): Promise<Buffer> {
  return await writeNotice(notice, printing, {
    title: 'Skriftligt påtalande om ändrade förutsättningar',
    clause: 'Anslutningsavtal kommun 1.0, punkten 7.2',
    textHeading: 'Vilka förutsättningar som har ändrats',
    remedyHeading: 'Vad kommunen ska göra',
    afterwards: (last) =>
      `Kommunen har rätt att uppfylla de ändrade förutsättningarna till och med ${last}. Gör den inte det får ${notice.sender} sluta lämna uppgifter till kommunen. Övriga uppgiftslämnare berörs inte.`,
  });
}

interface Wording {
  readonly title: string;
  readonly clause: string;
  readonly textHeading: string;
  readonly remedyHeading: string;
  readonly afterwards: (lastDay: string) => string;
}

async function writeNotice(notice: NoticeToPrint, printing: Printing, wording: Wording): Promise<Buffer> {
  const { firstDay, lastDay } = thirtyFullDays(notice.noticeAt);
  const sheet = newSheet(printing, {
    title: wording.title,
    lead: `Enligt ${wording.clause}.`,
    version: 'Påtalande 1.0',
  });
  sheet.fields([
    { label: 'Från', value: notice.sender },
    { label: 'Påtalat den', value: momentInSweden(notice.noticeAt) },
  ]);
  sheet.fields([
    { label: 'Till', value: `${notice.municipality}, ${notice.board}` },
    { label: 'Organisationsnummer', value: notice.organisationsnummer },
  ]);
  sheet.heading(wording.textHeading);
  sheet.paragraph(notice.text);
  if (notice.toRemedy !== null) {
    sheet.heading(wording.remedyHeading);
    sheet.paragraph(notice.toRemedy);
  }
  sheet.callout(
    `Tid att åtgärda: 30 dagar, ${firstDay} till och med ${lastDay}`,
    wording.afterwards(lastDay),
  );
  sheet.fields([{ label: 'Påtalandet är gjort av', value: notice.givenBy }]);
  return await sheet.finish();
}
