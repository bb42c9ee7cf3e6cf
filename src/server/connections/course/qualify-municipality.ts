import { agencyNames } from '../../../values/agency.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { addFact } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { effectiveAt } from './effective-at.ts';
import { FieldReader } from './field-reader.ts';
import { ownAgency } from './own-agency.ts';
import { requireLasting } from './require-lasting.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts } from './take-act.ts';

/** The agency qualifies the municipality (Beskrivning 9.1.3), for the first time or again, from a day (YYYY-MM-DD). */
export async function qualifyMunicipality(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  { fromOn: from }: { readonly fromOn: string },
): Promise<ActTaken> {
  requireMandate(mandate, 'qualify-municipality');
  const agency = ownAgency(mandate);
  const on = { act: 'qualify-municipality', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    const reader = new FieldReader();
    const fromOn = reader.day('/fromOn', from, 'Skriv från vilket datum kommunen är kvalificerad.');
    reader.done();
    const at = effectiveAt(fromOn, seen.now);
    requireLasting(seen, at);
    await addFact(
      change,
      'connection_qualification',
      { connection_id: connectionId, agency },
      { validFrom: at, validTo: null },
      `${agencyNames[agency]} har redan kvalificerat kommunen.`,
    );
    const values = {
      ...aboutConnection(seen.connection),
      agency: agencyNames[agency],
      from: swedishDayAt(at),
    };
    return {
      effectiveAt: at,
      content: { agency, fromOn },
      letters: [{ template: 'agency-qualified', to: 'agreement', values }],
    };
  });
}
