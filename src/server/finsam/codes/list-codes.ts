import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';

export type CodeList = 'focus' | 'target-group' | 'cost-type';
export type Orientation = 'individual' | 'structural';

/** What may be chosen, as its newest version says. */
export interface Code {
  readonly list: CodeList;
  readonly code: string;
  readonly version: number;
  /** Swedish. */
  readonly label: string;
  readonly help: string;
  /** Of initiatives that a focus is for; null: every other list's. */
  readonly orientation: Orientation | null;
  readonly fromOn: Day;
  /** The last day that it may be chosen on; null: until further notice. */
  readonly untilOn: Day | null;
  /** It stands in for one that has not been published. */
  readonly isPlaceholder: boolean;
}

/** Every code that there has been, in the order in which they were added: old initiatives have old ones. */
export async function listCodes(queries: Kysely<NoTables>): Promise<readonly Code[]> {
  const { rows } = await sql<Code>`
    select ${codeColumns} from finsam_code c
    where not exists (select from finsam_code later
      where later.list = c.list and later.code = c.code and later.version > c.version)
    order by list, (select min(first.recorded_at) from finsam_code first where first.list = c.list and first.code = c.code),
      code`.execute(queries);
  return rows;
}

export const codeColumns = sql.raw(`c.list, c.code, c.version, c.label, c.help, c.orientation,
  c.valid_from::text as "fromOn", c.valid_to::text as "untilOn", c.is_placeholder as "isPlaceholder"`);

/** Whether the code may be chosen on a day. */
export function isValidOn({ fromOn, untilOn }: Pick<Code, 'fromOn' | 'untilOn'>, day: Day): boolean {
  return fromOn <= day && (untilOn === null || day <= untilOn);
}
