import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { AgencyCode } from '../src/values/agency.ts';
import type { Outcome } from '../src/values/outcome.ts';
import type { Question } from '../src/values/question.ts';
import {
  createBaseServices,
  type BaseService,
  type BaseServiceConfig,
} from '../src/server/base-services/index.ts';
import { readSchemaFolder, soapEnvelope, withXml, XmlSchema } from '../src/server/soap/index.ts';

interface AskedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Act = (response: ServerResponse, request: AskedRequest, socket: Socket) => void;

/** An agency's far side that does exactly what a test says. */
interface ScriptedAgency {
  readonly url: string;
  readonly asked: AskedRequest[];
  /** How many TCP connections have been opened, and how many of them are open now. */
  readonly connections: { opened: number; open: number };
  /** What it does with every question from now on. */
  act: Act;
  close(): Promise<void>;
}

async function startScriptedAgency(tls?: ServerOptions): Promise<ScriptedAgency> {
  const sockets = new Set<Socket>();
  const connections = { opened: 0, open: 0 };
  const asked: AskedRequest[] = [];
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
      asked.push(one);
      agency.act(response, one, request.socket);
    });
  };
  const server: Server = tls === undefined ? createServer(listen) : createTlsServer(tls, listen);
  server.on('connection', (socket: Socket) => {
    connections.opened++;
    connections.open++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      connections.open--;
      sockets.delete(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agency: ScriptedAgency = {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/tjanst`,
    asked,
    connections,
    act: (response) => response.writeHead(404).end(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
  return agency;
}

export interface AgencyWorld {
  readonly agency: ScriptedAgency;
  readonly service: BaseService;
  readonly bugs: unknown[];
  /** Asks, with the agency doing one thing. */
  ask(question: Question, act: Act, signal?: AbortSignal): Promise<Outcome>;
  close(): Promise<void>;
}

/** One base service and its scripted far side. */
export async function anAgencyWorld(
  code: AgencyCode,
  config: Partial<BaseServiceConfig> = {},
  tls?: ServerOptions,
): Promise<AgencyWorld> {
  const agency = await startScriptedAgency(tls);
  const bugs: unknown[] = [];
  const services = createBaseServices(
    { [code]: { url: agency.url, ...config } },
    { onBug: (bug) => bugs.push(bug) },
  );
  const service = services.find((each) => each.agency === code)!;
  return {
    agency,
    service,
    bugs,
    ask: (question, act, signal = new AbortController().signal) => {
      agency.act = act;
      return service.ask(question, signal);
    },
    close: async () => {
      await Promise.all(services.map((each) => each.close()));
      await agency.close();
    },
  };
}

export function sends(body: string | Uint8Array, contentType = 'text/xml; charset=utf-8', status = 200): Act {
  return (response) => response.writeHead(status, { 'content-type': contentType }).end(body);
}

export function sendsSoap(payload: string): Act {
  return sends(soapEnvelope(payload));
}

export function sendsJson(value: unknown, status = 200): Act {
  return sends(JSON.stringify(value), 'application/json', status);
}

const files = readSchemaFolder(new URL('../contract/', import.meta.url));
const compiled = new Map<string, XmlSchema>();

/** The rules of contract/ssbtek-v10 that a document breaks, or what keeps it from being XML. */
export function brokenRules(xml: string | Uint8Array, schemaName: string): readonly unknown[] {
  const schema = compiled.get(schemaName) ?? XmlSchema.compile(files, `ssbtek-v10/${schemaName}`);
  compiled.set(schemaName, schema);
  return withXml(typeof xml === 'string' ? Buffer.from(xml) : xml, {}, (parsed) =>
    'problem' in parsed ? [parsed] : parsed.validate(schema),
  );
}

/** The rules that a compiled answer breaks when one agency's `data` holds what is given. */
export function brokenInCompiledAnswer(agency: AgencyCode, data: string): readonly unknown[] {
  return brokenRules(
    soapEnvelope(
      `<ssbt:hamtaBastjanstInformationResponse xmlns:ssbt="http://schema.forsakringskassan.se/integration/ssbt/10">` +
        `<ssbt:svarsdata><ssbt:${agency}><ssbt:data>${data}</ssbt:data></ssbt:${agency}></ssbt:svarsdata>` +
        `</ssbt:hamtaBastjanstInformationResponse>`,
    ),
    'message.xsd',
  );
}
