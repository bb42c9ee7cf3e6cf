import type { WireObject } from '../answer.ts';

/** The codes that an item of PM's is of, as its own words say: its group, its type, or each group that it pays. */
export function pmCodesOf(item: WireObject): readonly string[] {
  const rows = Array.isArray(item['utbetalningsrader']) ? (item['utbetalningsrader'] as unknown[]) : [];
  const own = [item['formansgrupp'], item['informationstyp']];
  return [...own, ...rows.map((row) => (row as WireObject)['formansgrupp'])].flatMap((coded) => {
    const code = (coded as WireObject | undefined)?.['kod'];
    return typeof code === 'string' ? [code] : [];
  });
}
