import { addDays, swedishDayAt, type Day } from '../../../values/day.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { earliestRenewalOn, longestUntil, ordererState } from './orderer-state.ts';
import type { Orderer } from './orderers.ts';

interface Period {
  readonly validFrom: Day;
  /** The first day after. */
  readonly validTo: Day;
  /** Id of the notice that it follows. */
  readonly renews: string | null;
}

interface WantedPeriod {
  readonly from: Day;
  /** The first day after; null: as long as may be. */
  readonly to: Day | null;
  readonly receivedOn: Day;
}

/**
 * A period without overlap with the person's earlier ones for the organisation. One that follows a period in force begins
 * where that one ends, so that a renewal that is approved on the last day gives neither gap nor overlap. Throws ChangeRefused.
 */
export function placePeriod(
  wanted: WantedPeriod,
  known: { readonly earlier: readonly Orderer[]; readonly now: number; readonly earliestRenewalDays: number },
): Period {
  const { earlier, now } = known;
  const lasting = earlier.filter((one) =>
    ['notified', 'coming', 'in-force'].includes(ordererState(one, now)),
  );
  const [current] = lasting;
  if (current === undefined) return following(wanted, earlier.filter(wasInForce).at(-1) ?? null);
  if (current.decision === null || lasting.length > 1)
    throw new ChangeRefused(
      'Personen har redan en anmälan för samma organisation som väntar på beslut eller på att börja gälla.',
    );
  const earliest = earliestRenewalOn(current, known.earliestRenewalDays);
  if (wanted.receivedOn < earliest)
    throw new ChangeRefused(
      `Personen är redan beställare till och med ${addDays(current.validTo, -1)}. En förnyelse kan anmälas tidigast den ${earliest}.`,
    );
  return following(wanted, current);
}

function wasInForce({ decision }: Orderer): boolean {
  return decision?.isApproved === true;
}

function following({ from, to }: WantedPeriod, before: Orderer | null): Period {
  const earliest = before === null ? from : lastDayAfter(before);
  const validFrom = from > earliest ? from : earliest;
  const longest = longestUntil(validFrom);
  const validTo = to === null || to > longest ? longest : to;
  if (validTo > validFrom) return { validFrom, validTo, renews: before?.noticeId ?? null };
  throw new ChangeRefused(
    `Perioden börjar ${validFrom}, när den förra är slut. Sista dagen ska inte vara före det.`,
  );
}

/** The first day after the period, however it ended. */
function lastDayAfter({ validTo, endsAt }: Orderer): Day {
  const ended = endsAt === null ? validTo : swedishDayAt(endsAt);
  return ended < validTo ? ended : validTo;
}
