import type { RequestListener, ServerResponse } from 'node:http';
import { openListener, runAsProcess } from '../simulators/agencies/index.ts';
import type { AgencyCode } from '../src/values/agency.ts';
import type { TlsFiles } from './make-certificates.ts';

/** What the bench agency is to serve from now on. */
export interface Serving {
  /** By agency: what it answers, as its simulator wrote it. */
  readonly answers: Readonly<Record<AgencyCode, { readonly contentType: string; readonly answer: string }>>;
  /** How long each answer waits; 0 for none. */
  readonly delayMs: number;
}

export interface AgencySettings {
  readonly tls: TlsFiles;
}

/** Where all seven stand: the first step of the path says which of them is meant. */
export interface AgencyTold {
  readonly plain: string;
  readonly mtls: string;
}

interface Prepared {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
}

// All seven agencies as one process that costs next to nothing: whatever is asked, the answer lies ready.
await runAsProcess(async (settings) => {
  const { tls } = settings as AgencySettings;
  let prepared = new Map<string, Prepared>();
  let delayMs = 0;
  process.on('message', (serving: Serving) => {
    prepared = prepare(serving);
    delayMs = serving.delayMs;
    process.send?.('serving');
  });
  const answer: RequestListener = (request, response) => {
    const ready = prepared.get(agencyOf(request.url ?? ''));
    request.resume().on('end', () => {
      if (delayMs === 0) write(response, ready);
      else setTimeout(() => { write(response, ready); }, delayMs); // prettier-ignore
    });
  };
  const [plain, mtls] = await Promise.all([openListener(answer, {}), openListener(answer, { tls })]);
  return {
    tells: { plain: plain.url, mtls: mtls.url },
    stop: async () => {
      await Promise.all([plain.close(), mtls.close()]);
    },
  };
});

function prepare({ answers }: Serving): Map<string, Prepared> {
  return new Map(
    Object.entries(answers).map(([agency, { contentType, answer }]) => {
      const body = Buffer.from(answer);
      return [agency, { headers: { 'content-type': contentType, 'content-length': body.length }, body }];
    }),
  );
}

/** `/FK/lefi-extern…` → `FK`. */
function agencyOf(url: string): string {
  const end = url.indexOf('/', 1);
  return end === -1 ? url.slice(1) : url.slice(1, end);
}

function write(response: ServerResponse, ready: Prepared | undefined): void {
  if (ready === undefined) response.writeHead(404).end();
  else response.writeHead(200, ready.headers).end(ready.body);
}
