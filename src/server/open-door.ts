import { Server } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import type { FastifyInstance } from 'fastify';
import { sleepUnless } from './sleep-unless.ts';

export interface OpenDoor {
  readonly address: string;
  /** 48 bytes: whoever resumes a TLS session shows a ticket that was made with them. */
  setTicketKeys(keys: Buffer): void;
  /**
   * Leaves the port to others, and refuses nobody: what still comes on the connections that are open is answered, and told
   * that it was the last there. Resolves when no connection is left, or after `idleMs`, or when `signal` says so.
   */
  drain(idleMs: number, signal: AbortSignal): Promise<void>;
  /** Finishes what it has begun; whoever has not begun is turned away. */
  close(): Promise<void>;
}

/** Opens it at the address. */
export async function openDoor(
  door: FastifyInstance,
  { host, port }: { host: string; port: number },
  ticketKeys?: Buffer,
): Promise<OpenDoor> {
  let isDraining = false;
  door.addHook('onSend', (_request, reply, _payload, done) => {
    if (isDraining) reply.header('connection', 'close');
    done();
  });
  const setTicketKeys = (keys: Buffer): void => {
    if (door.server instanceof TlsServer) door.server.setTicketKeys(keys);
  };
  if (ticketKeys !== undefined) setTicketKeys(ticketKeys);
  const address = await door.listen({ host, port });
  return {
    address,
    setTicketKeys,
    drain: async (idleMs, signal) => {
      isDraining = true;
      await Promise.race([stopListening(door.server), sleepUnless(idleMs, signal)]);
    },
    close: () => door.close(),
  };
}

/** Resolves when no connection is left. */
function stopListening(server: Server): Promise<void> {
  // Not HTTP's own close: it ends the connections that are idle now, on which a question may already be under way.
  return new Promise((resolve) => {
    Server.prototype.close.call(server, () => {
      resolve();
    });
  });
}
