import { expect, test } from 'vitest';
import { outcomesInWords, warningsInWords } from './outcome-words.ts';
import type { ReadQuestion } from './permissions-api.ts';

const question: ReadQuestion = {
  place: { recordedAt: '2026-11-26T08:00:00.000Z', tree: 0, position: 7 },
  maskedPerson: '19800101-****',
  caseworker: 'Ester Ekeby',
  caseReference: 'EK 2026/1',
  purpose: null,
  legalGround: null,
  door: 'ssbtek-v10',
  agencies: ['CSN', 'SO'],
  outcomes: [
    { agency: 'CSN', outcome: 'answered-nothing' },
    { agency: 'SO', outcome: 'timed-out' },
  ],
  refusedWith: null,
  warnings: [],
};

test('an agency that could not answer never reads as one that has nothing', () => {
  expect(outcomesInWords(question)).toEqual(['CSN hade inga uppgifter', 'A-kassorna svarade inte i tid']);
});

test('a question without an answer on record says so, and a refused one says with what', () => {
  expect(outcomesInWords({ ...question, outcomes: null })).toEqual([
    'Inget svar finns i loggen. Frågade: CSN, A-kassorna',
  ]);
  expect(outcomesInWords({ ...question, refusedWith: 'caseworker-not-assured' })).toEqual([
    'Nekad: handläggaren hade ingen försäkran som gällde',
  ]);
});

test('a mark says which rule it was given for, each its own', () => {
  expect(warningsInWords({ warnings: ['legal-ground-in-force'] })).toEqual([
    'Märkt: rättslig grund som inte gäller',
  ]);
  expect(warningsInWords({ warnings: ['caseworker-assured'] })).toEqual(['Märkt: utan gällande försäkran']);
});
