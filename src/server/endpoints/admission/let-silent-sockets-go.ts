import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import type { Door } from './door.ts';

/**
 * Sockets on which nothing has been asked. Node does not count them as idle, and no longer looks for slow ones once the
 * door closes: one caller that connects and says nothing would keep a process from ever stopping.
 */
export function letSilentSocketsGo(door: Door, { stopWithinMs }: { stopWithinMs: number }): void {
  const silent = new Set<Socket>();
  let isClosing = false;
  door.on(door instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    if (isClosing) socket.destroy();
    else silent.add(socket);
    socket.once('close', () => {
      silent.delete(socket);
    });
  });
  door.prependListener('request', ({ socket }: IncomingMessage) => {
    silent.delete(socket);
  });
  const closeIdle = door.closeIdleConnections.bind(door);
  // Called by whoever closes the door, when it no longer listens.
  door.closeIdleConnections = () => {
    isClosing = true;
    closeIdle();
    for (const socket of silent) socket.destroy();
    const endAll = () => {
      door.closeAllConnections();
    };
    setTimeout(endAll, stopWithinMs).unref();
  };
}
