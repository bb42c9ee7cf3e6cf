import { sql, type Kysely } from 'kysely';

/** The version of the whole registry (parties and connections), and the parties themselves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createVersion(db);
  await createParties(db);
}

/** A counter and not a fact: the one row that is updated in place. It only ever grows, by one. */
async function createVersion(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table registry_version (
      only_row boolean primary key default true check (only_row),
      version bigint not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    insert into registry_version (version, changed_at)
    values (0, date_trunc('milliseconds', clock_timestamp()))`.execute(db);
  await sql`
    create function registry_version_grows() returns trigger language plpgsql as $$
    begin
      if new.version <> old.version + 1 or new.changed_at <= old.changed_at then
        raise exception 'registry_version grows by one, and in time' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger grows before update on registry_version
    for each row execute function registry_version_grows()`.execute(db);
  await sql`
    create trigger stays before insert or delete or truncate on registry_version
    for each statement execute function refuse_change()`.execute(db);
}

async function createParties(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table party (
      organisationsnummer text primary key check (organisationsnummer ~ '^[0-9]{4}[2-9][0-9]{7}$'),
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  await sql`
    create table party_name (
      id uuid primary key,
      organisationsnummer text not null references party,
      name text not null check (name <> ''),
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      recorded_at timestamptz not null,
      recorded_in bigint not null,
      replaces uuid unique references party_name
    )`.execute(db);
  await sql`
    create table party_kind (
      id uuid primary key,
      organisationsnummer text not null references party,
      kind text not null check (kind in ('municipality', 'supplier', 'agent', 'operator')),
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      recorded_at timestamptz not null,
      recorded_in bigint not null,
      replaces uuid unique references party_kind
    )`.execute(db);
  for (const facts of ['party', 'party_name', 'party_kind']) {
    await sql`select make_append_only(${facts}::regclass)`.execute(db);
  }
}
