import { swedishDayAt, type Day } from '../../../values/day.ts';
import { addFact, ChangeRefused, registerIfNew } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader, type NamedOrganisation, type WrittenOrganisation } from './field-reader.ts';
import { requireLasting } from './require-lasting.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts, type Seen } from './take-act.ts';

/**
 * A written notice of an agent that the municipality engages. No text on SSBTEK says what it must hold: as for LEFI Online the
 * municipality answers for that there is a data processing agreement between the two, and says which.
 */
export interface AgentRegistration {
  readonly agent: WrittenOrganisation;
  /** When the data processing agreement was made; YYYY-MM-DD, today or earlier. */
  readonly agreementOn: string;
  /** What the municipality calls the agreement, such as its registry number. */
  readonly agreementReference: string;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
}

/** From the day questions may name the agent as a processor of the municipality's. */
export async function registerAgent(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  registration: AgentRegistration,
): Promise<ActTaken> {
  requireMandate(mandate, 'register-agent', 'carry-out-change');
  const on = { act: 'register-agent', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    refuseAtLefi(seen);
    const { agent, agreementOn, agreementReference, fromOn, at } = readRegistration(registration, seen);
    requireLasting(seen, at);
    await registerIfNew(change, { ...agent, kind: 'agent' });
    const about = {
      connection_id: connectionId,
      organisationsnummer: agent.organisationsnummer,
      role: 'agent',
    };
    const agreement = { agreement_on: agreementOn, agreement_reference: agreementReference };
    const span = { validFrom: at, validTo: null };
    await addFact(change, 'connection_processor', about, span, alreadyOne, agreement);
    const values = { agent, agreementOn, agreementReference, from: swedishDayAt(at) };
    return {
      effectiveAt: at,
      content: { agent, agreementOn, agreementReference, fromOn },
      letters: [
        {
          template: 'agent-registered',
          to: 'agreement',
          values: { ...aboutConnection(seen.connection), ...values },
        },
      ],
    };
  });
}

/** There an agent sees what its recipient sees, and somebody else than who receives the notice decides on it. */
function refuseAtLefi({ connection }: Seen): void {
  if (connection.service === 'lefi')
    throw new ChangeRefused('Anslutningen är till LEFI Online. Ombudet anmäls där, och anmälan beslutas.');
}

const alreadyOne = 'Organisationen är redan registrerad som ombud eller leverantör under den tiden.';

interface ReadRegistration {
  readonly agent: NamedOrganisation;
  readonly agreementOn: Day;
  readonly agreementReference: string;
  readonly fromOn: Day;
  readonly at: number;
}

function readRegistration(written: AgentRegistration, { connection, now }: Seen): ReadRegistration {
  const reader = new FieldReader();
  const agent = reader.organisation('/agent', written.agent, 'ombudets');
  const agreementOn = reader.day(
    '/agreementOn',
    written.agreementOn,
    'Skriv personuppgiftsbiträdesavtalets datum. Utan avtalet registreras inget ombud.',
  );
  if (agreementOn > swedishDayAt(now)) reader.mistake('/agreementOn', 'Avtalets dag har inte varit än.');
  const agreementReference = reader.text(
    '/agreementReference',
    written.agreementReference,
    'Skriv avtalets beteckning, till exempel diarienumret.',
  );
  const fromOn = reader.day('/fromOn', written.fromOn, 'Skriv från vilket datum uppdraget gäller.');
  const at = effectiveAt(fromOn, now);
  if (agent.organisationsnummer === connection.organisationsnummer)
    reader.mistake('/agent/organisationsnummer', 'Det är kommunens eget nummer. Skriv ombudets.');
  // A question names a processor by its number alone: one that is both would be let in by either, and ended as both.
  const isOne = connection.processors.some(
    ({ organisationsnummer, validTo }) =>
      organisationsnummer === agent.organisationsnummer && (validTo === null || validTo > at),
  );
  if (isOne) reader.mistake('/agent/organisationsnummer', alreadyOne);
  reader.done();
  return { agent, agreementOn, agreementReference, fromOn, at };
}
