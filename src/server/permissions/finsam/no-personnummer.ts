import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';
import { mistakeIf, type Checked } from '../caseworkers/field-checks.ts';

/** Free text never holds what could be somebody's number (V24). */
export function noPersonnummer(text: string, pointer: string): Checked {
  return mistakeIf(
    mentionsPersonnummer(text),
    pointer,
    'Texten ser ut att innehålla ett personnummer. Skriv den utan personuppgifter.',
  );
}
