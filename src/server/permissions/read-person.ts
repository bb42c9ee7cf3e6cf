import { mentionsPersonnummer } from '../../values/mentions-personnummer.ts';
import { parsePersonidentitet, type Personidentitet } from '../../values/personnummer.ts';
import { mistakeIf, requireNone } from './caseworkers/field-checks.ts';
import { oneLine } from './one-line.ts';

/** Throws FieldMistakes, which never hold what was written. */
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
  requireNone(
    mistakeIf(parsed === null, '/personnummer', 'Personnumret kan inte finnas. Skriv det med tolv siffror.'),
    mistakeIf(oneLine(name) === '', '/name', 'Personens namn saknas.'),
    mistakeIf(mentionsPersonnummer(name), '/name', 'Namnet får inte innehålla ett personnummer.'),
  );
  if (parsed === null) throw new Error('a number that cannot be has been told of');
  return { personnummer: parsed, name: oneLine(name) };
}
