import { fieldsOf, type Field } from './content-fields.ts';
import type { Content } from './portal-api.ts';

export interface DifferenceLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What the later content says otherwise, line by line; what both say stands between, in order. */
export function differenceOf(earlier: Content, later: Content): readonly DifferenceLine[] {
  return compareLines(linesOf(earlier), linesOf(later));
}

/** The content as lines, each with what it is: `Rubrik: …`. A text has a line for each of its own. */
function linesOf(content: Content): readonly string[] {
  return fieldLines(fieldsOf[content.kind], { ...content }, '');
}

function fieldLines(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
  before: string,
): readonly string[] {
  return fields.flatMap((field) => {
    const value = values[field.key];
    const label = `${before}${field.label}`;
    if (field.kind === 'list')
      return (Array.isArray(value) ? value : []).flatMap((item: object, place) =>
        fieldLines(field.fields, { ...item }, `${before}${field.itemName} ${place + 1}, `),
      );
    return textLines(value).map((line) => `${label}: ${line}`);
  });
}

function textLines(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('\n').filter((line) => line.trim() !== '');
  if (typeof value === 'boolean') return [value ? 'ja' : 'nej'];
  return Array.isArray(value) ? value.map(String) : [];
}

/** The longest that both have in common is the same (a table of lengths, from the end). */
function compareLines(earlier: readonly string[], later: readonly string[]): readonly DifferenceLine[] {
  const common = commonLengths(earlier, later);
  const told: DifferenceLine[] = [];
  let [old, now] = [0, 0];
  while (old < earlier.length || now < later.length) {
    const [was, is] = [earlier[old], later[now]];
    if (was !== undefined && was === is) {
      told.push({ kind: 'same', text: was });
      old++;
      now++;
    } else if (
      was !== undefined &&
      (is === undefined || at(common, old + 1, now) >= at(common, old, now + 1))
    ) {
      told.push({ kind: 'removed', text: was });
      old++;
    } else if (is !== undefined) {
      told.push({ kind: 'added', text: is });
      now++;
    }
  }
  return told;
}

function commonLengths(earlier: readonly string[], later: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: earlier.length + 1 }, () =>
    new Array<number>(later.length + 1).fill(0),
  );
  for (let old = earlier.length - 1; old >= 0; old--) {
    for (let now = later.length - 1; now >= 0; now--) {
      const row = table[old] ?? [];
      row[now] =
        earlier[old] === later[now]
          ? at(table, old + 1, now + 1) + 1
          : Math.max(at(table, old + 1, now), at(table, old, now + 1));
    }
  }
  return table;
}

function at(table: readonly (readonly number[])[], old: number, now: number): number {
  return table[old]?.[now] ?? 0;
}
