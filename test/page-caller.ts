import { expect } from 'vitest';
import type { TestBrowser } from './login.ts';
import type { PageWorld } from './page-world.ts';

/** What the door answered, for tests that read its sentences as a person does. */
export interface Answer {
  readonly status: number;
  /** What went well; as the contract says. */
  readonly body: unknown;
  /** What was refused, in words: the problem's detail, or each field's. */
  readonly sentence: string;
}

/** Somebody at a browser, who asks the pages' door as its pages do. */
export class PageCaller {
  readonly browser: TestBrowser;
  readonly #world: PageWorld;

  constructor(world: PageWorld) {
    this.#world = world;
    this.browser = world.aBrowser();
  }

  get(path: string): Promise<Answer> {
    return this.#ask('GET', path);
  }

  post(path: string, body: object = {}): Promise<Answer> {
    return this.#ask('POST', path, body);
  }

  put(path: string, body: object): Promise<Answer> {
    return this.#ask('PUT', path, body);
  }

  async #ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer> {
    const { origin } = this.#world;
    const headers = { origin, 'content-type': 'application/json' };
    const opened = await this.browser.open(
      `${origin}${path}`,
      body === undefined ? { method } : { method, headers, body: JSON.stringify(body) },
    );
    const answer = opened.text === '' ? null : (JSON.parse(opened.text) as unknown);
    return { status: opened.status, body: answer, sentence: sentenceIn(opened.status, answer) };
  }
}

interface Problem {
  readonly detail: string;
  readonly fields?: readonly { readonly message: string }[];
}

function sentenceIn(status: number, body: unknown): string {
  if (status < 400) return '';
  const { detail, fields } = body as Problem;
  return fields?.map(({ message }) => message).join(' ') ?? detail;
}

/** The sentence that it was refused with. */
export async function refusal(asked: Promise<Answer>): Promise<string> {
  const { status, body, sentence } = await asked;
  expect([status >= 400 && status < 500, body]).toEqual([true, body]);
  return sentence;
}

/** What it gave. */
export async function done<Body>(asked: Promise<Answer>): Promise<Body> {
  const { status, body } = await asked;
  expect([status, body]).toEqual([body === null ? 204 : 200, body]);
  return body as Body;
}
