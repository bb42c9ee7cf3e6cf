import type { IncomingMessage, ServerResponse } from 'node:http';
import { openListener } from '../agencies/index.ts';
import type { IssuedCertificate } from './certificate-wish.ts';

interface IssuingServiceOptions {
  /** The authority's own certificate and key; whoever asks must show a certificate of its. */
  readonly authority: IssuedCertificate;
  /** The service's server certificate. */
  readonly tls: IssuedCertificate;
  readonly port?: number | undefined;
  readonly now?: () => number;
}

export interface RunningIssuingService {
  /** Where certificates are asked for. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * The far side that issues certificates, over mutual TLS: POST {request, subjectName} → 201 {certificate}; 422 {reason} for a
 * request that is not PKCS#10, is not signed with its own key, or asks for another name.
 */
export async function startIssuingService(options: IssuingServiceOptions): Promise<RunningIssuingService> {
  const { authority, tls, port } = options;
  const listener = await openListener(
    (asked, answer) => {
      void answerAsking(options, asked, answer);
    },
    { port, tls: { ca: authority.certificate, ...tls } },
  );
  return { url: `${listener.url}/certificates`, stop: () => listener.close() };
}

const longestBody = 64 * 1024;

async function answerAsking(
  { authority, now = Date.now }: IssuingServiceOptions,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const send = (status: number, body: object): void => {
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  if (asked.method !== 'POST' || asked.url !== '/certificates') {
    send(404, {});
    return;
  }
  const wish = readWish(await bodyOf(asked));
  if (wish === null) {
    send(422, { reason: 'not-json' });
    return;
  }
  // Loaded when it is needed: it takes a quarter of a second.
  const { issueForRequest, RequestRefused } = await import('./issue-for-request.ts');
  try {
    send(201, { certificate: await issueForRequest(authority, wish, now()) });
  } catch (error) {
    if (error instanceof RequestRefused) send(422, { reason: error.message });
    else send(500, {});
  }
}

async function bodyOf(asked: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of asked.setEncoding('utf8')) {
    text += String(part);
    if (text.length > longestBody) break;
  }
  return text;
}

function readWish(text: string): { readonly request: string; readonly subjectName: string } | null {
  try {
    const read = JSON.parse(text) as unknown;
    if (typeof read !== 'object' || read === null) return null;
    const { request, subjectName } = read as Record<string, unknown>;
    return typeof request === 'string' && typeof subjectName === 'string' ? { request, subjectName } : null;
  } catch {
    return null;
  }
}
