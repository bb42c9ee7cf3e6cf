import type { AddressInfo, Server } from 'node:net';
import { ServiceBroker, type Context, type Service } from 'moleculer';
import ApiGateway from 'moleculer-web';
import { runAsProcess } from '../../simulators/agencies/index.ts';
import { openAgencies, type PeerSettings } from './peer.ts';

// A microservice framework's gateway: one action per agency, which asks by undici dispatch, and one that calls all
// seven and lays their answers end to end. It checks nothing of what comes and records nothing.
await runAsProcess(async (given) => {
  const agencies = openAgencies(given as PeerSettings);
  const broker = new ServiceBroker({ logger: false, metrics: false, tracing: false });
  for (const { agency, ask } of agencies) {
    broker.createService({ name: agency, actions: { ask: async () => Buffer.concat(await ask()) } });
  }
  broker.createService({
    name: 'question',
    actions: {
      ask: async (context: Context<unknown, { $responseType?: string }>) => {
        const asked = agencies.map(({ agency }) => context.call<Buffer>(`${agency}.ask`));
        context.meta.$responseType = 'text/xml; charset=utf-8';
        return Buffer.concat(await Promise.all(asked));
      },
    },
  });
  const gateway = broker.createService({
    name: 'api',
    mixins: [ApiGateway],
    settings: {
      port: 0,
      ip: '127.0.0.1',
      routes: [
        { path: '/', aliases: { 'POST ask': 'question.ask' }, bodyParsers: { text: { type: '*/*' } } },
      ],
    },
  }) as Service & { readonly server: Server };
  await broker.start();
  const { port } = gateway.server.address() as AddressInfo;
  return {
    tells: { url: `http://127.0.0.1:${port}/ask` },
    stop: async () => {
      await broker.stop();
      await Promise.all(agencies.map((agency) => agency.close()));
    },
  };
});
