import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LetterShelf } from './letter-shelf.ts';
import { letterPage, listPage, noLetterPage, stylesheet } from './write-pages.ts';

const longestWaitMs = 60_000;

/**
 * `/` the letters, `/letters/N` one of them, `/letters.json?to=ADDRESS&atLeast=N&withinMs=N` for tests: it answers when
 * that many have come, or with fewer when the time is out.
 */
export function servePages(shelf: LetterShelf) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', 'http://mailbox');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    void answer(url, shelf).then(({ status, type, body }) => {
      response.writeHead(status, { ...safety, 'content-type': `${type}; charset=utf-8` }).end(body);
    });
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const safety = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

async function answer({ pathname, searchParams }: URL, shelf: LetterShelf): Promise<Answer> {
  if (pathname === '/') return html(200, listPage(shelf.all()));
  if (pathname === '/style.css') return { status: 200, type: 'text/css', body: stylesheet };
  if (pathname === '/letters.json') {
    const letters = await wanted(searchParams, shelf);
    return { status: 200, type: 'application/json', body: JSON.stringify({ letters }) };
  }
  const number = /^\/letters\/(\d{1,9})$/.exec(pathname)?.[1];
  const letter = number === undefined ? undefined : shelf.all()[Number(number) - 1];
  return letter === undefined ? html(404, noLetterPage()) : html(200, letterPage(letter));
}

async function wanted(given: URLSearchParams, shelf: LetterShelf) {
  const to = given.get('to');
  if (to === null) return shelf.all();
  const atLeast = Number(given.get('atLeast') ?? 0);
  const withinMs = Math.min(Number(given.get('withinMs') ?? 0), longestWaitMs);
  return await shelf.to(to, { atLeast, withinMs });
}

function html(status: number, body: string): Answer {
  return { status, type: 'text/html', body };
}
