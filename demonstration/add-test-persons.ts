import { testPersons, type TestPerson } from '../simulators/login-service/index.ts';
import type { AccessLog } from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { doAct, registerParty } from '../src/server/parties/index.ts';
import {
  addFirstPersons,
  grantPermission,
  operatorRoles,
  permissionsInForce,
  personFor,
  roles,
  type Role,
} from '../src/server/permissions/index.ts';
import { agencies } from '../src/values/agency.ts';

interface Doing {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
}

/** Gives the login service's test persons the roles that they begin with; those who have theirs already are left alone. */
export async function addTestPersons(doing: Doing): Promise<void> {
  const { database, accessLog, now } = doing;
  await registerEmployers(doing);
  const first = testPersons.filter(({ role }) => isRole(role) && operatorRoles.includes(role));
  const [operator] = first;
  if (operator === undefined) throw new Error('nobody works for the operator');
  await addFirstPersons(
    database,
    {
      organisationsnummer: operator.employer.organisationsnummer,
      persons: first.map(({ personnummer, name, role }) => ({ personnummer, name, role: requireRole(role) })),
      validFrom: now(),
    },
    { accessLog },
  );
  const others = testPersons.filter(({ role }) => isRole(role) && !operatorRoles.includes(role));
  for (const person of others) await give(doing, person, requireRole(person.role));
}

/** The municipalities are registered with their connections. */
async function registerEmployers({ database, accessLog }: Doing): Promise<void> {
  const employers = new Map(testPersons.map(({ employer }) => [employer.organisationsnummer, employer]));
  for (const { kind, name, organisationsnummer } of employers.values())
    if (kind !== 'municipality')
      await registerParty(database, { kind, name, organisationsnummer }, { accessLog });
}

async function give(doing: Doing, { personnummer, name, employer }: TestPerson, role: Role): Promise<void> {
  const { database, accessLog, now } = doing;
  await doAct(database, { accessLog }, async (act) => {
    const { id: personId } = await personFor(act.transaction, { personnummer, name });
    const held = await permissionsInForce(act.transaction, personId, now());
    const facts = { forPerson: personId, role };
    const record = { act: 'demonstration-person-added', facts };
    if (held.some((one) => one.role === role)) return { record, added: {} };
    const agency = agencies.find((code) => code === employer.agency) ?? null;
    const { organisationsnummer } = employer;
    const permission = { personId, role, organisationsnummer, agency, validFrom: now(), orderedBy: null };
    return { record, added: await grantPermission(act, permission, null) };
  });
}

function isRole(role: string | null): role is Role {
  return roles.some((one) => one === role);
}

function requireRole(role: string | null): Role {
  if (!isRole(role)) throw new Error('a test person has a role that there is not');
  return role;
}
