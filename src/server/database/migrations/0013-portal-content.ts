import { sql, type Kysely } from 'kysely';

/** What is published, in versions, with every act on them; the base services' state; fault reports (ADR 0027). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createContent(db);
  await createStatus(db);
  await createFaultReports(db);
  for (const facts of [
    'portal_version',
    'portal_act',
    'portal_agency_state',
    'fault_report',
    'fault_report_act',
  ])
    await sql`select make_append_only(${facts}::regclass)`.execute(db);
}

async function createContent(db: Kysely<unknown>): Promise<void> {
  // Each save of a draft is a version. drafted_by is null for what came with the programme.
  await sql`
    create table portal_version (
      id uuid primary key,
      content_id text not null check (content_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(content_id) <= 80),
      kind text not null,
      number integer not null check (number > 0),
      content jsonb not null,
      needs_approval_from text[] not null,
      drafted_by uuid references person,
      drafted_as text not null,
      recorded_at timestamptz not null,
      unique (content_id, number)
    )`.execute(db);
  await sql`
    create table portal_act (
      id uuid primary key,
      version_id uuid not null references portal_version,
      act text not null check (act in
        ('assured-by-operator', 'assured-by-owner', 'approved', 'sent-back', 'published', 'withdrawn')),
      agency text check ((agency is not null) = (act = 'approved')),
      note text not null,
      effective_at timestamptz not null,
      recorded_at timestamptz not null,
      by_person uuid references person,
      by_role text not null,
      by_permission uuid
    )`.execute(db);
  await sql`create index on portal_act (version_id)`.execute(db);
  // Whatever goes wrong above, no version is assured twice by the same side, or published twice.
  await sql`
    create unique index portal_act_once on portal_act (version_id, act, coalesce(agency, ''))`.execute(db);
}

async function createStatus(db: Kysely<unknown>): Promise<void> {
  // Only what has become otherwise; the latest row of an agency is how it is.
  await sql`
    create table portal_agency_state (
      agency text not null check (agency in ('AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV')),
      state text not null check (state in ('reachable', 'unreachable', 'no-test-service', 'not-connected')),
      reason text not null,
      since timestamptz not null,
      primary key (agency, since)
    )`.execute(db);
  // No fact: whose turn it is, among all processes, to ask.
  await sql`
    create table portal_check_round (
      only_row boolean primary key default true check (only_row),
      claimed_at timestamptz not null,
      finished_at timestamptz
    )`.execute(db);
  await sql`insert into portal_check_round (claimed_at) values ('epoch')`.execute(db);
}

async function createFaultReports(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table fault_report (
      id uuid primary key,
      reference text not null unique,
      happened_when text not null,
      concerns text not null,
      description text not null,
      reporter_name text not null,
      reporter_email text not null,
      reporter_telephone text not null,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index on fault_report (recorded_at)`.execute(db);
  await sql`
    create table fault_report_act (
      id uuid primary key,
      report_id uuid not null unique references fault_report,
      note text not null check (note <> ''),
      recorded_at timestamptz not null,
      by_person uuid not null references person,
      by_role text not null
    )`.execute(db);
}
