import { agencies, type AgencyCode } from '../src/values/agency.ts';
import type { Day } from '../src/values/day.ts';
import type { BenchCertificates } from './make-certificates.ts';

/** Questions. */
const mostAtOnce = 256;

/**
 * A server's configuration, as an operator in production would write it, with doors on free ports. No check is weaker
 * than it is by default; the lines to an agency are as many as the most that are asked at once.
 */
export function samsvarConfig(given: {
  readonly today: Day;
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly certificates: BenchCertificates;
  readonly agencyUrls: Readonly<Record<AgencyCode, string>>;
  readonly registerUrls?: Readonly<Record<'FK' | 'PM', string>>;
  /** A proxy in front ends TLS: the door itself speaks plain HTTP, and so do the agencies. */
  readonly plain?: boolean;
  /** Processes; one unless told. */
  readonly workers?: number;
}): object {
  const { ca, server, operator } = given.certificates;
  const { FK, PM } = given.registerUrls ?? { FK: 'https://127.0.0.1:1', PM: 'https://127.0.0.1:1' };
  const door = { host: '127.0.0.1', port: 0 };
  const tls = { ca, ...operator };
  const agency = (url: string) => ({
    url,
    deadlineMs: 8_000,
    connections: mostAtOnce,
    ...(url.startsWith('https:') ? { tls } : {}),
  });
  return {
    today: given.today,
    database: { url: given.databaseUrl },
    accessLog: { name: 'bench.samsvar.example/log', signingKey: given.signingKey },
    clientTrust: [ca],
    ...(given.workers === undefined ? {} : { workers: given.workers }),
    ssbtekV10:
      given.plain === true
        ? { ...door, clientCertificateFrom: 'client-cert-header', publicUrl: 'https://bench.samsvar.example' }
        : { ...door, ...server },
    lefiV9: { ...door, ...server },
    operations: door,
    agencies: Object.fromEntries(agencies.map((code) => [code, agency(given.agencyUrls[code])])),
    registers: { FK: { url: FK, tls, deadlineMs: 4_000 }, PM: { url: PM, tls, deadlineMs: 4_000 } },
    // One municipality asks everything here: its fair share is all there is.
    admission: { perConnection: { questionsPerSecond: 1e6, burst: 1e6, maxInFlight: mostAtOnce } },
    processLog: { level: 'warn' },
  };
}
