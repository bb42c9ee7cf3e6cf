import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import type { AgencyCode } from '../../src/values/agency.ts';
import { writeRefusal } from '../agencies/index.ts';
import { ofTheMessage } from './forward.ts';
import type { InjectedFault } from './injected-fault.ts';
import { spoilAnswer, type WholeAnswer } from './spoil-answer.ts';

type Answer = Dispatcher.ResponseData;

/** Hands an agency's answer on, as it is or as the fault makes it. */
export async function actOutAnswer(
  agency: AgencyCode,
  fault: InjectedFault | null,
  answer: Answer,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.from(await answer.body.arrayBuffer());
  const headers = ofTheMessage(answer.headers);
  if (fault?.kind === 'oversized') return pourOut(response, answer.statusCode, headers, body);
  if (fault?.kind === 'closes') {
    cutShort(response, answer.statusCode, headers, body);
    return;
  }
  const whole = { contentType: '', body };
  write(response, answer.statusCode, headers, fault === null ? whole : spoilAnswer(agency, fault, whole));
}

/** HTTP 500 in the agency's manner; for FK LEFI's LefiFelsvar. */
export function refuse(agency: AgencyCode, response: ServerResponse): void {
  const message = 'Tjänsten är inte tillgänglig just nu.';
  const isLefi = agency === 'FK';
  const body = isLefi
    ? JSON.stringify({ meddelande: message, timestamp: new Date().toISOString() })
    : writeRefusal(agency, 'not-available', message);
  const contentType = isLefi ? 'application/json' : 'text/xml; charset=utf-8';
  write(response, 500, {}, { contentType, body: Buffer.from(body, 'utf8') });
}

type Headers = Record<string, string | string[]>;

/** An empty content type leaves the agency's own. */
function write(response: ServerResponse, status: number, headers: Headers, answer: WholeAnswer): void {
  response.writeHead(status, {
    ...headers,
    ...(answer.contentType === '' ? {} : { 'content-type': answer.contentType }),
    'content-length': answer.body.length,
  });
  response.end(answer.body);
}

/** Promises the whole answer and closes the connection when half of it is sent. */
function cutShort(response: ServerResponse, status: number, headers: Headers, body: Buffer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => {
    response.destroy();
  });
}

const blanks = Buffer.alloc(64 * 1024, ' ');
/** 256 MiB: larger than any limit worth having, and an end for whoever has none. */
const pours = 4096;

/** The true answer and then blanks, which both XML and JSON allow there: nothing is wrong with it but its size. */
async function pourOut(
  response: ServerResponse,
  status: number,
  headers: Headers,
  body: Buffer,
): Promise<void> {
  response.writeHead(status, headers);
  response.write(body);
  for (let poured = 0; poured < pours && !response.destroyed; poured++) {
    if (!response.write(blanks)) await drainedOrClosed(response);
  }
  response.end();
}

async function drainedOrClosed(response: ServerResponse): Promise<void> {
  const either = new AbortController();
  const { signal } = either;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  either.abort(); // whichever did not come is listened for no longer
}
