import { swedishDayAt } from '../../../values/day.ts';
import { endFacts } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader, type WrittenOrganisation } from './field-reader.ts';
import { requireLasting } from './require-lasting.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts } from './take-act.ts';

/**
 * What a termination must say, by the text on LEFI Online ("Uppsägning"): that it is one, which the act itself is, number
 * and name of the organisation, and from which day.
 */
export interface Termination {
  readonly municipality: WrittenOrganisation;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
}

/** From the day no question is answered. Undone by an act until then; after it a new order is needed. */
export async function terminateConnection(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  termination: Termination,
): Promise<ActTaken> {
  requireMandate(mandate, 'terminate-connection', 'carry-out-change');
  const on = { act: 'terminate-connection', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    const reader = new FieldReader();
    const municipality = reader.ownOrganisation('/municipality', termination.municipality, seen.connection);
    const fromOn = reader.day('/fromOn', termination.fromOn, 'Skriv från vilket datum uppsägningen gäller.');
    reader.done();
    const at = effectiveAt(fromOn, seen.now);
    requireLasting(seen, at);
    const ended = 'Anslutningen är redan avslutad då.';
    await endFacts(change, 'connection_period', { connection_id: connectionId }, at, ended);
    const { organisationsnummer } = municipality;
    const values = { ...aboutConnection(seen.connection), organisationsnummer, from: swedishDayAt(at) };
    return {
      effectiveAt: at,
      content: { fromOn, municipality },
      letters: [
        { template: 'termination-received', to: 'agreement', values },
        ...(seen.contacts?.technical
          ? [{ template: 'termination-received', to: 'technical', values } as const]
          : []),
      ],
    };
  });
}
