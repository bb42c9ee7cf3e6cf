import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { newestAssuranceText } from '../caseworkers/assurance-text.ts';

/** What kind of organisation, and of work, the rules are for. */
export type RulesKind = 'economic-assistance' | 'municipality' | 'authority' | 'insurer';

/** One version of what a user of LEFI Online confirms. */
export interface RulesText {
  readonly kind: RulesKind;
  readonly version: number;
  /** Where the text comes from. */
  readonly source: string;
  /** The service's own text: no agreement that we know has one. */
  readonly isOurOwn: boolean;
  readonly introduction: string;
  /** Each is ticked by itself. */
  readonly statements: readonly string[];
}

/**
 * The newest text of a kind, which is the one that must have been confirmed. Economic assistance confirms the four statements
 * of the caseworkers' assurance (Anslutningsavtal kommun, bilaga 2), in its newest version.
 */
export async function newestRulesText(queries: Kysely<NoTables>, kind: RulesKind): Promise<RulesText> {
  if (kind === 'economic-assistance') return await assurancesText(queries);
  const { rows } = await sql<Pick<RulesText, 'version' | 'introduction' | 'statements'>>`
    select version, introduction, statements from lefi_rules_text where kind = ${kind}
    order by version desc limit 1`.execute(queries);
  const [newest] = rows;
  if (newest === undefined) throw new Error('there is no text of the rules');
  return { kind, ...newest, source: 'tjänstens egen text', isOurOwn: true };
}

async function assurancesText(queries: Kysely<NoTables>): Promise<RulesText> {
  const { version, source, statements } = await newestAssuranceText(queries);
  const introduction =
    'Du handlägger ekonomiskt bistånd. Då gäller de fyra punkterna i försäkran för handläggare också här; med Tjänsten ' +
    'menas LEFI Online. Läs varje punkt och kryssa i den innan du ställer din första fråga.';
  return { kind: 'economic-assistance', version, source, isOurOwn: false, introduction, statements };
}

/** SHA-256, in hex, of the text as it is shown. */
export function rulesSha256({ kind, version, introduction, statements }: RulesText): string {
  const shown = [kind, String(version), introduction, ...statements].join('\n');
  return createHash('sha256').update(shown, 'utf8').digest('hex');
}
