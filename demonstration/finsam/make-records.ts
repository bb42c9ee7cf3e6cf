import { addDays, day, swedishDayAt } from '../../src/values/day.ts';
import { keyedId } from './keyed-id.ts';
import { makeFigures } from './make-figures.ts';
import { makeAgreements, makePeople } from './make-people.ts';
import {
  employmentService,
  insuranceAgency,
  planFederations,
  type PlannedFederation,
} from './plan-federations.ts';
import { planInitiatives, type PlannedInitiative } from './plan-initiatives.ts';
import type {
  EventRow,
  FederationVersionRow,
  FinsamRecords,
  InitiativeRow,
  InitiativeVersionRow,
  MembershipRow,
  PartyRow,
} from './records.ts';

/** How many years back from this one, itself among them. */
const yearsOfRecords = 5;

/**
 * What Uppföljning Finsam would hold after some years: 75 federations, 270 municipalities, five years of economy and of 1,100
 * initiatives a year. The same seed and day give the same records. `now`: milliseconds since 1970.
 */
export function makeFinsamRecords({
  seed,
  now,
}: {
  readonly seed: number;
  readonly now: number;
}): FinsamRecords {
  const lastYear = Number(swedishDayAt(now).slice(0, 4));
  const years = [lastYear - yearsOfRecords + 1, lastYear] as const;
  const federations = planFederations(seed);
  const each = federations.map((federation) => {
    const initiatives = planInitiatives(federation, { seed, years });
    const people = makePeople(federation, initiatives, { seed, lastYear, now });
    const [administrator] = people.permissions;
    const by = { person: administrator?.person ?? '', permission: administrator?.id ?? '' };
    const figures = makeFigures(federation, initiatives, { seed, years, now, by });
    const made = initiatives.map((one) => initiativeRows(federation, one, by));
    return { federation, people, figures, made };
  });
  return {
    parties: partiesOf(federations),
    persons: each.flatMap(({ people }) => people.persons),
    permissions: each.flatMap(({ people }) => people.permissions),
    events: federations.flatMap(eventsOf),
    memberships: federations.flatMap(membershipsOf),
    federationVersions: federations.map(versionOf),
    initiatives: each.flatMap(({ made }) => made.map(({ initiative }) => initiative)),
    initiativeVersions: each.flatMap(({ made }) => made.map(({ version }) => version)),
    figures: each.flatMap(({ figures }) => figures),
    links: each.flatMap(({ people }) => people.links),
    agreements: makeAgreements(federations, seed),
  };
}

function partiesOf(federations: readonly PlannedFederation[]): readonly PartyRow[] {
  const all = federations.flatMap(({ party, regions, municipalities }) => [
    party,
    ...regions,
    ...municipalities,
  ]);
  const unique = new Map(
    [insuranceAgency, employmentService, ...all].map((one) => [one.organisationsnummer, one]),
  );
  return [...unique.values()];
}

/** What was there before anybody logged in. */
function bySystem(on: string) {
  const recorded_at = `${on}T09:00:00.000Z`;
  return { recorded_at, by_person: null, by_role: 'system', by_permission: null };
}

/** Every ninth has got one more municipality since it was formed. */
function isExtended({ index, municipalities }: PlannedFederation): boolean {
  return index % 9 === 4 && municipalities.length > 1;
}

const extendedOn = day('2021-01-01');

function eventsOf(federation: PlannedFederation): readonly EventRow[] {
  const { index, party, formedOn, municipalities } = federation;
  const event = (kind: EventRow['kind'], effective_on: typeof formedOn, note: string): EventRow => ({
    id: keyedId(`finsam event ${index} ${kind}`),
    federation: party.organisationsnummer,
    kind,
    effective_on,
    note,
    ...bySystem(addDays(effective_on, -20)),
  });
  const note = `${municipalities[municipalities.length - 1]?.name ?? ''} blev medlem.`;
  const formed = event('formed', formedOn, '');
  return isExtended(federation) ? [formed, event('extended', extendedOn, note)] : [formed];
}

function membershipsOf(federation: PlannedFederation): readonly MembershipRow[] {
  const { party: own, formedOn, regions, municipalities } = federation;
  const member = (of: PartyRow, party: MembershipRow['party'], valid_from = formedOn): MembershipRow => ({
    id: keyedId(`finsam member ${own.organisationsnummer} ${of.organisationsnummer}`),
    federation: own.organisationsnummer,
    member: of.organisationsnummer,
    party,
    // Försäkringskassan pays the whole of the state's part.
    is_financier: party !== 'AF',
    valid_from,
    ...bySystem(addDays(valid_from, -20)),
  });
  const last = municipalities.length - 1;
  return [
    member(insuranceAgency, 'FK'),
    member(employmentService, 'AF'),
    ...regions.map((one) => member(one, 'region')),
    ...municipalities.map((one, at) =>
      member(one, 'municipality', isExtended(federation) && at === last ? extendedOn : formedOn),
    ),
  ];
}

function versionOf({
  index,
  party,
  county,
  formedOn,
  municipalities,
}: PlannedFederation): FederationVersionRow {
  const names = municipalities.map(({ name }) => name.replace(' kommun', ''));
  const place = names[0] ?? '';
  return {
    federation: party.organisationsnummer,
    version: 1,
    county,
    description: `Finansiell samordning mellan parterna i ${inWords(names)}.`,
    address: `Provgatan ${index + 1}, ${place}`,
    contact_name: 'Förbundskansliet',
    contact_telephone: `010-123 ${10 + (index % 80)} ${String(index).padStart(2, '0')}`,
    contact_email: `kansliet@forbund${index + 1}.example`,
    ...bySystem(addDays(formedOn, -20)),
  };
}

function inWords(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} och ${names[names.length - 1] ?? ''}`;
}

function initiativeRows(
  { party }: PlannedFederation,
  planned: PlannedInitiative,
  by: { readonly person: string; readonly permission: string },
): { readonly initiative: InitiativeRow; readonly version: InitiativeVersionRow } {
  const recorded = {
    recorded_at: `${addDays(planned.startsOn, -45)}T10:00:00.000Z`,
    by_person: by.person,
    by_role: 'federation-administrator',
    by_permission: by.permission,
  };
  const { id, orientation, followUpMethod, esfFinanced, name, focus, targetGroups, startsOn, endsOn } =
    planned;
  return {
    initiative: {
      id,
      federation: party.organisationsnummer,
      orientation,
      follow_up_method: followUpMethod,
      esf_financed: esfFinanced,
      ...recorded,
    },
    version: {
      initiative: id,
      version: 1,
      name,
      focus,
      target_groups: targetGroups,
      description:
        orientation === 'individual'
          ? 'Deltagare får stöd av parterna tillsammans.'
          : 'Parterna utvecklar hur de arbetar tillsammans.',
      starts_on: startsOn,
      ends_on: endsOn,
      is_annulled: false,
      ...recorded,
    },
  };
}
