import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import { Agent, request as send, type Dispatcher } from 'undici';
import { openListener, startAgencies } from '../simulators/agencies/index.ts';
import type { Population } from '../simulators/population/index.ts';
import { startRegisters } from '../simulators/registers/index.ts';
import { parseConfig } from '../src/server/config.ts';
import { startServer } from '../src/server/start-server.ts';
import { agencies, type AgencyCode } from '../src/values/agency.ts';
import type { Day } from '../src/values/day.ts';
import { agencyUrls } from './agency-urls.ts';
import { askOnce } from './ask-once.ts';
import type { BenchDatabase } from './bench-postgres.ts';
import type { BenchCertificates } from './make-certificates.ts';
import { connectMunicipality } from './municipality.ts';
import { samsvarConfig } from './samsvar-config.ts';

/** How the relay asked one agency, and what its simulator answered. */
interface Exchange {
  /** Below the agency's address; empty for SOAP. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly question: string;
  readonly contentType: string;
  readonly answer: string;
}

/** What all seven were asked and answered for one question. */
export type Exchanges = Readonly<Record<AgencyCode, Exchange>>;

/**
 * Puts questions through a real relay to the simulators, FK's through our own LEFI door to the registers behind it,
 * with somebody in between who writes down what passes.
 */
export async function recordAnswers(given: {
  readonly population: Population;
  readonly today: Day;
  readonly certificates: BenchCertificates;
  readonly database: BenchDatabase;
  readonly signingKey: string;
  readonly folder: string;
  readonly questions: readonly string[];
}): Promise<Exchanges[]> {
  const { population, certificates, database, folder } = given;
  const { ca, server, operator } = certificates;
  const today = () => given.today;
  const tls = { ca, ...server };
  const [fk, pm, farSides] = await Promise.all([
    startRegisters({ which: 'fk', population, today, tls }),
    startRegisters({ which: 'pm', population, today, tls }),
    startAgencies({ population, today }),
  ]);
  const upstreams = new Map<string, string>(Object.entries(farSides.urls));
  const recorder = await openRecorder(upstreams, { ca, ...operator });
  const config = samsvarConfig({
    today: given.today,
    databaseUrl: database.url,
    signingKey: given.signingKey,
    certificates,
    agencyUrls: agencyUrls(recorder.url),
    registerUrls: { FK: fk.url, PM: pm.url },
  });
  const samsvar = await startServer(parseConfig(JSON.stringify(config), folder), pino({ level: 'silent' }));
  upstreams.set('FK', samsvar.addresses.lefiV9);
  await connectMunicipality(database.database, certificates);
  try {
    const recorded: Exchanges[] = [];
    for (const question of given.questions) {
      await askOnce({ url: `${samsvar.addresses.ssbtekV10}/ssbtek/v10`, question, certificates });
      recorded.push(recorder.take());
    }
    return recorded;
  } finally {
    await samsvar.stop();
    await Promise.all([recorder.close(), fk.stop(), pm.stop(), farSides.stop()]);
  }
}

/** Stands where the seven agencies do; the first step of the path says which of them is meant. */
async function openRecorder(
  upstreams: ReadonlyMap<string, string>,
  tls: { readonly ca: string; readonly certificate: string; readonly key: string },
) {
  const connect = { ca: read(tls.ca), cert: read(tls.certificate), key: read(tls.key) };
  const dispatcher = new Agent({ connect });
  let exchanges: Partial<Record<AgencyCode, Exchange>> = {};
  const listener = await openListener((request, response) => {
    void forward(request, response, upstreams, dispatcher).then(({ agency, exchange }) => {
      exchanges[agency] = exchange;
    });
  }, {});
  return {
    url: listener.url,
    take: () => {
      const taken = exchanges;
      exchanges = {};
      return allSeven(taken);
    },
    close: async () => {
      await listener.close();
      await dispatcher.destroy();
    },
  };
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  upstreams: ReadonlyMap<string, string>,
  dispatcher: Dispatcher,
): Promise<{ agency: AgencyCode; exchange: Exchange }> {
  const [, agency = '', path = ''] = /^\/([A-Z]+)(.*)$/.exec(request.url ?? '') ?? [];
  const upstream = upstreams.get(agency) ?? '';
  const question = (await buffer(request)).toString();
  const headers = Object.fromEntries(
    ['content-type', 'soapaction', 'accept'].flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const answered = await send(`${upstream}${path}`, { method: 'POST', headers, body: question, dispatcher });
  const answer = await answered.body.text();
  const contentType = String(answered.headers['content-type']);
  if (answered.statusCode !== 200) throw new Error(`${agency} answered ${answered.statusCode}: ${answer}`);
  response.writeHead(200, { 'content-type': contentType }).end(answer);
  return { agency: agency as AgencyCode, exchange: { path, headers, question, contentType, answer } };
}

function allSeven(taken: Partial<Record<AgencyCode, Exchange>>): Exchanges {
  const missing = agencies.filter((agency) => taken[agency] === undefined);
  if (missing.length > 0) throw new Error(`${missing.join(', ')} never answered`);
  return taken as Exchanges;
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
