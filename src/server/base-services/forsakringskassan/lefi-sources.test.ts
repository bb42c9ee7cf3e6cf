import { describe, expect, test } from 'vitest';
import { aLefiQuestion, aQuestion } from '../../../../test/builders.ts';
import type { SourceState } from '../../../values/findings/findings.ts';
import { readFindings } from '../index.ts';

// What is asked for: FK:BOB and FK:SJP as decisions, payments of FK:BOB and PM:AP, and FK:GEPI.
const question = aQuestion({
  agencies: {
    FK: {
      lefi: aLefiQuestion({ formansinformation: ['FK:BOB', 'FK:SJP'], ovrigInformation: ['FK:GEPI'] }),
    },
  },
});

function sourcesOf(answer: object): readonly SourceState[] {
  return readFindings('FK', { form: 'bytes', bytes: Buffer.from(JSON.stringify(answer)) }, question).sources;
}

function stateOf(sources: readonly SourceState[], source: string, scope?: SourceState['scope']) {
  return sources.find((each) => each.source === source && each.scope === scope)?.state;
}

const discloser = (utlamnare: string, tillstand: string) => ({
  utlamnare: { kod: utlamnare },
  tillstand: { kod: tillstand, beskrivning: `Tillstånd ${tillstand}` },
});
const wellBoth = [discloser('FK', 'OK'), discloser('PM', 'OK')];
const deviation = (kod: string, type: string) => ({
  avvikelse: { kod, beskrivning: 'Med egna ord' },
  formansgrupp: { kod: type, beskrivning: type },
});
const bob = { utbetalningsdetalj: [{ forman: { id: 'BOB' } }] };

describe('the sources behind LEFI', () => {
  test('have nothing only where their discloser says that it is OK', () => {
    const sources = sourcesOf({ utlamnare: wellBoth, formansinformation: { bostadsbidragsarende: [{}] } });
    expect(stateOf(sources, 'FK:BOB', 'decisions')).toBe('answered');
    expect(stateOf(sources, 'FK:SJP', 'decisions')).toBe('answered-nothing');
    expect(stateOf(sources, 'PM:AP', 'payments')).toBe('answered-nothing');
    expect(stateOf(sources, 'FK')).toBe('answered');
    expect(stateOf(sources, 'PM')).toBe('answered-nothing');
  });

  test.each(['FELANDE', 'OTILLGANGLIG', 'NYTT_TILLSTAND'])(
    'could not answer when their discloser is %s, in its own words',
    (state) => {
      const sources = sourcesOf({ utlamnare: [discloser('FK', 'OK'), discloser('PM', state)] });
      const ofPm = { state: 'unverifiable', code: state, text: `Tillstånd ${state}` };
      expect(sources).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ source: 'PM', ...ofPm }),
          expect.objectContaining({ source: 'PM:AP', scope: 'payments', ...ofPm }),
        ]),
      );
      expect(stateOf(sources, 'FK:SJP', 'decisions')).toBe('answered-nothing');
    },
  );

  test('could not answer when nobody hears of their discloser', () => {
    const sources = sourcesOf({ utlamnare: [discloser('FK', 'OK')] });
    expect([stateOf(sources, 'PM'), stateOf(sources, 'PM:AP', 'payments')]).toEqual([
      'unverifiable',
      'unverifiable',
    ]);
    expect(sourcesOf({ formansinformation: {} }).every(({ state }) => state === 'unverifiable')).toBe(true);
  });

  test('are withheld, or could not answer, each type by itself as the deviations say', () => {
    const sources = sourcesOf({
      utlamnare: wellBoth,
      avvikelser: {
        formansinformation: [deviation('INTERNT_FEL', 'FK:SJP')],
        utbetalningar: [deviation('OBEHORIG', 'PM:AP'), deviation('NY_AVVIKELSE', 'FK:BOB')],
      },
    });
    expect(sources).toContainEqual({
      source: 'PM:AP',
      scope: 'payments',
      state: 'withheld',
      code: 'OBEHORIG',
      text: 'Med egna ord',
      pointer: '/avvikelser/utbetalningar/0/avvikelse/kod',
    });
    expect(stateOf(sources, 'FK:SJP', 'decisions')).toBe('unverifiable');
    expect(stateOf(sources, 'FK:BOB', 'payments')).toBe('unverifiable');
    expect(stateOf(sources, 'FK:BOB', 'decisions')).toBe('answered-nothing');
    // The discloser has told of some types and not of others: that is not nothing.
    expect([stateOf(sources, 'FK'), stateOf(sources, 'PM')]).toEqual(['unverifiable', 'withheld']);
  });

  test('are told also when the deviation stands in a list that nobody knows, or of a type nobody asked for', () => {
    const sources = sourcesOf({
      utlamnare: [...wellBoth, discloser('NY', 'FELANDE')],
      avvikelser: { nyLista: [deviation('INTERNT_FEL', 'FK:BST')], beslut: [deviation('OBEHORIG', 'PM:EF')] },
    });
    expect(stateOf(sources, 'FK:BST')).toBe('unverifiable');
    expect(stateOf(sources, 'PM:EF', 'decisions')).toBe('withheld');
    expect(stateOf(sources, 'NY')).toBe('unverifiable');
  });

  test('have payments of a type by their rows, and of none that cannot be told of', () => {
    const paid = (payment: object) =>
      stateOf(
        sourcesOf({ utlamnare: wellBoth, formansinformation: { utbetalningsuppgift: [payment] } }),
        'FK:BOB',
        'payments',
      );
    expect(paid(bob)).toBe('answered');
    expect(paid({ utbetalningsdetalj: [{ forman: { id: 'SJP' } }] })).toBe('answered-nothing');
    expect(paid({ utbetalningsdetalj: [{ forman: { id: 'NYTT' } }] })).toBe('answered');
    expect(paid({})).toBe('answered');
  });
});
