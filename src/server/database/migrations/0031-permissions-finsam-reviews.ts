import { sql, type Kysely } from 'kysely';

/** That an employer has looked its users of Uppföljning Finsam over: when, by whom there, and what was found. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table finsam_user_review (
      id uuid primary key,
      -- The employer.
      organisationsnummer text not null references party,
      reviewed_on date not null,
      -- The manager or function that answered for it.
      reviewed_by text not null check (reviewed_by <> ''),
      found text not null check (found <> ''),
      recorded_at timestamptz not null,
      by_person uuid not null references person,
      by_role text not null,
      by_permission uuid references permission
    )`.execute(db);
  await sql`create index on finsam_user_review (organisationsnummer, reviewed_on)`.execute(db);
  await sql`select make_append_only('finsam_user_review')`.execute(db);
}
