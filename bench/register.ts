import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { Agent, request as send } from 'undici';
import { openListener, runAsProcess } from '../simulators/agencies/index.ts';
import { createPopulation } from '../simulators/population/index.ts';
import { startRegisters } from '../simulators/registers/index.ts';
import { day } from '../src/values/day.ts';
import type { TlsFiles } from './make-certificates.ts';

export interface RegisterSettings {
  readonly which: 'fk' | 'pm';
  readonly seed: number;
  readonly today: string;
  readonly tls: TlsFiles;
  /** What it shows the simulator behind it. */
  readonly client: TlsFiles;
}

// One discloser's registers as a process that costs next to nothing: the simulator behind it is asked the first time a
// question comes, and its answer lies ready from then on.
await runAsProcess(async (given) => {
  const { which, seed, tls, client, ...settings } = given as RegisterSettings;
  const today = () => day(settings.today);
  const simulator = await startRegisters({
    which,
    population: createPopulation({ seed, today }),
    today,
    tls,
  });
  const connect = { ca: read(client.ca), cert: read(client.certificate), key: read(client.key) };
  const dispatcher = new Agent({ connect });
  const known = new Map<string, Promise<Buffer>>();
  const ask = async (path: string, body: string): Promise<Buffer> => {
    const headers = { 'content-type': 'application/json' };
    const said = await send(`${simulator.url}${path}`, { method: 'POST', headers, body, dispatcher });
    return Buffer.from(await said.body.arrayBuffer());
  };
  const answerOf = async (request: IncomingMessage): Promise<Buffer> => {
    const [path, body] = [request.url ?? '', (await buffer(request)).toString()];
    const answer = known.get(path + body) ?? ask(path, body);
    known.set(path + body, answer);
    return answer;
  };
  const listener = await openListener(
    (request, response) => {
      void answerOf(request).then((body) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
          .end(body);
      });
    },
    { tls },
  );
  return {
    tells: { url: listener.url },
    stop: async () => {
      await listener.close();
      await dispatcher.destroy();
      await simulator.stop();
    },
  };
});

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
