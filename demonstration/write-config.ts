import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencies, type AgencyCode } from '../src/values/agency.ts';
import { demoOperator } from './connect-municipality.ts';
import type { DemoCertificates } from './make-certificates.ts';
import { loginProviders } from './login-clients.ts';
import type { DemoPort, DemoSettings } from './settings.ts';

/** Where the far sides turned out to be. */
export interface FarSides {
  /** The injector's addresses, in front of all seven. */
  readonly agencies: Readonly<Record<AgencyCode, string>>;
  readonly tests: Readonly<Partial<Record<AgencyCode, string>>>;
  readonly registers: { readonly FK: string; readonly PM: string };
  /** The mailbox's SMTP. */
  readonly smtp: { readonly host: string; readonly port: number };
  /** The login service's issuer. */
  readonly login: string;
}

const demoConnections = {
  operatorName: demoOperator,
  postalAddress: [demoOperator, 'Externa tjänster', '851 00 Påhittstad'],
};

const demoPortal = {
  firstContent: 'published',
  statusEverySeconds: 30,
  faultReports: { to: { name: 'Support', email: 'support@driftmyndigheten.example' } },
};

/** The server's configuration, as an operator would have written it. Returns its path. */
export function writeConfig(
  { folder, today }: DemoSettings,
  certificates: DemoCertificates,
  ports: Readonly<Record<DemoPort, number>>,
  farSides: FarSides,
): string {
  const { ca, server, operator } = certificates;
  const host = '127.0.0.1';
  const tls = { ca, ...operator };
  const config = {
    today,
    database: { folder: join(folder, 'postgres') },
    accessLog: { name: 'samsvar.demonstration/log', signingKey: join(folder, 'log.key') },
    clientTrust: [ca],
    ssbtekV10: { host, port: ports.ssbtekV10, ...server },
    lefiV9: { host, port: ports.lefiV9, ...server },
    systemApi: { host, port: ports.systemApi, ...server },
    webApi: {
      host,
      port: ports.webApi,
      ...server,
      publicUrl: `https://localhost:${ports.webApi}`,
      demonstration: true,
      login: { providers: loginProviders(folder, ca, farSides.login) },
    },
    connections: demoConnections,
    notices: {
      from: {
        name: `${demoOperator}, anslutning till SSBTEK`,
        address: 'anslutning@driftmyndigheten.example',
      },
      operator: { name: 'Anslutningar', address: 'anslutningar@driftmyndigheten.example' },
      smtp: { ...farSides.smtp, tls: 'none' },
    },
    portal: demoPortal,
    operations: { host, port: ports.operations },
    relay: { totalDeadlineMs: 15_000 },
    agencies: Object.fromEntries(
      agencies.map((agency) => [
        agency,
        {
          url: farSides.agencies[agency],
          ...(farSides.tests[agency] === undefined ? {} : { testUrl: farSides.tests[agency] }),
          deadlineMs: 8_000,
          ...(farSides.agencies[agency].startsWith('https:') ? { tls } : {}),
        },
      ]),
    ),
    registers: {
      FK: { url: farSides.registers.FK, tls, deadlineMs: 4_000 },
      PM: { url: farSides.registers.PM, tls, deadlineMs: 4_000 },
    },
  };
  const path = join(folder, 'config.json');
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`, { mode: 0o600 });
  return path;
}
