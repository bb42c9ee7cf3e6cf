import { escapeAttribute } from '../../soap/index.ts';
import type { SoapAnswer } from '../read-soap-answer.ts';
import { namespace } from './namespace.ts';

/**
 * CSNSvar as a document of its own, in UTF-8 without byte order mark: consumers decode it so whatever is declared.
 * Only the root's tag is written anew, with what the envelope around it declared; all inside is as CSN wrote it.
 * Null when no prefix for CSN's namespace can be told.
 */
export function csnDocument({ payload, slice }: SoapAnswer): string | null {
  const { children, namespaces } = slice();
  const prefix = [...namespaces].find(([, declared]) => declared === namespace)?.[0];
  if (prefix === undefined) return null;
  const name = prefix === '' ? 'CSNSvar' : `${prefix}:CSNSvar`;
  const declarations = [...namespaces]
    .filter(([declared]) => declared === '' || declared === prefix || children.includes(`${declared}:`))
    .map(([declared, uri]) => (declared === '' ? ` xmlns="${uri}"` : ` xmlns:${declared}="${uri}"`));
  const version = escapeAttribute(payload.attribute('schemaVersion') ?? '4.0');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}${declarations.join('')} schemaVersion="${version}">${children}</${name}>`;
}
