import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { mistakeIf, requireNone } from './field-checks.ts';

/** One version of what caseworkers sign (Anslutningsavtal kommun, bilaga 2). */
export interface AssuranceText {
  readonly version: number;
  /** Where the text comes from. */
  readonly source: string;
  readonly introduction: string;
  /** Each is ticked by itself. */
  readonly statements: readonly string[];
  /** From then a signature on an earlier version no longer does; milliseconds since 1970. Null: earlier ones do as well. */
  readonly demandedFrom: number | null;
}

/** What is filled in beside the text. */
export interface AssuranceFilledIn {
  readonly place: string;
  readonly signedOn: Day;
  readonly printedName: string;
  /** The municipality that employs her. */
  readonly employer: string;
}

/** The newest first. */
export async function assuranceTexts(queries: Kysely<NoTables>): Promise<readonly AssuranceText[]> {
  const { rows } = await sql<AssuranceText>`
    select version, source, introduction, statements,
      (extract(epoch from demanded_from) * 1000)::float8 as "demandedFrom"
    from assurance_text order by version desc`.execute(queries);
  return rows;
}

/** The newest, which is what is signed now. */
export async function newestAssuranceText(queries: Kysely<NoTables>): Promise<AssuranceText> {
  const [newest] = await assuranceTexts(queries);
  if (newest === undefined) throw new Error('there is no text of the assurance');
  return newest;
}

/** Throws FieldMistakes unless every statement has been ticked by itself, and place and name are given. */
export function requireSigned(
  { statements }: AssuranceText,
  ticked: readonly boolean[],
  { place, printedName }: Pick<AssuranceFilledIn, 'place' | 'printedName'>,
): void {
  requireNone(
    ...statements.map((_, index) =>
      mistakeIf(
        ticked[index] !== true,
        `/ticked/${String(index)}`,
        `Kryssa punkt ${String(index + 1)} när du har läst den. Varje punkt kryssas för sig.`,
      ),
    ),
    mistakeIf(place.trim() === '', '/place', 'Orten saknas. Skriv var försäkran undertecknas.'),
    mistakeIf(printedName.trim() === '', '/printedName', 'Namnförtydligandet saknas.'),
  );
}

/** SHA-256, in hex, of the text as it was shown: introduction, statements and all but the place that she fills in. */
export function shownTextSha256({ version, source, introduction, statements }: AssuranceText): string {
  const shown = [String(version), source, introduction, ...statements].join('\n');
  return createHash('sha256').update(shown, 'utf8').digest('hex');
}
