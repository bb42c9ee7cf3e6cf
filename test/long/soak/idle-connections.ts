import { readFileSync } from 'node:fs';
import { connect as connectPlain, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import type { World } from '../../journeys/world.ts';

export interface IdleConnections {
  /** How many could be opened, and how many the server has not closed. */
  readonly plain: { readonly opened: number; readonly open: number };
  readonly tls: { readonly opened: number; readonly open: number };
  close(): void;
}

const atOnce = 50;
const pauseMs = 25;

/** Connections that never begin TLS, and others that have begun it and say nothing more. */
export async function openIdleConnections(
  world: World,
  wanted: { readonly plain: number; readonly tls: number },
): Promise<IdleConnections> {
  const { hostname, port } = new URL(world.server.addresses.ssbtekV10);
  const where = { host: hostname, port: Number(port) };
  // Linux has all of 127.0.0.0/8. A door holds an address to account for what comes from it.
  const from = (localAddress: string) => (process.platform === 'linux' ? { localAddress } : {});
  const cert = readFileSync(world.certificate.certificate);
  const key = readFileSync(world.certificate.key);
  const ca = readFileSync(world.ca);
  const plain = await open(wanted.plain, 'connect', () => connectPlain({ ...where, ...from('127.0.0.2') }));
  const tls = await open(wanted.tls, 'secureConnect', () =>
    connectTls({ ...where, ...from('127.0.0.3'), cert, key, ca }),
  );
  return {
    plain,
    tls,
    close: () => {
      plain.close();
      tls.close();
    },
  };
}

/** A server that will not take them all is in its right: those it refuses are not counted as opened. */
async function open(wanted: number, event: string, begin: () => Socket) {
  const sockets = new Set<Socket>();
  let opened = 0;
  const one = () =>
    new Promise<void>((resolve) => {
      const socket = begin();
      sockets.add(socket);
      socket.once(event, () => {
        opened++;
        resolve();
      });
      socket.on('error', () => undefined);
      socket.resume();
      socket.on('close', () => {
        sockets.delete(socket);
        resolve();
      });
    });
  for (let asked = 0; asked < wanted; asked += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, wanted - asked) }, one));
    await wait(pauseMs); // those who ask are in this process too
  }
  return {
    opened,
    get open() {
      return sockets.size;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
