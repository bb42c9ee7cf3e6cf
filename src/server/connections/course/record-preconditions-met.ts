import { agencyNames } from '../../../values/agency.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { FieldReader } from './field-reader.ts';
import { ownAgency } from './own-agency.ts';
import { requireLasting } from './require-lasting.ts';
import { requireAgencyNotice } from './running-notices.ts';
import { takeAct, type ActOn, type ActTaken, type CourseParts, type Taken } from './take-act.ts';

/** The municipality meets what the agency's notice demanded: the thirty days no longer run (Avtal 7.2). */
export async function recordPreconditionsMet(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  met: { readonly text: string },
): Promise<ActTaken> {
  requireMandate(mandate, 'record-preconditions-met');
  const agency = ownAgency(mandate);
  return await takeAct(parts, { act: 'record-preconditions-met', mandate, connectionId }, (seen): Taken => {
    const notice = requireAgencyNotice(seen, agency);
    const reader = new FieldReader();
    const text = reader.text('/text', met.text, 'Skriv vad som visar att förutsättningarna är uppfyllda.');
    reader.done();
    requireLasting(seen);
    const metOn = swedishDayAt(seen.now);
    const values = { ...aboutConnection(seen.connection), agency: agencyNames[agency], metOn };
    return {
      effectiveAt: seen.now,
      content: { agency, notice: notice.actId, text },
      letters: [{ template: 'agency-preconditions-met', to: 'agreement', values }],
    };
  });
}
