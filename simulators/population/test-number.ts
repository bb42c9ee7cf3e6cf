import type { Day } from '../../src/values/day.ts';
import { checkDigit, parsePersonidentitet } from '../../src/values/personnummer.ts';
import type { Personidentitet } from '../../src/values/personnummer.ts';

/** The birth numbers that Skatteverket sets apart for tests: 238–239 and 980–989. Even: woman, odd: man. */
export function testNumber(bornOn: Day, birthNumber: number, isSamordningsnummer = false): Personidentitet {
  const [year = '', month = '', dayOfMonth = ''] = bornOn.split('-');
  const shown = isSamordningsnummer ? String(Number(dayOfMonth) + 60) : dayOfMonth;
  const nine = `${year.slice(2)}${month}${shown}${birthNumber}`;
  const number = parsePersonidentitet(`${year.slice(0, 2)}${nine}${checkDigit(nine)}`);
  if (number === null) throw new Error('a test number that is no number');
  return number;
}
