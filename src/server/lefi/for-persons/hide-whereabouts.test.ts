import { expect, test } from 'vitest';
import { hideWhereabouts } from './hide-whereabouts.ts';

const home = { utdelningadress: ['Dolda vägen 1'], postnummer: '99999', postort: 'HEMORT' };
const anAnswer = (person: object, child: object) => ({
  utlamnare: [],
  avvikelser: {},
  formansinformation: {
    generellPersoninformation: [
      {
        namn: 'Gunilla Gömd',
        ...person,
        adress: [home],
        folkbokford: [{ lan: '01', kommun: 'HEMORT' }],
        arbetsstallen: [{ namn: 'Affären i HEMORT', arbetsgivare: { namn: 'Affären', adress: home } }],
        barn: [{ namn: 'Barn Gömd', ...child }],
      },
    ],
    mottagareavbarnbidrag: [
      { underlag: { institutionsplacering: [{ namn: 'Hemmet i HEMORT', adress: home }] } },
    ],
  },
});

test.each([
  ['the person asked about', anAnswer({ skyddad: true }, { skyddad: false })],
  ['somebody related', anAnswer({ skyddad: false }, { skyddad: true })],
])('nothing tells where anybody is when %s is protected', (_who, answer) => {
  const shown = hideWhereabouts(answer);
  expect(shown.protected).toBe(true);
  expect(JSON.stringify(shown.answer)).not.toMatch(/HEMORT|Dolda|99999/);
  expect(JSON.stringify(shown.answer)).toContain('Gunilla Gömd');
});

test('an answer without anybody protected is shown as it came', () => {
  const answer = anAnswer({ skyddad: false }, { skyddad: false });
  expect(hideWhereabouts(answer)).toEqual({ answer, protected: false, isProtectionKnown: true });
});

test('where a child lives is not told when the answer says nothing of whether she is protected', () => {
  const { formansinformation } = anAnswer({}, {});
  const { mottagareavbarnbidrag } = formansinformation;
  const shown = hideWhereabouts({
    utlamnare: [],
    avvikelser: {},
    formansinformation: { mottagareavbarnbidrag },
  });
  expect(JSON.stringify(shown.answer)).not.toMatch(/HEMORT|Dolda|99999/);
  expect(shown).toMatchObject({ protected: false, isProtectionKnown: false });
});
