import type { Serving } from './agency.ts';
import type { LoadTarget } from './load.ts';

/** One thing that is measured: a server, what it is asked, and what the agencies answer it meanwhile. */
export interface BenchCase {
  readonly name: string;
  /** Root of the server's processes. */
  readonly pid: number;
  /** Root of its PostgreSQL's processes, when it uses one. */
  readonly postgresPid: number | null;
  readonly target: LoadTarget;
  readonly serving: Serving;
}

/** A server under test. */
export interface RunningServer {
  readonly pid: number;
  readonly postgresPid: number | null;
  readonly url: string;
  /** What whoever asks must say beside the question. */
  readonly headers?: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}
