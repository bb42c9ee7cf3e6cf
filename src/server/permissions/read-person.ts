import { parsePersonidentitet, type Personidentitet } from '../../values/personnummer.ts';
import { ChangeRefused } from '../parties/index.ts';

/** Throws ChangeRefused, which never holds what was written. */
export function readPerson({
  personnummer,
  name,
}: {
  readonly personnummer: string;
  readonly name: string;
}): {
  readonly personnummer: Personidentitet;
  readonly name: string;
} {
  const parsed = parsePersonidentitet(personnummer.replace(/[\s-]/g, ''));
  if (parsed === null) throw new ChangeRefused('Personnumret kan inte finnas. Skriv det med tolv siffror.');
  if (name.trim() === '') throw new ChangeRefused('Personens namn saknas.');
  return { personnummer: parsed, name: name.trim() };
}
