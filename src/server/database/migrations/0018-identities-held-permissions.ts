import { sql, type Kysely } from 'kysely';

/** Which permissions somebody has had in her session: it ends when one of them is withdrawn (ADR 0025). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table login_session drop column has_held_permission,
      add column held_permissions uuid[] not null default '{}'`.execute(db);
}
