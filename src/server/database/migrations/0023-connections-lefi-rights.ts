import { sql, type Kysely } from 'kysely';

/** Who may see what at LEFI Online: profiles, legal grounds, exceptions and representation, as dated facts (ADR 0008, 0029). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, subject] of Object.entries(facts)) await createFacts(db, table, subject);
  await sql`create unique index on lefi_profile (name, version) where replaces is null`.execute(db);
  await completeRepresentation(db);
  await createDrafts(db);
}

const facts = {
  lefi_profile: `name text not null check (name <> ''), version integer not null check (version > 0),
    content jsonb not null`,
  connection_recipient: `connection_id text not null references connection,
    recipient_kind text not null check (recipient_kind in ('municipality', 'authority', 'insurer'))`,
  connection_legal_ground: `connection_id text not null references connection, ground_id uuid not null,
    law text not null check (law <> ''), purpose text not null check (purpose <> ''),
    profile text not null check (profile <> ''), requires_consent boolean not null`,
  connection_long_period: 'connection_id text not null references connection, code text not null',
};

async function createFacts(db: Kysely<unknown>, table: string, subject: string): Promise<void> {
  await sql`
    create table ${sql.table(table)} (
      id uuid primary key,
      ${sql.raw(subject)},
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      recorded_at timestamptz not null,
      recorded_in bigint not null,
      replaces uuid unique references ${sql.table(table)}
    )`.execute(db);
  const about = table === 'lefi_profile' ? 'name' : 'connection_id';
  await sql`create index on ${sql.table(table)} (${sql.ref(about)})`.execute(db);
  await sql`select make_append_only(${table}::regclass)`.execute(db);
}

/** An agent's confirmed data processing agreement, and in whose hands a certificate's right is. */
async function completeRepresentation(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table connection_processor
      add column agreement_on date,
      add column agreement_reference text check (agreement_reference <> ''),
      add check ((agreement_on is null) = (agreement_reference is null))`.execute(db);
  await sql`alter table certificate_right add column processor text references party`.execute(db);
}

/** What somebody has drafted and another decides on: rights are widened by two. */
async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table lefi_rights_draft (
      id uuid primary key,
      kind text not null check (kind in ('profile', 'ground', 'long-period')),
      connection_id text references connection check ((kind = 'profile') = (connection_id is null)),
      content jsonb not null,
      drafted_by uuid not null references person,
      drafted_os_user text,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`
    create table lefi_rights_decision (
      draft uuid primary key references lefi_rights_draft,
      approved boolean not null,
      decided_by uuid not null references person,
      recorded_at timestamptz not null
    )`.execute(db);
  for (const table of ['lefi_rights_draft', 'lefi_rights_decision'])
    await sql`select make_append_only(${table}::regclass)`.execute(db);
}
