import type { Kysely } from 'kysely';
import { addDays, swedishDayAt } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { linkedInitiatives } from '../links/links-in-force.ts';
import type { FigureSettings } from './figure-settings.ts';
import type { YearInitiative } from './year-context.ts';

/** Tells of each initiative why whoever holds the mandate may not register participants in it; null: she may. */
export type WhyNotRegister = (initiative: YearInitiative) => string | null;

/**
 * An administrator may in all of the federation's. A participant lead may in individual ones that she is linked to now,
 * through a permission that is in force now (Bilaga 1: "de insatser som hen har uppdrag i").
 */
export async function whyNotRegister(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  { graceDaysAfterEnd, now }: Pick<FigureSettings, 'graceDaysAfterEnd'> & { readonly now: () => number },
): Promise<WhyNotRegister> {
  if (mandate.holder !== 'participant-lead') return () => null;
  const federation = mandate.federation ?? '';
  const permissions = mandate.permissions.map(({ id }) => id);
  const links = await linkedInitiatives(queries, { federation, permissions, now: now() });
  const linked = new Set(links.map(({ initiative }) => initiative));
  const today = swedishDayAt(now());
  return ({ id, orientation, endsOn }) => {
    // A structural one is not there for her: it is told of as one that never was.
    if (orientation !== 'individual' || !linked.has(id)) return notLinked;
    return endsOn !== null && addDays(endsOn, graceDaysAfterEnd) < today ? graceIsOver : null;
  };
}

/** Also of what is not in the federation at all. */
export const notLinked =
  'Du är inte kopplad till insatsen. Vänd dig till förbundsadministratören, som kan koppla dig till den.';
const graceIsOver =
  'Insatsen är avslutad, och tiden för att registrera i efterhand har gått. Vänd dig till förbundsadministratören, som kan göra det.';
