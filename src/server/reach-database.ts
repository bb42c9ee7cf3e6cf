import type { Config } from './config.ts';
import { startEmbeddedPostgres, type DatabaseAddress } from './database/index.ts';
import type { Ending } from './ending.ts';

/** Where the database is; an embedded one is started, and stopped at the end. */
export async function reachDatabase({ database }: Config, ending: Ending): Promise<DatabaseAddress> {
  if ('url' in database) return { url: database.url };
  const postgres = await startEmbeddedPostgres({ folder: database.folder });
  ending.then(() => postgres.stop());
  return { connection: postgres.connection };
}
