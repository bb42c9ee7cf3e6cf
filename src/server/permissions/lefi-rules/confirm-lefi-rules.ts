import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, doAct, FieldMistakes } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { newestRulesText, rulesSha256, type RulesKind, type RulesText } from './rules-text.ts';

/** The rules as they are now, and the actor's own confirmation of them. */
export interface OwnRules {
  readonly text: RulesText;
  readonly shownSha256: string;
  /** Milliseconds since 1970; null: this version has not been confirmed. */
  readonly confirmedAt: number | null;
}

export async function readLefiRules(
  { kysely }: Database,
  mandate: Mandate,
  kind: RulesKind,
): Promise<OwnRules> {
  requireMandate(mandate, 'confirm-lefi-rules');
  const text = await newestRulesText(kysely, kind);
  const confirmedAt = await confirmationOf(kysely, confirmer(mandate), text);
  return { text, shownSha256: rulesSha256(text), confirmedAt };
}

/**
 * A user has read the rules and confirms them, each statement by itself; recorded with her. `shownSha256` is of the text that
 * she was shown; if another has been published since, she reads that first.
 */
export async function confirmLefiRules(
  database: Database,
  mandate: Mandate,
  confirmed: { readonly kind: RulesKind; readonly shownSha256: string; readonly ticked: readonly boolean[] },
  { accessLog, now }: { readonly accessLog: Pick<AccessLog, 'recordAct'>; readonly now: () => number },
): Promise<void> {
  requireMandate(mandate, 'confirm-lefi-rules');
  const { personId, organisationsnummer } = confirmer(mandate);
  await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const text = await newestRulesText(transaction, confirmed.kind);
    if (rulesSha256(text) !== confirmed.shownSha256)
      throw new ChangeRefused('Texten har ändrats sedan du läste den. Läs den nya och bekräfta den.');
    requireTicked(text, confirmed.ticked);
    const { kind, version } = text;
    await sql`
      insert into lefi_rules_confirmation
        (id, person, organisationsnummer, kind, version, ticked, text_sha256, confirmed_at, recorded_at)
      values (${randomUUID()}, ${personId}, ${organisationsnummer}, ${kind}, ${version},
        ${text.statements.map((_, index) => index + 1)}, ${confirmed.shownSha256}, ${new Date(now())}, ${new Date(at)})
    `.execute(transaction);
    const facts = { kind, version, organisationsnummer };
    return { record: { act: 'lefi-rules-confirmed', facts }, added: {} };
  });
}

/** Whether somebody has confirmed the rules of the kind, in their newest version, for the organisation. */
export async function hasConfirmedLefiRules(
  { kysely }: Database,
  who: { readonly personId: string; readonly organisationsnummer: string },
  kind: RulesKind,
): Promise<boolean> {
  return (await confirmationOf(kysely, who, await newestRulesText(kysely, kind))) !== null;
}

async function confirmationOf(
  queries: Kysely<NoTables>,
  { personId, organisationsnummer }: { readonly personId: string; readonly organisationsnummer: string },
  { kind, version }: RulesText,
): Promise<number | null> {
  const { rows } = await sql<{ at: Date }>`
    select confirmed_at as at from lefi_rules_confirmation
    where person = ${personId} and organisationsnummer = ${organisationsnummer}
      and kind = ${kind} and version = ${version}
    order by recorded_at desc limit 1`.execute(queries);
  return rows[0]?.at.getTime() ?? null;
}

function confirmer({ actor, organisationsnummer }: Mandate): {
  readonly personId: string;
  readonly organisationsnummer: string;
} {
  if (organisationsnummer === null) throw new Error('a user of LEFI Online is one of an organisation');
  return { personId: actor.personId, organisationsnummer };
}

function requireTicked({ statements }: RulesText, ticked: readonly boolean[]): void {
  const mistakes = statements.flatMap((_, index) => {
    const message = `Kryssa punkt ${index + 1} när du har läst den. Varje punkt kryssas för sig.`;
    return ticked[index] === true ? [] : [{ pointer: `/ticked/${index}`, message }];
  });
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}
