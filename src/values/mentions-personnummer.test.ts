import { expect, test } from 'vitest';
import { mentionsPersonnummer } from './mentions-personnummer.ts';

test.each([
  'Det gäller 19121212-1212.',
  '191212121212',
  '121212-1212',
  '121212+1212',
  'person 121212 1212 fick inget svar',
  '1212121212',
  '19 12 12 12 12 12',
  '1912-12-12-1212',
  'samordningsnummer 701063-2391',
  'född 960229-1234',
  '121212\u20111212 with the hyphen that does not break, as word processors write it',
  '121212\u22121212 with a minus sign',
  '121212\u20141212 with a long dash',
  '121212 - 1212 with blanks about the hyphen',
  '121212- 1212 with a blank on one side',
  '121212--1212 with two hyphens',
  'rad 12 121212-1212 after another number',
  'deltagare 3 121212-1212',
  '121212-1212 40 år',
  '121212-1212 7 dagar',
  '19121212-1212 2026',
  '121212/1212',
  '121212_1212',
  '121212\u00ad-1212 with a hyphen that is not seen',
  '1912-12-12-1212',
  '1912-12-12 1212 2025-01-28',
  '2025-12-10 – 1912-12-12-1212',
])('%s mentions a personnummer', (text) => {
  expect(mentionsPersonnummer(text)).toBe(true);
});

test.each([
  'Felet kom 2026-11-26 klockan 12:30.',
  '2026-11-26 1230',
  '2025-12-10 – 2025-01-28',
  '2025-12-10--2025-01-28',
  '2025-12-10/2025-01-28',
  '2025-12-07 12:30',
  '28/12 2025 - 19/12 2025',
  'mellan 2025-01-01, 2025-06-30 och 2026-01-01/2026-06-30',
  '1 200 000 000 kronor, 250 101 500 000 kronor',
  'insats 12: 40, 25, 30, 45 och 60 deltagare',
  'telefon 070-174 06 05',
  '0771-416 416',
  'organisationsnummer 212000-1234',
  'ärende 12345678',
  'korrelation 1234567890123456',
  '8d7f1212-1212-4e4e-9c9c-121212121299a',
  '',
])('%s mentions none', (text) => {
  expect(mentionsPersonnummer(text)).toBe(false);
});
