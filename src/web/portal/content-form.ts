import { momentInWords } from './in-words.ts';
import { fieldsOf, type Field } from './content-fields.ts';
import type { Content, ContentKind } from './portal-api.ts';
import { readSwedishMoment } from './swedish-moment.ts';

/** What a form's fields hold while somebody writes: texts as they are written. */
export interface FormObject {
  [key: string]: FormValue;
}
export type FormValue = string | boolean | string[] | FormObject[];

/** An empty form, or the content's values in it. */
export function formOf(kind: ContentKind, content?: Content): FormObject {
  return objectOf(fieldsOf[kind], content === undefined ? {} : { ...content });
}

/** The content that the form says. */
export function contentOf(kind: ContentKind, form: FormObject): Content {
  return { kind, ...valuesOf(fieldsOf[kind], form) } as unknown as Content;
}

export function objectOf(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>> = {},
): FormObject {
  return Object.fromEntries(fields.map((field) => [field.key, shown(field, values[field.key])]));
}

function shown(field: Field, value: unknown): FormValue {
  if (field.kind === 'yes-or-no') return value === true;
  if (field.kind === 'lines') return itemsIn(value).join('\n');
  if (field.kind === 'agencies') return itemsIn(value).map(String);
  if (field.kind === 'list')
    return itemsIn(value).map((item) => objectOf(field.fields, { ...(item as object) }));
  return shownText(field, value);
}

function shownText(field: Field, value: unknown): string {
  const byDefault = field.kind === 'choice' ? (field.options[0]?.value ?? '') : '';
  if (typeof value !== 'string') return byDefault;
  return field.kind === 'moment' ? momentInWords(value) : value;
}

function itemsIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function valuesOf(fields: readonly Field[], form: FormObject): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.map((field) => [field.key, written(field, form[field.key])]));
}

function written(field: Field, value: FormValue | undefined): unknown {
  switch (field.kind) {
    case 'lines':
      return linesIn(textOf(value));
    case 'list':
      return listOf(value).map((item) => valuesOf(field.fields, item));
    case 'choice':
    case 'yes-or-no':
    case 'agencies':
      return value;
    case 'line':
    case 'text':
    case 'day':
    case 'moment':
      return writtenText(field, textOf(value).trim());
  }
}

function writtenText(field: Field, text: string): string | null {
  if (text === '') return field.optional === true && !('emptyIs' in field) ? null : '';
  // What is no moment is sent as it was written, for the server to say so by the field.
  return field.kind === 'moment' ? (readSwedishMoment(text) ?? text) : text;
}

function linesIn(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

export function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function listOf(value: FormValue | undefined): readonly FormObject[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object') : [];
}

export function namesOf(value: FormValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
