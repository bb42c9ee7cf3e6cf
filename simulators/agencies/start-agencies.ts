import type { IncomingMessage, ServerResponse } from 'node:http';
import { readSchemaFolder, XmlSchema } from '../../src/server/soap/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import type { Day } from '../../src/values/day.ts';
import type { Population } from '../population/index.ts';
import { akassorna } from './a-kassorna/akassorna.ts';
import type { AgencySimulator, SoapAgency, World } from './agency-simulator.ts';
import { answerQuestion } from './answer-question.ts';
import { arbetsformedlingen } from './arbetsformedlingen/arbetsformedlingen.ts';
import { csn } from './csn/csn.ts';
import { migrationsverket } from './migrationsverket/migrationsverket.ts';
import { openListener, type Listener, type ListenerTls } from './open-listener.ts';
import { rememberPersons } from './remember-persons.ts';
import { skatteverket } from './skatteverket/skatteverket.ts';
import { transportstyrelsen } from './transportstyrelsen/transportstyrelsen.ts';

export interface AgenciesOptions {
  readonly population: Population;
  readonly today: () => Day;
  /** Plain HTTP without it; with it a client certificate from its authority is demanded. */
  readonly tls?: ListenerTls | undefined;
  /** Free ones unless given. */
  readonly ports?: Partial<Record<AgencyCode, number>> | undefined;
}

export interface RunningAgencies {
  readonly urls: Readonly<Record<SoapAgency, string>>;
  /** The agencies' own test services; TNS and MIV have none. */
  readonly testUrls: Readonly<Record<'AF' | 'CSN' | 'SKV' | 'SO', string>>;
  readonly stop: () => Promise<void>;
}

/** Largest question that any of them reads, in bytes. */
const largestQuestion = 1024 * 1024;

/** Six agencies, each on its own port, answering SOAP 1.1 from one population. FK's far side is the LEFI door. */
export async function startAgencies(options: AgenciesOptions): Promise<RunningAgencies> {
  const contract = readSchemaFolder(new URL('../../contract/', import.meta.url));
  const persons = rememberPersons(options.population, options.today);
  const start = (simulator: AgencySimulator): Promise<Listener> =>
    openListener(serve(simulator, XmlSchema.compile(contract, simulator.schema), persons, options.today), {
      port: options.ports?.[simulator.agency],
      tls: options.tls,
    });
  const listeners = await Promise.all([
    start(arbetsformedlingen),
    start(csn),
    start(skatteverket),
    start(akassorna),
    start(transportstyrelsen),
    start(migrationsverket),
  ]);
  const [AF, CSN, SKV, SO, TNS, MIV] = listeners;
  return {
    urls: { AF: AF.url, CSN: CSN.url, SKV: SKV.url, SO: SO.url, TNS: TNS.url, MIV: MIV.url },
    testUrls: { AF: `${AF.url}/test`, CSN: `${CSN.url}/test`, SKV: `${SKV.url}/test`, SO: `${SO.url}/test` },
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}

const withTestService: ReadonlySet<AgencyCode> = new Set(['AF', 'CSN', 'SKV', 'SO']);

function serve(
  simulator: AgencySimulator,
  schema: XmlSchema,
  population: World['population'],
  today: () => Day,
) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method === 'GET') {
      answerTest(response, request.url === '/test' && withTestService.has(simulator.agency));
      return;
    }
    readBody(request, response, (body) => {
      const world = { population, today: today(), isPartial: request.headers['x-simulator'] === 'partial' };
      const asked = { body, contentType: request.headers['content-type'] ?? '' };
      const answered = answerQuestion(simulator, schema, asked, world);
      response.writeHead(answered.status, {
        'content-type': 'text/xml; charset=utf-8',
        'content-length': Buffer.byteLength(answered.body),
      });
      response.end(answered.body);
    });
  };
}

/** No agency's own test service is published; ours says that it is there, and nothing about anybody. */
function answerTest(response: ServerResponse, isThere: boolean): void {
  response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(isThere ? 'OK' : '');
}

function readBody(request: IncomingMessage, response: ServerResponse, whole: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestQuestion) chunks.push(chunk);
  });
  request.on('end', () => {
    if (size <= largestQuestion) whole(Buffer.concat(chunks));
    else response.writeHead(413).end();
  });
}
