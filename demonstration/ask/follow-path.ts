import type { ElementView } from '../../src/server/soap/index.ts';

/** The text at the end of a path of child names; empty when the path leads nowhere. */
export function textAt(from: ElementView | undefined, ...path: readonly string[]): string {
  return elementAt(from, path)?.text ?? '';
}

/** The children at the end of a path of child names; none when the path leads nowhere. */
export function childrenAt(
  from: ElementView | undefined,
  ...path: readonly string[]
): readonly ElementView[] {
  return elementAt(from, path)?.children() ?? [];
}

function elementAt(from: ElementView | undefined, path: readonly string[]): ElementView | undefined {
  return path.reduce<ElementView | undefined>((element, name) => element?.child(name), from);
}
