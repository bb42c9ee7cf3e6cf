import { testPersons } from '../simulators/login-service/index.ts';
import { addCertificate, readRegistry } from '../src/server/connections/index.ts';
import { listFederations } from '../src/server/finsam/index.ts';
import { openContext } from '../src/server/endpoints/command-line/index.ts';
import { registerParty } from '../src/server/parties/index.ts';
import { addFirstPersons, operatorRoles, type Role } from '../src/server/permissions/index.ts';
import { readFileSync } from 'node:fs';
import { agencies } from '../src/values/agency.ts';
import { assureCaseworkers } from './assure-caseworkers.ts';
import { connectMunicipality } from './connect-municipality.ts';
import { connectRecipient } from './connect-recipient.ts';
import { give, type DemoOffice } from './demo-office.ts';
import { demoMunicipalities } from './demo-municipalities.ts';
import { demoRecipients } from './demo-recipients.ts';
import { beginFinsam } from './finsam/begin-finsam.ts';
import type { DemoCertificates } from './make-certificates.ts';

/**
 * Connects everybody as it is done: the operator has its first people, they order and decide the others', each municipality
 * goes from an order to opened access, and each recipient from an application to LEFI Online to its first users. Does nothing on
 * a second start, but for what an earlier version did not connect.
 */
export async function registerConnections(configPath: string, certificates: DemoCertificates): Promise<void> {
  const { context, close } = await openContext(configPath, { write: () => undefined, now: Date.now });
  try {
    const { database, now } = context;
    const known = [...(await readRegistry(database)).connections.values()];
    const isLacking = (service: 'ssbtek' | 'lefi') => known.every((one) => one.service !== service);
    const isFinsamLacking = (await listFederations(database.kysely)).length === 0;
    if (!isLacking('ssbtek') && !isLacking('lefi') && !isFinsamLacking) return;
    const accessLog = await context.openLog();
    if (accessLog === undefined) throw new Error('the demonstration has no signing key');
    const office = { database, accessLog, now, uploads: context.uploads() };
    if (isLacking('ssbtek')) await beginWithMunicipalities(office, certificates);
    if (isLacking('lefi')) for (const recipient of demoRecipients) await connectRecipient(office, recipient);
    if (isFinsamLacking) await beginFinsam(office);
  } finally {
    await close();
  }
}

async function beginWithMunicipalities(office: DemoOffice, certificates: DemoCertificates): Promise<void> {
  await registerEmployers(office);
  await addOperators(office, certificates);
  for (const [index, municipality] of demoMunicipalities.entries()) {
    const file = certificates.municipalities[index]?.certificate;
    if (file === undefined) throw new Error('a demonstration municipality has no certificate');
    const { connectionId } = await connectMunicipality(office, municipality, file);
    await assureCaseworkers(office, municipality, connectionId);
  }
}

/** The municipalities are registered with their connections, and what Finsam knows with its federations. */
async function registerEmployers({ database, accessLog }: DemoOffice): Promise<void> {
  const employers = new Map(testPersons.map(({ employer }) => [employer.organisationsnummer, employer]));
  for (const { kind, name, organisationsnummer } of employers.values())
    if (kind !== 'municipality' && kind !== 'region' && kind !== 'federation')
      await registerParty(database, { kind, name, organisationsnummer }, { accessLog });
}

async function addOperators(office: DemoOffice, certificates: DemoCertificates): Promise<void> {
  const { database, accessLog, now } = office;
  const first = testPersons.filter(({ employer }) => employer.kind === 'operator');
  const organisationsnummer = first[0]?.employer.organisationsnummer ?? '';
  const persons = first.map(({ personnummer, name, role }) => ({
    personnummer,
    name,
    role: operatorRole(role),
  }));
  await addFirstPersons(database, { organisationsnummer, persons, validFrom: now() }, { accessLog });
  for (const { key, employer } of testPersons) {
    const agency = agencies.find((code) => code === employer.agency);
    if (agency !== undefined) await give(office, key, { role: 'agency-representative', by: 'aina', agency });
    else if (employer.kind === 'service-owner')
      await give(office, key, { role: 'service-owner', by: 'aina' });
  }
  // The operator is an agent that represents every connected municipality's actor.
  const pem = readFileSync(certificates.operator.certificate, 'utf8');
  await addCertificate(database, { pem, validFrom: now(), speaksFor: [], isOperators: true }, { accessLog });
}

function operatorRole(role: string | null): Role {
  const found = operatorRoles.find((one) => one === role);
  if (found === undefined) throw new Error('a test person of the operator has another role');
  return found;
}
