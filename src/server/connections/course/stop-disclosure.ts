import { agencyNames } from '../../../values/agency.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { endFacts } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { ownAgency } from './own-agency.ts';
import { requireLasting } from './require-lasting.ts';
import { requireAgencyNotice, requirePassed } from './running-notices.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts } from './take-act.ts';

/**
 * Anslutningsavtal 7.2: thirty full days after its notice, unmet, an agency may stop its own disclosure, at once. The relay
 * then refuses that agency alone; the others answer as before.
 */
export async function stopDisclosure(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
): Promise<ActTaken> {
  requireMandate(mandate, 'stop-disclosure');
  const agency = ownAgency(mandate);
  const on = { act: 'stop-disclosure', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    requireLasting(seen);
    const notice = requireAgencyNotice(seen, agency);
    requirePassed(notice, 'Utlämnandet kan stoppas');
    const { connection, now } = seen;
    const qualification = { connection_id: connectionId, agency };
    await endFacts(change, 'connection_qualification', qualification, now, 'Kommunen är inte kvalificerad.');
    const stoppedOn = swedishDayAt(now);
    const values = { ...aboutConnection(connection), agency: agencyNames[agency], stoppedOn };
    return {
      effectiveAt: now,
      content: { agency, notice: notice.actId },
      letters: [{ template: 'agency-stopped', to: 'agreement', values }],
    };
  });
}
