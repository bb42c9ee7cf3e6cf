import { textCell } from './cells.ts';
import type { Fact } from './section.ts';

/**
 * What an item has beside the fields that are read: a field that a later contract adds is shown by its own name and marked,
 * rather than left out in silence.
 */
export function unreadFacts(item: unknown, read: readonly { readonly path: string }[]): readonly Fact[] {
  const facts: Fact[] = [];
  collect(item, '', { paths: read.map(({ path }) => path), facts });
  return facts;
}

interface Collecting {
  readonly paths: readonly string[];
  readonly facts: Fact[];
}

function collect(value: unknown, path: string, collecting: Collecting): void {
  if (value === undefined || value === null || collecting.paths.includes(path)) return;
  if (typeof value !== 'object') {
    collecting.facts.push({
      label: path === '' ? 'Uppgift' : path.replaceAll('.', ' › '),
      value: { text: textCell(value).text, isUnknown: true },
      kind: 'text',
    });
    return;
  }
  for (const [name, inner] of Object.entries(value)) collect(inner, below(path, value, name), collecting);
}

/** An item of a list has the list's own place. */
function below(path: string, value: object, name: string): string {
  if (Array.isArray(value)) return path;
  return path === '' ? name : `${path}.${name}`;
}
