import { benefitLists } from './benefit-lists.ts';
import { isObject, listOf } from './cells.ts';
import { valuesAt } from './fields.ts';
import type { Section, SectionDiscloser } from './section.ts';
import { unreadFacts } from './unread-facts.ts';
import type { WireObject } from './wrapped-answer.ts';

/**
 * What the answer has that no section shows: lists that no code is known for (three of v8's), lists of what was not asked for,
 * members that a later contract adds. Shown by their own names.
 */
export function leftoverSections(answer: WireObject, sections: readonly Section[]): readonly Section[] {
  const codes = sections.flatMap(({ code }) => code ?? []);
  const fk = isObject(answer['formansinformation']) ? unshownLists(answer['formansinformation'], codes) : {};
  return [
    ...leftover('FK', fk),
    ...leftover(
      'PM',
      Object.fromEntries(pmArrays.map((array) => [array, unshownItems(answer, array, codes)])),
    ),
    ...leftover('FK', membersBeside(answer), 'ovriga-medlemmar'),
  ];
}

const pmArrays = ['ansprak', 'beslut', 'ovrigInformation'];

const known = [
  'utlamnare',
  'avvikelser',
  'formansinformation',
  'preliminaraUtbetalningar',
  'utbetalningar',
  ...pmArrays,
];

function membersBeside(answer: WireObject): WireObject {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !known.includes(name)));
}

function unshownLists(information: WireObject, codes: readonly string[]): WireObject {
  const shown = [
    'generellPersoninformation',
    'utbetalningsuppgift',
    'preliminarautbetalningar',
    ...codes.flatMap((code) => (benefitLists[code] ?? []).map(({ key }) => key)),
  ];
  return Object.fromEntries(Object.entries(information).filter(([key]) => !shown.includes(key)));
}

function unshownItems(answer: WireObject, array: string, codes: readonly string[]): readonly unknown[] {
  const name = array === 'ovrigInformation' ? 'informationstyp' : 'formansgrupp';
  return listOf(answer[array]).filter(
    (item) => !valuesAt(item, `${name}.kod`).some((code) => codes.includes(String(code))),
  );
}

function leftover(discloser: SectionDiscloser, value: WireObject, id = 'ovrigt'): readonly Section[] {
  const facts = unreadFacts(value, []);
  if (facts.length === 0) return [];
  return [
    {
      id: `${discloser.toLowerCase()}-${id}`,
      code: null,
      title: 'Uppgifter som sidan inte känner',
      group: 'Övrigt',
      discloser,
      state: 'data',
      types: [],
      facts,
      tables: [],
      notes: [
        'Svaret innehåller uppgifter som inte säger vilken efterfrågad kod de hör till. De visas med sina egna namn.',
      ],
    },
  ];
}
