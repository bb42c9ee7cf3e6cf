import { expect, test } from 'vitest';
import { factsInWords } from './facts-in-words.ts';

const initiative = '0317c68e-1d64-4c7b-baec-20991421e0db';
const called = new Map([
  [initiative, 'Bryggan'],
  ['162229990003', 'Samordningsförbundet Prov'],
  ['162021999053', 'Försäkringskassan'],
]);
const told = (name: string, ...values: string[]) => factsInWords([{ name, values }], called);

test('what a figure was about, from what and to what, is told in words', () => {
  const lines = told(
    'figures',
    `women year ${initiative} v2: empty -> 12`,
    `men T1 ${initiative} v3: 1400 -> empty`,
    'allotted 162021999053 year v1: empty -> 5176000',
    'own-capital year v1: empty -> -20000',
  ).map((line) => line.replaceAll('\u00a0', ' '));
  expect(lines).toEqual([
    'uppgift: Kvinnor, Bryggan, från tomt till 12 (version 2)',
    'uppgift: Män, Bryggan, januari–april, från 1 400 till tomt (version 3)',
    'uppgift: Tilldelade medel, Försäkringskassan, från tomt till 5 176 000 (version 1)',
    'uppgift: Eget kapital, från tomt till −20 000 (version 1)',
  ]);
});

test('an identity is called by its name, a period ends on its last day, and what is not known stands as it is', () => {
  expect(told('federation', '162229990003')).toEqual(['förbund: Samordningsförbundet Prov']);
  expect(told('federation', 'all')).toEqual(['förbund: alla']);
  expect(told('validTo', '2028-11-26')).toEqual(['till och med: 2028-11-25']);
  expect(told('linkId', 'okänd')).toEqual(['koppling: okänd']);
  expect(told('sha256', 'a'.repeat(32))).toEqual([
    `undertecknad text (SHA-256): ${'a'.repeat(16)} ${'a'.repeat(16)}`,
  ]);
  expect(told('figures', 'något annat')).toEqual(['uppgift: något annat']);
});
