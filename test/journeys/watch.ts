import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { vi } from 'vitest';

/** What this process asked and was asked over HTTP, and what it wrote on its terminal, whoever did it. */
export interface Watch {
  /** Host and path of every request, sent and received. */
  readonly urls: string[];
  /** Text bodies of what was sent. */
  readonly bodies: string[];
  readonly terminal: string[];
  end(): void;
}

interface SentRequest {
  readonly origin?: unknown;
  readonly path: string;
  readonly body?: unknown;
}

/** Both HTTP stacks tell of their requests themselves, so that nobody can be forgotten. */
export function watchProcess(): Watch {
  const urls: string[] = [];
  const bodies: string[] = [];
  const terminal: string[] = [];
  const sent = (message: unknown) => {
    const { request } = message as { request: SentRequest };
    urls.push(`${String(request.origin)}${request.path}`);
    const { body } = request;
    if (typeof body === 'string') bodies.push(body);
    else if (body instanceof Uint8Array) bodies.push(Buffer.from(body).toString('utf8'));
  };
  const received = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    urls.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
  };
  subscribe('undici:request:create', sent);
  subscribe('http.server.request.start', received);
  const spies = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    return vi.spyOn(stream, 'write').mockImplementation((text) => {
      terminal.push(String(text));
      return write(text);
    });
  });
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...said: unknown[]) => {
      terminal.push(said.map(String).join(' '));
    }),
  );
  return {
    urls,
    bodies,
    terminal,
    end: () => {
      unsubscribe('undici:request:create', sent);
      unsubscribe('http.server.request.start', received);
      for (const spy of [...spies, ...consoles]) spy.mockRestore();
    },
  };
}
