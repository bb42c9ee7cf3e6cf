import { byState } from '../../../values/lefi-sections/by-state.ts';
import type {
  Cell,
  CellKind,
  Fact,
  Section,
  SectionTable,
  TableRow,
} from '../../../values/lefi-sections/section.ts';
import { personInWords } from '../../../values/lefi-sections/person-in-words.ts';
import { sectionsOf } from '../../../values/lefi-sections/sections-of.ts';
import {
  arrayWords,
  discloserNames,
  disclosersInWords,
  protectionUnknown,
  stateMeanings,
  stateWords,
} from '../../../values/lefi-sections/state-words.ts';
import { disclosersState } from '../../../values/lefi-sections/type-states.ts';
import type { WrappedAnswer } from '../../../values/lefi-sections/wrapped-answer.ts';
import { momentInSweden, Sheet, type Field } from '../../files/index.ts';

export interface PrintingAnswer {
  /** Who runs the service, at the head of every page. */
  readonly operator: string;
  readonly demonstration: boolean;
}

/**
 * An answer on paper: what the page shows, with everything that it opens on demand, and who asked, when and why at the foot of
 * every page. Nothing of it is kept.
 */
export async function writePrintedAnswer(wrapped: WrappedAnswer, printing: PrintingAnswer): Promise<Buffer> {
  const { answeredAt, askedBy, purpose } = wrapped;
  const at = Date.parse(answeredAt);
  const sheet = new Sheet({
    title: 'Förmånsinformation',
    lead: 'Svar på en fråga i LEFI Online. Det visar registren som de var när frågan ställdes.',
    from: printing.operator,
    at,
    version: `Hämtat ${momentInSweden(at)} av ${askedBy.name}, ${askedBy.organisation}`,
    written: `ärende ${wrapped.case}, ändamål: ${purpose}`,
    demonstration: printing.demonstration,
  });
  writeQuestion(sheet, wrapped);
  for (const discloser of ['FK', 'PM'] as const) {
    const sections = sectionsOf(wrapped).filter((section) => section.discloser === discloser);
    if (sections.length > 0) writeDiscloser(sheet, discloser, { sections, wrapped });
  }
  sheet.callout(
    'Vem som svarar för uppgifterna',
    'Innehållet svarar Försäkringskassan och Pensionsmyndigheten för, var och en för sina uppgifter. ' +
      `Hur de visas här svarar ${printing.operator} för.`,
  );
  return await sheet.finish();
}

function writeQuestion(sheet: Sheet, wrapped: WrappedAnswer): void {
  const { period, askedBy, answeredAt, purpose } = wrapped;
  if (wrapped.protected)
    sheet.callout(
      'Skyddade personuppgifter',
      'Personen eller någon närstående är skyddad. Det som visar var någon finns står inte i utskriften. Röj det inte heller ' +
        'på annat sätt.',
    );
  const unknown = protectionUnknown(wrapped);
  if (unknown !== null) sheet.callout('Skydd av personuppgifter är inte känt', unknown);
  sheet.heading('Frågan');
  sheet.fields([
    { label: 'Person', value: personInWords(wrapped) },
    { label: 'Period', value: `${period.from} – ${period.to}` },
    { label: 'Hämtat', value: momentInSweden(Date.parse(answeredAt)) },
  ]);
  sheet.fields([
    { label: 'Frågat av', value: `${askedBy.name}, ${askedBy.organisation}` },
    { label: 'Ärende', value: wrapped.case },
    { label: 'Ändamål', value: purpose },
  ]);
  for (const { name, text } of disclosersInWords(wrapped)) sheet.paragraph(`${name} ${text}.`);
}

function writeDiscloser(
  sheet: Sheet,
  discloser: 'FK' | 'PM',
  { sections, wrapped }: { readonly sections: readonly Section[]; readonly wrapped: WrappedAnswer },
): void {
  sheet.heading(`Från ${discloserNames[discloser]}`);
  const state = disclosersState(wrapped.answer, discloser);
  // Nothing was asked of whom the answer does not speak: its sections say why.
  if (state !== 'OK' && state !== null)
    sheet.callout(
      `${discloserNames[discloser]} kunde inte svara`,
      'Ingen av uppgifterna därifrån kunde hämtas. Det betyder inte att de saknas. Ställ frågan igen senare.',
    );
  for (const section of sections.filter(hasContent)) writeSection(sheet, section);
  const rest = sections.filter((section) => !hasContent(section));
  writeRest(sheet, discloser, rest);
}

/** Something to read, or parts of which different things are to be said. */
function hasContent({ facts, tables, types }: Section): boolean {
  return facts.length + tables.length > 0 || byState(types).length > 1;
}

/** What there is nothing to show of: named by its state, with what may be concluded from that. */
function writeRest(sheet: Sheet, discloser: 'FK' | 'PM', sections: readonly Section[]): void {
  for (const { state, all } of byState(sections)) {
    const words = stateWords[state];
    sheet.heading(`${discloserNames[discloser]}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`);
    sheet.paragraph(all.map(titleOf).join(', '));
    if (state !== 'data') sheet.paragraph(stateMeanings[state], small);
  }
  // What is said of the code itself; the rest is about what is not here.
  for (const { code, notes } of sections)
    for (const note of notes) if (code !== null && note.includes(code)) sheet.paragraph(note, small);
}

function titleOf({ title, code }: Section): string {
  return code === null ? title : `${title} (${code})`;
}

function writeSection(sheet: Sheet, section: Section): void {
  const { code, types, facts, tables, notes } = section;
  sheet.heading(titleOf(section));
  const states = byState(types);
  for (const { state, all } of states) {
    const names = all.map(({ label, array }) => (code === null ? label : arrayWords[array])).join(', ');
    if (states.length > 1) sheet.paragraph(`${stateWords[state]}: ${names}`, small);
  }
  for (const note of notes) sheet.paragraph(note, small);
  const fields = facts.map(({ label, value }): Field => ({ label, value: textOf(value) }));
  for (let from = 0; from < fields.length; from += 3) sheet.fields(fields.slice(from, from + 3));
  for (const table of tables) writeTable(sheet, table);
}

function writeTable(sheet: Sheet, table: SectionTable): void {
  const { caption, columns, rows, sums, empty, tables } = table;
  sheet.subheading(caption);
  writeFacts(sheet, table.facts);
  if (rows.length > 0 || sums !== undefined) {
    sheet.table({
      columns: columns.map(({ title, kind }) => ({ heading: title, isRight: rightKinds.includes(kind) })),
      rows: rows.map(({ cells }) => cells.map(textOf)),
      ...(sums === undefined ? {} : { sums: sumRow(sums) }),
    });
    if (sums?.incomplete != null) sheet.paragraph(sums.incomplete);
  } else if (empty !== undefined) sheet.paragraph(empty);
  rows.forEach((row, index) => {
    writeRow(sheet, row, `${caption}, rad ${index + 1}`);
  });
  for (const inner of tables) writeTable(sheet, inner);
}

const rightKinds: readonly CellKind[] = ['money', 'number', 'extent'];
const small = { size: 8.5 };

/** What the page opens on demand is open on paper. */
function writeRow(sheet: Sheet, { facts, tables }: TableRow, heading: string): void {
  if (facts.length + tables.length === 0) return;
  sheet.subheading(heading);
  writeFacts(sheet, facts);
  for (const table of tables) writeTable(sheet, table);
}

/** Its label stands in the first column that is not summed. */
function sumRow({ label, cells }: NonNullable<SectionTable['sums']>): string[] {
  const place = cells.indexOf(null);
  return cells.map((cell, index) => (index === place ? label : cell === null ? '' : textOf(cell)));
}

/** Many of them stand in one paragraph: an answer may have hundreds. */
function writeFacts(sheet: Sheet, facts: readonly Fact[]): void {
  const lines = facts.map(({ label, value }) => `${label}: ${textOf(value).replaceAll('\n', ', ')}`);
  if (lines.length > 0) sheet.paragraph(lines.join(' · '), small);
}

/** The code beside its words, and a mark when the contract does not have it. */
function textOf({ text, code, isUnknown }: Cell): string {
  const marks = [...(code === undefined ? [] : [code]), ...(isUnknown === true ? ['okänd kod'] : [])];
  return marks.length === 0 ? text : `${text} (${marks.join(', ')})`;
}
