import type { Kysely } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { listYearActs } from '../years.ts';
import { compositionMistakes } from './composition.ts';
import { detailsVersions } from './details.ts';
import { federationState, findFederation, listFederations } from './federation.ts';
import { eventsOf } from './federation-event.ts';
import { membersOn, membershipsOf } from './members.ts';
import { administratorsOf } from './read-federation.ts';
import type { FederationRules } from './register-federation.ts';

/** Every federation in a line, with what it lacks by law today. */
export async function listOfficeFederations(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  { now, municipalitiesOutsideRegions }: FederationRules & { readonly now: number },
) {
  requireMandate(mandate, 'read-finsam-office');
  const today = swedishDayAt(now);
  const all = await listFederations(queries);
  return await Promise.all(
    all.map(async (one) => {
      const state = federationState(one, today);
      const members = membersOn(await membershipsOf(queries, one.federation), today);
      const lacks = state === 'active' ? compositionMistakes(members, municipalitiesOutsideRegions) : [];
      return { ...one, state, members: members.length, lacks };
    }),
  );
}

/** All that the operator knows of one: its members through the years, its course, its details and its years' locks. */
export async function readOfficeFederation(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  { federation, now }: { readonly federation: string; readonly now: number },
) {
  requireMandate(mandate, 'read-finsam-office');
  const found = await findFederation(queries, federation);
  return {
    ...found,
    state: federationState(found, swedishDayAt(now)),
    members: await membershipsOf(queries, federation),
    events: await eventsOf(queries, federation),
    details: await detailsVersions(queries, federation),
    yearActs: await listYearActs(queries, federation),
    administrators: await administratorsOf(queries, federation, now),
  };
}
