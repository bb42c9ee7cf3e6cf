import { sql, type Kysely } from 'kysely';

/** Persons who log in, and what each may do (ADR 0020). */
export async function up(db: Kysely<unknown>): Promise<void> {
  // The one place where a person's number stands outside the log. A name is what the latest login said.
  await sql`
    create table person (
      id uuid primary key,
      personnummer text not null unique check (personnummer ~ '^[0-9]{12}$'),
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`
    create table person_name (
      person uuid not null references person,
      name text not null check (name <> ''),
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index on person_name (person, recorded_at)`.execute(db);
  await sql`
    alter table party_kind drop constraint party_kind_kind_check, add constraint party_kind_kind_check
      check (kind in ('municipality', 'supplier', 'agent', 'operator', 'agency', 'service-owner'))`.execute(
    db,
  );
  // What was ordered. It gives nothing until it has been decided, and nothing outside its time.
  await sql`
    create table permission (
      id uuid primary key,
      person uuid not null references person,
      role text not null,
      organisationsnummer text not null references party,
      agency text check (agency in ('AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV')),
      unit_id uuid,
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to > valid_from),
      ordered_by uuid references person,
      ordered_at timestamptz not null
    )`.execute(db);
  await sql`create index on permission (person)`.execute(db);
  // One decision each: granted or refused. Whoever ordered it can't decide it where two are needed (checked in the act).
  await sql`
    create table permission_decision (
      permission uuid primary key references permission,
      granted boolean not null,
      decided_by uuid references person,
      decided_at timestamptz not null
    )`.execute(db);
  // Ends it from a moment; the earliest counts.
  await sql`
    create table permission_withdrawal (
      id uuid primary key,
      permission uuid not null references permission,
      withdrawn_from timestamptz not null,
      withdrawn_by uuid references person,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index on permission_withdrawal (permission)`.execute(db);
  const facts = ['person', 'person_name', 'permission', 'permission_decision', 'permission_withdrawal'];
  for (const table of facts) await sql`select make_append_only(${table}::regclass)`.execute(db);
}
