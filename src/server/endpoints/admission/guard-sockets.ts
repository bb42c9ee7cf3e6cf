import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { Server as TlsServer } from 'node:tls';
import { AddressTally } from './address-tally.ts';
import type { Door } from './door.ts';
import { Handshakes } from './handshakes.ts';
import { networkOf } from './network-of.ts';
import { letSilentSocketsGo } from './let-silent-sockets-go.ts';
import type { SocketEnd, SocketLimits } from './socket-limits.ts';
import { UntakenAnswers } from './untaken-answers.ts';

const checkEveryMs = 1_000;

/** HPE_PAUSED: Node no longer reads a line that has too much of its own answers left to take, and more came. */
const endsByNode: Readonly<Record<string, SocketEnd>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'question-too-slow',
  HPE_PAUSED: 'answer-not-taken',
};

/**
 * What can be held against a caller before anybody knows who it is. A ClientHello that is never finished costs its
 * sender nothing and us half a millisecond: so sockets are counted by address, and those over the limit are closed before
 * TLS begins. Must be called before the door listens.
 */
export function guardSockets(door: Door, limits: SocketLimits, onEnd: (why: SocketEnd) => void): void {
  door.maxConnections = limits.max; // closed by Node itself, before there is a socket
  door.on('drop', () => {
    onEnd('too-many');
  });
  endSlowQuestions(door, limits, onEnd);
  letSilentSocketsGo(door, { stopWithinMs: limits.requestMs + limits.takeAnswerMs });
  countSockets(door, limits, onEnd);
  const untaken = new UntakenAnswers(limits, () => {
    onEnd('answer-not-taken');
  });
  door.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    untaken.follow(response);
  });
}

function endSlowQuestions(door: Door, limits: SocketLimits, onEnd: (why: SocketEnd) => void): void {
  door.keepAliveTimeout = limits.idleMs;
  door.headersTimeout = limits.headersMs;
  door.requestTimeout = limits.requestMs;
  // An option of createServer, read when the door begins to listen. Node's own half a minute is too seldom.
  Object.assign(door, { connectionsCheckingInterval: checkEveryMs });
  // Whoever has made the door answers and closes; here it is counted, once for each socket.
  door.prependListener('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const why = error.code === undefined ? undefined : endsByNode[error.code];
    if (why !== undefined && !socket.destroyed) onEnd(why);
  });
}

function countSockets(door: Door, limits: SocketLimits, onEnd: (why: SocketEnd) => void): void {
  const open = new AddressTally();
  const handshakes = door instanceof TlsServer ? new Handshakes(door, limits, onEnd) : null;
  const reasonToClose = (network: string): SocketEnd | null => {
    if (open.of(network) >= limits.perAddress) return 'too-many-from-address';
    return handshakes?.isTooMany(network) === true ? 'unfinished-handshakes' : null;
  };
  const begin = door.listeners('connection') as ((this: Door, socket: Socket) => void)[];
  door.removeAllListeners('connection'); // otherwise TLS is set up for sockets that have been closed
  door.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const reason = reasonToClose(network);
    if (reason !== null) {
      socket.destroy();
      onEnd(reason);
      return;
    }
    open.add(network);
    socket.once('close', () => {
      open.remove(network);
    });
    handshakes?.begin(socket, network);
    for (const listener of begin) listener.call(door, socket);
  });
}
