import { createDraw, mensNames, testNumber, womensNames } from '../../simulators/population/index.ts';
import { addDays, day } from '../../src/values/day.ts';
import { keyedId } from './keyed-id.ts';
import { surnames } from './names.ts';
import { employmentService, type PlannedFederation } from './plan-federations.ts';
import type { PlannedInitiative } from './plan-initiatives.ts';
import type { AgreementRow, LinkRow, PartyRow, PermissionRow, PersonRow } from './records.ts';

/** Those who administer a federation, and count in its initiatives. */
export interface FederationPeople {
  readonly persons: readonly PersonRow[];
  /** The administrator's first. */
  readonly permissions: readonly PermissionRow[];
  readonly links: readonly LinkRow[];
}

/** Federations by index whose administrator's employer has no data processing agreement: nobody is linked there. */
const withoutProcessing = [5, 40];
const since = '2023-04-03T08:00:00.000Z';

export function makePeople(
  federation: PlannedFederation,
  initiatives: readonly PlannedInitiative[],
  { seed, lastYear, now }: { readonly seed: number; readonly lastYear: number; readonly now: number },
): FederationPeople {
  const { index, party, regions, municipalities } = federation;
  const draw = createDraw(`finsam people ${seed} ${index}`);
  const employers = [party, regions[0] ?? party, municipalities[municipalities.length - 1] ?? party];
  const persons = employers.map((_employer, at): PersonRow => {
    const key = `finsam person ${seed} ${index} ${at}`;
    const bornOn = addDays(day('1962-01-01'), (index * 3 + at) * 47 + draw.below(40));
    const isWoman = draw.chance(0.6);
    const given = draw.pick(isWoman ? womensNames : mensNames);
    const name = `${given} ${surnames[(index * 5 + at) % surnames.length] ?? ''}`;
    return { id: keyedId(key), personnummer: testNumber(bornOn, isWoman ? 982 : 983), name };
  });
  const permissions = persons.map(({ id: person }, at): PermissionRow => {
    const role = at === 0 ? 'federation-administrator' : 'participant-lead';
    const { organisationsnummer } = employers[at] ?? party;
    const id = keyedId(`finsam permission ${seed} ${index} ${at}`);
    return {
      id,
      person,
      role,
      organisationsnummer,
      federation: party.organisationsnummer,
      valid_from: since,
    };
  });
  const links = withoutProcessing.includes(index)
    ? []
    : linked(permissions, initiatives, { seed, index, lastYear, now });
  return { persons, permissions, links };
}

/** Each lead counts in some of this year's initiatives; now and then one is left in an initiative that is over. */
function linked(
  [administrator, ...leads]: readonly PermissionRow[],
  initiatives: readonly PlannedInitiative[],
  { seed, index, lastYear, now }: { seed: number; index: number; lastYear: number; now: number },
): readonly LinkRow[] {
  const individual = initiatives.filter(({ orientation }) => orientation === 'individual');
  const current = individual.filter(({ years: [, until] }) => until === lastYear);
  const over = individual.filter(({ years: [, until] }) => until === lastYear - 1);
  return leads.flatMap((lead, at) => {
    const own = current.filter((_one, nth) => nth % 3 === at);
    const left = index % 17 === 3 && at === 0 ? over.slice(0, 1) : [];
    return [...own, ...left].map(({ id: initiative, startsOn }) => ({
      id: keyedId(`finsam link ${seed} ${lead.id} ${initiative}`),
      initiative,
      permission: lead.id,
      recorded_at: new Date(
        Math.min(now - 60_000, Math.max(Date.parse(since), Date.parse(startsOn))),
      ).toISOString(),
      by_person: administrator?.person ?? null,
      by_role: 'federation-administrator',
      by_permission: administrator?.id ?? null,
    }));
  });
}

/** Of every organisation that has people in Uppföljning Finsam: on its use, and on processing where administrators are employed. */
export function makeAgreements(
  federations: readonly PlannedFederation[],
  seed: number,
): readonly AgreementRow[] {
  const agreement = (kind: AgreementRow['kind'], { organisationsnummer }: PartyRow): AgreementRow => ({
    id: keyedId(`finsam agreement ${seed} ${kind} ${organisationsnummer}`),
    kind,
    organisationsnummer,
    reference: `FIN 2023/${organisationsnummer.slice(8, 11)}`,
    signed_on: day('2023-03-06'),
    valid_from: day('2023-03-20'),
    contact_name: 'Registrator',
    contact_email: `registrator@${organisationsnummer.slice(2)}.example`,
  });
  const employers = federations.flatMap(({ party, regions, municipalities }) => [
    party,
    ...regions,
    ...municipalities.slice(-1),
  ]);
  const unique = new Map([employmentService, ...employers].map((one) => [one.organisationsnummer, one]));
  return [
    ...[...unique.values()].map((one) => agreement('use', one)),
    ...federations
      .filter(({ index }) => !withoutProcessing.includes(index))
      .map(({ party }) => agreement('processing', party)),
  ];
}
