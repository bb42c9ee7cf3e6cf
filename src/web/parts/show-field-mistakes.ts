import { ValidationService } from '@fkui/logic';
import { fieldId } from './field-id.ts';
import type { FieldMistake } from './problem.ts';

/** What can be wrong: FKUI shows an error by these. */
type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLFieldSetElement;

/** Puts each mistake by its field, and all of them when a field has several. Gives the fields that were found, and the mistakes that have none on the page. */
export function showFieldMistakes(
  mistakes: readonly FieldMistake[],
  within: string,
): {
  readonly shownBy: readonly FormField[];
  readonly homeless: readonly FieldMistake[];
} {
  const found = mistakes.map((mistake) => ({ mistake, field: fieldOf(mistake.pointer, within) }));
  const shownBy = [...new Set(found.map(({ field }) => field))].filter((field) => field !== null);
  for (const field of shownBy) {
    // A field without rules of its own has nobody who shows an error until it is given some.
    if (field.dataset['validation'] === undefined) ValidationService.addValidatorsToElement(field, {});
    const own = found.filter((one) => one.field === field).map(({ mistake }) => mistake.message);
    ValidationService.setError(field, own.join(' '));
  }
  return { shownBy, homeless: found.filter(({ field }) => field === null).map(({ mistake }) => mistake) };
}

export function forgetFieldMistakes(fields: readonly FormField[]): void {
  for (const field of fields) ValidationService.setError(field, '');
}

/** The field itself, or the group of the nearest thing that it is part of. */
function fieldOf(pointer: string, within: string): FormField | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const element = document.getElementById(fieldId(at, within));
    if (element !== null && isFormField(element)) return element;
  }
  return null;
}

function isFormField(element: Element): element is FormField {
  return ['INPUT', 'TEXTAREA', 'SELECT', 'FIELDSET'].includes(element.tagName);
}
