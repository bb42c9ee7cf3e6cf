import { expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import { lefiArrays } from '../../values/lefi-question.ts';
import type { AvailableTypes } from './lefi-api.ts';
import { periodShortcuts } from './period-shortcuts.ts';
import { questionMistakes, type WrittenQuestion } from './question-mistakes.ts';
import { askedCodes, offeredGroups } from './question-parts.ts';

const today = day('2026-11-26');
const type = (kod: string) => ({ kod, beskrivning: `Förmånen ${kod}` });
const available = {
  ...Object.fromEntries(lefiArrays.map((array) => [array, []])),
  utlamnare: [],
  formansinformation: [type('FK:SJP'), type('FK:BOB')],
  beslut: [type('PM:BTI')],
  utbetalningar: [type('FK:SJP'), type('PM:BTI')],
  ovrigInformation: [type('FK:GEPI')],
} as unknown as AvailableTypes;
const groups = offeredGroups(available);

const written: WrittenQuestion = {
  personnummer: '900101-2385',
  case: 'D 1/2026',
  purpose: 'Handläggning',
  from: '2026-01-01',
  to: '2026-11-26',
  codes: ['FK:SJP', 'PM:BTI'],
  parts: ['beslut', 'utbetalningar'],
  consentOn: '',
  consentReference: '',
};
const mistakes = (changes: Partial<WrittenQuestion>, demandsConsent = false) =>
  questionMistakes({ ...written, ...changes }, { today, groups, demandsConsent });

test('only what the actor may see is offered, in groups, the two authorities apart', () => {
  expect(groups.map(({ title, benefits }) => [title, benefits.map(({ label }) => label)])).toEqual([
    ['Person', ['Förmånen FK:GEPI']],
    ['Sjukdom', ['Förmånen FK:SJP']],
    ['Bostad', ['Förmånen FK:BOB', 'Förmånen PM:BTI (Pensionsmyndigheten)']],
  ]);
});

test('chosen benefits and parts become the arrays of the question, and nothing that the actor may not see', () => {
  expect(askedCodes(written.codes, written.parts, available)).toEqual({
    formansinformation: ['FK:SJP'],
    beslut: ['PM:BTI'],
    utbetalningar: ['FK:SJP', 'PM:BTI'],
  });
  expect(askedCodes(['FK:BOB'], ['utbetalningar'], available)).toEqual({});
});

test('a whole question has no mistakes', () => {
  expect(mistakes({})).toEqual([]);
});

test.each([
  ['no number', { personnummer: '' }, '/personnummer', 'Ange personnummer med 10 eller 12 siffror.'],
  [
    'a wrong check digit',
    { personnummer: '900101-2386' },
    '/personnummer',
    'Personnumret stämmer inte. Kontrollera siffrorna.',
  ],
  ['no case', { case: '  ' }, '/case', 'Ange vilket ärende frågan gäller.'],
  ['no purpose', { purpose: '' }, '/purpose', 'Ange vad uppgifterna behövs till.'],
  ['no first day', { from: '' }, '/period/from', 'Ange första dagen i perioden, ÅÅÅÅ-MM-DD.'],
  ['a day that there is not', { to: '2026-02-30' }, '/period/to', 'Ange sista dagen i perioden, ÅÅÅÅ-MM-DD.'],
  [
    'a reversed period',
    { to: '2025-12-31' },
    '/period/to',
    'Till och med ligger före från och med. Ändra någon av dem.',
  ],
  ['no benefit', { codes: [] }, '/asked', 'Välj minst en förmån.'],
  ['no part', { parts: [] }, '/parts', 'Välj minst en del.'],
  [
    'a benefit of which no chosen part tells anything',
    { codes: ['FK:SJP', 'FK:GEPI'] },
    '/parts',
    'Ingen vald del har uppgifter om: Förmånen FK:GEPI. Välj fler delar eller ta bort förmånen.',
  ],
] as const)('%s is told by its field', (_what, changes, pointer, message) => {
  expect(mistakes(changes)).toEqual([{ pointer, message }]);
});

test('a consent that is demanded has a day that has been, and a place', () => {
  expect(mistakes({ consentOn: '2026-11-27' }, true).map(({ pointer }) => pointer)).toEqual([
    '/consent/givenOn',
    '/consent/reference',
  ]);
  expect(mistakes({ consentOn: '2026-11-26', consentReference: 'akten' }, true)).toEqual([]);
});

test.each([
  ['tre', '2026-08-26', '2026-11-26'],
  ['denna', '2026-11-01', '2026-11-30'],
  ['tolv', '2025-11-26', '2026-11-26'],
])('the shortcut %s is a period', (key, from, to) => {
  expect(periodShortcuts.find((one) => one.key === key)?.periodAt(today)).toEqual({ from, to });
});
