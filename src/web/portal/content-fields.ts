import { agencies } from '../../values/agency.ts';
import { agencyInWords } from './in-words.ts';
import type { ContentKind } from './portal-api.ts';

interface FieldBase {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** One field of a form for content. An optional text that is empty is null in the content. */
export type Field =
  | (FieldBase & { readonly kind: 'line' | 'text'; readonly maxLength: number; readonly emptyIs?: 'text' })
  /** A day; a moment in Swedish time; one item a line. */
  | (FieldBase & { readonly kind: 'day' | 'moment' | 'lines' | 'yes-or-no' | 'agencies' })
  | (FieldBase & {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly text: string }[];
    })
  | (FieldBase & { readonly kind: 'list'; readonly itemName: string; readonly fields: readonly Field[] });

const textHint =
  'Tom rad mellan stycken. ## Rubrik, - punkt, 1. numrerad punkt, **viktigt** och [ord](adress).';
const title: Field = { kind: 'line', key: 'title', label: 'Rubrik', maxLength: 150 };
const summary: Field = { kind: 'line', key: 'summary', label: 'Ingress', maxLength: 300 };
const text: Field = { kind: 'text', key: 'text', label: 'Text', maxLength: 20_000, hint: textHint };
const source: Field = {
  kind: 'line',
  key: 'source',
  label: 'Källa',
  maxLength: 500,
  optional: true,
  emptyIs: 'text',
};
const placeholder: Field = {
  kind: 'yes-or-no',
  key: 'placeholder',
  label: 'Något här är inte publicerat (platshållare)',
};

const contacts: Field = {
  kind: 'list',
  key: 'contacts',
  label: 'Kontaktvägar',
  itemName: 'Kontaktväg',
  fields: [
    { kind: 'line', key: 'name', label: 'Vem', maxLength: 200 },
    { kind: 'line', key: 'about', label: 'Vad man kan fråga om', maxLength: 200 },
    { kind: 'line', key: 'telephone', label: 'Telefon', maxLength: 50, optional: true },
    { kind: 'line', key: 'email', label: 'E-post', maxLength: 254, optional: true },
    { kind: 'line', key: 'url', label: 'Webbadress', maxLength: 500, optional: true },
  ],
};

const dayHint = 'ÅÅÅÅ-MM-DD';
const momentHint = 'ÅÅÅÅ-MM-DD TT:MM, svensk tid';

export const fieldsOf: Readonly<Record<ContentKind, readonly Field[]>> = {
  page: [title, summary, text],
  guide: [
    title,
    summary,
    { kind: 'list', key: 'steps', label: 'Steg', itemName: 'Steg', fields: [title, text] },
    { ...text, label: 'Text efter stegen', optional: true, emptyIs: 'text' },
  ],
  'base-service': [
    { ...title, label: 'Bastjänstens namn' },
    {
      kind: 'choice',
      key: 'agency',
      label: 'Uppgiftslämnare',
      options: agencies.map((value) => ({ value, text: agencyInWords(value) })),
    },
    { kind: 'line', key: 'owner', label: 'Ägare', maxLength: 200 },
    {
      kind: 'line',
      key: 'informationUrl',
      label: 'Information om tjänsten, webbadress',
      maxLength: 500,
      optional: true,
    },
    contacts,
    { kind: 'day', key: 'deliversSince', label: 'Levererar sedan', hint: dayHint, optional: true },
    { kind: 'lines', key: 'holds', label: 'Vad den innehåller', hint: 'En rad för varje', optional: true },
    source,
    placeholder,
  ],
  support: [
    title,
    summary,
    {
      kind: 'list',
      key: 'levels',
      label: 'Vem som svarar på vad',
      itemName: 'Fråga',
      fields: [
        { kind: 'line', key: 'question', label: 'Frågan', maxLength: 150 },
        { kind: 'line', key: 'responsible', label: 'Vem som svarar', maxLength: 200 },
        text,
        contacts,
      ],
    },
  ],
  release: [
    { ...title, label: 'Version' },
    { kind: 'day', key: 'opensOn', label: 'Öppnar', hint: dayHint, optional: true },
    { kind: 'day', key: 'closesOn', label: 'Stänger', hint: dayHint, optional: true },
    text,
    source,
    placeholder,
  ],
  news: [title, text],
  'operating-message': [
    title,
    text,
    { kind: 'moment', key: 'beginsAt', label: 'Börjar', hint: momentHint },
    { kind: 'moment', key: 'endsAt', label: 'Slutar', hint: momentHint, optional: true },
    {
      kind: 'agencies',
      key: 'agencies',
      label: 'Vilka uppgiftslämnare det gäller',
      hint: 'Inga valda: hela tjänsten',
    },
  ],
};
