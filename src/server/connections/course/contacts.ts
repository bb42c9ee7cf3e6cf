import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { actsThatStand, type ConnectionAct } from '../connection-act.ts';

/** Somebody that letters are sent to (Anslutningsavtal bilaga 1, 2a and 2b). */
export interface Contact {
  readonly name: string;
  /** With area code. */
  readonly telephone: string;
  readonly email: string;
}

export interface Contacts {
  readonly agreement: Contact;
  /** Null: the one for agreement and administration is used. */
  readonly technical: Contact | null;
}

/** Who the contacts are at a moment: the last change of them that has taken effect, else those of the order form. */
export function contactsAt(
  acts: readonly ConnectionAct[],
  ordered: Contacts | null,
  now: number,
): Contacts | null {
  const changed = actsThatStand(acts)
    .filter(({ act, effectiveAt }) => act === 'change-contacts' && effectiveAt <= now)
    .sort((one, other) => one.effectiveAt - other.effectiveAt)
    .at(-1);
  if (changed === undefined) return ordered;
  const { agreementContact, technicalContact } = changed.content as {
    agreementContact: Contact;
    technicalContact: Contact | null;
  };
  return { agreement: agreementContact, technical: technicalContact };
}

/** Those of the order that the connection was opened on; null for one from before orders were kept here. */
export async function orderedContacts(
  queries: Kysely<NoTables>,
  connectionId: string,
): Promise<Contacts | null> {
  const { rows } = await sql<{ agreement: Contact; technical: Contact | null }>`
    select d.content->'agreementContact' as agreement, nullif(d.content->'technicalContact', 'null'::jsonb) as technical
    from application_draft d
    where d.application_id = (
      select a.application_id from connection_act a
      where a.connection_id = ${connectionId} and a.application_id is not null order by a.sequence limit 1)
    order by d.version desc limit 1`.execute(queries);
  return rows[0] ?? null;
}
