import type { ServerResponse } from 'node:http';
import type { SocketLimits } from './socket-limits.ts';

interface Untaken {
  readonly bytes: number;
  readonly timer: NodeJS.Timeout;
}

/**
 * Answers that have been written whole and not been received. Node's own timeouts are about what a caller sends: one
 * that never reads would have us keep its answer for ever.
 */
export class UntakenAnswers {
  readonly #limits: Pick<SocketLimits, 'takeAnswerMs' | 'untakenBytes'>;
  readonly #onGivenUp: () => void;
  /** The oldest first. */
  readonly #untaken = new Map<ServerResponse, Untaken>();
  #bytes = 0;

  constructor(limits: Pick<SocketLimits, 'takeAnswerMs' | 'untakenBytes'>, onGivenUp: () => void) {
    this.#limits = limits;
    this.#onGivenUp = onGivenUp;
  }

  follow(response: ServerResponse): void {
    response.once('prefinish', () => {
      if (!response.writableFinished) this.#hold(response);
    });
  }

  #hold(response: ServerResponse): void {
    const timer = setTimeout(() => {
      this.#giveUp(response);
    }, this.#limits.takeAnswerMs).unref();
    const bytes = response.socket?.writableLength ?? 0;
    this.#untaken.set(response, { bytes, timer });
    this.#bytes += bytes;
    const taken = () => {
      this.#forget(response);
    };
    response.once('finish', taken);
    response.once('close', taken);
    for (const oldest of this.#untaken.keys()) {
      if (this.#bytes <= this.#limits.untakenBytes) return;
      this.#giveUp(oldest);
    }
  }

  #giveUp(response: ServerResponse): void {
    this.#forget(response);
    response.destroy();
    this.#onGivenUp();
  }

  #forget(response: ServerResponse): void {
    const held = this.#untaken.get(response);
    if (held === undefined) return;
    clearTimeout(held.timer);
    this.#untaken.delete(response);
    this.#bytes -= held.bytes;
  }
}
