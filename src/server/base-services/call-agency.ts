import { errors, Pool } from 'undici';
import type { AgencyAnswer, AgencyQuestion } from './agency-language.ts';
import type { AgencyTls } from './base-service-config.ts';

/** What became of one HTTP call. Never an exception: an agency that fails is foreseen. */
export type AgencyReply =
  | { readonly kind: 'answered'; readonly answer: AgencyAnswer }
  /** Larger than the limit; the connection was cut. */
  | { readonly kind: 'too-large' }
  /** Refused, reset, not trusted, closed before the answer was whole, or so said by a gateway. */
  | { readonly kind: 'unreachable' }
  /** The signal aborted first; the connection was cut. */
  | { readonly kind: 'abandoned' };

export interface AgencyLine {
  post(question: AgencyQuestion, signal: AbortSignal): Promise<AgencyReply>;
  close(): Promise<void>;
}

export interface AgencyLineSettings {
  readonly url: string;
  readonly connections: number;
  readonly keepAliveMs: number;
  readonly maxAnswerBytes: number;
  readonly deadlineMs: number;
  readonly tls?: AgencyTls | undefined;
}

/**
 * Keep-alive connections to one agency, bounded in number, one question at a time on each. A question that finds all
 * of them busy waits; its own deadline counts on.
 */
export function openLine(settings: AgencyLineSettings): AgencyLine {
  const { origin, pathname } = new URL(settings.url);
  const basePath = pathname.replace(/\/$/, '');
  const pool = openPool(origin, settings);
  return {
    post: ({ path, headers, body }, signal) =>
      send(pool, { method: 'POST', path: `${basePath}${path}` || '/', headers, body, signal }),
    close: () => pool.destroy(),
  };
}

/** One GET without personal data, on a connection of its own. */
export async function getOnce(
  settings: AgencyLineSettings,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<AgencyReply> {
  const { origin, pathname, search } = new URL(settings.url);
  const pool = openPool(origin, settings);
  try {
    return await send(pool, { method: 'GET', path: `${pathname}${search}`, headers, signal });
  } finally {
    await pool.destroy();
  }
}

function openPool(origin: string, settings: AgencyLineSettings): Pool {
  const { ca, certificate, key } = settings.tls ?? {};
  return new Pool(origin, {
    connections: settings.connections,
    pipelining: 1,
    keepAliveTimeout: settings.keepAliveMs,
    maxResponseSize: settings.maxAnswerBytes,
    // The signal is the deadline: a clock of the pool's own could say first that the agency is unreachable.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: {
      timeout: settings.deadlineMs,
      minVersion: 'TLSv1.2',
      ...(ca === undefined ? {} : { ca }),
      ...(certificate === undefined ? {} : { cert: certificate }),
      ...(key === undefined ? {} : { key }),
    },
  });
}

interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** The pool hears of the signal only when a question's turn comes; one that still waits for its turn must not. */
function send(pool: Pool, request: HttpRequest): Promise<AgencyReply> {
  return Promise.race([exchange(pool, request), abandonedBy(request.signal)]);
}

function abandonedBy(signal: AbortSignal): Promise<AgencyReply> {
  return new Promise((resolve) => {
    const give = () => {
      resolve({ kind: 'abandoned' });
    };
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
}

async function exchange(pool: Pool, request: HttpRequest): Promise<AgencyReply> {
  try {
    const { statusCode, headers, body } = await begin(pool, request);
    if (fromGateway.has(statusCode)) {
      await body.dump();
      return { kind: 'unreachable' };
    }
    const contentType = headers['content-type'];
    return {
      kind: 'answered',
      answer: {
        status: statusCode,
        contentType: typeof contentType === 'string' ? contentType : '',
        body: await body.bytes(),
      },
    };
  } catch (error) {
    return whyNotAnswered(error, request.signal);
  }
}

/**
 * An agency may close a connection that has been idle just as the next question is written to it. To ask is to read,
 * so the question that was lost with it is put once more.
 */
async function begin(pool: Pool, request: HttpRequest) {
  try {
    return await pool.request(request);
  } catch (error) {
    if (request.signal.aborted || !wasClosedBetweenQuestions(error)) throw error;
    return pool.request(request);
  }
}

/** Closed before the answer began, on a connection that has carried an answer before. */
function wasClosedBetweenQuestions(error: unknown): boolean {
  return error instanceof errors.SocketError && (error.socket?.bytesRead ?? 0) > 0;
}

/** Said by what stands in front of an agency when the agency itself cannot be reached. */
const fromGateway = new Set([502, 503, 504]);

/** Only a misuse of the client is a bug; whatever the network and the other side do is foreseen. */
function whyNotAnswered(error: unknown, signal: AbortSignal): AgencyReply {
  if (signal.aborted) return { kind: 'abandoned' };
  if (error instanceof errors.ResponseExceededMaxSizeError) return { kind: 'too-large' };
  if (error instanceof errors.InvalidArgumentError) throw error;
  return { kind: 'unreachable' };
}
