import { sql } from 'kysely';
import type { RegistryChange } from '../../parties/index.ts';
import { mistakeIf, requireNone, type Checked } from './field-checks.ts';

/** The identity as it is compared with `handlaggare`: letter by letter, without white space around it. */
export function identityOf(text: string): string {
  return text.trim();
}

export function checkIdentity(text: string): Checked {
  const identity = identityOf(text);
  const isPerson = /(?<!\d)(\d\d)?\d{6}[-+]?\d{4}(?!\d)/.test(identity);
  return (
    mistakeIf(
      identity === '',
      '/identity',
      'Identiteten saknas. Skriv den som ert verksamhetssystem skickar i handlaggare.',
    ) ??
    mistakeIf(identity.length > 100, '/identity', 'Identiteten är längre än 100 tecken.') ??
    mistakeIf(isPerson, '/identity', 'Identiteten får inte vara ett personnummer. Använd ett användarnamn.')
  );
}

/** Refuses an identity that somebody else, or a system, has on the same connection during some of that time. */
export async function refuseTaken(
  { transaction }: RegistryChange,
  connectionId: string,
  identity: string,
  { validFrom, validTo }: { readonly validFrom: number; readonly validTo: number | null },
): Promise<void> {
  const { rows } = await sql`
    select from (
      select c.unit_id, c.identity, f.valid_from, f.valid_to from caseworker c
      join caseworker_period f on f.caseworker_id = c.id
      where not exists (select from caseworker_period later where later.replaces = f.id)
      union all
      select s.unit_id, s.identity, f.valid_from, f.valid_to from automated_system s
      join automated_system_period f on f.system_id = s.id
      where not exists (select from automated_system_period later where later.replaces = f.id)) taken
    join unit u on u.id = taken.unit_id
    where u.connection_id = ${connectionId} and taken.identity = ${identity}
      and taken.valid_from is distinct from taken.valid_to
      and tstzrange(taken.valid_from, taken.valid_to)
        && tstzrange(${new Date(validFrom)}::timestamptz, ${validTo === null ? null : new Date(validTo)}::timestamptz)
    limit 1`.execute(transaction);
  const message = 'Identiteten används redan av någon annan på anslutningen under den tiden.';
  requireNone(mistakeIf(rows.length > 0, '/identity', message));
}
