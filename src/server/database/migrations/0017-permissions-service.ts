import { sql, type Kysely } from 'kysely';

/** Which service a permission is for (ADR 0032): having one for SSBTEK gives nothing in LEFI Online, nor the other way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Null: the operator's, the agencies' and the owner's, who do their part of both.
  await sql`alter table permission add column service text check (service in ('ssbtek', 'lefi'))`.execute(db);
  // What was already there is no change of what anybody may: the municipalities' have been for SSBTEK all along.
  await sql`alter table permission disable trigger user`.execute(db);
  await sql`update permission set service = 'ssbtek' where role in (${municipality})`.execute(db);
  await sql`alter table permission enable trigger user`.execute(db);
  await sql`
    alter table permission add check (service is not distinct from case
      when role in (${municipality}) then 'ssbtek'
      when role in ('lefi-contact', 'responsible-manager', 'lefi-user', 'agent') then 'lefi' end)`.execute(
    db,
  );
  await sql`
    alter table party_kind drop constraint party_kind_kind_check, add constraint party_kind_kind_check
      check (kind in ('municipality', 'supplier', 'agent', 'operator', 'agency', 'service-owner', 'authority', 'insurer'))`.execute(
    db,
  );
}

const municipality = sql.raw(
  `'authorised-representative', 'agreement-contact', 'technical-contact', 'unit-manager', 'caseworker'`,
);
