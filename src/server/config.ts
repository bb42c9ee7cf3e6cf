import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { parseDay, type Day } from '../values/day.ts';
import { connectionsSchema, connectionsWithPaths } from './config-connections.ts';
import { finsamSchema } from './config-finsam.ts';
import { loginSchema, loginWithPaths } from './config-login.ts';
import { noticesSchema, noticesWithPaths } from './config-notices.ts';

// One JSON file, read once. Every secret is the path of a file, taken from the folder that the JSON file lies in.
// There is no default for what concerns safety: keys, trust anchors, where questions go.

z.config(z.locales.sv());

const file = z.string().min(1).describe('en sökväg till en fil');
function isThisMachine(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}

const port = z.int().min(0).max(65535);
const milliseconds = z.int().min(1).max(600_000);
const url = z.url({ protocol: /^https?$/ });
const httpsUrl = z.url({ protocol: /^https$/ });
const dayText = z.string().transform((text, context): Day => {
  const parsed = parseDay(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'ska vara ett datum, ÅÅÅÅ-MM-DD' });
  return z.NEVER;
});

const listener = z.strictObject({ host: z.string(), port });
const serverTls = { certificate: file, key: file };
const clientTls = z.strictObject({ ca: file, certificate: file.optional(), key: file.optional() });

const agency = z.strictObject({
  url,
  testUrl: url.optional(),
  deadlineMs: milliseconds.default(8_000),
  connections: z.int().min(1).max(1024).default(16),
  maxAnswerBytes: z.int().min(1024).default(5_000_000),
  partCheck: z.enum(['schema', 'well-formed']).default('schema'),
  tls: clientTls.optional(),
  /** A-kassorna: what each fund's status text means. */
  fundStatuses: z.record(z.string(), z.enum(['answered', 'nothing', 'cannot-tell'])).optional(),
  breaker: z
    .strictObject({ failures: z.int().min(1), openMs: milliseconds })
    .default({ failures: 10, openMs: 5_000 }),
});

const soapDoor = listener.extend({
  publicUrl: url.optional(),
  maxQuestionBytes: z
    .int()
    .min(1024)
    .default(256 * 1024),
  maxDepth: z.int().min(8).max(256).default(64),
});

const register = z.strictObject({
  url,
  tls: clientTls,
  deadlineMs: milliseconds,
  connections: z.int().min(1).default(16),
});

/** Fair shares, for all workers together, and limits of each process; for all its doors. */
const admission = z.strictObject({
  perConnection: z
    .strictObject({
      questionsPerSecond: z.number().positive().default(50),
      burst: z.int().min(1).default(500),
      maxInFlight: z.int().min(1).default(64),
    })
    .prefault({}),
  maxInFlight: z.int().min(1).default(256),
  maxQueued: z.int().min(0).default(512),
  longestWaitMs: milliseconds.default(2_000),
  sockets: z
    .strictObject({
      max: z.int().min(1).default(10_000),
      perAddress: z.int().min(1).default(4_000),
      unfinished: z.int().min(1).default(2_000),
      unfinishedPerAddress: z.int().min(1).default(250),
      handshakeMs: milliseconds.default(5_000),
      headersMs: milliseconds.default(15_000),
      requestMs: milliseconds.default(30_000),
      idleMs: milliseconds.default(75_000),
      takeAnswerMs: milliseconds.default(30_000),
      untakenBytes: z
        .int()
        .min(1)
        .default(64 * 1024 * 1024),
    })
    .prefault({}),
});

const legalGround = z.strictObject({
  sfs: z.string().regex(/^\d{4}:\d{1,4}$/),
  name: z.string(),
  shortForms: z.array(z.string()).default([]),
  inForceFrom: dayText,
  repealedOn: dayText.nullable().default(null),
});

/** What everybody can read, and what anybody can send. */
const portal = z.strictObject({
  /** What an empty portal begins with: drafts that must be assured, or, in a demonstration, published content. */
  firstContent: z.enum(['drafts', 'published']).default('drafts'),
  /** How often the base services are pinged for the operating status. */
  statusEverySeconds: z.int().min(1).max(86_400).default(60),
  faultReports: z
    .strictObject({
      /** Who at the operator is told of each; absent: nobody, they are listed. */
      to: z.strictObject({ name: z.string().min(1), email: z.email() }).optional(),
      perHour: z.int().min(1).max(10_000).default(60),
      perReceiverAndDay: z.int().min(1).max(100).default(5),
      perAddressAndHour: z.int().min(1).max(1_000).default(10),
    })
    .prefault({}),
});

export const configSchema = z.strictObject({
  /** The day that the world is on; only for demonstrations and tests. Absent: the real day in Sweden. */
  today: dayText.optional(),
  /** Processes that answer questions, at most 1024; "all": one for each core. 1: a single process does everything. */
  workers: z.union([z.int().min(1).max(1024), z.literal('all')]).default(1),
  rollingRestart: z
    .strictObject({
      /** How long an old worker keeps its idle connections; longer than a caller may (72 s) wait with its next question. */
      idleMs: milliseconds.default(75_000),
    })
    .prefault({}),
  database: z.union([z.strictObject({ url: z.string() }), z.strictObject({ folder: file })]),
  accessLog: z.strictObject({ name: z.string().min(1), signingKey: file }),
  /** Certificate authorities whose client certificates may be registered. */
  clientTrust: z.array(file).min(1),
  ssbtekV10: z.discriminatedUnion('clientCertificateFrom', [
    soapDoor.extend({ clientCertificateFrom: z.literal('tls').default('tls'), ...serverTls }),
    // A proxy in front ends TLS. Whoever can reach the port can say that it is anybody: only this machine can.
    soapDoor.extend({
      host: z.enum(['127.0.0.1', '::1', 'localhost']),
      clientCertificateFrom: z.literal('client-cert-header'),
      publicUrl: url,
    }),
  ]),
  lefiV9: listener.extend({
    ...serverTls,
    maxQuestionBytes: z
      .int()
      .min(1024)
      .default(64 * 1024),
  }),
  /** Absent: the door for case systems is not opened. */
  systemApi: listener
    .extend({
      ...serverTls,
      maxQuestionBytes: z
        .int()
        .min(1024)
        .default(64 * 1024),
      maxHousehold: z.int().min(1).max(100).default(20),
      /** How long a question's Idempotency-Key is remembered. */
      keysKeptForHours: z.int().min(1).max(168).default(24),
    })
    .optional(),
  /** The pages and what they ask. Absent: not opened. */
  webApi: listener
    .extend({
      /** Absent together: a proxy on this machine ends TLS, and the door listens to this machine alone. */
      certificate: file.optional(),
      key: file.optional(),
      /** Where people reach the pages, such as https://samsvar.example.se */
      publicUrl: httpsUrl,
      login: loginSchema.prefault({}),
      maxBodyBytes: z
        .int()
        .min(1024)
        .default(256 * 1024),
      /** True: every page says that persons, municipalities and answers are invented. */
      demonstration: z.boolean().default(false),
    })
    .refine(({ certificate, key }) => (certificate === undefined) === (key === undefined), {
      message: 'certificate och key anges båda eller ingen av dem',
    })
    .refine(({ host, certificate }) => certificate !== undefined || isThisMachine(host), {
      message: 'utan certificate får host bara vara 127.0.0.1, ::1 eller localhost',
    })
    .optional(),
  portal: portal.prefault({}),
  operations: listener,
  notices: noticesSchema.optional(),
  admission: admission.prefault({}),
  relay: z
    .strictObject({
      totalDeadlineMs: milliseconds.default(15_000),
      csnMonthsBack: z.int().min(0).default(2),
      csnMonthsAhead: z.int().min(0).default(1),
      csnReferenceLength: z.int().min(1).default(31),
      lefiPeriodYears: z.int().min(1).default(2),
      additionalLegalGrounds: z.array(legalGround).default([]),
      /** What a contact centre may write as purpose (`syfte`): an application is intended, and passed on. */
      contactCentrePurposes: z
        .array(z.string().min(1))
        .default(['Förberedelse av ansökan om ekonomiskt bistånd som lämnas vidare för utredning']),
      /** Longest time that a connection from before may have questions without an assurance accepted and marked. */
      acceptUnassuredForDays: z.int().min(1).max(730).default(180),
    })
    .prefault({}),
  agencies: z.strictObject({
    AF: agency.optional(),
    CSN: agency.optional(),
    FK: agency.optional(),
    SKV: agency.optional(),
    SO: agency.optional(),
    TNS: agency.optional(),
    MIV: agency.optional(),
  }),
  registers: z.strictObject({ FK: register, PM: register }),
  /** What may be uploaded. */
  files: z
    .strictObject({
      maxBytes: z.int().min(1024).max(100_000_000).default(10_000_000),
      maxPages: z.int().min(1).max(1_000).default(100),
      readingMs: milliseconds.default(20_000),
      /** Absent: documents are kept without having been scanned, and shown so. */
      virusScan: z
        .strictObject({
          command: z.string().min(1),
          args: z.array(z.string()).default([]),
          timeoutMs: milliseconds.default(60_000),
        })
        .optional(),
    })
    .prefault({}),
  connections: connectionsSchema.prefault({}),
  finsam: finsamSchema.prefault({}),
  processLog: z
    .strictObject({ level: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info') })
    .prefault({}),
});

export type Config = z.infer<typeof configSchema>;
export type ClientTlsConfig = z.infer<typeof clientTls>;

/** What is wrong in the configuration, one line a mistake: where, and what is expected there. */
export class ConfigMistakes extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`${mistakes.length} fel i konfigurationen`);
    this.mistakes = mistakes;
  }
}

/** Reads and checks the file. Throws ConfigMistakes with all mistakes at once. Relative paths become absolute. */
export function readConfig(path: string): Config {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigMistakes([`${path}: filen kan inte läsas (${reason(error)})`]);
  }
  return parseConfig(text, dirname(resolve(path)));
}

export function parseConfig(text: string, folder: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigMistakes(['filen är inte JSON']);
  }
  const parsed = configSchema.safeParse(value);
  if (!parsed.success) throw new ConfigMistakes(parsed.error.issues.map(inWords));
  return deepFreeze(withAbsolutePaths(parsed.data, folder));
}

function inWords(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? 'konfigurationen' : issue.path.join('.');
  return `${where}: ${issue.message}`;
}

function withAbsolutePaths(read: Config, folder: string): Config {
  const absolute = (path: string) => resolve(folder, path);
  const tls = (given: ClientTlsConfig): ClientTlsConfig => ({
    ca: absolute(given.ca),
    ...(given.certificate === undefined ? {} : { certificate: absolute(given.certificate) }),
    ...(given.key === undefined ? {} : { key: absolute(given.key) }),
  });
  const door = <Door extends { certificate: string; key: string }>(given: Door): Door => ({
    ...given,
    certificate: absolute(given.certificate),
    key: absolute(given.key),
  });
  const ownTls = (given: NonNullable<Config['webApi']>): NonNullable<Config['webApi']> => {
    const { certificate, key } = given;
    const login = loginWithPaths(given.login, absolute);
    return certificate === undefined || key === undefined
      ? { ...given, login }
      : { ...given, login, ...door({ certificate, key }) };
  };
  const agencies = Object.fromEntries(
    Object.entries(read.agencies).map(([code, one]) => [
      code,
      one?.tls === undefined ? one : { ...one, tls: tls(one.tls) },
    ]),
  );
  return {
    ...read,
    database: 'folder' in read.database ? { folder: absolute(read.database.folder) } : read.database,
    accessLog: { ...read.accessLog, signingKey: absolute(read.accessLog.signingKey) },
    clientTrust: read.clientTrust.map(absolute),
    ssbtekV10: read.ssbtekV10.clientCertificateFrom === 'tls' ? door(read.ssbtekV10) : read.ssbtekV10,
    lefiV9: door(read.lefiV9),
    ...(read.systemApi === undefined ? {} : { systemApi: door(read.systemApi) }),
    ...(read.webApi === undefined ? {} : { webApi: ownTls(read.webApi) }),
    ...(read.notices === undefined ? {} : { notices: noticesWithPaths(read.notices, absolute) }),
    connections: connectionsWithPaths(read.connections, tls),
    agencies,
    registers: {
      FK: { ...read.registers.FK, tls: tls(read.registers.FK.tls) },
      PM: { ...read.registers.PM, tls: tls(read.registers.PM.tls) },
    },
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function reason(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'okänt fel';
}
