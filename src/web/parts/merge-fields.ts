/** One field that somebody else has changed since it was read, and that reads otherwise than what is written now. */
export interface FieldConflict {
  readonly field: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What stands now, as the server tells it when it refuses (409). */
export interface TheirVersion {
  readonly version: number;
  readonly by: string;
  readonly at: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Null: the server told of nothing that it stands for. */
export function theirVersionIn(theirs: unknown): TheirVersion | null {
  if (typeof theirs !== 'object' || theirs === null) return null;
  const read = (name: string): unknown => Reflect.get(theirs, name);
  const [version, by, at, values] = [read('version'), read('by'), read('at'), read('values')];
  if (typeof version !== 'number' || typeof values !== 'object' || values === null) return null;
  return {
    version,
    by: typeof by === 'string' ? by : '',
    at: typeof at === 'string' ? at : null,
    values: values as Record<string, unknown>,
  };
}

/**
 * The fields where what is written differs from what somebody else saved. `inWords` says each field's value for people.
 */
export function conflictsBetween<Written extends object>(
  written: Written,
  theirs: Partial<Written>,
  labels: Readonly<Record<string, string>>,
  inWords: (field: string, value: unknown) => string,
): readonly FieldConflict[] {
  return Object.entries(labels).flatMap(([field, label]) => {
    const mine = inWords(field, Reflect.get(written, field));
    const other = inWords(field, Reflect.get(theirs, field));
    return mine === other ? [] : [{ field, label, mine, theirs: other }];
  });
}
