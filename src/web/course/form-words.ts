import type { Field, Written } from './act-form.ts';

// What the forms of a connection's acts read out of what has been written, and say alike.

export const text = (written: Written, key: string): string => {
  const value = written[key];
  return typeof value === 'string' ? value : '';
};
export const list = (written: Written, key: string): readonly string[] => {
  const value = written[key];
  return Array.isArray(value) ? value : [];
};
export const nameOf = (written: Written, key: string): string => {
  const value = written[key];
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : '';
};

/** From its day, and at once when that is today or past. */
export function fromWhen(day: string, today: string): string {
  return day > today ? `Från och med ${day}` : 'Genast';
}

export const fromOn = (label: string): Field => ({
  key: 'fromOn',
  kind: 'day',
  label,
  hint: 'ÅÅÅÅ-MM-DD. Är dagen i dag eller passerad gäller det genast.',
});
export const letters = 'Kontaktpersonerna får brev om det.';
