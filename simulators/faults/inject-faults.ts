import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { AgencyCode } from '../../src/values/agency.ts';
import { actOutAnswer, refuse } from './act-out-fault.ts';
import type { FaultBook } from './fault-book.ts';
import { findPerson } from './find-person.ts';
import type { ForwardedRequest, Line } from './forward.ts';
import type { InjectedFault } from './injected-fault.ts';
import { readBody } from './read-body.ts';

/** Answers one agency's questions: forwards each, unless something is to go wrong for its person. */
export function injectFaults(agency: AgencyCode, book: FaultBook, line: () => Line | undefined) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    response.on('close', () => {
      gone.abort();
    });
    try {
      const body = await readBody(request);
      const fault = book.faultFor(agency, findPerson(agency, body.toString('utf8')));
      if (fault !== null && !(await goOn(agency, fault, response, gone.signal))) return;
      await handOn(agency, fault, line(), { ...aboutRequest(request), body }, response, gone.signal);
    } catch (error) {
      // The asker has gone, or the agency cannot be reached: both are what a far side is like.
      if (gone.signal.aborted || response.headersSent) response.destroy();
      else if (isFromNetwork(error)) response.writeHead(502).end();
      else throw error;
    }
  };
}

/** False when the fault has answered by itself, or never will. */
async function goOn(
  agency: AgencyCode,
  fault: InjectedFault,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<boolean> {
  if (fault.kind === 'silent') return false;
  if (fault.kind === 'refusing') {
    refuse(agency, response);
    return false;
  }
  if (fault.kind === 'closes' && fault.when !== 'mid-answer') {
    response.destroy();
    return false;
  }
  if (fault.kind === 'slow') await wait(fault.ms, undefined, { signal: gone });
  return true;
}

async function handOn(
  agency: AgencyCode,
  fault: InjectedFault | null,
  line: Line | undefined,
  asked: ForwardedRequest,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  if (line === undefined) {
    response.writeHead(503).end();
    return;
  }
  const headers = fault?.kind === 'partial' ? { ...asked.headers, 'x-simulator': 'partial' } : asked.headers;
  const answer = await line.forward({ ...asked, headers }, gone);
  await actOutAnswer(agency, fault, answer, response);
}

function aboutRequest({
  method = 'POST',
  url = '/',
  headers,
}: IncomingMessage): Omit<ForwardedRequest, 'body'> {
  return { method, path: url, headers };
}

function isFromNetwork(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
