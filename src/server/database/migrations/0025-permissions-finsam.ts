import { sql, type Kysely } from 'kysely';

/** Permissions for Uppföljning Finsam: one federation each, and apart from every other service's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table party_kind drop constraint party_kind_kind_check, add constraint party_kind_kind_check
      check (kind in ('municipality', 'supplier', 'agent', 'operator', 'agency', 'service-owner', 'authority', 'insurer',
        'region', 'federation', 'insurance-agency', 'employment-service'))`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint
    where conrelid = 'permission'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%service%'`.execute(
    db,
  );
  for (const { name } of rows) await sql`alter table permission drop constraint ${sql.ref(name)}`.execute(db);
  await sql`
    alter table permission
      add column federation text references party,
      add check (service in ('ssbtek', 'lefi', 'finsam')),
      add check (service is not distinct from case
        when role in ('authorised-representative', 'agreement-contact', 'technical-contact', 'unit-manager', 'caseworker')
          then 'ssbtek'
        when role in ('lefi-contact', 'responsible-manager', 'lefi-user', 'agent') then 'lefi'
        when role in ('federation-administrator', 'participant-lead') then 'finsam' end),
      add check ((federation is not null) = (service is not distinct from 'finsam'))`.execute(db);
  await sql`create index on permission (federation) where federation is not null`.execute(db);
}
