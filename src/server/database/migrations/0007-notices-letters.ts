import { sql, type Kysely } from 'kysely';

/**
 * Letters that must go out, and every attempt to send them (ADR 0021). A letter is a fact of the act that caused it and
 * an attempt one of its own; the state of a letter is read out of its attempts. An attempt that began and has no end was
 * cut off: whether the mail server took the letter is then not known.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table letter (
      id uuid primary key,
      template text not null,
      to_name text not null check (to_name <> ''),
      to_email text not null check (to_email <> ''),
      subject text not null,
      body text not null,
      application_id uuid,
      connection_id text references connection,
      act_id uuid,
      -- What a letter that follows from a date is about, and which date: written once.
      once text unique,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`create index on letter (application_id)`.execute(db);
  await sql`create index on letter (connection_id)`.execute(db);
  await sql`
    create table letter_attempt (
      letter_id uuid not null references letter,
      number integer not null check (number >= 1),
      begun_at timestamptz not null,
      by_process text not null,
      server text not null,
      primary key (letter_id, number)
    )`.execute(db);
  await sql`
    create table letter_attempt_end (
      letter_id uuid not null,
      number integer not null,
      ended_at timestamptz not null,
      outcome text not null check (outcome in ('sent', 'failed-will-retry', 'given-up')),
      reply text not null,
      primary key (letter_id, number),
      foreign key (letter_id, number) references letter_attempt
    )`.execute(db);
  for (const facts of ['letter', 'letter_attempt', 'letter_attempt_end']) {
    await sql`select make_append_only(${facts}::regclass)`.execute(db);
  }
}
