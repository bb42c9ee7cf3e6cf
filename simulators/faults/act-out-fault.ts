import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import type { AgencyCode } from '../../src/values/agency.ts';
import { writeRefusal } from '../agencies/index.ts';
import { ofTheMessage } from './forward.ts';
import type { InjectedFault } from './injected-fault.ts';
import { spoilAnswer, type WholeAnswer } from './spoil-answer.ts';

type Answer = Dispatcher.ResponseData;

/** Where an answer goes, and what is to go wrong with it. */
export interface Passage {
  readonly agency: AgencyCode;
  readonly fault: InjectedFault | null;
  readonly response: ServerResponse;
  /** Ends the connection with RST. */
  readonly reset: () => void;
  /** Aborts when whoever asks has gone. */
  readonly gone: AbortSignal;
}

/** Hands an agency's answer on, as it is or as the fault makes it. */
export async function actOutAnswer(passage: Passage, answer: Answer): Promise<void> {
  const body = Buffer.from(await answer.body.arrayBuffer());
  const head = { status: answer.statusCode, headers: ofTheMessage(answer.headers) };
  const { fault, response } = passage;
  if (fault === null) write(response, head, { contentType: '', body });
  else await actOut(fault, passage, head, body);
}

function actOut(
  fault: InjectedFault,
  { agency, response, reset, gone }: Passage,
  head: Head,
  body: Buffer,
): Promise<void> | undefined {
  if (fault.kind === 'oversized') return pourOut(response, head, body, fault.megabytes ?? mostMegabytes);
  if (fault.kind === 'trickling') return trickle(response, head, body, gone);
  if (fault.kind === 'closes') cutShort(response, head, body, () => response.destroy());
  else if (fault.kind === 'resets') cutShort(response, head, body, reset);
  else write(response, head, spoilAnswer(agency, fault, { contentType: '', body }));
  return undefined;
}

/** HTTP 500 in the agency's manner; for FK LEFI's LefiFelsvar. */
export function refuse(agency: AgencyCode, response: ServerResponse): void {
  const message = 'Tjänsten är inte tillgänglig just nu.';
  const isLefi = agency === 'FK';
  const body = isLefi
    ? JSON.stringify({ meddelande: message, timestamp: new Date().toISOString() })
    : writeRefusal(agency, 'not-available', message);
  const contentType = isLefi ? 'application/json' : 'text/xml; charset=utf-8';
  write(response, { status: 500, headers: {} }, { contentType, body: Buffer.from(body, 'utf8') });
}

interface Head {
  readonly status: number;
  readonly headers: Record<string, string | string[]>;
}

/** An empty content type leaves the agency's own. */
function write(response: ServerResponse, { status, headers }: Head, answer: WholeAnswer): void {
  response.writeHead(status, {
    ...headers,
    ...(answer.contentType === '' ? {} : { 'content-type': answer.contentType }),
    'content-length': answer.body.length,
  });
  response.end(answer.body);
}

/** Promises the whole answer and ends the connection when half of it is sent. */
function cutShort(response: ServerResponse, { status, headers }: Head, body: Buffer, end: () => void): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), end);
}

/** Always on its way, and never there: only a deadline for the whole ends it. */
async function trickle(
  response: ServerResponse,
  { status, headers }: Head,
  body: Buffer,
  gone: AbortSignal,
): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  for (let sent = 0; sent < body.length; sent++) {
    response.write(body.subarray(sent, sent + 1));
    await wait(1_000, undefined, { signal: gone });
  }
  response.end();
}

const blanks = Buffer.alloc(64 * 1024, ' ');
const blanksPerMegabyte = (1024 * 1024) / blanks.length;
/** Larger than any limit worth having, and an end for whoever has none. */
const mostMegabytes = 256;

/** The true answer and then blanks, which both XML and JSON allow there: nothing is wrong with it but its size. */
async function pourOut(
  response: ServerResponse,
  { status, headers }: Head,
  body: Buffer,
  megabytes: number,
): Promise<void> {
  response.writeHead(status, headers);
  response.write(body);
  for (let poured = 0; poured < megabytes * blanksPerMegabyte && !response.destroyed; poured++) {
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
