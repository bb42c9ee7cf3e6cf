import { agencies } from '../src/values/agency.ts';
import type { BenchCase, RunningServer } from './bench-case.ts';
import type { BenchWorld } from './build-world.ts';
import { startSamsvar, type RunningSamsvar } from './cases/samsvar.ts';
import { startPeer } from './cases/start-peer.ts';
import { holdsEveryAnswer, holdsEveryElement, holdsEveryField, holdsEveryPart } from './examine-answers.ts';
import { prepareCase } from './prepare-case.ts';

export interface StartedCases {
  readonly cases: readonly BenchCase[];
  /** The Samsvars among their servers. */
  readonly samsvars: readonly RunningSamsvar[];
  /** Stops all their servers. */
  readonly stop: () => Promise<void>;
}

/** Starts what is compared, or only the cases of these names; each has then answered one question right. */
export async function startCases(world: BenchWorld, only: readonly string[] | null): Promise<StartedCases> {
  const { '11 kB': small, '52 kB': large } = world.materials;
  const samsvars: RunningSamsvar[] = [];
  const samsvar = (name: string, plain: boolean) =>
    once(async () => {
      const started = await startSamsvar(world, name, { plain });
      samsvars.push(started);
      return started;
    });
  const [mtls, plain] = [samsvar('samsvar_mtls', false), samsvar('samsvar_plain', true)];
  const mtlsFloor = once(() => startPeer(world, 'floor', true));
  const peer = (name: 'floor' | 'naive' | 'moleculer' | 'graphql') => () => startPeer(world, name, false);
  const query = {
    contentType: 'application/json',
    body: JSON.stringify({ query: `{ ${agencies.join(' ')} }` }),
  };
  const all = [
    { name: 'floor plain 11 kB', server: peer('floor'), material: small, examine: holdsEveryAnswer },
    { name: 'samsvar plain 11 kB', server: plain, material: small, examine: holdsEveryPart },
    { name: 'floor mTLS 11 kB', server: mtlsFloor, material: small, examine: holdsEveryAnswer },
    { name: 'samsvar mTLS 11 kB', server: mtls, material: small, examine: holdsEveryPart },
    { name: 'naive 11 kB', server: peer('naive'), material: small, examine: holdsEveryElement },
    { name: 'moleculer 11 kB', server: peer('moleculer'), material: small, examine: holdsEveryAnswer },
    {
      name: 'graphql 11 kB',
      server: peer('graphql'),
      material: small,
      examine: holdsEveryField,
      question: query,
    },
    { name: 'floor mTLS 52 kB', server: mtlsFloor, material: large, examine: holdsEveryAnswer },
    { name: 'samsvar mTLS 52 kB', server: mtls, material: large, examine: holdsEveryPart },
  ];
  const cases: BenchCase[] = [];
  const servers = new Set<RunningServer>();
  for (const one of all.filter(({ name }) => only?.includes(name) ?? true)) {
    const server = await one.server();
    servers.add(server);
    cases.push(await prepareCase(world, { ...one, server }));
  }
  const stop = async () => {
    await Promise.all([...servers].map((server) => server.stop()));
  };
  return { cases, samsvars, stop };
}

/** One server for all who ask for it. */
function once<Server extends RunningServer>(start: () => Promise<Server>): () => Promise<Server> {
  let started: Promise<Server> | null = null;
  return () => (started ??= start());
}
