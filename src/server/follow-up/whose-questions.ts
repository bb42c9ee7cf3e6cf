import { sql } from 'kysely';
import type { NameDuring } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { NotFound } from '../parties/index.ts';
import { PermissionDenied, type Mandate } from '../permissions/index.ts';

/** A unit whose questions are read: those asked in the names of its caseworkers and systems, while they were its. */
export interface UnitsQuestions {
  readonly connectionId: string;
  readonly names: readonly NameDuring[];
}

/**
 * The unit's names, when the mandate reaches the unit. Also names whose time was registered and later ended; a time that was
 * taken back altogether is not among them.
 */
export async function unitsQuestions(
  { kysely }: Database,
  mandate: Mandate,
  unitId: string,
): Promise<UnitsQuestions> {
  const { rows: units } = await sql<{ connectionId: string; organisationsnummer: string }>`
    select u.connection_id as "connectionId", c.organisationsnummer
    from unit u join connection c on c.id = u.connection_id where u.id::text = ${unitId}`.execute(kysely);
  const [unit] = units;
  if (unit === undefined) throw new NotFound('Det finns ingen enhet med det id:t.');
  requireReaches(mandate, unitId, unit.organisationsnummer);
  const { rows } = await sql<{ identity: string; from: number; to: number | null }>`
    select named.identity, (extract(epoch from named.valid_from) * 1000)::float8 as "from",
      (extract(epoch from named.valid_to) * 1000)::float8 as "to"
    from (
      select c.unit_id, c.identity, f.id, f.valid_from, f.valid_to
      from caseworker c join caseworker_period f on f.caseworker_id = c.id
      where not exists (select from caseworker_period later where later.replaces = f.id)
      union all
      select s.unit_id, s.identity, f.id, f.valid_from, f.valid_to
      from automated_system s join automated_system_period f on f.system_id = s.id
      where not exists (select from automated_system_period later where later.replaces = f.id)) named
    where named.unit_id::text = ${unitId} and named.valid_from is distinct from named.valid_to`.execute(
    kysely,
  );
  return { connectionId: unit.connectionId, names: rows };
}

/** The operator's log auditor reads all; a unit manager the own unit's, or the own municipality's when hers has no unit. */
function requireReaches(mandate: Mandate, unitId: string, organisationsnummer: string): void {
  if (mandate.holder === 'log-auditor') return;
  const isOwn =
    mandate.holder === 'unit-manager' &&
    mandate.organisationsnummer === organisationsnummer &&
    (mandate.unitId === null || mandate.unitId === unitId);
  if (!isOwn) throw new PermissionDenied('Enheten hör inte till dem vars logg du får läsa.');
}
