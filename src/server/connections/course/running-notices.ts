import type { AgencyCode } from '../../../values/agency.ts';
import { agencyNames } from '../../../values/agency.ts';
import { ChangeRefused } from '../../parties/index.ts';
import type { RunningNotice } from '../connection-state.ts';
import type { Seen } from './take-act.ts';

/** The notice of breach with that id, which still runs. */
export function requireBreach({ state }: Seen, actId: string): RunningNotice {
  const breach = state.breaches.find((one) => one.actId === actId);
  if (breach === undefined)
    throw new ChangeRefused('Det finns inget påtalande med det id:t som fortfarande löper.');
  return breach;
}

/** The agency's own notice of changed preconditions, which still runs. */
export function requireAgencyNotice({ state }: Seen, agency: AgencyCode): RunningNotice {
  const current = state.agencies[agency];
  if (current.kind !== 'notified') {
    throw new ChangeRefused(`${agencyNames[agency]} har inget meddelande som fortfarande löper.`);
  }
  return current;
}

/** Thirty full days must have passed, Swedish time, and not a second less (Avtal 7.1, 7.2). */
export function requirePassed({ hasPassed, lastDay }: RunningNotice, what: string): void {
  if (hasPassed) return;
  throw new ChangeRefused(`${what} först när trettio hela dagar har gått, alltså efter den ${lastDay}.`);
}
