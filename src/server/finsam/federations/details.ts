import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import type { Doing, FieldMistake } from '../../parties/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.ts';
import { textMistakes } from '../free-text.ts';
import { nameOfPerson, recordedBy, recordedColumns } from '../recorded-by.ts';

/** What a federation says of itself. Its name, number, days and members are the operator's to maintain. */
export interface FederationDetails {
  readonly description: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactTelephone: string;
  readonly contactEmail: string;
}

/** One version of them, with what the operator says beside. */
export interface DetailsVersion extends FederationDetails {
  readonly version: number;
  /** SCB's two digits. */
  readonly county: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The person's name. */
  readonly by: string;
}

/** Newest first; at least the one that it was formed with. */
export async function detailsVersions(
  queries: Kysely<NoTables>,
  federation: string,
): Promise<readonly DetailsVersion[]> {
  const { rows } = await sql<Omit<DetailsVersion, 'at'> & { at: Date }>`
    select v.version, v.county, v.description, v.address, v.contact_name as "contactName",
      v.contact_telephone as "contactTelephone", v.contact_email as "contactEmail", v.recorded_at as at,
      ${nameOfPerson('v.by_person')} as by
    from finsam_federation_version v where v.federation = ${federation} order by v.version desc`.execute(
    queries,
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

export async function newestDetails(queries: Kysely<NoTables>, federation: string): Promise<DetailsVersion> {
  const [newest] = await detailsVersions(queries, federation);
  if (newest === undefined) throw new Error(`the federation ${federation} was formed without details`);
  return newest;
}

/** Within an act: the next version, made from the one that was read. Throws ChangedMeanwhile when that is not the newest. */
export async function addDetails(
  { transaction, at }: Doing,
  mandate: Mandate,
  given: {
    readonly federation: string;
    readonly expectedVersion: number;
    readonly change: Partial<FederationDetails & { county: string }>;
    /** What is changed in the same act, as it stands now. */
    readonly beside?: { readonly name: string };
  },
): Promise<{ readonly version: number }> {
  const { federation, expectedVersion, change, beside } = given;
  await sql`select from party where organisationsnummer = ${federation} for update`.execute(transaction);
  const newest = await newestDetails(transaction, federation);
  const { version, at: changedAt, by, ...values } = newest;
  if (version !== expectedVersion)
    throw new ChangedMeanwhile({ version, at: changedAt, by, values: { ...values, ...beside } });
  await insertDetails({ transaction, at }, mandate, {
    ...values,
    ...change,
    federation,
    version: version + 1,
  });
  return { version: version + 1 };
}

export async function insertDetails(
  { transaction, at }: Doing,
  mandate: Mandate,
  given: FederationDetails & { federation: string; version: number; county: string },
): Promise<void> {
  const { federation, version, county, description, address, contactName, contactTelephone } = given;
  await sql`
    insert into finsam_federation_version (federation, version, county, description, address, contact_name,
      contact_telephone, contact_email, ${recordedColumns})
    values (${federation}, ${version}, ${county}, ${description.trim()}, ${address.trim()}, ${contactName.trim()},
      ${contactTelephone.trim()}, ${given.contactEmail.trim()}, ${recordedBy(mandate, at)})`.execute(
    transaction,
  );
}

/** What can't be taken: nobody's number, anywhere; a telephone number may look like one and is asked for. */
export function detailsMistakes(details: FederationDetails): readonly FieldMistake[] {
  const { description, address, contactName, contactEmail } = details;
  const email = contactEmail.trim();
  return [
    ...textMistakes({
      '/description': description,
      '/address': address,
      '/contactName': contactName,
      '/contactTelephone': details.contactTelephone,
      '/contactEmail': contactEmail,
    }),
    ...(email === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
      ? []
      : [{ pointer: '/contactEmail', message: 'Skriv en e-postadress, som namn@exempel.se.' }]),
  ];
}
