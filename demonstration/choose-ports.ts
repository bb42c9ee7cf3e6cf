import { randomInt } from 'node:crypto';
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
  return again ?? (await freePort(taken));
}

/**
 * Below those that the system gives to outgoing connections (from 32 768): between this look and the start of what will listen
 * there, no other program is given it by chance.
 */
async function freePort(taken: unknown[]): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    if (!taken.includes(port) && (await tryPort(port)) !== null) return port;
  }
  throw new Error('ingen port är ledig');
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
