import { sql, type Kysely } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { federationOf } from '../acting.ts';
import { linkedInitiatives } from '../links/links-in-force.ts';
import { mayLink } from '../links/processing-agreement.ts';
import { nameOfPerson } from '../recorded-by.ts';
import { isYearLocked } from '../years.ts';
import { newestDetails } from './details.ts';
import { federationState, findFederation, nameOfParty } from './federation.ts';
import { membersOn, membershipsOf } from './members.ts';

/** All that a federation's start page says of it, to its administrators and its participant leads. */
export async function readFederation(queries: Kysely<NoTables>, mandate: Mandate, now: number) {
  const number = federationOf(mandate, 'read-federation');
  const today = swedishDayAt(now);
  const found = await findFederation(queries, number);
  const memberships = await membershipsOf(queries, number);
  return {
    ...found,
    state: federationState(found, today),
    intoName: found.into === null ? null : await nameOf(queries, found.into),
    absorbed: await absorbedBy(queries, number),
    details: await newestDetails(queries, number),
    members: membersOn(memberships, today < found.formedOn ? found.formedOn : today),
    administrators: await administratorsOf(queries, number, now),
    years: await yearsOf(queries, found, Number(today.slice(0, 4))),
    mayLink: await mayLink(queries, mandate, now),
    ownLinks:
      mandate.holder === 'participant-lead'
        ? await linkedInitiatives(queries, {
            federation: number,
            permissions: mandate.permissions.map(({ id }) => id),
            now,
          })
        : [],
  };
}

/** A person with several permissions is one administrator. */
export async function administratorsOf(
  queries: Kysely<NoTables>,
  federation: string,
  now: number,
): Promise<readonly string[]> {
  const at = new Date(now);
  const { rows } = await sql<{ name: string }>`
    select distinct ${nameOfPerson('p.person')} as name, p.person
    from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.federation = ${federation} and p.role = 'federation-administrator' and p.valid_from <= ${at}
      and (p.valid_to is null or p.valid_to > ${at})
      and not exists (select from permission_withdrawal w where w.permission = p.id and w.withdrawn_from <= ${at})
    order by name`.execute(queries);
  return rows.map(({ name }) => name);
}

/** From the year that it was formed to the next, that is planned now; not after its end. */
async function yearsOf(
  queries: Kysely<NoTables>,
  { federation, formedOn, lastOn }: { federation: string; formedOn: string; lastOn: string | null },
  thisYear: number,
) {
  const first = Number(formedOn.slice(0, 4));
  const last = Math.min(
    Math.max(thisYear, first) + 1,
    lastOn === null ? Infinity : Number(lastOn.slice(0, 4)),
  );
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_one, index) => first + index);
  return await Promise.all(
    years.map(async (year) => ({ year, isLocked: await isYearLocked(queries, federation, year) })),
  );
}

async function nameOf(queries: Kysely<NoTables>, organisationsnummer: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select ${nameOfParty('party.organisationsnummer')} as name from party
    where organisationsnummer = ${organisationsnummer}`.execute(queries);
  return rows[0]?.name ?? organisationsnummer;
}

/** The federations that have gone up in this one, and from when. */
async function absorbedBy(queries: Kysely<NoTables>, federation: string) {
  const { rows } = await sql<{ federation: string; name: string; fromOn: string }>`
    select e.federation, ${nameOfParty('e.federation')} as name, e.effective_on::text as "fromOn"
    from finsam_federation_event e where e.kind = 'merged' and e.into_federation = ${federation}
    order by e.effective_on, name`.execute(queries);
  return rows;
}
