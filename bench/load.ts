import { readFileSync } from 'node:fs';
import { Pool, type Dispatcher } from 'undici';
import { runAsProcess } from '../simulators/agencies/index.ts';
import type { TlsFiles } from './make-certificates.ts';
import { Tally, type LoadResult } from './tally.ts';

/** Whom to ask, and the one right answer. */
export interface LoadTarget {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Asked in turn. */
  readonly questions: readonly string[];
  /** In base64: every answer is held against it, byte by byte. */
  readonly answer: string;
  readonly tls: TlsFiles | null;
}

export type LoadOrder =
  | { readonly kind: 'open'; readonly target: LoadTarget; readonly connections: number }
  /** So many questions at once, the next as soon as one is answered. */
  | { readonly kind: 'keep-busy'; readonly durationMs: number; readonly concurrency: number }
  /** A question each time one is due, whether those before are answered or not. */
  | { readonly kind: 'keep-pace'; readonly durationMs: number; readonly perSecond: number }
  | { readonly kind: 'close' };

// The load generator, a process of its own: its cost is nobody's.
await runAsProcess(() => {
  let line: Line | null = null;
  process.on('message', (order: LoadOrder) => {
    void obey(order).then((told) => process.send?.(told));
  });
  async function obey(order: LoadOrder): Promise<LoadResult | 'done'> {
    if (order.kind === 'open') line = openLine(order.target, order.connections);
    if (line === null) throw new Error('nobody to ask');
    if (order.kind === 'keep-busy') return keepBusy(line, order.durationMs, order.concurrency);
    if (order.kind === 'keep-pace') return keepPace(line, order.durationMs, order.perSecond);
    if (order.kind === 'close') await line.close();
    return 'done';
  }
  return Promise.resolve({ tells: {}, stop: async () => line?.close() });
});

interface Line {
  /** Resolves to what was wrong, or null. */
  ask(): Promise<string | null>;
  close(): Promise<void>;
}

function openLine({ url, headers, questions, answer, tls }: LoadTarget, connections: number): Line {
  const { origin, pathname } = new URL(url);
  const right = Buffer.from(answer, 'base64');
  const connect = tls && { ca: read(tls.ca), cert: read(tls.certificate), key: read(tls.key) };
  const pool = new Pool(origin, { connections, pipelining: 1, ...(connect && { connect }) });
  let asked = 0;
  return {
    ask: () =>
      new Promise((resolve) => {
        const body = questions[asked++ % questions.length] ?? '';
        pool.dispatch({ path: pathname, method: 'POST', headers, body }, hearAnswer(right, resolve));
      }),
    close: () => pool.destroy(),
  };
}

/** Compares the answer as it comes. */
function hearAnswer(right: Buffer, done: (wrong: string | null) => void): Dispatcher.DispatchHandler {
  let at = 0;
  let wrong: string | null = null;
  return {
    onRequestStart: () => undefined,
    onResponseStart: (_, status) => {
      if (status !== 200) wrong = `status ${status}`;
    },
    onResponseData: (_, chunk) => {
      if (!chunk.equals(right.subarray(at, at + chunk.length))) wrong ??= `another answer: ${excerpt(chunk)}`;
      at += chunk.length;
    },
    onResponseEnd: () => {
      done(wrong ?? (at === right.length ? null : `${at} bytes instead of ${right.length}`));
    },
    onResponseError: (_, error) => {
      done(`no answer: ${error.message}`);
    },
  };
}

async function keepBusy(line: Line, durationMs: number, concurrency: number): Promise<LoadResult> {
  const tally = new Tally();
  const until = performance.now() + durationMs;
  const askInTurn = async () => {
    while (performance.now() < until) {
      const since = performance.now();
      tally.add(since, await line.ask());
    }
  };
  await Promise.all(Array.from({ length: concurrency }, askInTurn));
  return tally.result();
}

async function keepPace(line: Line, durationMs: number, perSecond: number): Promise<LoadResult> {
  const tally = new Tally();
  const everyMs = 1_000 / perSecond;
  const began = performance.now();
  const total = Math.floor(durationMs / everyMs);
  const asking: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const askThoseDue = () => {
      while (asking.length < total && began + asking.length * everyMs <= performance.now()) {
        const due = began + asking.length * everyMs;
        asking.push(line.ask().then((wrong) => { tally.add(due, wrong); })); // prettier-ignore
      }
      if (asking.length < total) setTimeout(askThoseDue, 1);
      else resolve();
    };
    askThoseDue();
  });
  await Promise.all(asking);
  return tally.result();
}

function excerpt(chunk: Buffer): string {
  return chunk.subarray(0, 300).toString();
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
