import type { Actor, Mandate, PermissionInForce } from '../../permissions/index.ts';

/** What is sent instead of JSON with status 200: another status, headers, a file. */
export class Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | string | null;

  constructor(
    status: number,
    headers: Readonly<Record<string, string | readonly string[]>> = {},
    body: Buffer | string | null = null,
  ) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** Done, and nothing to say. */
export const noContent = new Reply(204);

/** A file to be kept, never shown in the page's own origin. */
export function fileReply(bytes: Buffer, mediaType: string, name: string): Reply {
  return new Reply(
    200,
    {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    bytes,
  );
}

/** What every handler is told of the call beside its parameters and body. */
export interface Call {
  /** Who has logged in. A bug of ours to ask for where the contract says `public`. */
  readonly actor: Actor;
  /** The right to do what `x-act` says. A bug of ours to ask for where the contract names no act. */
  readonly mandate: Mandate;
  /** Null where nobody has logged in. */
  readonly visitor: Actor | null;
  /** Which permissions the session carries: for a handler that asks for a mandate itself. */
  readonly mayUse: (permission: PermissionInForce) => boolean;
  readonly cookie: string | undefined;
  /** What the sender calls the file in the body: the header X-File-Name, percent-encoded UTF-8. Empty: no name. */
  readonly fileName: string;
  /** Path and query, as they were called. */
  readonly url: string;
  /** Of the connection that the call came on. */
  readonly address: string;
}

type PathOf<O> = O extends { parameters: { path: infer P } } ? P : Record<string, never>;
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>;
type BodyOf<O> = O extends { requestBody?: { content: infer C } }
  ? C extends { 'application/json': infer B }
    ? B
    : Buffer
  : undefined;
type AnswerOf<O> = O extends { responses: { 200: { content: { 'application/json': infer B } } } } ? B : never;

export type Asked<O> = Call & {
  readonly params: PathOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
};

/** One handler for each operation of a document; `Operations` is what openapi-typescript made of it. */
export type HandlersOf<Operations> = {
  readonly [Id in keyof Operations]: (
    asked: Asked<Operations[Id]>,
  ) => Promise<AnswerOf<Operations[Id]> | Reply>;
};

/** As the door calls them, whichever document they belong to. */
export type AnyHandlers = Readonly<Record<string, (asked: never) => Promise<unknown>>>;
