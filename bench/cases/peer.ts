import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import type { TlsFiles } from '../make-certificates.ts';

/** What those that Samsvar is compared with are told: whom to ask, and what. */
export interface PeerSettings {
  /** Where the seven agencies stand. */
  readonly agencyUrl: string;
  /** As the relay asked them: the peer is spared reading the question and writing seven. */
  readonly calls: readonly AgencyCall[];
  /** The peer's own door; plain HTTP when null. */
  readonly server: TlsFiles | null;
  /** What it shows the agencies. */
  readonly client: TlsFiles | null;
}

export interface AgencyCall {
  readonly agency: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One agency over keep-alive connections of its own, as the relay has them. */
export interface PeerAgency {
  readonly agency: string;
  /** The answer's bytes as they came. Rejects when the agency does not answer with 200. */
  readonly ask: () => Promise<readonly Buffer[]>;
  readonly close: () => Promise<void>;
}

/** As many connections to each as there can be calls at once. */
const connections = 64;

export function openAgencies({ agencyUrl, calls, client }: PeerSettings): readonly PeerAgency[] {
  const connect = client && {
    ca: readFileSync(client.ca),
    cert: readFileSync(client.certificate),
    key: readFileSync(client.key),
  };
  return calls.map((call) => {
    const pool = new Pool(agencyUrl, { connections, pipelining: 1, ...(connect && { connect }) });
    return { agency: call.agency, ask: () => dispatch(pool, call), close: () => pool.destroy() };
  });
}

function dispatch(pool: Pool, { path, headers, body }: AgencyCall): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, status) => {
          if (status !== 200) throw new Error(`an agency answered ${status}`);
        },
        onResponseData: (_, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          resolve(chunks);
        },
        onResponseError: (_, error) => {
          reject(error);
        },
      },
    );
  });
}
