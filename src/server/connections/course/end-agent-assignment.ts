import { swedishDayAt } from '../../../values/day.ts';
import { ChangeRefused, endFacts } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { isValidAt } from '../registry.ts';
import { aboutConnection } from './about-connection.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader, type WrittenOrganisation } from './field-reader.ts';
import { rightsFrom } from './speaking-certificates.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts, type Seen } from './take-act.ts';

/** A written notice that an agent's assignment ends, by the text on LEFI Online ("Om ditt uppdrag som ombud upphör"). */
export interface AgentEnding {
  readonly agent: WrittenOrganisation;
  /** Who notified it in writing. */
  readonly notifiedBy: 'agent' | 'municipality';
  /** YYYY-MM-DD. */
  readonly fromOn: string;
  /** Ids of the certificates that the agent asks with, which end with the assignment. */
  readonly endingCertificates: readonly string[];
}

/** From the day the agent, or supplier, is no longer a processor of the municipality's, and its certificates fall silent. */
export async function endAgentAssignment(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  ending: AgentEnding,
): Promise<ActTaken> {
  requireMandate(mandate, 'end-agent-assignment', 'carry-out-change');
  const on = { act: 'end-agent-assignment', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    const { agent, fromOn, at } = readEnding(ending, seen);
    const about = { connection_id: connectionId, organisationsnummer: agent.organisationsnummer };
    await endFacts(change, 'connection_processor', about, at, 'Ombudets uppdrag har redan upphört då.');
    const rights = rightsFrom(seen.registry, connectionId, at).map(({ certificateId }) => certificateId);
    for (const certificateId of new Set(ending.endingCertificates)) {
      if (!rights.includes(certificateId)) {
        throw new ChangeRefused('Ett av certifikaten får inte tala för anslutningen då.');
      }
      const right = { certificate_id: certificateId, connection_id: connectionId };
      await endFacts(
        change,
        'certificate_right',
        right,
        at,
        'Certifikatet får inte tala för anslutningen då.',
      );
    }
    const values = { ...aboutConnection(seen.connection), agent, from: swedishDayAt(at) };
    return {
      effectiveAt: at,
      content: {
        fromOn,
        agent,
        notifiedBy: ending.notifiedBy,
        endingCertificates: ending.endingCertificates,
      },
      letters: [{ template: 'agent-ended', to: 'agreement', values }],
    };
  });
}

function readEnding(ending: AgentEnding, { connection, now }: Seen) {
  const reader = new FieldReader();
  const agent = reader.organisation('/agent', ending.agent, 'ombudets');
  const fromOn = reader.day('/fromOn', ending.fromOn, 'Skriv från vilket datum uppdraget upphör.');
  const at = effectiveAt(fromOn, now);
  const isRegistered = connection.processors.some(
    (one) => one.organisationsnummer === agent.organisationsnummer && isValidAt(one, at),
  );
  if (agent.organisationsnummer !== '' && fromOn > '0001' && !isRegistered) {
    reader.mistake(
      '/agent/organisationsnummer',
      'Organisationen är inte registrerad som ombud eller leverantör då.',
    );
  }
  reader.done();
  return { agent, fromOn, at };
}
