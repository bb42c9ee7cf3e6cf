import { Pool } from 'undici';
import type { DeadlineSignal } from '../../values/deadline.ts';
import type { AgencyQuestion } from './agency-language.ts';
import type { AgencyTls } from './base-service-config.ts';
import { exchange, type AgencyReply } from './exchange.ts';

export interface AgencyLine {
  post(question: AgencyQuestion, signal: DeadlineSignal): Promise<AgencyReply>;
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
      exchange(pool, { method: 'POST', path: `${basePath}${path}` || '/', headers, body }, signal),
    close: () => pool.destroy(),
  };
}

/** One GET without personal data, on a connection of its own. */
export async function getOnce(
  settings: AgencyLineSettings,
  headers: Readonly<Record<string, string>>,
  signal: DeadlineSignal,
): Promise<AgencyReply> {
  const { origin, pathname, search } = new URL(settings.url);
  const pool = openPool(origin, settings);
  try {
    return await exchange(pool, { method: 'GET', path: `${pathname}${search}`, headers }, signal);
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
