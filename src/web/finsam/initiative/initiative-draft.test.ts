import { expect, test } from 'vitest';
import type { Code } from '../finsam-api.ts';
import { codesToChoose, emptyDraft, toAdd, withOrientation } from './initiative-draft.ts';

test('another orientation asks anew for what depends on it, and keeps the rest', () => {
  const individual = withOrientation({ ...emptyDraft, name: 'Steget' }, 'individual');
  expect(individual).toMatchObject({ followUpMethod: 'women-and-men', name: 'Steget' });
  const structural = withOrientation({ ...individual, focus: 'mapping' }, 'structural');
  expect(structural).toMatchObject({ followUpMethod: '', focus: '', name: 'Steget' });
  expect(withOrientation(structural, 'structural')).toBe(structural);
});

test('no last day is sent as none, and an unanswered question is never sent', () => {
  const answered = {
    ...withOrientation(emptyDraft, 'individual'),
    esfFinanced: false,
    startsOn: '2026-01-01',
  };
  expect(toAdd(answered)).toMatchObject({ endsOn: null, esfFinanced: false });
  expect(() => toAdd({ ...answered, esfFinanced: null })).toThrow(/every question/);
});

test('a code that is no longer for choosing stays where it was chosen, and is nowhere else', () => {
  const code = (name: string, more: Partial<Code>): Code => ({
    ...{ list: 'focus', code: name, version: 1, label: name, help: '', fromOn: '2023-01-01', untilOn: null },
    ...{ orientation: 'individual', isPlaceholder: true, mayBeChosen: true, ...more },
  });
  const codes = [
    code('new', {}),
    code('old', { mayBeChosen: false }),
    code('other', { orientation: 'structural' }),
  ];
  const chosen = (names: string[]) =>
    codesToChoose(codes, 'focus', { orientation: 'individual', chosen: names }).map((one) => one.code);
  expect(chosen([])).toEqual(['new']);
  expect(chosen(['old'])).toEqual(['new', 'old']);
});
