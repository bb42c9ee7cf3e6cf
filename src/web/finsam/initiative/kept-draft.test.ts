import { expect, test } from 'vitest';
import { emptyDraft } from './initiative-draft.ts';
import { withoutNumbers } from './kept-draft.ts';

test('what the window keeps of a new initiative has every answer but a text with somebody’s number', () => {
  const draft = {
    ...emptyDraft,
    orientation: 'individual' as const,
    esfFinanced: false,
    name: 'Nya vägar',
    description: 'Efter samtal med 19651007-2381.',
    targetGroups: ['unga'],
  };
  const written = { draft, budget: { budget: '500 000', esfBudget: '', planned: '20' }, reached: 3 };
  expect(withoutNumbers(written)).toEqual({ ...written, draft: { ...draft, description: '' } });
});
