import type { WireObject } from './answer.ts';
import type { Profile } from './profiles/profile.ts';

type Lists = Readonly<Record<string, readonly WireObject[]>>;

/** The lists without the fields that the actor may not see. Left out without notice (OpenAPI v9). */
export function withheld(lists: Lists, { withheldFields }: Profile): Lists {
  return Object.fromEntries(
    Object.entries(lists).map(([list, items]) => {
      const fields = withheldFields[list] ?? [];
      return [list, fields.length === 0 ? items : items.map((item) => without(item, fields))];
    }),
  );
}

function without(item: WireObject, fields: readonly string[]): WireObject {
  return Object.fromEntries(Object.entries(item).filter(([field]) => !fields.includes(field)));
}
