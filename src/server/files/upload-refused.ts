import type { PdfFinding } from './pdf-reading/scan-pdf.js';

export type UploadRefusal =
  PdfFinding | 'empty' | 'too-large' | 'too-many-pages' | 'too-slow' | 'busy' | 'infected' | 'not-scanned';

/** What a limit was, for the words about it. */
export interface RefusalFacts {
  readonly bytes: number;
  readonly maxBytes: number;
  readonly pages: number;
  readonly maxPages: number;
}

/** A file that we do not take. The message is for the one who uploaded it: what is wrong, and what to do. */
export class UploadRefused extends Error {
  readonly reasons: readonly UploadRefusal[];

  constructor(reasons: readonly UploadRefusal[], facts: RefusalFacts) {
    const told = reasons.map((reason) => texts[reason](facts));
    // Several wrongs may have the same remedy.
    super([...told.map(({ wrong }) => wrong), ...new Set(told.map(({ remedy }) => remedy))].join(' '));
    this.reasons = reasons;
  }
}

interface Told {
  readonly wrong: string;
  readonly remedy: string;
}

const printAgain = 'Öppna dokumentet, välj Skriv ut, spara som en ny PDF och ladda upp den.';
const again = (wrong: string) => () => ({ wrong, remedy: printAgain });
const told = (wrong: string, remedy: string) => () => ({ wrong, remedy });

const texts: Readonly<Record<UploadRefusal, (facts: RefusalFacts) => Told>> = {
  empty: told('Filen är tom.', 'Välj den fil som du vill ladda upp.'),
  'too-large': ({ bytes, maxBytes }) => ({
    wrong: `Filen är för stor: ${megabytes(bytes)}. Den får vara högst ${megabytes(maxBytes)}.`,
    remedy: 'Skanna om dokumentet med lägre upplösning eller i svartvitt.',
  }),
  'not-pdf': told('Filen är ingen PDF.', 'Spara dokumentet som PDF och ladda upp den filen.'),
  damaged: told(
    'Filen går inte att läsa som PDF. Den är skadad eller inte hel.',
    'Skapa PDF-filen på nytt och ladda upp den.',
  ),
  'too-much': again('Filen är för tätt packad för att kunna kontrolleras.'),
  'too-many-pages': ({ pages, maxPages }) => ({
    wrong: `Filen har ${pages} sidor. Den får ha högst ${maxPages}.`,
    remedy: 'Ladda bara upp de sidor som behövs.',
  }),
  'too-slow': again('Filen tog för lång tid att kontrollera.'),
  busy: told('Många filer kontrolleras just nu.', 'Vänta en minut och ladda upp filen igen.'),
  encrypted: told(
    'Filen är skyddad med lösenord eller kryptering och kan därför inte kontrolleras.',
    'Spara den utan skydd och ladda upp den.',
  ),
  script: again('Filen innehåller skript (JavaScript).'),
  launch: again('Filen kan starta andra program.'),
  'form-submit': again('Filen har ett formulär som skickar eller hämtar uppgifter.'),
  'open-action': again('Filen gör något av sig själv när den öppnas eller visas.'),
  'embedded-files': told(
    'Filen har andra filer inbäddade.',
    'Ladda upp varje dokument för sig. Om du inte ser några andra filer: öppna dokumentet, välj Skriv ut, spara som en ny PDF och ladda upp den.',
  ),
  xfa: again('Filen är ett formulär av typen XFA, vars innehåll inte kan kontrolleras.'),
  'rich-media': again('Filen innehåller film, ljud eller tredimensionella objekt.'),
  external: again('Filen öppnar eller hämtar innehåll ur andra filer.'),
  infected: told(
    'Virusskyddet larmar om filen och den togs inte emot.',
    'Ladda inte upp den igen. Kontakta er it-avdelning.',
  ),
  'not-scanned': told(
    'Filen kunde inte kontrolleras mot virus och togs inte emot.',
    'Försök igen om en stund. Kontakta driftsparten om det inte går.',
  ),
};

function megabytes(bytes: number): string {
  const digits = bytes < 100_000_000 ? 1 : 0;
  return `${(bytes / 1_000_000).toFixed(digits).replace('.', ',').replace(/,0$/, '')} MB`;
}
