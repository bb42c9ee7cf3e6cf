import pg from 'pg';

export interface Listening {
  /** Asks on the listening connection itself, so that an answer shows that it is alive. */
  ask(sql: string): Promise<readonly unknown[]>;
  /** Ends the connection; `onLost` is not called for it. */
  stop(): Promise<void>;
}

/** Listens on a connection of its own; resolves once notifications will be heard. */
export async function listen(
  config: pg.ClientConfig,
  channel: string,
  onNotify: (payload: string) => void,
  onLost: () => void,
): Promise<Listening> {
  const client = new pg.Client(config);
  let isOver = false;
  const lose = (): void => {
    if (isOver) return;
    isOver = true;
    onLost();
  };
  const stop = async (): Promise<void> => {
    isOver = true;
    await client.end();
  };
  client.on('notification', ({ payload }) => {
    if (!isOver) onNotify(payload ?? '');
  });
  try {
    client.on('error', () => undefined); // 'end' follows, and until connected the promise rejects
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (error) {
    await stop();
    throw error;
  }
  client.on('error', lose);
  client.on('end', lose);
  return { ask: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows, stop };
}
