import { createServer } from 'node:net';

/** A port that somebody asked for is taken by another program. */
class PortTaken extends Error {
  readonly port: number;

  constructor(port: number) {
    super(
      `Porten ${port} är upptagen av ett annat program. Välj en annan, eller utelämna den så väljs en ledig.`,
    );
    this.port = port;
  }
}

/** For each name: the port that is wanted, or else the one it had last time if that is free, or else a free one. */
export async function choosePorts<Name extends string>(
  names: readonly Name[],
  wanted: Readonly<Partial<Record<Name, number>>>,
  lastTime: Readonly<Partial<Record<Name, number>>>,
): Promise<Record<Name, number>> {
  const chosen: Partial<Record<Name, number>> = {};
  for (const name of names)
    chosen[name] = await choosePort(wanted[name], lastTime[name], Object.values(chosen));
  return chosen as Record<Name, number>;
}

async function choosePort(
  wanted: number | undefined,
  lastTime: number | undefined,
  taken: unknown[],
): Promise<number> {
  if (wanted !== undefined) {
    if ((await tryPort(wanted)) === null) throw new PortTaken(wanted);
    return wanted;
  }
  const again = lastTime === undefined || taken.includes(lastTime) ? null : await tryPort(lastTime);
  return again ?? (await freePort());
}

async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === null) throw new Error('ingen port är ledig');
  return port;
}

/** The port if it could be had; null when it is taken. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : null);
      });
    });
  });
}
