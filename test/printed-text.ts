import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF says, page by page, in the order that it was written; and what it tells those who listen to it. */
export interface PrintedText {
  readonly pages: readonly string[];
  readonly title: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  /** The roles of the structure's elements on the first page, in order: 'H1', 'P', 'TH' …; a table's on all its pages. */
  readonly roles: readonly string[];
}

interface StructureNode {
  readonly role?: string;
  readonly children?: readonly StructureNode[];
}

export async function printedText(bytes: Buffer): Promise<PrintedText> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await loading.promise;
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
    if (number === 1) roles.push(...rolesIn((await page.getStructTree()) as StructureNode));
  }
  const { info } = (await document.getMetadata()) as unknown as {
    info: { Title: string; Language: string | null };
  };
  const marks = (await document.getMarkInfo()) as { Marked: boolean } | null;
  await loading.destroy();
  return { pages, title: info.Title, language: info.Language, isTagged: marks?.Marked ?? false, roles };
}

function rolesIn({ role, children = [] }: StructureNode): readonly string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}
