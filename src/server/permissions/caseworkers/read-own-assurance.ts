import { sql } from 'kysely';
import type { Database } from '../../database/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { newestAssuranceText, shownTextSha256, type AssuranceText } from './assurance-text.ts';

/** What a caseworker has signed. */
interface SignedAssurance {
  readonly version: number;
  readonly kind: 'login' | 'paper';
  readonly place: string;
  /** YYYY-MM-DD. */
  readonly signedOn: string;
  readonly printedName: string;
  readonly employer: string;
  readonly textSha256: string;
  /** The text that was signed, as it was. */
  readonly text: AssuranceText;
  /** Milliseconds since 1970; until when it holds, if that is known. */
  readonly validTo: number | null;
}

export interface OwnAssurance {
  /** What is signed now, and its SHA-256. */
  readonly text: AssuranceText;
  readonly shownSha256: string;
  /** The newest first. */
  readonly signed: readonly SignedAssurance[];
  /** Whether one of them holds now. */
  readonly holds: boolean;
}

/** A caseworker's own assurance for the municipality of the mandate: the text to sign, and what she has signed. */
export async function readOwnAssurance(
  { kysely }: Database,
  mandate: Mandate,
  now: number,
): Promise<OwnAssurance> {
  requireMandate(mandate, 'read-own-assurance', 'sign-assurance');
  const text = await newestAssuranceText(kysely);
  const { rows } = await sql<SignedAssurance>`
    select a.version, a.kind, a.place, a.signed_on::text as "signedOn", a.printed_name as "printedName", a.employer,
      a.text_sha256 as "textSha256", json_build_object('version', t.version, 'source', t.source,
        'introduction', t.introduction, 'statements', t.statements, 'demandedFrom', null) as text,
      (extract(epoch from least(a.valid_to, (
        select min(later.demanded_from) from assurance_text later where later.version > a.version))) * 1000)::float8
        as "validTo"
    from assurance a join assurance_text t using (version)
    where a.person = ${mandate.actor.personId} and a.organisationsnummer = ${mandate.organisationsnummer}
      and not exists (select from assurance later where later.replaces = a.id)
    order by a.valid_from desc`.execute(kysely);
  const holds = rows.some(({ validTo }) => validTo === null || validTo > now);
  return { text, shownSha256: shownTextSha256(text), signed: rows, holds };
}
