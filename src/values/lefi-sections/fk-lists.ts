import { isObject, listOf } from './cells.ts';
import { columnOf, factsOf, listsOf, rowOf, tableOf, type Field, type ListSpec } from './fields.ts';
import type { SectionTable } from './section.ts';
import { unreadFacts } from './unread-facts.ts';
import { tellsWhereabouts } from './whereabouts.ts';
import type { WireObject } from './wrapped-answer.ts';

/** FK's cases under one key: a table for each case, its own facts above and a row for each decision. */
export interface CaseList {
  readonly key: string;
  /** What one case is called. */
  readonly caption: string;
  readonly head: readonly Field[];
  readonly columns: readonly Field[];
  readonly more?: readonly Field[];
  /** Within a decision. */
  readonly lists?: readonly ListSpec[];
  /** Of the case itself, beside its decisions. */
  readonly caseLists?: readonly ListSpec[];
}

/** What stands under one key without decisions: a row each. */
interface ItemList extends Omit<ListSpec, 'path'> {
  readonly key: string;
}

export type FkList = CaseList | ItemList;

/** The lists that answer each code. */
export type FkLists = Readonly<Record<string, readonly FkList[]>>;

export function fkItems(answer: WireObject, key: string): readonly unknown[] {
  return isObject(answer['formansinformation']) ? listOf(answer['formansinformation'][key]) : [];
}

export function fkTables(answer: WireObject, whole: FkList, isProtected: boolean): readonly SectionTable[] {
  const list = isProtected ? withoutFields(whole) : whole;
  const items = fkItems(answer, list.key);
  if (items.length === 0) return [];
  if (!('head' in list)) return [tableOf(items, list)];
  return items.map((item, place) =>
    caseTable(item, list, items.length === 1 ? '' : ` ${place + 1} av ${items.length}`),
  );
}

function caseTable(item: unknown, list: CaseList, number: string): SectionTable {
  // One decision is an object with some benefits and a list with the others (OpenAPI v9, LefiOmvardnadsbidragArende).
  const decisions = isObject(item) ? listOf(item['beslut']) : [];
  return {
    caption: `${list.caption}${number}`,
    facts: [
      ...factsOf(item, list.head),
      ...unreadFacts(item, [...list.head, { path: 'beslut' }, ...(list.caseLists ?? [])]),
    ],
    columns: list.columns.map(columnOf),
    rows: decisions.map((decision) => rowOf(decision, { ...list, more: list.more ?? [] })),
    empty: 'Inga beslut i ärendet.',
    tables: listsOf(item, list.caseLists ?? []),
  };
}

/** Where somebody is protected, without the fields that would tell where anybody is. */
function withoutFields(list: FkList): FkList {
  const kept = (fields: readonly Field[]) => fields.filter((field) => !tellsWhereabouts(field));
  const shorter = { ...list, columns: kept(list.columns), more: kept(list.more ?? []) };
  return 'head' in shorter ? { ...shorter, head: kept(shorter.head) } : shorter;
}
