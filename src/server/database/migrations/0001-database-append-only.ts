import { sql, type Kysely } from 'kysely';

/** What a table of facts is given (ADR 0008): rows are added, never changed or removed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only: % is refused', tg_table_name, tg_op
        using errcode = 'restrict_violation';
    end $$`.execute(db);
  // For migrations: select make_append_only('the_table').
  await sql`
    create function make_append_only(facts regclass) returns void language plpgsql as $$
    begin
      execute format('create trigger append_only_rows before update or delete on %s
                      for each row execute function refuse_change()', facts);
      execute format('create trigger append_only_table before truncate on %s
                      for each statement execute function refuse_change()', facts);
    end $$`.execute(db);
}
