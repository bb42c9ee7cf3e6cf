import { sql } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { changeRegistry, type Changed } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { newestAssuranceText } from './assurance-text.ts';
import { beginsAt } from './effective-moment.ts';
import { mistakeIf, requireNone } from './field-checks.ts';
import type { ActContext } from './unit.ts';

interface TextToPublish {
  /** Which document it comes from, such as "enligt Anslutningsavtal kommun 1.1, bilaga 2". */
  readonly source: string;
  readonly introduction: string;
  readonly statements: readonly string[];
  /** From that day who has signed only earlier versions must sign anew; null: nobody must. */
  readonly demandedFrom: Day | null;
}

/** Adds a version of the assurance; from now on it is the one that is signed. */
export async function publishAssuranceText(
  database: Database,
  mandate: Mandate,
  toPublish: TextToPublish,
  { accessLog, now }: ActContext,
): Promise<{ readonly textVersion: number } & Changed> {
  requireMandate(mandate, 'publish-assurance-text');
  const text = requireText(toPublish);
  const demandedFrom = toPublish.demandedFrom === null ? null : beginsAt(toPublish.demandedFrom, now());
  return await changeRegistry(database, { accessLog, by: mandate.by }, async ({ transaction, recorded }) => {
    const textVersion = (await newestAssuranceText(transaction)).version + 1;
    await sql`
      insert into assurance_text (version, source, introduction, statements, demanded_from, published_by,
        recorded_at, recorded_in)
      values (${textVersion}, ${text.source}, ${text.introduction}, ${[...text.statements]}::text[],
        ${demandedFrom === null ? null : new Date(demandedFrom)}, ${mandate.actor.personId},
        ${new Date(recorded.at)}, ${recorded.version})`.execute(transaction);
    const facts = { textVersion, ...(demandedFrom === null ? {} : { demandedFrom }) };
    return { act: { act: 'assurance-text-published', facts }, added: { textVersion } };
  });
}

function requireText({ source, introduction, statements }: TextToPublish) {
  const text = {
    source: source.trim(),
    introduction: introduction.trim(),
    statements: statements.map((statement) => statement.trim()),
  };
  const isEmpty = text.statements.length === 0 || text.statements.includes('');
  requireNone(
    mistakeIf(text.source === '', '/source', 'Ange vilken handling texten kommer från.'),
    mistakeIf(text.introduction === '', '/introduction', 'Inledningen saknas.'),
    mistakeIf(isEmpty, '/statements', 'Skriv minst en punkt att kryssa. Ingen punkt får vara tom.'),
  );
  return text;
}
