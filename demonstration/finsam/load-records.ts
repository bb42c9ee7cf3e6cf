import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { AccessLog } from '../../src/server/access-log/index.ts';
import type { Database, NoTables } from '../../src/server/database/index.ts';
import { addDays, swedishDayAt } from '../../src/values/day.ts';
import { changeRegistry, type RegistryChange } from '../../src/server/parties/index.ts';
import type { FinsamRecords } from './records.ts';

/**
 * Puts everything in at once, as it would have come from the years before: a statement for each table, in one transaction with
 * one record of it in the log. `officer`: the person's id who is said to have recorded the agreements.
 */
export async function loadFinsamRecords(
  { database, accessLog }: { readonly database: Database; readonly accessLog: AccessLog },
  records: FinsamRecords,
  officer: string,
): Promise<void> {
  await changeRegistry(database, { accessLog }, async (change) => {
    const { transaction } = change;
    await addParties(change, records);
    await addUsers(transaction, records);
    await add(transaction, 'finsam_federation_event', records.events);
    await add(transaction, 'finsam_membership', records.memberships);
    await add(transaction, 'finsam_federation_version', records.federationVersions);
    await add(transaction, 'finsam_initiative', records.initiatives);
    await add(transaction, 'finsam_initiative_version', records.initiativeVersions);
    await add(transaction, 'finsam_figure', records.figures);
    await add(transaction, 'finsam_link', records.links);
    const recorded = { by_person: officer, by_role: 'connection-officer', by_permission: null };
    await add(
      transaction,
      'finsam_agreement',
      records.agreements.map((one) => ({
        ...one,
        recorded_at: `${one.signed_on}T12:00:00.000Z`,
        ...recorded,
      })),
    );
    await add(transaction, 'finsam_user_review', reviewsOf(records, change.recorded.at, recorded));
    const facts = { federations: records.federationVersions.length, figures: records.figures.length };
    return { act: { act: 'finsam-demonstration-loaded', facts }, added: {} };
  });
}

/** Every employer has looked its users over at some time in the last thirteen months: a few are to do it again. */
function reviewsOf({ permissions }: FinsamRecords, at: number, recorded: object): readonly object[] {
  const employers = [...new Set(permissions.map(({ organisationsnummer }) => organisationsnummer))];
  return employers.map((organisationsnummer, index) => {
    const reviewedOn = addDays(swedishDayAt(at), -((index * 37) % 395) - 1);
    return {
      id: randomUUID(),
      organisationsnummer,
      reviewed_on: reviewedOn,
      reviewed_by: 'Verksamhetschefen',
      found: index % 5 === 0 ? 'En användare har bytt arbete och avslutas.' : 'Alla ska vara kvar.',
      recorded_at: `${reviewedOn}T12:00:00.000Z`,
      ...recorded,
    };
  });
}

/** Those that are known already are what they are; they are registered as what Finsam knows them as too. */
async function addParties(
  { transaction, recorded }: RegistryChange,
  { parties }: FinsamRecords,
): Promise<void> {
  const { rows } = await sql<{ organisationsnummer: string; kind: string | null }>`
    select p.organisationsnummer, k.kind from party p left join party_kind k using (organisationsnummer)`.execute(
    transaction,
  );
  const known = new Set(rows.map(({ organisationsnummer }) => organisationsnummer));
  const kinds = new Set(rows.map(({ organisationsnummer, kind }) => `${organisationsnummer} ${kind ?? ''}`));
  const common = { recorded_at: new Date(recorded.at).toISOString(), recorded_in: recorded.version };
  const from = { valid_from: common.recorded_at, ...common };
  const added = parties.filter(({ organisationsnummer }) => !known.has(organisationsnummer));
  const identified = ({ organisationsnummer }: { organisationsnummer: string }) => ({
    organisationsnummer,
    ...common,
  });
  await add(transaction, 'party', added.map(identified));
  await add(
    transaction,
    'party_name',
    added.map(({ organisationsnummer, name }) => ({ id: randomUUID(), organisationsnummer, name, ...from })),
  );
  await add(
    transaction,
    'party_kind',
    parties
      .filter(({ organisationsnummer, kind }) => !kinds.has(`${organisationsnummer} ${kind}`))
      .map(({ organisationsnummer, kind }) => ({ id: randomUUID(), organisationsnummer, kind, ...from })),
  );
}

async function addUsers(
  transaction: Transaction<NoTables>,
  { persons, permissions }: FinsamRecords,
): Promise<void> {
  const at = '2023-04-01T08:00:00.000Z';
  await add(
    transaction,
    'person',
    persons.map(({ id, personnummer }) => ({ id, personnummer, recorded_at: at })),
  );
  await add(
    transaction,
    'person_name',
    persons.map(({ id, name }) => ({ person: id, name, recorded_at: at })),
  );
  await add(
    transaction,
    'permission',
    permissions.map((one) => ({ ...one, service: 'finsam', ordered_at: at })),
  );
  await add(
    transaction,
    'permission_decision',
    permissions.map(({ id, valid_from }) => ({ permission: id, granted: true, decided_at: valid_from })),
  );
}

/** Rows with the table's own columns, all of the same ones; the database reads them from one parameter. */
async function add(
  transaction: Transaction<NoTables>,
  table: string,
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    transaction,
  );
}
