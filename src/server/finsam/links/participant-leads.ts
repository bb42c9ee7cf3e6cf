import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { FieldMistakes } from '../../parties/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { federationOf } from '../acting.ts';
import { nameOfParty } from '../federations/federation.ts';
import { textMistakes } from '../free-text.ts';
import { nameOfPerson } from '../recorded-by.ts';
import { permissionIsInForce } from './links-in-force.ts';
import { linkedLeads } from './linked-leads.ts';
import { matchesSearch } from './matches-search.ts';

/** What is searched by; `*` stands for any letters. What is left out, or empty, matches all. */
export interface LeadSearch {
  /** In the name or the employer's. */
  readonly search?: string;
  readonly firstName?: string;
  readonly surname?: string;
  readonly employer?: string;
}

export interface ParticipantLead {
  readonly permissionId: string;
  readonly name: string;
  readonly employer: string;
  /** Ids of the initiatives that she is linked to. */
  readonly linkedTo: readonly string[];
}

/** The participant leads of the administrator's own federation whose permission is in force now; nobody else is found. */
export async function participantLeads(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  { now, ...wish }: LeadSearch & { readonly now: number },
): Promise<readonly ParticipantLead[]> {
  const federation = federationOf(mandate, 'link-participant-lead');
  const mistakes = textMistakes(
    Object.fromEntries(Object.entries(wish).map(([name, text]) => [`/${name}`, text])),
  );
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  const links = await linkedLeads(queries, federation, now);
  const { rows } = await sql<Omit<ParticipantLead, 'linkedTo'>>`
    select p.id as "permissionId", ${nameOfPerson('p.person')} as name,
      ${nameOfParty('p.organisationsnummer')} as employer
    from permission p where p.federation = ${federation} and ${permissionIsInForce(now)}
    order by name, p.id`.execute(queries);
  return rows
    .filter((one) => isFound(wish, one))
    .map((one) => ({
      ...one,
      linkedTo: links
        .filter(({ permissionId }) => permissionId === one.permissionId)
        .map(({ initiative }) => initiative),
    }));
}

/** A name is kept as one text: its first word is a first name, its last a surname, and what is between may be either. */
function isFound(
  wish: LeadSearch,
  { name, employer }: { readonly name: string; readonly employer: string },
): boolean {
  const words = name.trim().split(/\s+/u);
  const firstNames = words.length > 1 ? words.slice(0, -1).join(' ') : name;
  const surnames = words.length > 1 ? words.slice(1).join(' ') : name;
  const fits = (search: string | undefined, ...texts: readonly string[]) =>
    texts.some((text) => matchesSearch(search ?? '', text));
  return (
    fits(wish.search, name, employer) &&
    fits(wish.firstName, firstNames) &&
    fits(wish.surname, surnames) &&
    fits(wish.employer, employer)
  );
}
