import { errors, Pool } from 'undici';
import type { z } from 'zod';

/** How a register is reached. Certificates are PEM contents; the register asks for ours (mTLS). */
export interface RegisterConfig {
  /** Base address, such as https://127.0.0.1:8443. */
  readonly url: string;
  readonly tls: { readonly ca: string; readonly certificate?: string; readonly key?: string };
  /** For each sub-system, in milliseconds. */
  readonly deadlineMs: number;
  /** Connections kept to the register at most. */
  readonly connections: number;
}

type RegisterReply<Records> =
  | { readonly kind: 'answered'; readonly records: Records }
  /** Nothing within the deadline, or no connection. */
  | { readonly kind: 'silent' }
  /** An error status, or an answer that cannot be read. */
  | { readonly kind: 'failing' };

export interface RegisterLine {
  /** The person is in the body, never in the address. An asking that fails is a reply, never a rejection. */
  ask<Schema extends z.ZodType>(
    path: string,
    question: object,
    answer: Schema,
  ): Promise<RegisterReply<z.infer<Schema>>>;
  close(): Promise<void>;
}

const maxAnswerBytes = 4 * 1024 * 1024;
const keepAliveMs = 4_000;

export function openRegisterLine(config: RegisterConfig): RegisterLine {
  const { ca, certificate, key } = config.tls;
  const pool = new Pool(config.url, {
    connections: config.connections,
    pipelining: 1,
    keepAliveTimeout: keepAliveMs,
    maxResponseSize: maxAnswerBytes,
    connect: {
      timeout: config.deadlineMs,
      minVersion: 'TLSv1.2',
      ca,
      ...(certificate === undefined ? {} : { cert: certificate }),
      ...(key === undefined ? {} : { key }),
    },
  });
  return {
    ask: (path, question, answer) => ask(pool, config.deadlineMs, { path, question }, answer),
    close: () => pool.destroy(),
  };
}

async function ask<Schema extends z.ZodType>(
  pool: Pool,
  deadlineMs: number,
  { path, question }: { path: string; question: object },
  answer: Schema,
): Promise<RegisterReply<z.infer<Schema>>> {
  // A signal of AbortSignal.timeout would go off, and cost, long after the answer has come.
  const deadline = new AbortController();
  const timer = setTimeout(() => { deadline.abort(); }, deadlineMs); // prettier-ignore
  try {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: deadline.signal,
    });
    const text = await body.text();
    return statusCode === 200 ? read(text, answer) : { kind: 'failing' };
  } catch (error) {
    if (error instanceof errors.InvalidArgumentError) throw error;
    return error instanceof errors.ResponseExceededMaxSizeError ? { kind: 'failing' } : { kind: 'silent' };
  } finally {
    clearTimeout(timer);
  }
}

function read<Schema extends z.ZodType>(text: string, answer: Schema): RegisterReply<z.infer<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'failing' };
  }
  const parsed = answer.safeParse(value);
  return parsed.success ? { kind: 'answered', records: parsed.data } : { kind: 'failing' };
}
