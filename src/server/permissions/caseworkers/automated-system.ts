import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { addFirstFact, changeRegistry, ChangeRefused, endFacts, type Changed } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { permissionsInForce } from '../permissions-in-force.ts';
import { afterLastDay, beginsAt, endsAt } from './effective-moment.ts';
import { checkForwards, mistakeIf, requireNone } from './field-checks.ts';
import { checkIdentity, identityOf, refuseTaken } from './identity.ts';
import { requireOwnUnit, type ActContext, type Unit } from './unit.ts';

export interface SystemToRegister {
  readonly unitId: string;
  /** What it is called and does, for people. */
  readonly name: string;
  readonly identity: string;
  /** Who answers for it: a person who leads the unit. */
  readonly ownerId: string;
  readonly from: Day;
  readonly until: Day | null;
}

/**
 * Registers a system that asks by itself (Anslutningsavtal 5.1). It signs no assurance; instead a person who leads the unit
 * answers for it, and when nobody who does is in force, its questions are refused.
 */
export async function registerAutomatedSystem(
  database: Database,
  mandate: Mandate,
  toRegister: SystemToRegister,
  { accessLog, now }: ActContext,
): Promise<{ readonly systemId: string } & Changed> {
  requireMandate(mandate, 'register-automated-system');
  const identity = identityOf(toRegister.identity);
  const name = toRegister.name.trim();
  const span = { validFrom: beginsAt(toRegister.from, now()), validTo: afterLastDay(toRegister.until) };
  requireNone(
    mistakeIf(name === '', '/name', 'Systemets namn saknas.'),
    checkIdentity(identity),
    checkForwards(span),
  );
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction, recorded } = change;
    const unit = await requireOwnUnit(transaction, mandate, toRegister.unitId);
    await requireLeads(transaction, toRegister.ownerId, unit, now());
    await refuseTaken(change, unit.connectionId, identity, span);
    const systemId = randomUUID();
    await sql`
      insert into automated_system (id, unit_id, name, identity, recorded_at, recorded_in)
      values (${systemId}, ${unit.id}, ${name}, ${identity}, ${new Date(recorded.at)}, ${recorded.version})`.execute(
      transaction,
    );
    await addFirstFact(change, 'automated_system_period', { system_id: systemId }, span);
    const owner = { system_id: systemId, person: toRegister.ownerId };
    await addFirstFact(change, 'automated_system_owner', owner, { ...span, validTo: null });
    const facts = { systemId, unitId: unit.id, connectionId: unit.connectionId, owner: owner.person };
    return { act: { act: 'automated-system-registered', facts }, added: { systemId } };
  });
}

/** Another answers for it from the given day, in the earlier one's place; at once when that is today or has been. */
export async function changeSystemOwner(
  database: Database,
  mandate: Mandate,
  { systemId, ownerId, from }: { readonly systemId: string; readonly ownerId: string; readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<Changed> {
  requireMandate(mandate, 'register-automated-system');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction } = change;
    const unit = await requireOwnUnit(transaction, mandate, await unitOf(transaction, systemId));
    await requireLeads(transaction, ownerId, unit, now());
    const at = beginsAt(from, now());
    const about = { system_id: systemId };
    await endFacts(change, 'automated_system_owner', about, at, 'Systemet har ingen ägare att byta ut då.');
    const owner = { ...about, person: ownerId };
    await addFirstFact(change, 'automated_system_owner', owner, { validFrom: at, validTo: null });
    return {
      act: { act: 'automated-system-owner-changed', facts: { systemId, owner: ownerId, at } },
      added: {},
    };
  });
}

export async function deregisterAutomatedSystem(
  database: Database,
  mandate: Mandate,
  { systemId, from }: { readonly systemId: string; readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<{ readonly at: number } & Changed> {
  requireMandate(mandate, 'register-automated-system');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    await requireOwnUnit(change.transaction, mandate, await unitOf(change.transaction, systemId));
    const at = endsAt(from, now());
    const about = { system_id: systemId };
    await endFacts(change, 'automated_system_period', about, at, 'Systemet är redan avregistrerat då.');
    const facts = { systemId, from, at };
    return { act: { act: 'automated-system-deregistered', facts }, added: { at } };
  });
}

async function unitOf(queries: Kysely<NoTables>, systemId: string): Promise<string> {
  const { rows } = await sql<{ unit_id: string }>`
    select unit_id from automated_system where id::text = ${systemId}`.execute(queries);
  const [system] = rows;
  if (system === undefined) throw new ChangeRefused('Det finns inget automatiserat system med det id:t.');
  return system.unit_id;
}

async function requireLeads(
  queries: Kysely<NoTables>,
  personId: string,
  unit: Unit,
  now: number,
): Promise<void> {
  const held = await permissionsInForce(queries, personId, now);
  const leads = held.some(
    ({ role, organisationsnummer, unitId }) =>
      role === 'unit-manager' &&
      organisationsnummer === unit.organisationsnummer &&
      (unitId === null || unitId === unit.id),
  );
  const message = 'Den som ansvarar för ett automatiserat system ska ha behörighet som enhetschef.';
  requireNone(mistakeIf(!leads, '/ownerId', message));
}
