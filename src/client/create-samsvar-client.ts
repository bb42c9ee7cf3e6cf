import type { Answer, CheckResult, Problem, SystemQuestion } from '../system-contract/index.ts';
import { SamsvarProblem } from './samsvar-problem.ts';
import { UnreadableAnswer } from './unreadable-answer.ts';

/** What is used of `fetch`. The caller's shows the client certificate: undici's with an Agent, or the platform's own. */
export type Fetch = (
  url: string,
  init: {
    readonly method: 'POST';
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly signal?: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}>;

export interface AskOptions {
  /** 8–128 visible ASCII characters, nothing of a person. The question is then asked once, however often it is sent. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

export interface SamsvarClient {
  /**
   * Asks about a person or a household. A household's answer tells for each person whether it was refused. Throws
   * SamsvarProblem when the question is refused, UnreadableAnswer, and whatever `fetch` throws.
   */
  ask(question: SystemQuestion, options?: AskOptions): Promise<Answer>;
  /** Examines without asking: every field that would fail. Throws as `ask`. */
  check(question: SystemQuestion, options?: Pick<AskOptions, 'signal'>): Promise<CheckResult>;
}

/** `baseUrl`: the door's, without path, such as `https://samsvar.example.se:8445`. Nothing is retried. */
export function createSamsvarClient({
  baseUrl,
  fetch,
}: {
  readonly baseUrl: string;
  readonly fetch: Fetch;
}): SamsvarClient {
  const questions = `${baseUrl.replace(/\/+$/, '')}/api/v1/questions`;
  return {
    ask: async (question, options = {}) => (await send(fetch, questions, question, options)) as Answer,
    check: async (question, options = {}) =>
      (await send(fetch, `${questions}/check`, question, options)) as CheckResult,
  };
}

async function send(
  fetch: Fetch,
  url: string,
  question: SystemQuestion,
  { idempotencyKey, signal }: AskOptions,
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify(question),
    ...(signal === undefined ? {} : { signal }),
  });
  const { status } = response;
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim();
  const text = await response.text();
  if (status === 200 && mediaType === 'application/json') return parse(text, status);
  if (mediaType === 'application/problem+json') throw new SamsvarProblem(parse(text, status) as Problem);
  throw new UnreadableAnswer(status);
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableAnswer(status);
  }
}
