import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyCode } from '../src/values/agency.ts';
import { testPersons } from '../simulators/login-service/index.ts';
import { createPopulation } from '../simulators/population/index.ts';
import { choosePorts } from './choose-ports.ts';
import { readDemo, writeDemo, type Demo } from './demo-file.ts';
import { demoMunicipalities } from './demo-municipalities.ts';
import { loginClients } from './login-clients.ts';
import { makeCertificates, type DemoCertificates } from './make-certificates.ts';
import { claimFolder, leaveFolder, note } from './one-at-a-time.ts';
import { registerConnections } from './register-connections.ts';
import { demoPorts, type DemoPort, type DemoSettings } from './settings.ts';
import { startProcess, type StartedProcess } from './start-process.ts';
import { writeConfig, type FarSides } from './write-config.ts';

export interface RunningDemonstration {
  readonly demo: Demo;
  /** Resolves when a part has ended that nobody asked to. */
  readonly broken: Promise<string>;
  stop(): Promise<void>;
}

const seed = 2026;

/** Brings up everything: certificates, far sides, the server with its PostgreSQL, everybody who is connected. */
export async function startDemonstration(settings: DemoSettings): Promise<RunningDemonstration> {
  const { folder } = settings;
  mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o755 });
  await claimFolder(folder);
  const started: StartedProcess[] = [];
  // Noted before it is up: the next start waits for whatever this one leaves behind.
  const start: Start = (process) => {
    const one = startProcess({ ...process, logFolder: join(folder, 'log') });
    started.push(one);
    const pids = started.map(({ pid }) => pid);
    note(folder, pids);
    return one.told;
  };
  // The server first: questions in flight still need the far sides.
  const stop = async () => {
    for (const process of [...started].reverse()) await process.stop();
    leaveFolder(folder);
  };
  try {
    const ports = await choosePorts(demoPorts, settings.ports, portsOf(readDemo(folder)));
    const certificates = await makeCertificates(folder);
    const farSides = await startFarSides(settings, certificates, ports, start);
    makeSigningKey(join(folder, 'log.key'));
    const config = writeConfig(settings, certificates, ports, farSides);
    await start({ name: 'server', program: 'src/server/main.js', env: { SAMSVAR_CONFIG: config } });
    await registerConnections(config, certificates);
    const demo = describe(settings, certificates, ports);
    writeDemo(folder, demo);
    const broken = Promise.race(started.map(async ({ name, ended }) => ended.then(() => name)));
    return { demo, broken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves with what the process told when it was up. */
type Start = (process: Omit<Parameters<typeof startProcess>[0], 'logFolder'>) => Promise<unknown>;

async function startFarSides(
  { folder, today }: DemoSettings,
  { ca, server, operator }: DemoCertificates,
  ports: Readonly<Record<DemoPort, number>>,
  start: Start,
): Promise<FarSides> {
  const population = { seed, today };
  const startSide = async (name: string, program: string, settings: unknown) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(settings, null, 2), { mode: 0o600 });
    return start({ name, program, args: [file] });
  };
  const registers = 'simulators/registers/main.js';
  const tls = { ca, ...server };
  const lefi = { url: `https://127.0.0.1:${ports.lefiV9}`, tls: { ca, ...operator } };
  const webApi = `https://localhost:${ports.webApi}`;
  const [fk, pm, agencies, login, mailbox] = (await Promise.all([
    startSide('register-fk', registers, { which: 'fk', population, tls }),
    startSide('register-pm', registers, { which: 'pm', population, tls }),
    startSide('agencies', 'simulators/agencies/main.js', {
      population,
      faults: { upstreams: { FK: lefi }, tls },
    }),
    startSide('login-service', 'simulators/login-service/main.js', {
      tls: server,
      port: ports.loginService,
      clients: loginClients(folder, webApi),
    }),
    startSide('mailbox', 'simulators/mailbox/main.js', { pagePort: ports.mailbox }),
  ])) as [RegisterTold, RegisterTold, AgenciesTold, LoginTold, MailboxTold];
  const tests = { ...agencies.agencies.testUrls, FK: `http://127.0.0.1:${ports.operations}/health/live` };
  return {
    agencies: agencies.faults.urls,
    tests,
    registers: { FK: fk.url, PM: pm.url },
    login: login.issuer,
    smtp: mailbox.smtp,
  };
}

interface RegisterTold {
  readonly url: string;
}

interface LoginTold {
  readonly issuer: string;
}

interface MailboxTold {
  readonly smtp: { readonly host: string; readonly port: number };
}

interface AgenciesTold {
  readonly agencies: { readonly testUrls: Readonly<Partial<Record<AgencyCode, string>>> };
  readonly faults: { readonly urls: Readonly<Record<AgencyCode, string>> };
}

/** The log's key, made once: what it signed must be provable after a restart. */
function makeSigningKey(file: string): void {
  if (existsSync(file)) return;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(`${file}.pub`, publicKey.export({ type: 'spki', format: 'pem' }));
}

function describe(
  { today, isChosenDay }: DemoSettings,
  certificates: DemoCertificates,
  ports: Readonly<Record<DemoPort, number>>,
): Demo {
  const ssbtekV10 = `https://localhost:${ports.ssbtekV10}/ssbtek/v10`;
  const systemApi = `https://localhost:${ports.systemApi}/api/v1`;
  const { personas } = createPopulation({ seed, today: () => today });
  return {
    ssbtekV10: { url: ssbtekV10, wsdl: `${ssbtekV10}?wsdl` },
    lefiV9: { url: `https://localhost:${ports.lefiV9}/lefi-extern-formansinformation/v9` },
    systemApi: { url: `${systemApi}/questions`, document: `${systemApi}/openapi.yaml` },
    webApi: { url: `https://localhost:${ports.webApi}/` },
    loginService: { issuer: `https://localhost:${ports.loginService}` },
    mailbox: { url: `http://localhost:${ports.mailbox}/` },
    operations: { url: `http://localhost:${ports.operations}` },
    ca: certificates.ca,
    ...(isChosenDay ? { today } : {}),
    municipalities: demoMunicipalities.map(({ name, organisationsnummer, aktorsid, caseworker }, index) => {
      const { certificate = '', key = '' } = certificates.municipalities[index] ?? {};
      return { name, organisationsnummer, aktorsid, caseworker, certificate, key };
    }),
    personas: personas.map(({ name, personnummer, shows }) => ({ name, personnummer, shows })),
    logins: testPersons.map(({ name, personnummer, employer, title }) => ({
      name,
      personnummer,
      employer: employer.name,
      title,
    })),
  };
}

function portsOf(demo: Demo | null): Partial<Record<DemoPort, number>> {
  if (demo === null) return {};
  const port = ({ url }: { url: string }) => Number(new URL(url).port);
  // A demonstration of an earlier version wrote no such doors.
  const { systemApi, webApi, loginService, mailbox } = demo as Partial<Demo>;
  return {
    ssbtekV10: port(demo.ssbtekV10),
    lefiV9: port(demo.lefiV9),
    ...(systemApi === undefined ? {} : { systemApi: port(systemApi) }),
    ...(webApi === undefined ? {} : { webApi: port(webApi) }),
    ...(loginService === undefined ? {} : { loginService: port({ url: loginService.issuer }) }),
    ...(mailbox === undefined ? {} : { mailbox: port(mailbox) }),
    operations: port(demo.operations),
  };
}
