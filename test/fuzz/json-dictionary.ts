import type { Dictionary } from './mutate.ts';

/** For messages in JSON about this person. */
export function jsonDictionary(person: string, another: string): Dictionary {
  return {
    tokens: [
      ...[
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '\\',
        '\\u0000',
        '\\ud800',
        '\\u',
        '\0',
        '\uFEFF',
        '\u2028',
        '\xC3',
      ],
      ...['null', 'true', '-0', '1e400', '01', '0x1', 'NaN', '{}', '[]', '""', ' ', '\n', '//', '/* */'],
      ...['"__proto__":{"a":1},', '"constructor":null,', '"personnummer":"', `"personnummer":"${another}",`],
      ...['[[[[[[[[[[[[[[[[[[[[', '{"a":'.repeat(40), person, another, person.slice(2), 'x'.repeat(400)],
    ],
    exchanges: [
      [person, another],
      [person, person.slice(2)],
      [person, `${person}\\u0000`],
      ['"', "'"],
      ['"', ''],
      [':', ':null,"x":'],
      ['[', '[null,'],
      ['[', '{'],
      ['{', '['],
      ['{', '{"a":1,"a":2,'],
      ['[]', '[null]'],
      ['true', 'false'],
      ['2026', '12026'],
      ['-', '+'],
      ['FK:', 'PM:'],
      ['e', '\\u0065'],
      ['0', '٠'],
    ],
  };
}
