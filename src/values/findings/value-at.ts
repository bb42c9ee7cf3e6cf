import type { Pointer } from './provenance.ts';
import { xmlValueAt } from './xml-value-at.ts';

/**
 * What stands at a place of an agency's raw answer, for whoever wants to see where a value comes from. `raw` is FK's JSON
 * document, as text or parsed, or another agency's XML as text. Of XML: an attribute's value, the text of an element that
 * holds nothing else, and an element with others inside as it was written. Undefined when nothing stands there. Throws on
 * a text that is no document.
 */
export function valueAt(raw: unknown, pointer: Pointer): unknown {
  if (typeof raw === 'string' && /^\uFEFF?\s*</.test(raw)) return xmlValueAt(raw, pointer);
  const document: unknown = typeof raw === 'string' ? JSON.parse(raw) : raw;
  if (pointer === '') return document;
  if (!pointer.startsWith('/')) return undefined;
  return pointer.slice(1).split('/').map(unescaped).reduce(memberOf, document);
}

// RFC 6901: ~1 first, so that ~01 becomes ~1.
function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
