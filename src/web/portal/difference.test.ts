import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';
import type { Content } from './portal-api.ts';

const page = (text: string, title = 'Rubriken'): Content => ({ kind: 'page', title, summary: 'Kort', text });

test('a line that has been added, changed or taken away is told, between those that are the same', () => {
  expect(differenceOf(page('ett\n\ntvå\n\ntre'), page('ett\n\n2\n\ntre\n\nfyra'))).toEqual([
    { kind: 'same', text: 'Rubrik: Rubriken' },
    { kind: 'same', text: 'Ingress: Kort' },
    { kind: 'same', text: 'Text: ett' },
    { kind: 'removed', text: 'Text: två' },
    { kind: 'added', text: 'Text: 2' },
    { kind: 'same', text: 'Text: tre' },
    { kind: 'added', text: 'Text: fyra' },
  ]);
});

test('rows within a list are told with their place', () => {
  const support = (telephone: string): Content => ({
    kind: 'support',
    title: 'Support',
    summary: 'Vem',
    levels: [
      {
        question: 'Vad?',
        responsible: 'Vi',
        text: 'Ring.',
        contacts: [{ about: 'allt', name: 'Vi', telephone, email: null, url: null }],
      },
    ],
  });
  expect(differenceOf(support('1'), support('2')).filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Fråga 1, Kontaktväg 1, Telefon: 1' },
    { kind: 'added', text: 'Fråga 1, Kontaktväg 1, Telefon: 2' },
  ]);
});

test('the same content has no difference', () => {
  expect(differenceOf(page('ett'), page('ett')).every(({ kind }) => kind === 'same')).toBe(true);
});
