import fc from 'fast-check';
import { isElement, replaceAt, type Content, type Element } from '../contract/xml-tree.ts';
import { hostileText } from './hostile-text.ts';

/** One change of a message's elements, after which it is still well-formed. `at` and `other` choose among all elements. */
interface TreeMutation {
  readonly kind: string;
  readonly at: number;
  readonly other: number;
  readonly text: string;
}

/** Up to three changes, one after the other. */
export function treeMutations(): fc.Arbitrary<readonly TreeMutation[]> {
  const choice = fc.double({ min: 0, max: 0.999, noNaN: true });
  const kind = fc.constantFrom('text', 'text', 'text', ...acts.keys());
  return fc.array(fc.record({ kind, at: choice, other: choice, text: hostileText }), { maxLength: 3 });
}

export function mutateTree(root: Element, changes: readonly TreeMutation[]): Element {
  return changes.reduce(changed, root);
}

interface Place {
  readonly path: readonly number[];
  readonly element: Element;
}

function changed(root: Element, { kind, at, other, text }: TreeMutation): Element {
  const places = [...placesIn(root, [])].slice(1);
  const [place, another] = [
    places[Math.floor(at * places.length)],
    places[Math.floor(other * places.length)],
  ];
  const act = acts.get(kind);
  if (place === undefined || another === undefined || act === undefined) return root;
  const isApart = place.path.some((step, n) => n < another.path.length && step !== another.path[n]);
  const instead = (...contents: readonly Content[]) => replaceAt(root, place.path, contents);
  return act({ element: place.element, another, isApart, text, instead });
}

interface Change {
  readonly element: Element;
  readonly another: Place;
  /** Neither is inside the other. */
  readonly isApart: boolean;
  readonly text: string;
  /** The whole message with other contents in the element's place. */
  readonly instead: (...contents: readonly Content[]) => Element;
}

const xsi = 'http://www.w3.org/2001/XMLSchema-instance';

const acts: ReadonlyMap<string, (change: Change) => Element> = new Map<string, (change: Change) => Element>([
  ['text', ({ element, text, instead }) => instead({ ...element, content: [text] })],
  [
    'text of another',
    ({ element, another, instead }) => instead({ ...element, content: another.element.content }),
  ],
  ['remove', ({ instead }) => instead()],
  ['double', ({ element, instead }) => instead(element, element)],
  [
    'move beside another',
    ({ element, another, isApart, instead }) =>
      isApart ? replaceAt(instead(element), another.path, [another.element, element]) : instead(element),
  ],
  [
    'swap',
    ({ element, another, isApart, instead }) =>
      isApart ? replaceAt(instead(another.element), another.path, [element]) : instead(element),
  ],
  ['another name', ({ element, another, instead }) => instead({ ...element, name: another.element.name })],
  [
    'another namespace',
    ({ element, another, instead }) => instead({ ...element, namespace: another.element.namespace }),
  ],
  ['no namespace', ({ element, instead }) => instead({ ...element, namespace: '' })],
  ['attribute', ({ element, text, instead }) => instead({ ...element, attributes: [{ namespace: '', name: 'a', value: text }] })], // prettier-ignore
  [
    'attribute away',
    ({ element, instead }) => instead({ ...element, attributes: element.attributes.slice(1) }),
  ],
  ['nil', ({ element, instead }) => instead({ ...element, content: [], attributes: [{ namespace: xsi, name: 'nil', value: 'true' }] })], // prettier-ignore
  ['text beside', ({ element, text, instead }) => instead(element, text)],
  ['emptied', ({ element, instead }) => instead({ ...element, content: [] })],
  ['wrapped', ({ element, another, instead }) => instead({ ...another.element, content: [element] })],
  ['unwrapped', ({ element, instead }) => instead(...element.content)],
]);

function* placesIn(element: Element, path: readonly number[]): Generator<Place> {
  yield { path, element };
  for (const [position, child] of element.content.entries()) {
    if (isElement(child)) yield* placesIn(child, [...path, position]);
  }
}
