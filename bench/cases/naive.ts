import type { AddressInfo } from 'node:net';
import axios from 'axios';
import express from 'express';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { runAsProcess } from '../../simulators/agencies/index.ts';
import type { AgencyCall, PeerSettings } from './peer.ts';

/** What fast-xml-parser makes of a message. */
type Tree = Readonly<Record<string, unknown>>;

const parser = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true, parseTagValue: false });
// What whoever looks for it finds first; its successor is the same code in a package of its own.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const builder = new XMLBuilder({ ignoreAttributes: false });

// What an integrator would write: Express, axios as it comes, and every message as an object. It checks no schema,
// has no deadline and records nothing.
await runAsProcess(async (given) => {
  const { calls, agencyUrl } = given as PeerSettings;
  const app = express();
  app.use(express.text({ type: '*/*', limit: '1mb' }));
  app.post('/ask', async (request, response) => {
    const { person, wanted } = readQuestion(request.body as string);
    const asked = calls.filter(({ agency }) => wanted.includes(agency));
    const parts = await Promise.all(asked.map((call) => ask(agencyUrl, call)));
    const svarsdata = Object.fromEntries(parts);
    const answer = { Envelope: { Body: { svar: { personidentitet: person, svarsdata } } } };
    response.type('text/xml').send(builder.build(answer));
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise<void>((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return {
    tells: { url: `http://127.0.0.1:${port}/ask` },
    stop: () => {
      server.close();
      server.closeAllConnections();
      return Promise.resolve();
    },
  };
});

function readQuestion(xml: string): { person: string; wanted: string[] } {
  const question = step(parser.parse(xml) as Tree, 'Envelope', 'Body', 'hamtaBastjanstInformation');
  const specific = Object.entries(step(question, 'specifikaFrageparametrar'));
  return {
    person: String(step(question, 'generellaFrageparametrar')['personidentitet']),
    wanted: specific
      .filter(([, asked]) => (asked as Tree)['@_inkludera'] === 'true')
      .map(([agency]) => agency),
  };
}

async function ask(
  agencyUrl: string,
  { agency, path, headers, body }: AgencyCall,
): Promise<[string, unknown]> {
  const { data } = await axios.post<string>(`${agencyUrl}${path}`, body, { headers, responseType: 'text' });
  if (agency === 'FK') return [agency, JSON.parse(data)];
  return [agency, step(parser.parse(data) as Tree, 'Envelope', 'Body')];
}

function step(tree: Tree, ...names: readonly string[]): Tree {
  return names.reduce((at, name) => at[name] as Tree, tree);
}
