export { startEmbeddedPostgres, type EmbeddedPostgres, type SocketConnection } from './embedded-postgres.ts';
export type { Listening } from './listen.ts';
export { migrate } from './migrate.ts';
export { openDatabase, type Database, type DatabaseAddress, type NoTables } from './open-database.ts';
