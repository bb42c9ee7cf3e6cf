import pg from 'pg';

export const embeddedUser = 'samsvar';
export const embeddedDatabase = 'samsvar';

/** Whether a PostgreSQL takes questions at the socket. */
export async function answers(socketFolder: string): Promise<boolean> {
  try {
    await askOnce(socketFolder, 'select 1');
    return true;
  } catch {
    return false;
  }
}

/** The cluster is created with its own administrative database only. */
export async function createDatabaseIfMissing(socketFolder: string): Promise<void> {
  const found = await askOnce(
    socketFolder,
    `select 1 from pg_database where datname = '${embeddedDatabase}'`,
  );
  if (found === 0) await askOnce(socketFolder, `create database ${embeddedDatabase}`);
}

async function askOnce(socketFolder: string, sql: string): Promise<number> {
  const client = new pg.Client({ host: socketFolder, port: 5432, user: embeddedUser, database: 'postgres' });
  client.on('error', () => undefined); // a lost connection also rejects the query below
  try {
    await client.connect();
    const { rowCount } = await client.query(sql);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
