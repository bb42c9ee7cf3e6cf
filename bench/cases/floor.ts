import { openListener, runAsProcess } from '../../simulators/agencies/index.ts';
import { openAgencies, type PeerSettings } from './peer.ts';

// The least that a relay in Node can do: node:http in, seven undici dispatches out, the parts laid end to end and
// written once. It reads nothing, checks nothing and records nothing.
await runAsProcess(async (given) => {
  const settings = given as PeerSettings;
  const agencies = openAgencies(settings);
  const listener = await openListener(
    (request, response) => {
      request.resume().on('end', () => {
        void Promise.all(agencies.map((agency) => agency.ask())).then(
          (parts) => {
            const body = Buffer.concat(parts.flat());
            response.writeHead(200, {
              'content-type': 'text/xml; charset=utf-8',
              'content-length': body.length,
            });
            response.end(body);
          },
          () => response.writeHead(502).end(),
        );
      });
    },
    settings.server === null ? {} : { tls: settings.server },
  );
  return {
    tells: { url: listener.url },
    stop: async () => {
      await listener.close();
      await Promise.all(agencies.map((agency) => agency.close()));
    },
  };
});
