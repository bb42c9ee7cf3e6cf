import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { AgencyCode } from '../../src/values/agency.ts';
import { actOutAnswer, refuse, type Passage } from './act-out-fault.ts';
import type { FaultBook } from './fault-book.ts';
import { askAbout, findPerson } from './find-person.ts';
import type { ForwardedRequest, Line } from './forward.ts';
import type { InjectedFault } from './injected-fault.ts';
import { readBody } from './read-body.ts';

/** Answers one agency's questions: forwards each, unless something is to go wrong for its person. */
export function injectFaults(agency: AgencyCode, book: FaultBook, line: () => Line | undefined) {
  return async (request: IncomingMessage, response: ServerResponse, reset: () => void): Promise<void> => {
    const gone = new AbortController();
    response.on('close', () => {
      gone.abort();
    });
    try {
      const body = await readBody(request);
      const fault = book.faultFor(agency, findPerson(agency, body.toString('utf8')));
      const passage = { agency, fault, response, reset, gone: gone.signal };
      if (fault !== null && !(await goOn(fault, passage))) return;
      await handOn(line(), { ...aboutRequest(request), body }, passage);
    } catch (error) {
      // The asker has gone, or the agency cannot be reached: both are what a far side is like.
      if (gone.signal.aborted || response.headersSent) response.destroy();
      else if (isFromNetwork(error)) response.writeHead(502).end();
      else throw error;
    }
  };
}

/** False when the fault has answered by itself, or never will. */
async function goOn(fault: InjectedFault, { agency, response, reset, gone }: Passage): Promise<boolean> {
  if (fault.kind === 'silent') return false;
  if (fault.kind === 'refusing') {
    refuse(agency, response);
    return false;
  }
  if (fault.kind === 'not-http') {
    response.socket?.end(randomBytes(512));
    return false;
  }
  if ((fault.kind === 'closes' || fault.kind === 'resets') && fault.when !== 'mid-answer') {
    if (fault.kind === 'closes') response.destroy();
    else reset();
    return false;
  }
  if (fault.kind === 'slow') await wait(fault.ms, undefined, { signal: gone });
  return true;
}

async function handOn(line: Line | undefined, asked: ForwardedRequest, passage: Passage): Promise<void> {
  const { agency, fault, response, gone } = passage;
  if (line === undefined) {
    response.writeHead(503).end();
    return;
  }
  const answer = await line.forward(asOtherwiseAsked(agency, fault, asked), gone);
  await actOutAnswer(passage, answer);
}

/** Some faults are made by asking the agency something else than what was asked. */
function asOtherwiseAsked(
  agency: AgencyCode,
  fault: InjectedFault | null,
  asked: ForwardedRequest,
): ForwardedRequest {
  if (fault?.kind === 'partial') return { ...asked, headers: { ...asked.headers, 'x-simulator': 'partial' } };
  if (fault?.kind === 'swapped')
    return { ...asked, body: Buffer.from(askAbout(agency, asked.body.toString('utf8'), fault.with)) };
  return asked;
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
