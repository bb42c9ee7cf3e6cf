import type { Socket } from 'node:net';
import type { Server as TlsServer, TLSSocket } from 'node:tls';
import { AddressTally } from './address-tally.ts';
import type { SocketEnd, SocketLimits } from './socket-limits.ts';

interface Handshake {
  readonly socket: Socket;
  readonly network: string;
  readonly timer: NodeJS.Timeout;
}

/** TLS handshakes that have been begun: counted from the socket's first moment, also when no byte ever comes. */
export class Handshakes {
  readonly #limits: SocketLimits;
  readonly #onEnd: (why: SocketEnd) => void;
  /** By the far end, the oldest first: the TLS socket and the one below it are two objects with the same far end. */
  readonly #unfinished = new Map<string, Handshake>();
  /** Of each network within the time that a handshake may take: those that broke off as well. */
  readonly #counted = new AddressTally();

  constructor(door: TlsServer, limits: SocketLimits, onEnd: (why: SocketEnd) => void) {
    this.#limits = limits;
    this.#onEnd = onEnd;
    door.on('secureConnection', (socket: TLSSocket) => {
      this.#finish(socket);
    });
  }

  isTooMany(network: string): boolean {
    return this.#counted.of(network) >= this.#limits.unfinishedPerAddress;
  }

  begin(socket: Socket, network: string): void {
    if (this.#unfinished.size >= this.#limits.unfinished) this.#giveWay();
    const peer = peerOf(socket);
    const timer = setTimeout(() => {
      this.#counted.remove(network);
      if (this.#unfinished.get(peer)?.socket === socket) this.#end(peer, 'handshake-too-slow');
    }, this.#limits.handshakeMs).unref();
    this.#counted.add(network);
    this.#unfinished.set(peer, { socket, network, timer });
    // One that breaks off has cost us as much: it goes on being counted until its time is over.
    socket.once('close', () => {
      if (this.#unfinished.get(peer)?.socket === socket) this.#unfinished.delete(peer);
    });
  }

  #finish(socket: TLSSocket): void {
    const peer = peerOf(socket);
    const handshake = this.#unfinished.get(peer);
    if (handshake === undefined) return;
    clearTimeout(handshake.timer);
    this.#counted.remove(handshake.network);
    this.#unfinished.delete(peer);
  }

  // Whoever means to ask is done within milliseconds: the oldest is the one that least does.
  #giveWay(): void {
    const [oldest] = this.#unfinished.keys();
    if (oldest !== undefined) this.#end(oldest, 'handshake-gave-way');
  }

  #end(peer: string, why: SocketEnd): void {
    this.#unfinished.get(peer)?.socket.destroy();
    this.#unfinished.delete(peer);
    this.#onEnd(why);
  }
}

function peerOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress ?? ''} ${remotePort ?? 0}`;
}
