import type { Pointer } from '../../../values/findings/provenance.ts';
import { readXml, type XmlElement } from '../../../values/findings/xml-tree.ts';
import type { Part } from '../../../values/outcome.ts';
import { decodeXml } from '../../soap/index.ts';
import type { Place } from './place.ts';

/**
 * The outside of an agency's XML: its members are the document's root, or the several that stand inside `data`. A part
 * that is not well-formed, which the relay refuses, has no members.
 */
export function xmlPlace(part: Part): Place {
  const text = textOf(part);
  return inside('', text === null ? [] : (readXml(text) ?? []), []);
}

function textOf(part: Part): string | null {
  switch (part.form) {
    case 'xml':
      return part.children;
    case 'bytes':
      return decodeXml(part.bytes);
    case 'text':
      return part.text;
  }
}

function elementPlace(above: Pointer, element: XmlElement): Place {
  const pointer = `${above}/${element.name}[${element.number}]`;
  const attributes = [...element.attributes].map(([name, text]) => {
    return [`@${name}`, attributePlace(`${pointer}/@${name}`, text)] as const;
  });
  const place = inside(pointer, element.children, attributes);
  return element.children.length === 0 ? { ...place, text: element.text } : place;
}

function attributePlace(pointer: Pointer, text: string): Place {
  return { ...inside(pointer, [], []), text };
}

function inside(
  pointer: Pointer,
  children: readonly XmlElement[],
  attributes: readonly (readonly [string, Place])[],
): Place {
  const list = (name: string) =>
    name.startsWith('@')
      ? attributes.filter(([each]) => each === name).map(([, place]) => place)
      : children.filter((each) => each.name === name).map((each) => elementPlace(pointer, each));
  return {
    pointer,
    text: undefined,
    child: (name) => list(name)[0],
    list,
    members: () => [
      ...attributes,
      ...children.map((each) => [each.name, elementPlace(pointer, each)] as const),
    ],
  };
}
