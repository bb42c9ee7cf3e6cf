import { Migrator, sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Database } from './open-database.ts';

/** Chosen once; any number that nothing else in the database locks. */
const migrationLock = 5_346_797_261;

/** Brings the schema up to date. Any number of processes may do so at once: one does the work, the others wait. */
export async function migrate(database: Database): Promise<void> {
  await database.kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${migrationLock})`.execute(connection);
    try {
      const migrator = new Migrator({
        db: connection,
        provider: { getMigrations: () => Promise.resolve(migrations) },
      });
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined)
        throw new Error('the database schema could not be brought up to date', { cause: error });
    } finally {
      await sql`select pg_advisory_unlock(${migrationLock})`.execute(connection);
    }
  });
}
