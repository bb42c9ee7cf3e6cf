import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import { ChangeRefused } from '../parties/index.ts';
import { couldHoldPersonnummer, refusePersonnummer } from './refuse-personnummer.ts';
import { dayInWords, organisationsnummerInWords } from './templates/template.ts';
import { writeLetter } from './write-letter.ts';

/** A number of a person, with any check digit, as people write them. */
const personsNumber = fc
  .record({
    century: fc.constantFrom('18', '19', '20', ''),
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    dayOfMonth: fc.integer({ min: 1, max: 31 }),
    isSamordningsnummer: fc.boolean(),
    last: fc.oneof(
      fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0')),
      fc
        .tuple(fc.constantFrom('T', 'R'), fc.integer({ min: 100, max: 999 }))
        .map(([letter, rest]) => `${letter}${rest}`),
    ),
    between: fc.constantFrom('', '-', '.', ' ', '/', '–'),
    beforeLast: fc.constantFrom('', '-', '+', ' ', ' - ', '–', '\u00a0', ' + '),
  })
  .map(({ century, year, month, dayOfMonth, isSamordningsnummer, last, between, beforeLast }) => {
    const two = (number: number) => String(number).padStart(2, '0');
    const birth = [
      `${century}${two(year)}`,
      two(month),
      two(isSamordningsnummer ? dayOfMonth + 60 : dayOfMonth),
    ];
    return `${birth.join(between)}${beforeLast}${last}`;
  });

const fullWidth = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

test('whatever surrounds it and however it is written, a person’s number is found', () => {
  const around = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{N}/gu, ''));
  fc.assert(
    fc.property(personsNumber, around, around, fc.boolean(), (number, before, after, isWide) => {
      const written = isWide ? fullWidth(number) : number;
      return couldHoldPersonnummer(`${before} ${written} ${after}`) && couldHoldPersonnummer(`(${written})`);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever a letter is told to say, it goes out without a person’s number or not at all', () => {
  const said = fc.oneof(
    fc.string(),
    personsNumber,
    fc.tuple(fc.string(), personsNumber).map((both) => both.join('')),
  );
  fc.assert(
    fc.property(said, said, said, (municipality, missing, name) => {
      try {
        const values = { municipality, board: 'Socialnämnden', missing: ['a', missing] };
        const { subject, body } = writeLetter({
          template: 'completion-asked',
          to: { name, email: 'a@b.se' },
          values,
        });
        return !couldHoldPersonnummer(`${name} ${subject} ${body}`);
      } catch (error) {
        return error instanceof ChangeRefused && !couldHoldPersonnummer(error.message);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a number that two values make together is found too', () => {
  const values = { municipality: 'Ekeby 880514', board: '2380-nämnden', missing: [] };
  const to = { name: 'Åsa', email: 'a@b.se' };
  expect(() => writeLetter({ template: 'completion-asked', to, values })).toThrow(ChangeRefused);
});

test('days, organisationsnummer, ids and ordinary numbers pass', () => {
  const days = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(days, fc.uuid(), fc.integer({ min: 2, max: 9 }), (from, id, third) => {
      const organisationsnummer = `1622${third}9990012`;
      const text = `Från ${dayInWords(from)} (${from}), ${organisationsnummerInWords(organisationsnummer)} och ${organisationsnummer}, id ${id}.`;
      return !couldHoldPersonnummer(text);
    }),
  );
  for (const text of [
    'Dnr 2026/00412',
    'telefon 0771-17 90 00',
    'SFS 2001:453',
    '10 000 kronor',
    'kl. 2026-11-26 14:30',
  ])
    expect([text, couldHoldPersonnummer(text)]).toEqual([text, false]);
});

test('whoever wrote it is told where, and not the number', () => {
  expect(() => {
    refusePersonnummer('gäller 198805142380', 'Texten om vad som saknas');
  }).toThrow(
    'Texten om vad som saknas innehåller något som kan vara ett personnummer. Personnummer får inte stå i brev: ta bort numret och försök igen.',
  );
});
