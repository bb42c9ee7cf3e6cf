import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { nameOfPerson } from '../recorded-by.ts';
import { keyOf, type FigureKey, type FigureState, type KnownFigure } from './figure.ts';

/** A year's figures as they are now, by their keys. */
export interface KnownFigures {
  readonly all: readonly KnownFigure[];
  /** Of one that was never set: nothing, version 0. */
  of(key: FigureKey): FigureState;
}

/** The newest version of every figure that was set for the federation's year. */
export async function knownFigures(
  queries: Kysely<NoTables>,
  federation: string,
  year: number,
): Promise<KnownFigures> {
  const { rows } = await sql<Omit<KnownFigure, 'setAt'> & { setAt: Date }>`
    select distinct on (f.initiative, f.period, f.figure, f.about)
      f.initiative, f.period, f.figure, f.about, f.value::float8 as value, f.version, f.comment,
      f.recorded_at as "setAt", ${nameOfPerson('f.by_person')} as "setBy"
    from finsam_figure f where f.federation = ${federation} and f.year = ${year}
    order by f.initiative, f.period, f.figure, f.about, f.version desc`.execute(queries);
  const all = rows.map((row) => ({ ...row, setAt: row.setAt.getTime() }));
  const byKey = new Map(all.map((one) => [keyOf(one), one]));
  return { all, of: (key) => byKey.get(keyOf(key)) ?? never };
}

const never: FigureState = { value: null, version: 0, comment: '', setAt: null, setBy: null };
