import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import type { MemberParty } from './composition.ts';
import { nameOfParty } from './federation.ts';

export interface Membership {
  readonly id: string;
  /** Organisationsnummer of the member. */
  readonly member: string;
  readonly name: string;
  readonly party: MemberParty;
  /** Whether it pays: Arbetsförmedlingen never does, Försäkringskassan pays the state's whole share. */
  readonly isFinancier: boolean;
  readonly fromOn: Day;
  /** The first day that it is no member; null: it is one until further notice. */
  readonly endsOn: Day | null;
}

/** Everyone who is, has been or will be a member, the four parties in the law's order. */
export async function membershipsOf(
  queries: Kysely<NoTables>,
  federation: string,
): Promise<readonly Membership[]> {
  const { rows } = await sql<Membership>`
    select m.id, m.member, ${nameOfParty('m.member')} as name, m.party, m.is_financier as "isFinancier",
      m.valid_from::text as "fromOn", m.valid_to::text as "endsOn"
    from finsam_membership m
    where m.federation = ${federation} and not exists (select from finsam_membership later where later.replaces = m.id)
      and m.valid_to is distinct from m.valid_from
    order by array_position(array['FK', 'AF', 'region', 'municipality'], m.party), name, m.valid_from`.execute(
    queries,
  );
  return rows;
}

/** Those who are members on a day. */
export function membersOn(memberships: readonly Membership[], day: Day): readonly Membership[] {
  return memberships.filter(({ fromOn, endsOn }) => fromOn <= day && (endsOn === null || day < endsOn));
}
