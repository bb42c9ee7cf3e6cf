import { sql, type Kysely } from 'kysely';

/** The log's numbered trees (ADR 0006). Nothing in them is changed or removed; only personal data can be erased. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createRecords(db);
  await createTrees(db);
  await createPersonalData(db);
  await createErasure(db);
  // Also where triggers are switched off for replication: only who may alter the tables gets past them.
  await sql`
    do $$ declare each record; begin
      for each in select tgrelid::regclass as facts, tgname as name from pg_trigger
                  where not tgisinternal and tgrelid::regclass::text like 'access_log_%'
      loop execute format('alter table %s enable always trigger %I', each.facts, each.name); end loop;
    end $$`.execute(db);
}

async function createRecords(db: Kysely<unknown>): Promise<void> {
  // record: the exact bytes that are hashed, as UTF-8. leaf_hash: SHA-256 of a zero byte and those bytes.
  await sql`
    create table access_log_record (
      tree integer not null,
      position bigint not null,
      kind text not null,
      recorded_at timestamptz not null,
      record text not null,
      leaf_hash bytea not null,
      primary key (tree, position))`.execute(db);
  // Roots of complete subtrees of 256, 65 536 … leaves: a proof reads at most 256 hashes of each level.
  await sql`
    create table access_log_subtree (
      tree integer not null,
      level smallint not null,
      index bigint not null,
      hash bytea not null,
      primary key (tree, level, index))`.execute(db);
  await sql`
    create table access_log_checkpoint (
      tree integer not null,
      size bigint not null,
      checkpoint text not null,
      primary key (tree, size))`.execute(db);
  await sql`select make_append_only('access_log_record')`.execute(db);
  await sql`select make_append_only('access_log_subtree')`.execute(db);
  await sql`select make_append_only('access_log_checkpoint')`.execute(db);
}

async function createTrees(db: Kysely<unknown>): Promise<void> {
  // roots: those of the complete subtrees that the whole tree consists of, the largest first, 32 bytes each.
  await sql`
    create table access_log_head (
      tree integer primary key,
      size bigint not null,
      roots bytea not null,
      checkpoint text not null) with (fillfactor = 20)`.execute(db);
  await sql`
    create function access_log_head_only_grows() returns trigger language plpgsql as $$
    begin
      if new.tree = old.tree and new.size > old.size then return new; end if;
      raise exception 'the head of a tree only moves forward' using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`
    create trigger forward_only before update on access_log_head
      for each row execute function access_log_head_only_grows()`.execute(db);
  await refuseRemoval(db, 'access_log_head');
}

async function createPersonalData(db: Kysely<unknown>): Promise<void> {
  // The record holds SHA-256 of salt and content. person: what the content can be found by.
  await sql`
    create table access_log_personal (
      tree integer not null,
      position bigint not null,
      salt bytea,
      content text,
      person text,
      erased_at timestamptz,
      primary key (tree, position),
      check (case when erased_at is null then salt is not null and content is not null
                  else salt is null and content is null and person is null end))`.execute(db);
  await sql`
    create index access_log_personal_by_person on access_log_personal (person)
      where person is not null`.execute(db);
  await sql`
    create function access_log_personal_only_erased() returns trigger language plpgsql as $$
    begin
      if current_setting('access_log.erasing', true) = 'yes'
         and new.tree = old.tree and new.position = old.position
         and old.erased_at is null and new.erased_at is not null then return new; end if;
      raise exception 'personal data in the log can only be erased' using errcode = 'restrict_violation';
    end $$`.execute(db);
  await sql`
    create trigger erasure_only before update on access_log_personal
      for each row execute function access_log_personal_only_erased()`.execute(db);
  await refuseRemoval(db, 'access_log_personal');
}

async function createErasure(db: Kysely<unknown>): Promise<void> {
  // The salt goes too: with it, the hash in the record would tell a personnummer to whoever tries them all.
  await sql`
    create function access_log_erase_personal_data(recorded_before timestamptz) returns bigint
    language plpgsql as $$
    declare erased bigint;
    begin
      perform set_config('access_log.erasing', 'yes', true);
      update access_log_personal personal
        set salt = null, content = null, person = null, erased_at = now()
        from access_log_record record
        where record.tree = personal.tree and record.position = personal.position
          and record.recorded_at < recorded_before and personal.erased_at is null;
      get diagnostics erased = row_count;
      perform set_config('access_log.erasing', 'no', true);
      return erased;
    end $$`.execute(db);
}

async function refuseRemoval(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    create trigger never_removed before delete on ${sql.table(table)}
      for each row execute function refuse_change()`.execute(db);
  await sql`
    create trigger never_emptied before truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);
}
