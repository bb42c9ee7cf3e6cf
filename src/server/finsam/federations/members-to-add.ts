import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../../../values/day.ts';
import { parseOrganisationsnummer } from '../../../values/organisationsnummer.ts';
import {
  FieldMistakes,
  registerIfNew,
  type FieldMistake,
  type PartyKind,
  type RegistryChange,
} from '../../parties/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { textMistakes } from '../free-text.ts';
import { recordedBy, recordedColumns } from '../recorded-by.ts';
import type { Member, MemberParty } from './composition.ts';

export interface MemberToAdd {
  /** Ten or twelve digits. */
  readonly organisationsnummer: string;
  /** As it is registered, when it is. */
  readonly name: string;
  readonly party: MemberParty;
  readonly isFinancier: boolean;
}

const kindOfParty: Readonly<Record<MemberParty, PartyKind>> = {
  FK: 'insurance-agency',
  AF: 'employment-service',
  region: 'region',
  municipality: 'municipality',
};

/** With twelve digits, and each once; throws FieldMistakes. */
export function requireMembers(written: readonly MemberToAdd[]): readonly (MemberToAdd & Member)[] {
  const mistakes = written.flatMap((one, index) => mistakesIn(one, `/members/${index}`));
  const members = written.map((one) => ({
    ...one,
    member: parseOrganisationsnummer(one.organisationsnummer) ?? one.organisationsnummer,
  }));
  const twice = members.flatMap(({ member }, index) =>
    members.findIndex((one) => one.member === member) === index
      ? []
      : [
          {
            pointer: `/members/${index}/organisationsnummer`,
            message: 'Organisationen står redan i listan.',
          },
        ],
  );
  if (mistakes.length + twice.length > 0) throw new FieldMistakes([...mistakes, ...twice]);
  return members;
}

function mistakesIn(
  { organisationsnummer, name, party, isFinancier }: MemberToAdd,
  pointer: string,
): readonly FieldMistake[] {
  return [
    ...(parseOrganisationsnummer(organisationsnummer) === null
      ? [{ pointer: `${pointer}/organisationsnummer`, message: 'Organisationsnumret kan inte finnas.' }]
      : []),
    ...(name.trim() === '' ? [{ pointer: `${pointer}/name`, message: 'Skriv vad medlemmen heter.' }] : []),
    ...textMistakes({ [`${pointer}/name`]: name }),
    ...(party === 'AF' && isFinancier
      ? [
          {
            pointer: `${pointer}/isFinancier`,
            message: 'Arbetsförmedlingen betalar aldrig. Försäkringskassan betalar hela statens del.',
          },
        ]
      : []),
  ];
}

/** Within a change: they are members from a day, and registered as what they are. */
export async function addMembers(
  change: RegistryChange,
  mandate: Mandate,
  given: {
    readonly federation: string;
    readonly members: readonly (MemberToAdd & Member)[];
    readonly fromOn: Day;
  },
): Promise<void> {
  const { federation, members, fromOn } = given;
  await requireSameKinds(change, members);
  for (const { member, name, party, isFinancier } of members) {
    await registerIfNew(change, { organisationsnummer: member, name, kind: kindOfParty[party] });
    await sql`
      insert into finsam_membership (id, federation, member, party, is_financier, valid_from, ${recordedColumns})
      values (${randomUUID()}, ${federation}, ${member}, ${party}, ${isFinancier}, ${fromOn},
        ${recordedBy(mandate, change.recorded.at)})`.execute(change.transaction);
  }
}

/**
 * An organisation is of one kind: entered as another by a slip of the hand, a municipality would make up for a part that the
 * law demands, or have its users ordered as an agency's are, without an agreement.
 */
async function requireSameKinds(
  { transaction }: RegistryChange,
  members: readonly (MemberToAdd & Member)[],
): Promise<void> {
  const { rows } = await sql<{ organisationsnummer: string; kind: PartyKind }>`
    select k.organisationsnummer, k.kind from party_kind k
    where k.organisationsnummer = any(${members.map(({ member }) => member)}::text[]) and k.valid_to is null
      and k.kind = any(${[...Object.values(kindOfParty), 'federation']}::text[])
      and not exists (select from party_kind later where later.replaces = k.id)`.execute(transaction);
  const mistakes = members.flatMap(({ member, party }, index) =>
    rows.some(
      ({ organisationsnummer, kind }) => organisationsnummer === member && kind !== kindOfParty[party],
    )
      ? [
          {
            pointer: `/members/${index}/party`,
            message:
              'Organisationen är registrerad som något annat. Kontrollera numret och vilken part den är.',
          },
        ]
      : [],
  );
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}
