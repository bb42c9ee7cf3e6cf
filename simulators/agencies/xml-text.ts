import { escapeXml, type ElementView } from '../../src/server/soap/index.ts';
import type { Ore } from '../population/index.ts';

/** `<name>text</name>`, escaped. */
export function element(name: string, text: string | number | boolean): string {
  return `<${name}>${typeof text === 'string' ? escapeXml(text) : String(text)}</${name}>`;
}

/** Nothing at all when there is no value. */
export function optionalElement(name: string, text: string | number | boolean | null | undefined): string {
  return text === null || text === undefined ? '' : element(name, text);
}

/** The text of a child that the schema demands. */
export function textOf(parent: ElementView, localName: string): string {
  const child = parent.child(localName);
  if (child === undefined) throw new Error(`the schema let a question through without ${localName}`);
  return child.text;
}

/**
 * Names and texts of the children in the parent's namespace (others are extensions that nobody has agreed on), each
 * read from the document once: reading is what an answer costs most.
 */
export function readFields(parent: ElementView): Fields {
  const { namespace } = parent;
  const written = parent
    .children()
    .filter((child) => child.namespace === namespace)
    .map((child) => [child.localName, child.text] as const);
  return { written, byName: new Map(written) };
}

export interface Fields {
  readonly written: readonly (readonly [name: string, text: string])[];
  readonly byName: ReadonlyMap<string, string>;
}

/** The text of a field that the schema demands. */
export function fieldOf({ byName }: Fields, localName: string): string {
  const text = byName.get(localName);
  if (text === undefined) throw new Error(`the schema let a question through without ${localName}`);
  return text;
}

/** The fields as elements again, below a prefix. */
export function echoFields({ written }: Fields, prefix: string): string {
  return written.map(([name, text]) => element(`${prefix}:${name}`, text)).join('');
}

/** Kronor with two decimals, never with an exponent. */
export function decimalKronor(amount: Ore): string {
  return (amount / 100).toFixed(2);
}

/** Whole kronor. */
export function wholeKronorText(amount: Ore): string {
  return String(Math.round(amount / 100));
}
