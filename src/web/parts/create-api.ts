import { problemFrom, problemWithoutAnswer } from './problem.ts';

type Method = 'get' | 'put' | 'post' | 'delete';

/** The paths of one document of contract/web-api that have the method. */
type PathsWith<Paths, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends Readonly<Record<M, infer Operation>>
    ? [Operation] extends [never] | [undefined]
      ? never
      : Path
    : never;
}[keyof Paths] &
  string;

type OperationOf<Paths, Path extends keyof Paths, M extends Method> =
  Paths[Path] extends Readonly<Record<M, infer Operation>> ? Operation : never;

type PathOf<Operation> = Operation extends { readonly parameters: { readonly path: infer Values } }
  ? { readonly path: Values }
  : { readonly path?: undefined };

type QueryOf<Operation> = Operation extends { readonly parameters: { readonly query?: infer Values } }
  ? { readonly query?: Values }
  : { readonly query?: undefined };

/** A file is sent as it is: its content type is the contract's. */
type ContentOf<Content> = Content extends { readonly 'application/json': infer Body } ? Body : Blob;

type BodyOf<Operation> = Operation extends { readonly requestBody: { readonly content: infer Content } }
  ? { readonly body: ContentOf<Content> }
  : Operation extends { readonly requestBody?: { readonly content: infer Content } }
    ? { readonly body?: ContentOf<Content> }
    : { readonly body?: undefined };

type Sent<Operation> = PathOf<Operation> & QueryOf<Operation> & BodyOf<Operation>;

type NoNeed = Readonly<Record<string, never>>;
type Good = 200 | 201 | 202;
/** What a successful answer holds: undefined for 204, a Blob for a file. */
type AnswerOf<Operation> = Operation extends { readonly responses: infer Responses }
  ? {
      [Status in keyof Responses]: Status extends Good
        ? Responses[Status] extends { readonly content: infer Content }
          ? ContentOf<Content>
          : undefined
        : Status extends 204
          ? undefined
          : never;
    }[keyof Responses]
  : never;

type Ask<Paths, M extends Method> = <Path extends PathsWith<Paths, M>>(
  path: Path,
  ...sent: NoNeed extends Sent<OperationOf<Paths, Path, M>>
    ? [sent?: Sent<OperationOf<Paths, Path, M>>]
    : [sent: Sent<OperationOf<Paths, Path, M>>]
) => Promise<AnswerOf<OperationOf<Paths, Path, M>>>;

/** Each method asks one operation of the document and gives what a successful answer holds. Throws Problem otherwise. */
export interface Api<Paths> {
  readonly get: Ask<Paths, 'get'>;
  readonly put: Ask<Paths, 'put'>;
  readonly post: Ask<Paths, 'post'>;
  readonly delete: Ask<Paths, 'delete'>;
}

/** The typed client of one document of contract/web-api: `createApi<paths>()` with `paths` from src/web-contract/<room>.ts. */
export function createApi<Paths>(fetchIt: typeof fetch = (...asked) => fetch(...asked)): Api<Paths> {
  const ask =
    (method: Method) =>
    (path: string, sent: SentAny = {}) =>
      send(fetchIt, method, path, sent) as Promise<never>;
  return { get: ask('get'), put: ask('put'), post: ask('post'), delete: ask('delete') } as Api<Paths>;
}

interface SentAny {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

async function send(fetchIt: typeof fetch, method: Method, path: string, sent: SentAny): Promise<unknown> {
  const response = await reached(
    fetchIt(addressOf(path, sent), {
      method: method.toUpperCase(),
      headers: {
        accept: 'application/json, application/problem+json, */*',
        ...(sent.body !== undefined && { 'content-type': typeOf(sent.body) }),
      },
      ...(sent.body !== undefined && {
        body: sent.body instanceof Blob ? sent.body : JSON.stringify(sent.body),
      }),
      cache: 'no-store',
      credentials: 'same-origin',
    }),
  );
  if (response.status === 204) return undefined;
  if (response.ok && !isJson(response)) return reached(response.blob());
  const body = await readBody(response);
  if (response.ok) return body;
  throw problemFrom(response.status, body);
}

/** What a browser does not know the type of is sent as PDF, which the server tests by content. */
function typeOf(body: unknown): string {
  if (!(body instanceof Blob)) return 'application/json';
  return body.type === '' ? 'application/pdf' : body.type;
}

/** The answer, or its body, which may be cut off on its way too. */
async function reached<Value>(coming: Promise<Value>): Promise<Value> {
  try {
    return await coming;
  } catch {
    throw problemWithoutAnswer();
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') === true;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await reached(response.text());
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's own page: the status says enough
  }
}

/** '/web-api/x/{id}' with its values put in; a list in the query is repeated, what is undefined is left out. */
function addressOf(path: string, { path: values = {}, query = {} }: SentAny): string {
  const filled = path.replace(/\{(\w+)\}/g, (_place, name: string) =>
    encodeURIComponent(asText(values[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, asText(one));
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error('only text, numbers and truth values stand in an address');
}
