import { expect, test } from 'vitest';
import { firstContent } from '../../server/portal/first-content/first-content.ts';
import { contentOf, formOf } from './content-form.ts';
import type { Content } from './portal-api.ts';

test('what is opened in the form and saved unchanged is the same content', () => {
  for (const content of Object.values(firstContent) as Content[])
    expect(contentOf(content.kind, formOf(content.kind, content))).toEqual(content);
});

test('an operating message keeps its moments, and no end is until further notice', () => {
  const content: Content = {
    kind: 'operating-message',
    title: 'Underhåll',
    text: 'Kort avbrott.',
    beginsAt: '2026-11-26T21:00:00.000Z',
    endsAt: null,
    agencies: ['CSN'],
  };
  expect(contentOf(content.kind, formOf(content.kind, content))).toEqual(content);
});
