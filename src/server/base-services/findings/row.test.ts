import { describe, expect, test } from 'vitest';
import { jsonPlace } from './json-place.ts';
import { row } from './row.ts';
import { untold } from './untold.ts';

const codes = new Set(['SJP']);
const texts = new Map([['1', 'Månad']]);
const rowOf = (value: unknown) => row('FK', jsonPlace(JSON.stringify(value)));

describe('a row that is read', () => {
  test('holds each value with its place', () => {
    const read = rowOf({ belopp: { summa: 12.5 }, dagar: 2.5, datum: '2026-10-01+02:00', aktivt: true })
      .amount('gross', 'belopp/summa')
      .decimal('days', 'dagar')
      .day('paidOn', 'datum')
      .flag('isActive', 'aktivt');
    expect(read.fact()).toEqual({
      gross: '12.50',
      days: '2.5',
      paidOn: '2026-10-01',
      isActive: true,
      provenance: {
        agency: 'FK',
        pointer: '',
        values: { gross: '/belopp/summa', days: '/dagar', paidOn: '/datum', isActive: '/aktivt' },
      },
    });
  });

  test('leaves out what is missing and what is of another kind', () => {
    const read = rowOf({ belopp: 'tolv', dagar: [], datum: '2026-02-30', aktivt: 'kanske', namn: {} })
      .amount('gross', 'belopp')
      .decimal('days', 'dagar')
      .day('paidOn', 'datum')
      .flag('isActive', 'aktivt')
      .text('name', 'namn')
      .coded('benefit', 'saknas', codes);
    expect(read.fact()).toEqual({ provenance: { agency: 'FK', pointer: '', values: {} } });
  });

  test('shows an unknown code as it is, with its text', () => {
    const read = rowOf({ forman: { id: 'XYZ', beskrivning: 'Nytt stöd' }, typ: 1, gammal: 'SJP' })
      .coded('benefit', 'forman/id', codes, 'forman/beskrivning')
      .coded('kind', 'typ', texts)
      .coded('old', 'gammal', codes);
    expect(read.fact()).toMatchObject({
      benefit: { code: 'XYZ', text: 'Nytt stöd', known: false },
      kind: { code: '1', text: 'Månad', known: true },
      old: { code: 'SJP', known: true },
      provenance: { values: { 'benefit.text': '/forman/beskrivning', 'kind.code': '/typ' } },
    });
  });

  test('reads months as the days they have, and an end that is missing as open', () => {
    const months = rowOf({ fran: '2026-02', till: '2026-02' }).period('period', 'fran', 'till').fact();
    expect(months['period']).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(rowOf({ fran: '2026-02-05' }).period('period', 'fran', 'till').fact()['period']).toEqual({
      from: '2026-02-05',
    });
  });

  test('reads a fraction, unless it is unset', () => {
    const fraction = (value: object) => rowOf({ omf: value }).fraction('extent', 'omf', 'a', 'b').fact();
    expect(fraction({ a: 1, b: 2 })).toMatchObject({
      extent: '1/2',
      provenance: { values: { extent: '/omf' } },
    });
    expect(fraction({ a: 0, b: 0 })['extent']).toBeUndefined();
    expect(fraction({ a: 1 })['extent']).toBeUndefined();
  });

  test('holds rows within it, and values from another place', () => {
    const document = { rader: [{ summa: 1 }, { summa: 2 }], grund: { namn: 'Ada' } };
    const read = rowOf(document);
    read.rows('parts', read.place.list('rader'), (part) => part.amount('gross', 'summa'));
    read.from(read.place.child('grund')).text('name', 'namn');
    read.from(undefined).text('other', 'namn');
    expect(read.fact()).toMatchObject({
      parts: [{ gross: '1.00' }, { gross: '2.00' }],
      name: 'Ada',
      provenance: { values: { 'parts.0.gross': '/rader/0/summa', name: '/grund/namn' } },
    });
    expect(
      read.payment({ payer: 'FK', benefit: { code: 'FK', known: true }, state: 'paid', currency: 'SEK' }),
    ).toMatchObject({ payer: 'FK', parts: [{}, {}] });
  });
});

describe('what no row has told', () => {
  test('is told value by value, named by its way from the record', () => {
    const record = jsonPlace('{"a":{"b":[1.50,{"c":"x"}]},"d":true}');
    expect(untold('FK', 'nytt', record, ({ pointer }) => pointer === '/d')).toEqual({
      kind: 'nytt',
      values: [
        { name: 'a/b/0', value: '1.50' },
        { name: 'a/b/1/c', value: 'x' },
      ],
      provenance: {
        agency: 'FK',
        pointer: '',
        values: { 'values.0.value': '/a/b/0', 'values.1.value': '/a/b/1/c' },
      },
    });
    expect(untold('FK', 'nytt', record, () => true)).toBeUndefined();
  });

  test('is told however deep and wide the answer is', () => {
    const deep = jsonPlace(`${'['.repeat(2_000)}1${']'.repeat(2_000)}`);
    expect(untold('FK', 'djupt', deep, () => false)?.['values']).toHaveLength(1);
    const wide = jsonPlace(JSON.stringify(Array(150_000).fill(0)));
    expect(untold('FK', 'brett', wide, () => false)?.['values']).toHaveLength(150_000);
  });
});
