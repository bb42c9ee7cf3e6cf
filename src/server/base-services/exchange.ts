import { errors, type Dispatcher, type Pool } from 'undici';
import type { DeadlineSignal } from '../../values/deadline.ts';
import type { AgencyAnswer } from './agency-language.ts';

/** What became of one HTTP call. Never an exception: an agency that fails is foreseen. */
export type AgencyReply =
  | { readonly kind: 'answered'; readonly answer: AgencyAnswer }
  /** Larger than the limit; the connection was cut. */
  | { readonly kind: 'too-large' }
  /** Refused, reset, not trusted, closed before the answer was whole, or so said by a gateway. */
  | { readonly kind: 'unreachable' }
  /** The signal aborted first; the connection was cut. */
  | { readonly kind: 'abandoned' };

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One call over a pool. Rejects only when the client was misused, which is a bug. */
export function exchange(pool: Pool, request: HttpRequest, signal: DeadlineSignal): Promise<AgencyReply> {
  if (signal.aborted) return Promise.resolve({ kind: 'abandoned' });
  return new Promise((resolve, reject) => {
    const call = new Exchange(pool, request, { resolve, reject });
    signal.addEventListener('abort', () => {
      call.abandon();
    });
    call.begin();
  });
}

interface Caller {
  readonly resolve: (reply: AgencyReply) => void;
  readonly reject: (bug: Error) => void;
}

/** Said by what stands in front of an agency when the agency itself cannot be reached. */
const fromGateway = new Set([502, 503, 504]);

/**
 * Hears the pool directly: its streams would cost seven times over for bodies that are taken whole. What comes after
 * the caller has been told is let go.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #pool: Pool;
  readonly #request: HttpRequest;
  readonly #caller: Caller;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #contentType = '';
  #isRepeated = false;
  #isOver = false;

  constructor(pool: Pool, request: HttpRequest, caller: Caller) {
    this.#pool = pool;
    this.#request = request;
    this.#caller = caller;
  }

  begin(): void {
    this.#pool.dispatch(this.#request, this);
  }

  /** A question that still waits for its turn is cut when it comes. */
  abandon(): void {
    this.#tell({ kind: 'abandoned' });
    this.#controller?.abort(new Error('the deadline has passed'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) this.abandon();
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    { 'content-type': contentType }: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    if (status < 200) return; // such as 103 Early Hints: the answer comes after it
    this.#status = status;
    this.#contentType = typeof contentType === 'string' ? contentType : '';
    if (!fromGateway.has(status)) return;
    this.#tell({ kind: 'unreachable' });
    controller.abort(new Error('a gateway’s own words are not read'));
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first, ...more] = this.#chunks;
    const body = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#chunks);
    this.#tell({
      kind: 'answered',
      answer: { status: this.#status, contentType: this.#contentType, body },
    });
  }

  /**
   * An agency may close a connection that has been idle just as the next question is written to it. To ask is to read,
   * so the question that was lost with it is put once more.
   */
  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#isOver) return;
    if (!this.#isRepeated && this.#status === 0 && wasClosedBetweenQuestions(error)) {
      this.#isRepeated = true;
      this.begin();
    } else if (error instanceof errors.InvalidArgumentError) {
      this.#isOver = true;
      this.#caller.reject(error);
    } else if (error instanceof errors.ResponseExceededMaxSizeError) this.#tell({ kind: 'too-large' });
    else this.#tell({ kind: 'unreachable' });
  }

  #tell(reply: AgencyReply): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#caller.resolve(reply);
  }
}

/** Closed before the answer began, on a connection that has carried an answer before. */
function wasClosedBetweenQuestions(error: unknown): boolean {
  return error instanceof errors.SocketError && (error.socket?.bytesRead ?? 0) > 0;
}
