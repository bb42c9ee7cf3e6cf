import { expect, test } from 'vitest';
import { emptyApplication, withoutNumbers } from './kept-application.ts';

test('what the window keeps of an application has everything but the numbers of persons', () => {
  const written = {
    ...emptyApplication(),
    contact: { name: 'Anna Authoritet', telephone: '060-18 70 00', email: 'anna@exempel.example' },
    contactPersonnummer: '197005162389',
    part: 'Sektionen 19651007-2381',
    managers: [{ name: 'Mats Myndig', personnummer: '196510072381', email: 'mats@exempel.example' }],
  };
  const kept = withoutNumbers(written);
  expect(JSON.stringify(kept)).not.toMatch(/\d{8}-?\d{4}/);
  expect(kept.managers).toEqual([{ name: 'Mats Myndig', personnummer: '', email: 'mats@exempel.example' }]);
  expect(kept.part).toBe('');
  expect(kept.contact).toEqual(written.contact);
});
