import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { anAdmission } from '../admission.ts';
import { day, type Day } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import type { AccessLog, LogRecord } from '../../src/server/access-log/index.ts';
import {
  certificateFacts,
  certificateKey,
  type Connection,
  type Profile,
  type RegisteredCertificate,
  type RegistryHolder,
  type Validity,
} from '../../src/server/connections/index.ts';
import { createLefiV9Door } from '../../src/server/endpoints/lefi-v9/index.ts';
import { createMetrics, type Metrics } from '../../src/server/endpoints/operations/index.ts';
import { createLefi } from '../../src/server/lefi/index.ts';
import {
  createCertificateAuthority,
  type CertificateAuthority,
  type IssuedCertificate,
} from '../../simulators/certificate-authority/index.ts';
import { createPopulation, type Person, type Population } from '../../simulators/population/index.ts';
import { startRegisters, type RunningRegisters } from '../../simulators/registers/index.ts';
import { aConnection } from '../builders.ts';
import { socialnamnd } from '../../src/server/lefi/profiles/shipped-profiles.ts';

export const today: Day = day('2026-11-20');
export const now = Date.parse('2026-11-20T09:00:00Z');
const actorId = '099-01';

interface Said {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Answer;
}

/** The parts of an answer that tests look into. */
export interface Answer {
  readonly meddelande?: string;
  readonly timestamp?: string;
  readonly utlamnare?: readonly { utlamnare: { kod: string }; tillstand: { kod: string } }[];
  readonly avvikelser?: Readonly<Record<string, readonly Deviation[]>>;
  readonly formansinformation?: Readonly<Record<string, readonly Json[]>>;
  readonly [list: string]: unknown;
}

interface Deviation {
  readonly avvikelse: { kod: string };
  readonly formansgrupp?: { kod: string; beskrivning: string };
  readonly ovrigInformationstyp?: { kod: string };
}

type Json = Record<string, unknown>;

/** What the world is built with; left out: one municipality, whose certificate may ask for it. */
export interface Wishes {
  /** For each sub-system; a silent one costs all of it. Left out: a second and a half. */
  readonly deadlineMs?: number;
  /** How far LEFI's clock goes while the first record is written. */
  readonly recordingMs?: number;
  /** Instead of the world's own standing clock. */
  readonly clock?: () => number;
  readonly connection?: Partial<Connection>;
  readonly right?: Partial<Validity>;
  readonly accessLog?: (kept: LogRecord[]) => AccessLog;
  /** What the actor may see; left out: what a social welfare board may. */
  readonly profile?: Profile;
  /** Instead of the one registry that never changes. */
  readonly registry?: (first: RegistryHolder) => RegistryHolder;
}

export interface LefiWorld {
  readonly population: Population;
  readonly fk: RunningRegisters;
  readonly pm: RunningRegisters;
  /** Everything recorded, in order. */
  readonly records: LogRecord[];
  readonly bugs: unknown[];
  readonly metrics: Metrics;
  readonly url: string;
  readonly caller: IssuedCertificate;
  readonly authority: CertificateAuthority;
  ask(
    question: object | string,
    as?: { actorId?: string; certificate?: IssuedCertificate | null; headers?: Record<string, string> },
  ): Promise<Said>;
  get(path: string, headers?: Record<string, string>): Promise<Said>;
  /** The first persona of which this is true. */
  who(is: (person: Person) => boolean): Person;
  stop(): Promise<void>;
}

const read = (file: string) => readFileSync(file, 'utf8');

/** The whole of LEFI Online: registers, room and door, with mutual TLS on both sides. */
export async function aLefiWorld(wishes: Wishes = {}): Promise<LefiWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'samsvar-lefi-'));
  const authority = await createCertificateAuthority({ folder, name: 'Provutfärdare' });
  const server = await authority.issue({ file: 'server', commonName: 'localhost', usage: 'both' });
  const caller = await authority.issue({ file: 'operator', commonName: 'Operatören', usage: 'client' });
  const population = createPopulation({ seed: 1, today: () => today });
  const tls = { ca: authority.certificate, ...server };
  const personas = population.personas.map(({ person }) => person);
  const fk = await startRegisters({ which: 'fk', population, today: () => today, tls });
  const pm = await startRegisters({ which: 'pm', population, today: () => today, tls });
  const records: LogRecord[] = [];
  const bugs: unknown[] = [];
  const pem = {
    ca: read(authority.certificate),
    certificate: read(server.certificate),
    key: read(server.key),
  };
  const { deadlineMs = 1_500, recordingMs = 0 } = wishes;
  const fixed = aHolder(caller, wishes);
  const registry = wishes.registry?.(fixed) ?? fixed;
  const lefi = createLefi({
    registers: {
      FK: { url: fk.url, tls: pem, deadlineMs, connections: 8 },
      PM: { url: pm.url, tls: pem, deadlineMs, connections: 8 },
    },
    accessLog: (wishes.accessLog ?? aKeptLog)(records),
    registry,
    maxPeriodYears: 2,
    now: wishes.clock ?? (() => (records.length > 0 ? now + recordingMs : now)),
    today: () => today,
  });
  const metrics = createMetrics();
  const door = createLefiV9Door({
    lefi,
    registry,
    metrics,
    admission: anAdmission(),
    tls: { ...pem, ca: [pem.ca] },
    limits: { maxQuestionBytes: 8 * 1024 },
    // Certificates are made today, whatever day the world is on.
    now: () => Date.now(),
    onBug: (error) => bugs.push(error),
  });
  await door.listen({ host: '127.0.0.1', port: 0 });
  const url = `https://127.0.0.1:${(door.server.address() as AddressInfo).port}`;
  const agents = new Map<string, Agent>();
  const agentOf = (certificate: IssuedCertificate | null) => {
    const key = certificate?.certificate ?? '';
    const known =
      agents.get(key) ?? new Agent({ connections: 4, connect: { ca: pem.ca, ...clientOf(certificate) } });
    agents.set(key, known);
    return known;
  };
  const send = async (
    path: string,
    body: string | null,
    certificate: IssuedCertificate | null,
    headers: Record<string, string> = {},
  ): Promise<Said> => {
    const answer = await request(`${url}${path}`, {
      dispatcher: agentOf(certificate),
      headers: { ...(body === null ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === null ? {} : { method: 'POST', body }),
    });
    const type = String(answer.headers['content-type']);
    const told = { status: answer.statusCode, type, headers: answer.headers };
    return { ...told, body: (await answer.body.json()) as Answer };
  };
  return {
    population,
    fk,
    pm,
    records,
    bugs,
    metrics,
    url,
    caller,
    authority,
    ask: (question, { actorId: id = actorId, certificate = caller, headers = {} } = {}) =>
      send(
        `/lefi-extern-formansinformation/v9/aktorer/${encodeURIComponent(id)}/formansinformation/fraga`,
        typeof question === 'string' ? question : JSON.stringify(question),
        certificate,
        headers,
      ),
    get: (path, headers = {}) => send(path, null, caller, headers),
    who: (is) => {
      const found = personas.find(is);
      if (found === undefined) throw new Error('no such persona');
      return found;
    },
    stop: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      await door.close();
      await lefi.close();
      await Promise.all([fk.stop(), pm.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}

function clientOf(certificate: IssuedCertificate | null) {
  return certificate === null ? {} : { cert: read(certificate.certificate), key: read(certificate.key) };
}

/** One connection to LEFI with one ground, and one certificate that has a right to it. */
function aHolder(
  caller: IssuedCertificate,
  { connection, right, profile = socialnamnd }: Wishes,
): RegistryHolder {
  const { issuer, spkiSha256 } = certificateFacts(new X509Certificate(read(caller.certificate)));
  const always = { validFrom: 0, validTo: null };
  const one = aConnection({ service: 'lefi', actorId, lefi: rightsBy(profile), ...connection });
  const certificate: RegisteredCertificate = {
    id: 'operators-certificate',
    issuer,
    spkiSha256,
    subjectName: 'Operatören',
    ...always,
    isOperators: false,
    speaksFor: [{ connectionId: one.id, processor: null, ...always, ...right }],
  };
  const registry = {
    version: 1,
    connections: new Map([[one.id, one]]),
    certificates: new Map([[certificateKey(issuer, spkiSha256), [certificate]]]),
    lefiProfiles: new Map([[profile.name, [{ version: 1, profile, ...always }]]]),
  };
  return {
    current: () => registry,
    newerThan: () => Promise.reject(new Error('there is no newer registry')),
    isFresh: () => true,
    stop: () => Promise.resolve(),
  };
}

/** What a connection has that may see by the profile. */
function rightsBy({ name, recipientKind }: Profile): Connection['lefi'] {
  const ground = { text: 'Påhittad lag (2026:1)', purpose: 'prov', requiresConsent: false };
  const grounds = [{ id: 'ground-1', profile: name, ...ground, validFrom: 0, validTo: null }];
  return { recipientKind, grounds, longPeriods: [] };
}

/** A log that keeps what it is given, in memory. */
export function aKeptLog(kept: LogRecord[]): AccessLog {
  const keep = (record: LogRecord) => Promise.resolve({ tree: 0, position: kept.push(record) - 1 });
  return {
    recordQuestion: async (record) => ({ kind: 'recorded', reference: await keep(record) }),
    recordAnswer: keep,
    recordRefusal: keep,
    recordAct: keep,
    isWritable: () => true,
    stop: () => Promise.resolve(),
  };
}

/** Everything that LEFI knows, as the one known client asks. */
const everything = lefiCodes;

/** A question about a person for the year around today, for everything unless told otherwise. */
export function aLefiQuestionOf(person: Person | string, changes: object = {}): object {
  return {
    personnummer: typeof person === 'string' ? person : person.identity.personidentitet,
    period: { from: '2026-01-01', tom: '2026-12-31' },
    ...everything,
    ...changes,
  };
}

/** Only these arrays, instead of everything. */
export function only(asked: object): object {
  const none = Object.fromEntries(Object.keys(lefiCodes).map((array) => [array, undefined]));
  return { ...none, ...asked };
}
