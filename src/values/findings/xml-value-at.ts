import type { Pointer } from './provenance.ts';
import { readXml, type XmlElement } from './xml-tree.ts';

/** What valueAt tells of XML. */
export function xmlValueAt(raw: string, pointer: Pointer): string | undefined {
  const roots = readXml(raw);
  if (roots === null) throw new Error('not well-formed XML');
  if (!isPointer.test(pointer)) return undefined;
  const [path = '', attribute] = pointer.split('/@');
  const found = path.split('/').slice(1).reduce(stepInto, { children: roots });
  if (found === undefined || !('name' in found)) return undefined;
  if (attribute !== undefined) return found.attributes.get(attribute);
  return found.children.length === 0 ? found.text : raw.slice(found.from, found.to);
}

const isPointer = /^(?:\/[^/[\]@]+\[\d+\])+(?:\/@[^/[\]@]+)?$/;

type Inside = XmlElement | { readonly children: readonly XmlElement[] };

function stepInto(inside: Inside | undefined, step: string): Inside | undefined {
  const [name, number] = step.slice(0, -1).split('[');
  return inside?.children.find((each) => each.name === name && each.number === Number(number));
}
