import type { Field, ListSpec } from './fields.ts';

// What FK's lists have in common (OpenAPI v9). The number codes that the contract has stand as `known`.

export const startedAndActive: readonly Field[] = [
  { path: 'startades', title: 'Ärendet startades', kind: 'day' },
  { path: 'aktivt', title: 'Aktivt', kind: 'yes-no' },
];

export const caseHead: readonly Field[] = [
  ...startedAndActive,
  { path: 'avslaget', title: 'Avslaget', kind: 'yes-no' },
];

export const decidedOn: Field = { path: 'fattades', title: 'Beslut fattat', kind: 'day' };
export const period: Field = { path: 'period', title: 'Period', kind: 'period' };
export const extent: Field = { path: 'omfattning', title: 'Omfattning', kind: 'extent' };
const benefit: Field = { path: 'forman', title: 'Förmån', kind: 'code' };
const isFinal: Field = { path: 'definitivt', title: 'Definitivt beslut', kind: 'yes-no' };

/** Of decisions on days. */
export const dayColumns: readonly Field[] = [
  period,
  extent,
  { path: 'dagar', title: 'Dagar', kind: 'number' },
];
export const dayMore: readonly Field[] = [benefit, isFinal];
export const waiting: Field = { path: 'karens', title: 'Karens', kind: 'yes-no' };

/** Of decisions on periods. */
export const gross: Field = { path: 'beslutatBruttobelopp', title: 'Beslutat brutto', kind: 'money' };
export const coordinated: Field = { path: 'samordnatBruttobelopp', title: 'Samordnat brutto', kind: 'money' };
export const periodicity: Field = {
  path: 'periodicitet',
  title: 'Betalas',
  kind: 'code',
  known: [0, 1, 2, 3, 4],
};
export const periodMore: readonly Field[] = [
  benefit,
  { path: 'delforman', title: 'Delförmån', kind: 'code' },
  isFinal,
];

export const childOfCase: Field = { path: 'grunduppgifter.barn', title: 'Barn', kind: 'person' };

export function numberCode(path: string, title: string, known: readonly number[]): Field {
  return { path, title, kind: 'code', known };
}

export function letterCode(path: string, title: string, known: readonly string[]): Field {
  return { path, title, kind: 'code', known };
}

export function money(path: string, title: string): Field {
  return { path, title, kind: 'money' };
}

export function persons(path: string, title: string): Field {
  return { path, title, kind: 'person' };
}

export function yesNo(path: string, title: string): Field {
  return { path, title, kind: 'yes-no' };
}

export function list(path: string, caption: string, columns: readonly Field[]): ListSpec {
  return { path, caption, columns };
}
