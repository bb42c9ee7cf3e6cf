import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { SocketConnection } from './embedded-postgres.ts';
import { listen, type Listening } from './listen.ts';

export type DatabaseAddress = { readonly url: string } | { readonly connection: SocketConnection };

/** No tables: each room names its own with `database.kysely.withTables<ItsTables>()`. */
export type NoTables = object;

export interface Database {
  readonly kysely: Kysely<NoTables>;
  readonly pool: pg.Pool;
  /**
   * Hears a channel on a connection of its own. `onLost` is called once, when that connection is no more;
   * the caller decides whether to listen again.
   */
  listen(channel: string, onNotify: (payload: string) => void, onLost: () => void): Promise<Listening>;
  close(): Promise<void>;
}

/** Takes connections when they are first needed: an address where nobody answers shows at the first question. */
export function openDatabase(
  address: DatabaseAddress,
  options: { readonly maxConnections: number },
): Database {
  const client = clientConfig(address);
  const pool = new pg.Pool({ ...client, max: options.maxConnections });
  // An idle connection that is lost is replaced at the next question; unheard, its error would end the process.
  pool.on('error', () => undefined);
  // One that is lost in the middle of a transaction, between two of its questions, tells the next of them.
  pool.on('connect', (connected) => {
    connected.on('error', () => undefined);
  });
  const kysely = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kysely,
    pool,
    listen: (channel, onNotify, onLost) => listen(client, channel, onNotify, onLost),
    close: () => kysely.destroy(),
  };
}

// A `date` is a day and not a local midnight.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

function clientConfig(address: DatabaseAddress): pg.ClientConfig {
  const common = { keepAlive: true, connectionTimeoutMillis: 5_000, application_name: 'samsvar' };
  return 'url' in address
    ? { ...common, connectionString: address.url }
    : { ...common, ...address.connection, port: 5432 };
}
