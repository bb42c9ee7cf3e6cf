import { isElement, replaceAt, writeTree, type Attribute, type Content, type Element } from './xml-tree.ts';

interface Mutant {
  /** Where and what was changed; no values. */
  readonly description: string;
  readonly xml: string;
}

/**
 * Every element of the message, changed in one way at a time. What `done` holds is left out and what is tried is
 * added: an element in the same parent and grandparent is declared in the same type, and its values by its parent alone.
 */
export function* mutantsOf(root: Element, done = new Set<string>()): Generator<Mutant> {
  for (const place of placesIn(root, [], [])) {
    const names = [...place.ancestors, place.element].map((each) => each.name).join('/');
    const changes = [
      ...(isNewIn(done, `place ${declarationOf(place, 2)}`) ? changesAt(place) : []),
      ...(isNewIn(done, `values ${declarationOf(place, 1)}`) ? changesOfValues(place.element) : []),
    ];
    for (const change of changes) {
      yield { description: `${names}: ${change.description}`, xml: writeTree(applied(root, place, change)) };
    }
  }
}

function isNewIn(done: Set<string>, key: string): boolean {
  const isNew = !done.has(key);
  done.add(key);
  return isNew;
}

function declarationOf({ element, ancestors }: Place, levels: number): string {
  const above = ancestors.slice(-levels).map((each) => `${each.namespace} ${each.name}`);
  const parent = ancestors.at(-1);
  return [
    ...above,
    levels > 1 && parent ? shapeOf(parent) : '',
    element.namespace,
    element.name,
    shapeOf(element),
  ].join('|');
}

function shapeOf({ content, attributes }: Element): string {
  const children = content.map((each) => (isElement(each) ? `${each.namespace} ${each.name}` : '#text'));
  return [...children, ...attributes.map((each) => `@${each.name}`)].join();
}

interface Place {
  readonly path: readonly number[];
  /** From the root to the parent. */
  readonly ancestors: readonly Element[];
  readonly element: Element;
}

/** What stands in the element's place instead, or what the whole parent becomes. */
interface Change {
  readonly description: string;
  readonly instead?: readonly Content[];
  readonly parent?: Element;
}

function* placesIn(
  element: Element,
  path: readonly number[],
  ancestors: readonly Element[],
): Generator<Place> {
  yield { path, ancestors, element };
  for (const [position, child] of element.content.entries()) {
    if (isElement(child)) yield* placesIn(child, [...path, position], [...ancestors, element]);
  }
}

function applied(root: Element, { path }: Place, change: Change): Element {
  if (change.parent !== undefined) {
    const parentPath = path.slice(0, -1);
    return parentPath.length === 0 ? change.parent : replaceAt(root, parentPath, [change.parent]);
  }
  const instead = change.instead ?? [];
  if (path.length > 0) return replaceAt(root, path, instead);
  const [only] = instead;
  return isElement(only) ? only : root;
}

function* changesAt(place: Place): Generator<Change> {
  const { element, ancestors, path } = place;
  const parent = ancestors.at(-1);
  if (parent !== undefined) yield* changesOfPlace(element, parent, path.at(-1) ?? 0);
  yield* changesOfName(element, parent);
  yield* changesOfContent(element);
  yield* changesOfAttributes(element);
}

function* changesOfValues(element: Element): Generator<Change> {
  const { attributes, content } = element;
  for (const [position, attribute] of attributes.entries()) {
    for (const [description, value] of otherValues(attribute.value)) {
      const changed = attributes.with(position, { ...attribute, value });
      yield {
        description: `@${attribute.name} ${description}`,
        instead: [{ ...element, attributes: changed }],
      };
    }
  }
  if (content.some(isElement)) return;
  for (const [description, value] of otherValues(
    content.filter((each) => typeof each === 'string').join(''),
  )) {
    yield { description, instead: [{ ...element, content: [value] }] };
  }
}

function* changesOfPlace(element: Element, parent: Element, position: number): Generator<Change> {
  const siblings = parent.content;
  const others = siblings.filter((each) => each !== element);
  yield { description: 'missing', instead: [] };
  yield { description: 'doubled', instead: [element, element] };
  yield { description: 'eleven times', instead: Array.from({ length: 11 }, () => element) };
  yield { description: 'moved first', parent: { ...parent, content: [element, ...others] } };
  yield { description: 'moved last', parent: { ...parent, content: [...others, element] } };
  const next = siblings[position + 1];
  if (next !== undefined) {
    const swapped = siblings.with(position, next).with(position + 1, element);
    yield { description: 'swapped with the next', parent: { ...parent, content: swapped } };
  }
  yield { description: 'wrapped in another of its name', instead: [{ ...element, content: [element] }] };
  yield { description: 'its content in its place', instead: element.content };
}

function* changesOfName(element: Element, parent: Element | undefined): Generator<Change> {
  const namespaces = new Set(['', 'urn:example:mutant', parent?.namespace ?? '', compositeNamespace]);
  namespaces.delete(element.namespace);
  for (const namespace of namespaces) {
    yield { description: `in namespace "${namespace}"`, instead: [{ ...element, namespace }] };
  }
  yield { description: 'another name', instead: [{ ...element, name: `${element.name}X` }] };
}

function* changesOfContent(element: Element): Generator<Change> {
  const withContent = (description: string, ...content: Content[]): Change => ({
    description,
    instead: [{ ...element, content }],
  });
  const unknown: Element = {
    namespace: element.namespace,
    name: 'Okant',
    attributes: [],
    content: [],
  };
  const foreign = { ...unknown, namespace: 'urn:example:mutant' };
  yield withContent('an unknown child last', ...element.content, unknown);
  yield withContent('an unknown child first', unknown, ...element.content);
  yield withContent('a foreign child last', ...element.content, foreign);
  yield withContent('text after its content', ...element.content, 'x');
  yield withContent('white space after its content', ...element.content, ' ');
  if (element.content.some(isElement)) {
    yield withContent('emptied');
    yield withContent('its content reversed', ...element.content.toReversed());
  }
}

function* changesOfAttributes(element: Element): Generator<Change> {
  const withAttributes = (
    description: string,
    attributes: Attribute[],
    content = element.content,
  ): Change => ({
    description,
    instead: [{ ...element, attributes, content }],
  });
  const all = [...element.attributes];
  for (const attribute of all) {
    const others = all.filter((each) => each !== attribute);
    yield withAttributes(`@${attribute.name} missing`, others);
    yield withAttributes(`@${attribute.name} in a namespace`, [
      ...others,
      { ...attribute, namespace: element.namespace || 'urn:example:mutant' },
    ]);
    yield withAttributes(`@${attribute.name} by another name`, [
      ...others,
      { ...attribute, name: `${attribute.name}X` },
    ]);
  }
  const extra = { namespace: '', name: 'okant', value: 'x' };
  const without = all.filter((each) => each.name !== 'nil');
  const nil = { namespace: schemaInstance, name: 'nil', value: 'true' };
  yield withAttributes('an extra attribute', [...all, extra]);
  yield withAttributes('a foreign attribute', [...all, { ...extra, namespace: 'urn:example:mutant' }]);
  yield withAttributes('nil with its content', [...without, nil]);
  yield withAttributes('nil and empty', [...without, nil], []);
  yield withAttributes('expressly not nil', [...without, { ...nil, value: 'false' }]);
  yield withAttributes('with a place for schemas', [
    ...all,
    { ...nil, name: 'schemaLocation', value: 'urn:example:mutant mutant.xsd' },
  ]);
}

/** Texts that tell the simple types of the contract apart, at and beyond their limits. */
function otherValues(text: string): Map<string, string> {
  const values: [string, string][] = [
    ['empty', ''],
    ['one blank', ' '],
    ['ten blanks', ' '.repeat(10)],
    ['padded', ` ${text} `],
    ['padded by tab and line end', `\t${text}\n`],
    ['without its last character', text.slice(0, -1)],
    ['one digit longer', `${text}0`],
    ['in lower case', text.toLowerCase()],
    ['in Arabic digits', text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))],
    ...[6, 7, 10, 12, 13, 20, 21, 40, 41, 100, 101, 300, 301].map((length): [string, string] => [
      `${length} letters`,
      'x'.repeat(length),
    ]),
    ...[2, 3, 4, 7, 8, 9, 10, 12].map((length): [string, string] => [`${length} nines`, '9'.repeat(length)]),
    ...plainValues.map((value): [string, string] => [`"${value}" instead`, value]),
  ];
  return new Map(values.filter(([, value]) => value !== text));
}

const plainValues = [
  ...['0', '-1', '+1', '1.5', '1e3', 'INF', '32767', '32768', '2147483648', '9070999', '9071999', '9072000'],
  ...['18', '19', '20', '55', '60', '75', '100', 'true', 'TRUE', 'J', 'OK', 'FEL', 'BT', 'SSBT', 'PERMANENT'],
  ...['TIDBEGRANSAT', 'Utbetald', 'UTBETALAD', 'BESLUTAT', 'INITIERAD', 'AVSLUTAT', 'Ej träff'],
  ...[
    '2025-02-28',
    '2025-02-29',
    '20250228',
    '2025-02-28+02:00',
    '2025-02-28T10:00:00',
    'e30=',
    'e 3 0 =',
    '####',
  ],
  ...['162120009996', '161120009996', '9001612382', '9021012385', '-123456', '-1234567'],
];

const compositeNamespace = 'http://schema.forsakringskassan.se/integration/ssbt/10';
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';
