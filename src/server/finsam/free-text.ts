import { mentionsPersonnummer } from '../../values/mentions-personnummer.ts';
import type { FieldMistake } from '../parties/index.ts';

/** What is wrong with texts for people, by pointer: Finsam holds numbers, never persons. */
export function textMistakes(texts: Readonly<Record<string, string>>): readonly FieldMistake[] {
  return Object.entries(texts).flatMap(([pointer, text]) =>
    mentionsPersonnummer(text)
      ? [{ pointer, message: 'Det ser ut som ett personnummer. Ta bort det: här får inga personer nämnas.' }]
      : [],
  );
}
