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

/** Kronor with two decimals, never with an exponent. */
export function decimalKronor(amount: Ore): string {
  return (amount / 100).toFixed(2);
}

/** Whole kronor. */
export function wholeKronorText(amount: Ore): string {
  return String(Math.round(amount / 100));
}
