import { agencies } from '../../src/values/agency.ts';
import type { RunningServer } from '../bench-case.ts';
import type { BenchWorld } from '../build-world.ts';
import { startProcess } from '../start-process.ts';
import type { PeerSettings } from './peer.ts';

/** Starts one of those that Samsvar is compared with; with `mtls`, on both sides. */
export async function startPeer(
  world: BenchWorld,
  peer: 'floor' | 'naive' | 'moleculer' | 'graphql',
  mtls: boolean,
): Promise<RunningServer> {
  const { ca, server, operator } = world.certificates;
  const { exchanges } = world.materials['11 kB'];
  const settings: PeerSettings = {
    agencyUrl: mtls ? world.agency.told.mtls : world.agency.told.plain,
    calls: agencies.map((agency) => {
      const { path, headers, question } = exchanges[agency];
      return { agency, path: `/${agency}${path}`, headers, body: question };
    }),
    server: mtls ? { ca, ...server } : null,
    client: mtls ? { ca, ...operator } : null,
  };
  const started = await startProcess({
    name: mtls ? `${peer}-mtls` : peer,
    program: `bench/cases/${peer}.js`,
    settings,
    folder: world.folder,
  });
  const { pid, told, stop } = world.keep(started);
  return { pid, postgresPid: null, url: (told as { url: string }).url, stop };
}
