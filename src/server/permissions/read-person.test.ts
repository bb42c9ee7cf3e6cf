import { expect, test } from 'vitest';
import { aTestNumber } from '../../../test/persons.ts';
import { FieldMistakes } from '../parties/index.ts';
import { readPerson } from './read-person.ts';

test('a name with a personnummer in it is refused, and the number is never told back', () => {
  const personnummer = aTestNumber();
  const written = `${personnummer.slice(2, 8)}-${personnummer.slice(8)}`;
  const read = () => readPerson({ personnummer, name: `Eva Exempel ${written}` });
  expect(read).toThrow(FieldMistakes);
  try {
    read();
  } catch (error) {
    expect(JSON.stringify(error)).not.toContain(written);
  }
  expect(readPerson({ personnummer, name: ' Eva Exempel ' })).toEqual({ personnummer, name: 'Eva Exempel' });
});
