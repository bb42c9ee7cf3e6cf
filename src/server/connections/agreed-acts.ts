import { sql } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { Database } from '../database/index.ts';
import {
  addFact,
  changeRegistry,
  ChangeRefused,
  endFacts,
  requireOrganisationsnummer,
  requireParty,
  type ActOptions,
  type Changed,
  type RegistryChange,
} from '../parties/index.ts';
import { requireConnection } from './connection-acts.ts';
import type { RegisteredProcessor } from './registry.ts';

/** A supplier or an agent that handles personal data on the municipality's behalf. */
interface ProcessorToAdd {
  readonly connectionId: string;
  /** Ten or twelve digits, of a registered party. */
  readonly organisationsnummer: string;
  readonly role: RegisteredProcessor['role'];
  readonly validFrom: number;
  readonly validTo?: number | null;
  /** The data processing agreement between the two, as the recipient has confirmed it; LEFI demands it of an agent. */
  readonly agreement?: NonNullable<RegisteredProcessor['agreement']>;
}

export async function addProcessor(
  database: Database,
  { connectionId, role, validFrom, validTo = null, agreement, ...party }: ProcessorToAdd,
  options: ActOptions = {},
): Promise<Changed> {
  const organisationsnummer = requireOrganisationsnummer(party.organisationsnummer);
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    await requireParty(change, organisationsnummer);
    if (role === 'agent' && agreement === undefined) await refuseAtLefi(change, connectionId);
    await addFact(
      change,
      'connection_processor',
      { connection_id: connectionId, organisationsnummer, role },
      { validFrom, validTo },
      'Organisationen är redan registrerad som biträde under den tiden.',
      agreementColumns(agreement),
    );
    return {
      act: { act: 'processor-added', facts: { connectionId, organisationsnummer, role } },
      added: {},
    };
  });
}

function agreementColumns(agreement: ProcessorToAdd['agreement']): Record<string, string> {
  if (agreement === undefined) return {};
  const reference = agreement.reference.trim();
  if (reference === '') throw new ChangeRefused('Personuppgiftsbiträdesavtalets beteckning saknas.');
  return { agreement_on: agreement.on, agreement_reference: reference };
}

/** A recipient of LEFI answers for the agreement with its agent (LEFI Online, "Statliga och kommuners ansvar"). */
async function refuseAtLefi({ transaction }: RegistryChange, connectionId: string): Promise<void> {
  const { rows } = await sql<{ service: string }>`
    select service from connection where id = ${connectionId}`.execute(transaction);
  if (rows[0]?.service === 'lefi') {
    throw new ChangeRefused(
      'Ett ombud registreras när mottagaren har bekräftat personuppgiftsbiträdesavtalet: ange dess datum och beteckning.',
    );
  }
}

export async function endProcessor(
  database: Database,
  { connectionId, at, ...party }: { connectionId: string; organisationsnummer: string; at: number },
  options: ActOptions = {},
): Promise<Changed> {
  const organisationsnummer = requireOrganisationsnummer(party.organisationsnummer);
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    await endFacts(
      change,
      'connection_processor',
      { connection_id: connectionId, organisationsnummer },
      at,
      'Organisationen är inte biträde då.',
    );
    return { act: { act: 'processor-ended', facts: { connectionId, organisationsnummer, at } }, added: {} };
  });
}

/** The agency has qualified the municipality (Beskrivning och tjänstespecifika villkor 9.1.3). */
export async function qualify(
  database: Database,
  { connectionId, agency, validFrom }: { connectionId: string; agency: AgencyCode; validFrom: number },
  options: ActOptions = {},
): Promise<Changed> {
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    await addFact(
      change,
      'connection_qualification',
      { connection_id: connectionId, agency },
      { validFrom, validTo: null },
      `${agency} har redan kvalificerat anslutningen.`,
    );
    return { act: { act: 'qualified', facts: { connectionId, agency } }, added: {} };
  });
}

/** Anslutningsavtal 7.2: an agency may stop disclosing to a municipality that it would not have qualified. */
export async function disqualify(
  database: Database,
  { connectionId, agency, at }: { connectionId: string; agency: AgencyCode; at: number },
  options: ActOptions = {},
): Promise<Changed> {
  return await changeRegistry(database, options, async (change) => {
    await requireConnection(change, connectionId);
    await endFacts(
      change,
      'connection_qualification',
      { connection_id: connectionId, agency },
      at,
      `${agency} har ingen kvalificering att avsluta då.`,
    );
    return { act: { act: 'disqualified', facts: { connectionId, agency, at } }, added: {} };
  });
}
