import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../../../values/day.ts';
import { parsePersonidentitet, type Personidentitet } from '../../../values/personnummer.ts';
import type { Database } from '../../database/index.ts';
import {
  addFirstFact,
  changeRegistry,
  endFacts,
  type Changed,
  type RegistryChange,
} from '../../parties/index.ts';
import { endPermission, grantPermission } from '../grant-permission.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { personNamed } from '../person.ts';
import { findCaseworker } from './find-caseworker.ts';
import { afterLastDay, beginsAt, endsAt } from './effective-moment.ts';
import { checkForwards, mistakeIf, requireNone } from './field-checks.ts';
import { checkIdentity, identityOf, refuseTaken } from './identity.ts';
import { requireOwnUnit, type ActContext } from './unit.ts';

export interface CaseworkerToRegister {
  readonly unitId: string;
  readonly name: string;
  /** So that she can log in and sign. */
  readonly personnummer: string;
  /** What the municipality's case system sends in `handlaggare`. */
  readonly identity: string;
  readonly from: Day;
  /** The last day; null: until further notice. */
  readonly until: Day | null;
}

/**
 * Registers a caseworker of the own unit, and lets her log in to sign her assurance. Until she has signed, no question in
 * her name is answered.
 */
export async function registerCaseworker(
  database: Database,
  mandate: Mandate,
  toRegister: CaseworkerToRegister,
  { accessLog, now }: ActContext,
): Promise<{ readonly caseworkerId: string; readonly personId: string } & Changed> {
  requireMandate(mandate, 'register-caseworker');
  const span = { validFrom: beginsAt(toRegister.from, now()), validTo: afterLastDay(toRegister.until) };
  const person = requireWhole(toRegister, span);
  const identity = identityOf(toRegister.identity);
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction, recorded } = change;
    const {
      id: unitId,
      connectionId,
      organisationsnummer,
    } = await requireOwnUnit(transaction, mandate, toRegister.unitId);
    await refuseTaken(change, connectionId, identity, span);
    const { id: personId } = await personNamed(transaction, person);
    const { permissionId } = await grantPermission(
      { transaction, at: recorded.at },
      {
        personId,
        role: 'caseworker',
        organisationsnummer,
        unitId,
        ...span,
        orderedBy: mandate.actor.personId,
      },
      mandate.actor.personId,
    );
    const caseworkerId = randomUUID();
    await sql`
      insert into caseworker (id, unit_id, person, identity, permission, recorded_at, recorded_in)
      values (${caseworkerId}, ${unitId}, ${personId}, ${identity}, ${permissionId}, ${new Date(recorded.at)},
        ${recorded.version})`.execute(transaction);
    await addFirstFact(change, 'caseworker_period', { caseworker_id: caseworkerId }, span);
    const facts = { caseworkerId, unitId, connectionId, forPerson: personId, from: span.validFrom };
    return { act: { act: 'caseworker-registered', facts }, added: { caseworkerId, personId } };
  });
}

/** Takes effect from its day, at once when that is today or has been; the right to log in as a caseworker goes with it. */
export async function deregisterCaseworker(
  database: Database,
  mandate: Mandate,
  { caseworkerId, from }: { readonly caseworkerId: string; readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<{ readonly at: number } & Changed> {
  requireMandate(mandate, 'deregister-caseworker');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction, recorded } = change;
    const caseworker = await findCaseworker(transaction, caseworkerId);
    await requireOwnUnit(transaction, mandate, caseworker.unitId);
    const at = endsAt(from, now());
    const about = { caseworker_id: caseworkerId };
    await endFacts(change, 'caseworker_period', about, at, 'Handläggaren är redan avregistrerad då.');
    await endPermission(
      { transaction, at: recorded.at },
      { permissionId: caseworker.permissionId, from: at, withdrawnBy: mandate.actor.personId },
    );
    const facts = { caseworkerId, unitId: caseworker.unitId, forPerson: caseworker.personId, from, at };
    return { act: { act: 'caseworker-deregistered', facts }, added: { at } };
  });
}

/** Her right to log in is withdrawn: from then on she may not be named either. Nothing, when it is nobody's of a unit. */
export async function endCaseworkerOf(
  change: RegistryChange,
  { permissionId, from }: { readonly permissionId: string; readonly from: number },
): Promise<void> {
  const at = Math.max(from, change.recorded.at); // what has been answered in her name was answered
  const { rows } = await sql<{ id: string }>`
    select c.id from caseworker c join caseworker_period f on f.caseworker_id = c.id
    where c.permission::text = ${permissionId} and f.valid_from is distinct from f.valid_to
      and (f.valid_to is null or f.valid_to > ${new Date(at)})
      and not exists (select from caseworker_period later where later.replaces = f.id)`.execute(
    change.transaction,
  );
  for (const { id } of rows)
    await endFacts(
      change,
      'caseworker_period',
      { caseworker_id: id },
      at,
      'Handläggaren är redan avregistrerad då.',
    );
}

function requireWhole(
  { personnummer, name, identity }: CaseworkerToRegister,
  span: { readonly validFrom: number; readonly validTo: number | null },
): { personnummer: Personidentitet; name: string } {
  const parsed = parsePersonidentitet(personnummer.replace(/[\s-]/g, ''));
  requireNone(
    mistakeIf(name.trim() === '', '/name', 'Handläggarens namn saknas.'),
    mistakeIf(parsed === null, '/personnummer', 'Personnumret kan inte finnas. Skriv det med tolv siffror.'),
    checkIdentity(identity),
    checkForwards(span),
  );
  if (parsed === null) throw new Error('a number that cannot be has been told of');
  return { personnummer: parsed, name: name.trim() };
}
