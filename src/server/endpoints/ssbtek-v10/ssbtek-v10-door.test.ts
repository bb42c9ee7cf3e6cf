import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import fc from 'fast-check';
import { pino } from 'pino';
import { ClientSSLSecurity, createClientAsync } from 'soap';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  createCertificateAuthority,
  type IssuedCertificate,
} from '../../../../simulators/certificate-authority/index.ts';
import { anAdmission } from '../../../../test/admission.ts';
import { aCertificate, aConnection, aPerson, aRegistry } from '../../../../test/builders.ts';
import { agencies } from '../../../values/agency.ts';
import { Fault, type FaultCode } from '../../../values/fault.ts';
import type { Outcomes } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import { certificateFacts, type Registry } from '../../connections/index.ts';
import type { Relay, RefusedAsking } from '../../relay/index.ts';
import { withXml } from '../../soap/index.ts';
import { createMetrics } from '../operations/index.ts';
import { readContract } from './contract.ts';
import { createSsbtekV10Door, felkoder } from './index.ts';

const ssbt = 'http://schema.forsakringskassan.se/integration/ssbt/10';
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const { schema } = readContract();

const folder = mkdtempSync(join(tmpdir(), 'samsvar-door-'));
let ca: string;
let serverPem: { certificate: string; key: string };
let municipality: Pem;
let stranger: Pem;
let expired: Pem;
let foreign: Pem;

interface Pem {
  readonly cert: string;
  readonly key: string;
}

beforeAll(async () => {
  const authority = await createCertificateAuthority({ folder, name: 'Prov' });
  const other = await createCertificateAuthority({ folder: join(folder, 'other'), name: 'Annan' });
  ca = readFileSync(authority.certificate, 'utf8');
  const server = await authority.issue({ file: 'door', commonName: 'Dörren', usage: 'server' });
  serverPem = {
    certificate: readFileSync(server.certificate, 'utf8'),
    key: readFileSync(server.key, 'utf8'),
  };
  municipality = pem(await authority.issue({ file: 'ekeby', commonName: 'Ekeby kommun', usage: 'client' }));
  stranger = pem(await authority.issue({ file: 'okand', commonName: 'Okänd', usage: 'client' }));
  foreign = pem(await other.issue({ file: 'ekeby', commonName: 'Ekeby kommun', usage: 'client' }));
  const validFrom = new Date(Date.now() - 2 * 86_400_000);
  const validTo = new Date(Date.now() - 86_400_000);
  expired = pem(
    await authority.issue({
      file: 'gammal',
      commonName: 'Ekeby kommun',
      usage: 'client',
      validFrom,
      validTo,
    }),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function pem(issued: IssuedCertificate): Pem {
  return { cert: readFileSync(issued.certificate, 'utf8'), key: readFileSync(issued.key, 'utf8') };
}

function registryFor(...certificates: readonly Pem[]): Registry {
  const { connections } = aRegistry([aConnection({ validFrom: 0 })]);
  const registered = certificates.map(({ cert }) => {
    const { issuer, spkiSha256 } = certificateFacts(new X509Certificate(cert));
    return [`${spkiSha256} ${issuer}`, [aCertificate({ id: 'ekeby-2026', issuer, spkiSha256 })]] as const;
  });
  return { version: 1, connections, certificates: new Map(registered), lefiProfiles: new Map() };
}

const nothing = Object.fromEntries(agencies.map((agency) => [agency, { kind: 'not-asked' }])) as Outcomes;

/** What the relay was asked and told, and what it answers. */
interface World {
  outcomes: Partial<Outcomes>;
  refusal: Error | null;
  readonly questions: Question[];
  readonly refusals: { code: FaultCode; refused: RefusedAsking }[];
  tests: number;
  logIsWritable: boolean;
  registry: Registry | null;
  clock: () => number;
  readonly bugs: { error: unknown; reference: string }[];
  readonly lines: string[];
  /** What the relay waits for before it answers. */
  hold: Promise<void>;
}

let world: World;
let port: number;
const opened: Door[] = [];
const agents = new Map<Pem | null, Agent>();

type Door = ReturnType<typeof createSsbtekV10Door>;

function aWorld(): World {
  return {
    outcomes: {},
    refusal: null,
    questions: [],
    refusals: [],
    tests: 0,
    logIsWritable: true,
    registry: registryFor(municipality, expired),
    clock: Date.now,
    bugs: [],
    lines: [],
    hold: Promise.resolve(),
  };
}

/** Opens on a free port and makes that the one that is asked. The door sees the world as it is at each question. */
async function openDoor(
  metrics = createMetrics(),
  tls: Parameters<typeof createSsbtekV10Door>[0]['tls'] = serverPem,
): Promise<Door> {
  const door = createSsbtekV10Door({
    relay,
    registry: {
      current() {
        if (world.registry === null) throw new Fault('registry-unavailable', 'no listener');
        return world.registry;
      },
      newerThan: () => Promise.reject(new Error('not asked for here')),
      isFresh: () => true,
      stop: () => Promise.resolve(),
    },
    metrics,
    admission: anAdmission(),
    clientTrust: [ca],
    tls,
    limits: { bodyBytes: 20_000, depth: 32 },
    now: () => world.clock(),
    logger: pino({}, { write: (line: string) => void world.lines.push(line) }),
    onBug: (error, reference) => void world.bugs.push({ error, reference }),
  });
  await door.listen({ host: '127.0.0.1', port: 0 });
  port = (door.server.address() as AddressInfo).port;
  opened.push(door);
  return door;
}

let sharedPort: number;

beforeAll(async () => {
  await openDoor();
  sharedPort = port;
});

beforeEach(() => {
  world = aWorld();
  port = sharedPort;
});

afterAll(async () => {
  for (const agent of agents.values()) agent.destroy();
  await Promise.all(opened.map((door) => door.close()));
});

const relay: Relay = {
  async answerQuestion(question, { identify }) {
    if (world.registry !== null) identify(world.registry);
    world.questions.push(question);
    await world.hold;
    if (world.refusal !== null) throw world.refusal;
    const records = { question: { tree: 0, position: 0 }, answer: { tree: 0, position: 1 } };
    return { outcomes: { ...nothing, ...world.outcomes }, records };
  },
  checkQuestion: () => ({ results: [], granted: [] }),
  testBaseServices() {
    world.tests++;
    return Promise.resolve({ AF: { kind: 'called' }, FK: { kind: 'timed-out', afterMs: 8000 } });
  },
  pingBaseServices: () => Promise.resolve({}),
  recordRefusal({ code }, refused) {
    if (!world.logIsWritable) return Promise.reject(new Fault('log-unavailable', 'disk full'));
    world.refusals.push({ code, refused });
    return Promise.resolve({ tree: 0, position: world.refusals.length });
  },
};

interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

interface Sending {
  readonly as?: Pem | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly path?: string;
  readonly chunks?: readonly (string | Uint8Array)[];
}

/** Sent as any HTTP client could send it; Content-Length unless `chunks` is given. */
function send(
  body: string | Uint8Array,
  { as = municipality, headers = {}, method = 'POST', path = '/ssbtek/v10', chunks }: Sending = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const agent =
      agents.get(as) ?? new Agent({ ca, servername: 'localhost', keepAlive: true, ...(as ?? {}) });
    agents.set(as, agent);
    const asked = httpsRequest({ host: '127.0.0.1', port, path, method, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'],
          text: Buffer.concat(parts).toString('utf8'),
          headers: response.headers,
        });
      });
    });
    asked.on('error', reject);
    for (const chunk of chunks ?? []) asked.write(chunk);
    if (headers['expect'] === undefined) asked.end(body);
    else asked.on('continue', () => asked.end(body));
  });
}

const included = { AF: true, CSN: false, FK: false, SKV: false, SO: false, TNS: false, MIV: false };

interface Wording {
  readonly person?: string;
  readonly include?: Partial<Record<keyof typeof included, boolean | string>>;
  readonly before?: string;
  readonly echo?: string;
  readonly inside?: Partial<Record<keyof typeof included, string>>;
  readonly purpose?: string;
  readonly from?: string;
}

function aQuestionXml({
  person = aPerson,
  include = {},
  before = '',
  echo = '0',
  inside = {},
  purpose = 'Ekonomiskt bistånd',
  from = '2026-10-01',
}: Wording = {}): string {
  const asked = Object.entries({ ...included, ...include })
    .map(([agency, value]) => {
      const content = inside[agency as keyof typeof included] ?? '';
      return `<b:${agency} inkludera="${String(value)}">${content}</b:${agency}>`;
    })
    .join('');
  return `<b:hamtaBastjanstInformation xmlns:b="${ssbt}"><b:generellaFrageparametrar>${before}<b:fraganSkallInkluderasISvaret>${echo}</b:fraganSkallInkluderasISvaret><b:ingivare><b:organisationsnummer>162120001231</b:organisationsnummer><b:namn>Ekeby kommun</b:namn><b:handlaggare>HL1</b:handlaggare></b:ingivare><b:personidentitet>${person}</b:personidentitet><b:arendeidentitet>EB-1</b:arendeidentitet><b:tidsperiod><b:fromDatum>${from}</b:fromDatum><b:tomDatum>2026-11-30</b:tomDatum></b:tidsperiod><b:syfte>${purpose}</b:syfte><b:lagtext>SoL</b:lagtext></b:generellaFrageparametrar><b:specifikaFrageparametrar>${asked}</b:specifikaFrageparametrar></b:hamtaBastjanstInformation>`;
}

const envelope = (inner: string) =>
  `<e:Envelope xmlns:e="${soap}"><e:Header/><e:Body>${inner}</e:Body></e:Envelope>`;
const aMessage = (wording: Wording = {}) => envelope(aQuestionXml(wording));

/** Reads a fault as a client does, and finds that it follows the contract. */
function faultIn(answer: Answer): {
  felkod: string | null;
  messages: string[];
  faultcode: string | null;
  detail: string;
} {
  expect(answer.status).toBe(500);
  expect(answer.type).toBe('text/xml; charset=utf-8');
  return withXml(Buffer.from(answer.text), {}, (parsed) => {
    if ('problem' in parsed) throw new Error(parsed.problem);
    expect(parsed.validate(schema)).toEqual([]);
    const names = { s: soap, b: ssbt };
    const fault = '/s:Envelope/s:Body/s:Fault';
    return {
      faultcode: parsed.text(`${fault}/faultcode`, names),
      detail: parsed.elements(`${fault}/detail/*`, names)[0]?.localName ?? '',
      felkod: parsed.text(`${fault}/detail/*/b:felkod`, names),
      messages: parsed.texts(`${fault}/detail/*/b:felmeddelande`, names),
    };
  });
}

function expectAnswer(answer: Answer): void {
  expect([answer.status, answer.type]).toEqual([200, 'text/xml; charset=utf-8']);
  withXml(Buffer.from(answer.text), {}, (parsed) => {
    expect('problem' in parsed ? parsed : parsed.validate(schema)).toEqual([]);
  });
}

const notAvailable = { kind: 'refused', source: 'BT', code: 'NERE', messages: ['Ligger nere.'] } as const;

describe('what real clients send is understood', () => {
  beforeEach(() => {
    world.outcomes = { AF: notAvailable };
  });

  afterEach(() => {
    expect(world.questions.map(({ person, purpose }) => [person, purpose])).toEqual([
      [aPerson, 'Ekonomiskt bistånd'],
    ]);
  });

  const typed = { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' };
  test.each<[string, string | Uint8Array, Sending]>([
    ['an empty SOAPAction', aMessage(), { headers: typed }],
    ['no SOAPAction and no content type', aMessage(), {}],
    ['a content type without charset', aMessage(), { headers: { 'content-type': 'text/xml' } }],
    ['another content type', aMessage(), { headers: { 'content-type': 'application/octet-stream' } }],
    [
      'Latin-1 by charset in single quotes',
      Buffer.from(aMessage(), 'latin1'),
      { headers: { 'content-type': "text/xml;charset='iso-8859-1'" } },
    ],
    ['a content type that is none', aMessage(), { headers: { 'content-type': '///;;' } }],
    ['what Java sends as Accept', aMessage(), { headers: { accept: 'text/xml, multipart/related' } }],
    ['Expect: 100-continue', aMessage(), { headers: { expect: '100-continue' } }],
    ['a byte order mark', `\uFEFF${aMessage()}`, { headers: typed }],
    ['single quotes', aMessage().replaceAll('"', "'"), {}],
    ['a declaration in single quotes', `<?xml version='1.0' encoding='utf-8'?>${aMessage()}`, {}],
    [
      'UTF-16 with a byte order mark',
      Buffer.from(`\uFEFF${aMessage()}`, 'utf16le'),
      { headers: { 'content-type': 'text/xml; charset=utf-16' } },
    ],
    ['UTF-16 the other way around', Buffer.from(`\uFEFF${aMessage()}`, 'utf16le').swap16(), {}],
    [
      'Latin-1 by charset',
      Buffer.from(aMessage(), 'latin1'),
      { headers: { 'content-type': 'text/xml; charset=ISO-8859-1' } },
    ],
    [
      'Latin-1 by declaration',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${aMessage()}`, 'latin1'),
      {},
    ],
    ['a default namespace', aMessage().replaceAll('b:', '').replace('xmlns:b=', 'xmlns='), {}],
    [
      'a default namespace on the envelope',
      aMessage().replaceAll('e:', '').replace('xmlns:e=', 'xmlns='),
      {},
    ],
    ['comments and line breaks', aMessage().replaceAll('><b:', '>\n<!-- mellan --><b:'), {}],
    ['processing instructions', aMessage().replaceAll('><', '><?mellan <x> ?><'), {}],
    ['blanks around a number', aMessage({ person: ` ${aPerson}\n` }), {}],
  ])('%s', async (_what, body, sending) => {
    expectAnswer(await send(body, sending));
  });

  test('a chunked body', async () => {
    const message = aMessage();
    expectAnswer(
      await send(message.slice(1000), { chunks: [message.slice(0, 10), message.slice(10, 1000)] }),
    );
  });
});

describe('what cannot be read is refused with a fault', () => {
  const deep = (levels: number) => envelope(`${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`);
  const doctype = '<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  test.each<[string, string | Uint8Array, string]>([
    ['an empty body', '', 'EJ_XML'],
    ['something else than XML', '{"a":1}', 'EJ_XML'],
    ['XML that ends early', aMessage().slice(0, 800), 'EJ_XML'],
    ['an entity that is not declared', aMessage({ purpose: '&x;' }), 'EJ_XML'],
    ['an unknown encoding', `<?xml version="1.0" encoding="EBCDIC-9"?>${aMessage()}`, 'EJ_XML'],
    ['a DOCTYPE', `${doctype}${aMessage()}`, 'DOCTYPE_EJ_TILLATEN'],
    ['a DOCTYPE with an entity in use', `${doctype}${aMessage({ purpose: '&x;' })}`, 'DOCTYPE_EJ_TILLATEN'],
    ['a DOCTYPE in UTF-16', Buffer.from(`\uFEFF<!DOCTYPE e>${aMessage()}`, 'utf16le'), 'DOCTYPE_EJ_TILLATEN'],
    ['too many levels', deep(31), 'FOR_DJUP'],
    ['more levels than the library takes', deep(400), 'FOR_DJUP'],
    ['too many bytes', ' '.repeat(20_001), 'FOR_STOR'],
    ['XML that is no SOAP message', '<a/>', 'SCHEMAFEL'],
    ['a SOAP 1.2 envelope', aMessage().replace(soap, 'http://www.w3.org/2003/05/soap-envelope'), 'SCHEMAFEL'],
    ['two questions in one body', envelope(aQuestionXml() + aQuestionXml()), 'SCHEMAFEL'],
    ['an unknown operation', envelope(`<b:raderaBastjanst xmlns:b="${ssbt}"/>`), 'OKAND_OPERATION'],
    ['an unknown operation of no namespace', envelope('<raderaBastjanst/>'), 'OKAND_OPERATION'],
    [
      'a question of no namespace',
      envelope('<hamtaBastjanstInformation/>'),
      'KONTRAKTSVERSION_EJ_TILLGANGLIG',
    ],
    [
      'a question of a namespace of their own',
      aMessage().replaceAll(ssbt, 'urn:kommunen:ssbtek'),
      'KONTRAKTSVERSION_EJ_TILLGANGLIG',
    ],
    ['a ping of no namespace', envelope('<testaBastjanstInformation/>'), 'KONTRAKTSVERSION_EJ_TILLGANGLIG'],
    [
      'an answer sent as a question',
      envelope(`<b:hamtaBastjanstInformationResponse xmlns:b="${ssbt}"/>`),
      'OKAND_OPERATION',
    ],
    [
      'version 11 of the contract',
      aMessage().replaceAll('ssbt/10', 'ssbt/11'),
      'KONTRAKTSVERSION_EJ_TILLGANGLIG',
    ],
  ])('%s', async (_what, body, felkod) => {
    const fault = faultIn(await send(body));
    expect([fault.felkod, fault.faultcode, fault.detail]).toEqual([
      felkod,
      'soap:Client',
      'hamtaBastjanstInformationFault',
    ]);
    expect(world.questions).toEqual([]);
    expect(world.refusals).toHaveLength(1);
  });

  test('a body over the limit is refused also when its length is not told', async () => {
    const chunks = Array.from({ length: 30 }, () => ' '.repeat(1000));
    const fault = faultIn(await send('', { chunks }));
    expect(fault.messages).toEqual(['Meddelandet är för stort; gränsen är 20000 byte.']);
  });

  test('an encoding that is not read is told from broken XML', async () => {
    const fault = faultIn(await send(`<?xml version="1.0" encoding="UTF-7"?>${aMessage()}`));
    expect(fault.messages).toEqual(['Teckenkodningen läses inte här. Använd UTF-8.']);
  });

  test.each([
    ['another version', aMessage().replaceAll('ssbt/10', 'ssbt/11')],
    ['no namespace', envelope('<hamtaBastjanstInformation/>')],
    ['another operation', envelope(`<b:raderaBastjanst xmlns:b="${ssbt}"/>`)],
  ])('whoever sends %s is told which namespace is served', async (_what, body) => {
    expect(faultIn(await send(body)).messages[0]).toContain(ssbt);
  });

  test.each<[number, string]>([
    [30, 'OKAND_OPERATION'],
    [31, 'FOR_DJUP'],
  ])('%i levels in the body, where 30 are allowed: %s', async (levels, felkod) => {
    expect(faultIn(await send(deep(levels))).felkod).toBe(felkod);
  });

  test.each<[string, string, string]>([
    [
      'a date that does not exist',
      aMessage({ from: '2026-02-30' }),
      'Elementet fromDatum (rad 1): Värdet ska vara ett datum som finns, ÅÅÅÅ-MM-DD.',
    ],
    [
      'a year with five digits',
      aMessage({ from: '12026-02-01' }),
      'Elementet fromDatum (rad 1): Året ska ha fyra siffror.',
    ],
    [
      'a personnummer with a hyphen',
      aMessage({ person: '19900101-2385' }),
      'Elementet personidentitet (rad 1): Värdet har inte det mönster som schemat kräver.',
    ],
    [
      'no fraganSkallInkluderasISvaret',
      aMessage().replace(/<b:fraganSkall.*ISvaret>/, ''),
      'Elementet ingivare (rad 1): Elementet ska inte stå här. Här väntas frageTidpunkt eller korrelationsid eller fraganSkallInkluderasISvaret.',
    ],
    [
      'an agency left out',
      aMessage().replace('<b:MIV inkludera="false"></b:MIV>', ''),
      'Elementet specifikaFrageparametrar (rad 1): Elementet saknar ett obligatoriskt underelement. Här väntas MIV.',
    ],
    [
      'no inkludera',
      aMessage().replace('<b:AF inkludera="true">', '<b:AF>'),
      'Elementet AF (rad 1): Attributet inkludera saknas.',
    ],
    [
      'inkludera that is no boolean',
      aMessage({ include: { AF: 'ja' } }),
      'Elementet AF (rad 1): Värdet ska vara true, false, 1 eller 0.',
    ],
    [
      'something of their own',
      aMessage({ inside: { AF: `<b:p${aPerson}/>` } }),
      'Ett element (rad 1): Elementet ska inte stå här. Här väntas tidsperiod.',
    ],
  ])('%s: element, line and rule are named, the value is not', async (_what, body, message) => {
    const answer = await send(body);
    const fault = faultIn(answer);
    expect([fault.felkod, ...fault.messages]).toEqual(['SCHEMAFEL', message]);
    expect(answer.text).not.toMatch(/\d{8}/);
  });

  test('all broken rules are told at once, ten at most', async () => {
    const twice = faultIn(await send(aMessage({ person: 'x', from: 'y' })));
    expect(twice.messages).toHaveLength(2);
    const biträde = `<b:personuppgiftsbitrade><b:organisationsnummer>1</b:organisationsnummer><b:namn/></b:personuppgiftsbitrade>`;
    const many = aMessage().replace('<b:syfte>', `${biträde.repeat(8)}<b:syfte>`);
    expect(faultIn(await send(many)).messages).toHaveLength(10);
  });
});

describe('only whoever is identified is answered', () => {
  const felkodFor = async (as: Pem | null) => faultIn(await send(aMessage(), { as })).felkod;

  test('no certificate', async () => {
    expect(await felkodFor(null)).toBe('CERTIFIKAT_SAKNAS');
  });

  test('a certificate that nobody has registered', async () => {
    expect(await felkodFor(stranger)).toBe('CERTIFIKAT_OKANT');
  });

  test('a registered certificate from an authority that is not ours', async () => {
    world.registry = registryFor(foreign);
    expect(await felkodFor(foreign)).toBe('CERTIFIKAT_OKANT');
  });

  test('an expired certificate', async () => {
    expect(await felkodFor(expired)).toBe('CERTIFIKAT_EJ_GILTIGT');
  });

  test('a certificate that expires while the connection is open', async () => {
    const agent = { ca, ...municipality };
    const socket = connect({ ...agent, host: '127.0.0.1', port });
    const ask = () =>
      new Promise<string>((resolve) => {
        const body = aMessage();
        let heard = '';
        const listen = (data: Buffer): void => {
          heard += data.toString();
          if (!heard.includes('</soap:Envelope>')) return;
          socket.off('data', listen);
          resolve(heard);
        };
        socket.on('data', listen);
        socket.write(
          `POST /ssbtek/v10 HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      });
    expect(await ask()).toContain('HTTP/1.1 200');
    world.clock = () => Date.now() + 3 * 365 * 86_400_000;
    expect(await ask()).toContain('CERTIFIKAT_EJ_GILTIGT');
    socket.destroy();
  });

  test('an unidentified caller is counted and leaves one line a minute, nothing in the log', async () => {
    const metrics = createMetrics();
    await openDoor(metrics);
    for (let times = 0; times < 3; times++) await send(aMessage(), { as: null });
    expect(world.refusals).toEqual([]);
    expect(world.lines).toHaveLength(1);
    const counted = await metrics.registry.metrics();
    expect(counted).toContain(
      'samsvar_refusals_total{door="ssbtek-v10",code="certificate-missing",caller="unidentified"} 3',
    );
  });

  test('without a registry that can be trusted nobody is answered', async () => {
    world.registry = null;
    const fault = faultIn(await send(aMessage()));
    expect([fault.felkod, fault.faultcode]).toEqual(['REGISTER_OTILLGANGLIGT', 'soap:Server']);
  });
});

describe('what is refused', () => {
  test.each(Object.entries(felkoder))(
    '%s has its felkod and is recorded before the fault leaves',
    async (code, { felkod }) => {
      world.refusal = new Fault(code as FaultCode, 'as examined');
      const fault = faultIn(await send(aMessage()));
      expect(fault.felkod).toBe(felkod);
      const recorded = world.refusals.map(({ code: each, refused }) => [
        each,
        refused.speaker.certificate.id,
        refused.question?.person,
      ]);
      expect(recorded).toEqual(code === 'log-unavailable' ? [] : [[code, 'ekeby-2026', aPerson]]);
    },
  );

  test('every felkod is its own', () => {
    const all = Object.values(felkoder).map(({ felkod }) => felkod);
    expect(new Set(all).size).toBe(all.length);
  });

  test('a refusal that cannot be recorded becomes LOGG_OTILLGANGLIG', async () => {
    world.logIsWritable = false;
    expect(faultIn(await send('<')).felkod).toBe('LOGG_OTILLGANGLIG');
  });

  test('a bug leaves a reference and nothing else', async () => {
    world.refusal = new Error(`the person ${aPerson} broke it`);
    const answer = await send(aMessage());
    const fault = faultIn(answer);
    expect([fault.felkod, fault.faultcode]).toEqual(['INTERNT_FEL', 'soap:Server']);
    expect(world.bugs.map(({ error }) => error)).toEqual([world.refusal]);
    expect(fault.messages).toEqual([
      `Ett internt fel inträffade. Ange referens ${world.bugs[0]?.reference ?? ''} vid kontakt.`,
    ]);
    expect(answer.text).not.toContain('broke');
  });

  test('nothing of the question is in the process log or the metrics', async () => {
    const metrics = createMetrics();
    await openDoor(metrics);
    world.refusal = new Fault('person-not-valid', 'checksum');
    await send(aMessage());
    expect(world.lines.join('') + (await metrics.registry.metrics())).not.toContain(aPerson);
    expect(world.lines).toHaveLength(1);
  });
});

describe('the ping', () => {
  test.each([
    ['empty', `<b:testaBastjanstInformation xmlns:b="${ssbt}"/>`],
    [
      'with white space in it',
      `<b:testaBastjanstInformation xmlns:b="${ssbt}">\n  \n</b:testaBastjanstInformation>`,
    ],
  ])('%s is answered with what each test service said', async (_what, asked) => {
    const answer = await send(envelope(asked));
    expectAnswer(answer);
    expect(world.tests).toBe(1);
    expect(answer.text).toContain('<ssbt:AF><ssbt:anropad>true</ssbt:anropad></ssbt:AF><ssbt:FK>');
    expect(answer.text).toContain('TIMEOUT');
  });

  test('with something in it, it is refused with its own fault', async () => {
    const asked = `<b:testaBastjanstInformation xmlns:b="${ssbt}"><b:AF/></b:testaBastjanstInformation>`;
    const fault = faultIn(await send(envelope(asked)));
    expect([fault.detail, fault.felkod]).toEqual(['testaBastjanstInformationFault', 'SCHEMAFEL']);
    expect(world.tests).toBe(0);
  });
});

describe('what the schema says is echoed', () => {
  const before = `<b:frageTidpunkt>2026-11-20T10:00:00.5+01:00</b:frageTidpunkt><b:korrelationsid> å &lt;1> </b:korrelationsid>`;

  test('frageTidpunkt and korrelationsid come back as they were', async () => {
    const answer = await send(aMessage({ before }));
    expectAnswer(answer);
    withXml(Buffer.from(answer.text), {}, (parsed) => {
      if ('problem' in parsed) throw new Error(parsed.problem);
      expect(parsed.text('//b:frageTidpunkt', { b: ssbt })).toBe('2026-11-20T10:00:00.5+01:00');
      expect(parsed.text('//b:korrelationsid', { b: ssbt })).toBe(' å <1> ');
      expect(parsed.elements('//b:fraga', { b: ssbt })).toEqual([]);
    });
  });

  test.each(['1', 'true', ' true '])(
    'the whole question comes back when asked for with "%s"',
    async (echo) => {
      const inside = {
        CSN: '<b:tidsperiod><b:fromDatum>2026-11-01</b:fromDatum><b:tomDatum>2026-11-02</b:tomDatum></b:tidsperiod>',
      };
      const answer = await send(Buffer.from(aMessage({ before, echo, inside }), 'latin1'), {
        headers: { 'content-type': 'text/xml; charset=iso-8859-1' },
      });
      expectAnswer(answer);
      withXml(Buffer.from(answer.text), {}, (parsed) => {
        if ('problem' in parsed) throw new Error(parsed.problem);
        const path = '//b:hamtaBastjanstInformationResponse/b:fraga';
        expect(parsed.text(`${path}//b:personidentitet`, { b: ssbt })).toBe(aPerson);
        expect(parsed.text(`${path}//b:syfte`, { b: ssbt })).toBe('Ekonomiskt bistånd');
        expect(parsed.text(`${path}//b:CSN/b:tidsperiod/b:tomDatum`, { b: ssbt })).toBe('2026-11-02');
      });
    },
  );

  test.each(['', '0', 'false'])('it does not when fraganSkallInkluderasISvaret is "%s"', async (echo) => {
    const answer = await send(aMessage({ echo }));
    expectAnswer(answer);
    expect(answer.text).not.toContain(aPerson);
  });
});

describe('the contract', () => {
  const get = (path: string, sending: Sending = {}) =>
    send('', { as: null, method: 'GET', path, ...sending });

  test('is served without a certificate, with the address that was used', async () => {
    const wsdl = await get('/ssbtek/v10?wsdl');
    expect([wsdl.status, wsdl.type]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(wsdl.text).toContain(`<soap:address location="https://127.0.0.1:${port}/ssbtek/v10"/>`);
    expect(wsdl.text).toContain(`schemaLocation="https://127.0.0.1:${port}/ssbtek/v10?xsd=ssbtek"`);
  });

  test('every schema that it leads to is there', async () => {
    const seen = new Set<string>();
    const waiting = ['/ssbtek/v10?wsdl'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, text } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const [, location = ''] of text.matchAll(/schemaLocation="([^"]+)"/g)) {
        const url = new URL(location);
        waiting.push(url.pathname + url.search);
      }
    }
    expect([...seen]).toContain('/ssbtek/v10?xsd=so');
    expect([...seen]).toContain('/ssbtek/v10?xsd=tns-fordon');
  });

  test('a Host header that can be no host is not repeated', async () => {
    const wsdl = await get('/ssbtek/v10?wsdl', { headers: { host: 'x"><y>' } });
    expect(wsdl.text).not.toContain('<y>');
    expect(wsdl.text).toContain(`https://127.0.0.1:${port}/ssbtek/v10`);
  });

  test.each<[string, string, number, string]>([
    ['GET', '/ssbtek/v10', 405, 'Frågor ställs med POST'],
    ['GET', '/ssbtek/v10?xsd=message', 404, 'inget schema'],
    ['GET', '/ssbtek/v10?xsd=../soap/soap-1.1-envelope', 404, 'inget schema'],
    ['GET', '/ssbtek/v10?xsd=a&xsd=b', 405, 'Frågor ställs med POST'],
    ['GET', `/${aPerson}`, 404, 'Här finns bara'],
    ['POST', `/%${aPerson}`, 404, 'Här finns bara'],
    ['POST', '/ssbtek/v11', 404, 'Här finns bara'],
    ['DELETE', '/ssbtek/v10', 404, 'Här finns bara'],
  ])('%s %s is told where to go', async (method, path, status, says) => {
    const answer = await get(path, { method });
    expect([answer.status, answer.type]).toEqual([status, 'text/plain; charset=utf-8']);
    expect(answer.text).toContain(says);
    expect(answer.text).not.toContain(aPerson);
  });
});

describe('node-soap, which has never seen this project,', () => {
  type Ask = (asked: object) => Promise<[Record<string, unknown>]>;
  let ask: Ask;
  let ping: Ask;

  beforeAll(async () => {
    const httpsAgent = new Agent({ ca, servername: 'localhost' });
    const client = await createClientAsync(`https://127.0.0.1:${sharedPort}/ssbtek/v10?wsdl`, {
      wsdl_options: { httpsAgent },
    });
    const { cert, key } = municipality;
    client.setSecurity(
      new ClientSSLSecurity(Buffer.from(key), Buffer.from(cert), Buffer.from(ca), {
        servername: 'localhost',
      }),
    );
    const made: Readonly<Record<string, unknown>> = client;
    ask = made['hamtaBastjanstInformationAsync'] as Ask;
    ping = made['testaBastjanstInformationAsync'] as Ask;
  });

  const asked = (person: string) => ({
    generellaFrageparametrar: {
      fraganSkallInkluderasISvaret: false,
      ingivare: { organisationsnummer: '162120001231', namn: 'Ekeby kommun', handlaggare: 'HL1' },
      personidentitet: person,
      arendeidentitet: 'EB-1',
      tidsperiod: { fromDatum: '2026-10-01', tomDatum: '2026-11-30' },
      syfte: 'Ekonomiskt bistånd',
      lagtext: 'SoL',
    },
    specifikaFrageparametrar: Object.fromEntries(
      agencies.map((agency) => [agency, { attributes: { inkludera: agency === 'SKV' || agency === 'FK' } }]),
    ),
  });

  test("asks, and reads Skatteverket's document as the text that it is", async () => {
    const document = '<?xml version="1.0" encoding="UTF-8"?><svar>å & b</svar>';
    world.outcomes = {
      SKV: { kind: 'answered', part: { form: 'text', text: document } },
      FK: { kind: 'answered', part: { form: 'bytes', bytes: Buffer.from('{}') } },
    };
    const [answer] = await ask(asked(aPerson));
    expect(answer['svarsdata']).toMatchObject({
      SKV: { data: { svar: document } },
      FK: { data: { lefiJsonSvar: Buffer.from('{}').toString('base64') } },
    });
    expect(Object.keys(world.questions[0]?.agencies ?? {})).toEqual(['FK', 'SKV']);
  });

  test('reads the fault of a refused question', async () => {
    world.refusal = new Fault('person-not-valid', 'checksum');
    const refused: unknown = await ask(asked('199001012386')).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      root: {
        Envelope: {
          Body: {
            Fault: { detail: { hamtaBastjanstInformationFault: { felkod: 'PERSONIDENTITET_OGILTIG' } } },
          },
        },
      },
    });
  });

  test('pings', async () => {
    const [answer] = await ping({});
    expect(answer).toMatchObject({ AF: { anropad: true }, FK: { error: { felkod: 'TIMEOUT' } } });
  });
});

test('a door that is closing finishes what is in flight and refuses what comes', async () => {
  const door = await openDoor();
  const socket = connect({ ca, ...municipality, host: '127.0.0.1', port, servername: 'localhost' });
  const lateHeard = new Promise<string>((resolve) => {
    let heard = '';
    socket.on('data', (data: Buffer) => {
      heard += data.toString();
      if (heard.includes('</soap:Envelope>')) resolve(heard);
    });
  });
  const late = aMessage();
  const head = `POST /ssbtek/v10 HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(late)}\r\n`;
  let release = (): void => undefined;
  world.hold = new Promise((resolve) => (release = resolve));
  const inFlight = send(aMessage());
  await new Promise((resolve) => socket.write(head, resolve)); // an open connection with half a question
  await expect.poll(() => world.questions.length).toBe(1);
  const closed = door.close();
  socket.write(`\r\n${late}`);
  expect(await lateHeard).toContain('STANGER');
  release();
  const answer = await inFlight;
  expectAnswer(answer);
  expect(answer.headers['connection']).toBe('close');
  socket.destroy();
  await closed;
});

test('whatever is sent, the answer is well-formed, says something, and repeats no number', async () => {
  const broken = fc
    .record({
      at: fc.nat(aMessage().length),
      removed: fc.nat(40),
      put: fc.string({ unit: 'binary', maxLength: 20 }),
    })
    .map(({ at, removed, put }) =>
      Buffer.from(aMessage().slice(0, at) + put + aMessage().slice(at + removed)),
    );
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    { weight: 4, arbitrary: broken },
    fc
      .string({ unit: 'binary', maxLength: 30 })
      .map((text) => Buffer.from(aMessage({ person: text, purpose: text }))),
  );
  const charset = fc.constantFrom(undefined, 'utf-8', 'utf-16', 'iso-8859-1', 'utf-7', 'x"y');
  await fc.assert(
    fc.asyncProperty(anything, charset, async (body, named) => {
      const headers = named === undefined ? {} : { 'content-type': `text/xml; charset=${named}` };
      const answer = await send(body, { headers: { ...headers } });
      withXml(Buffer.from(answer.text), {}, (parsed) => {
        expect('problem' in parsed ? parsed : parsed.validate(schema)).toEqual([]);
      });
      for (const [digits] of body.toString('latin1').matchAll(/\d{10,}/g))
        expect(answer.text).not.toContain(digits);
    }),
    { numRuns: 300 },
  );
  expect(world.bugs).toEqual([]);
}, 30_000);

test('behind a proxy, the caller is whoever the proxy says that it saw', async () => {
  const { server } = await openDoor(createMetrics(), null);
  const { port: behindProxy } = server.address() as AddressInfo;
  const askAs = async (certificate: Pem | null): Promise<Answer> => {
    const field = (pem: Pem) => `:${new X509Certificate(pem.cert).raw.toString('base64')}:`;
    const answer = await fetch(`http://127.0.0.1:${String(behindProxy)}/ssbtek/v10`, {
      method: 'POST',
      headers: certificate === null ? {} : { 'client-cert': field(certificate) },
      body: aMessage(),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? undefined,
      text: await answer.text(),
      headers: {},
    };
  };
  expectAnswer(await askAs(municipality));
  expect(faultIn(await askAs(null)).felkod).toBe('CERTIFIKAT_SAKNAS');
  expect(faultIn(await askAs(stranger)).felkod).toBe('CERTIFIKAT_OKANT');
  expect(faultIn(await askAs(expired)).felkod).toBe('CERTIFIKAT_EJ_GILTIGT');
});
