import { expect, test } from 'vitest';
import { parseText } from './parse-text.ts';

const text = (words: string) => ({ kind: 'text', text: words });

test('paragraphs, headings and lists are told apart', () => {
  expect(
    parseText('En rad\nsom går vidare.\n\n## Rubrik\nText under\n\n- ett\n- två\n\n1. först\n2. sedan'),
  ).toEqual([
    { kind: 'paragraph', spans: [text('En rad som går vidare.')] },
    { kind: 'heading', spans: [text('Rubrik')] },
    { kind: 'paragraph', spans: [text('Text under')] },
    { kind: 'bullets', items: [[text('ett')], [text('två')]] },
    { kind: 'numbers', items: [[text('först')], [text('sedan')]] },
  ]);
});

test('strong words and links stand in their line', () => {
  expect(parseText('Läs **allt** i [avtalet](/portal/avtalsdokument).')).toEqual([
    {
      kind: 'paragraph',
      spans: [
        text('Läs '),
        { kind: 'strong', text: 'allt' },
        text(' i '),
        { kind: 'link', text: 'avtalet', address: '/portal/avtalsdokument' },
        text('.'),
      ],
    },
  ]);
});

test.each(['[klicka](javascript:alert)', '[klicka](http://x.example)', '[klicka](//x.example)'])(
  '%s is no link',
  (written) => {
    expect(parseText(written)).toEqual([{ kind: 'paragraph', spans: [text('klicka')] }]);
  },
);

test('markup is text', () => {
  expect(parseText('<script>x</script>')).toEqual([
    { kind: 'paragraph', spans: [text('<script>x</script>')] },
  ]);
});
