import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { choosePersonPage, failedPage, styleSheet } from './choose-person-page.ts';
import { acrOf, testPersons } from './test-persons.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The service's own pages; everything else is the protocol's, and the provider's. */
export function answerPages(provider: Provider): Answer {
  const protocol = provider.callback();
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://service');
    if (pathname === '/stil.css') send(response, 'text/css; charset=utf-8', styleSheet);
    else if (!pathname.startsWith('/logga-in/')) void protocol(forgetLastLogin(request), response);
    else
      answerLogin(provider, request, response).catch(() => {
        response.statusCode = 400;
        sendPage(
          response,
          failedPage('Inloggningen är för gammal eller redan avslutad. Börja om i Samsvar.'),
        );
      });
  };
}

/** Nobody stays logged in here: the next one who picks a person in the same browser may be another one. */
function forgetLastLogin(request: IncomingMessage): IncomingMessage {
  const kept = (request.headers.cookie ?? '').split('; ').filter((pair) => !pair.startsWith('_session'));
  request.headers.cookie = kept.join('; ');
  return request;
}

async function answerLogin(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { uid, params } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    sendPage(response, choosePersonPage(testPersons, `/logga-in/${uid}`), String(params['redirect_uri']));
    return;
  }
  const chosen = new URLSearchParams(await readBody(request));
  const person = testPersons.find(({ key }) => key === chosen.get('person'));
  const result =
    person === undefined
      ? { error: 'access_denied', error_description: 'the person cancelled' }
      : { login: { accountId: person.key, acr: acrOf(person), amr: ['demonstration'], remember: false } };
  await provider.interactionFinished(request, response, result);
}

const largestBody = 4_096;

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw new Error('the form is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `goesTo`: where the form leads in the end; browsers hold redirects against form-action too. */
function sendPage(response: ServerResponse, html: string, goesTo?: string): void {
  const formAction = goesTo === undefined ? "'none'" : `'self' ${new URL(goesTo).origin}`;
  response.setHeader(
    'content-security-policy',
    `default-src 'none'; style-src 'self'; form-action ${formAction}; frame-ancestors 'none'; base-uri 'none'`,
  );
  send(response, 'text/html; charset=utf-8', html);
}

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.end(body);
}
