/** A namespace declaration and those around it; null outside the root. */
export type Scope = Declaration | null;

interface Declaration {
  /** Empty for the default namespace. */
  readonly prefix: string;
  /** Empty: the default namespace is undeclared. */
  readonly namespace: string;
  readonly outer: Scope;
}

/** Null for what Namespaces in XML 1.0 forbids or keeps for itself, and for a namespace that is not plainly a URI. `prefix` is empty for the default. */
export function declare(outer: Scope, prefix: string, namespace: string): Declaration | null {
  if (prefix.startsWith('xml') || reserved.includes(namespace)) return null;
  if (namespace === '') return prefix === '' ? { prefix, namespace, outer } : null;
  if (!plainUri.test(namespace)) return null;
  return { prefix, namespace, outer };
}

// The general parser refuses what is no URI; what is one is not told here but for the usual forms.
const plainUri = /^(?:https?:\/\/[\w.-]+(?:\/[\w.~/-]*)?|urn:[\w.:~/-]+)$/;

const reserved = ['http://www.w3.org/XML/1998/namespace', 'http://www.w3.org/2000/xmlns/'];

/** Null when the prefix has not been declared. */
export function namespaceOf(scope: Scope, prefix: string): string | null {
  for (let each = scope; each !== null; each = each.outer) {
    if (each.prefix === prefix) return each.namespace;
  }
  return prefix === '' ? '' : null;
}

/** What is in force: prefix to namespace, an undeclared default left out. */
export function namespacesIn(scope: Scope): [prefix: string, namespace: string][] {
  const inForce: [string, string][] = [];
  const seen: string[] = [];
  for (let each = scope; each !== null; each = each.outer) {
    if (!seen.includes(each.prefix) && each.namespace !== '') inForce.push([each.prefix, each.namespace]);
    seen.push(each.prefix);
  }
  return inForce;
}
