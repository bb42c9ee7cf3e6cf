import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerAddresses } from '../../src/server/start-server.ts';
import { migrate } from '../../src/server/database/index.ts';
import { agencyUrls } from '../agency-urls.ts';
import type { RunningServer } from '../bench-case.ts';
import type { BenchDatabase } from '../bench-postgres.ts';
import type { BenchWorld } from '../build-world.ts';
import { clientCertificateField } from '../client-certificate-field.ts';
import { connectMunicipality } from '../municipality.ts';
import { samsvarConfig } from '../samsvar-config.ts';
import { startProcess } from '../start-process.ts';

export interface RunningSamsvar extends RunningServer {
  readonly database: BenchDatabase;
  readonly addresses: ServerAddresses;
}

interface SamsvarWish {
  /** Plain HTTP on both sides, as behind a proxy that ends TLS. */
  readonly plain?: boolean;
  readonly workers?: number;
  /** Where LEFI's registers stand; without them nothing answers there. */
  readonly registerUrls?: Readonly<Record<'FK' | 'PM', string>>;
  /** Fills the database before the server starts. */
  readonly prepare?: (database: BenchDatabase) => Promise<void>;
}

/** The server as `npm run build` makes it, a process of its own, with everything on. */
export async function startSamsvar(
  world: BenchWorld,
  name: string,
  { plain = false, workers, registerUrls, prepare }: SamsvarWish = {},
): Promise<RunningSamsvar> {
  const { folder, today, certificates, signingKey, postgres, agency, profile } = world;
  const database = await postgres.create(name);
  await migrate(database.database);
  await prepare?.(database);
  await connectMunicipality(database.database, certificates);
  const config = samsvarConfig({
    today,
    databaseUrl: database.url,
    signingKey,
    certificates,
    agencyUrls: agencyUrls(plain ? agency.told.plain : agency.told.mtls),
    plain,
    ...(workers === undefined ? {} : { workers }),
    ...(registerUrls === undefined ? {} : { registerUrls }),
  });
  const configFile = join(folder, `${name}-config.json`);
  writeFileSync(configFile, JSON.stringify(config), { mode: 0o600 });
  const server = await startProcess({
    name,
    program: 'src/server/main.js',
    env: { SAMSVAR_CONFIG: configFile },
    nodeOptions: profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
    folder,
  });
  const { pid, told, stop } = world.keep(server);
  const addresses = told as ServerAddresses;
  const url = `${addresses.ssbtekV10}/ssbtek/v10`;
  const headers = plain ? clientCertificateField(certificates.municipality.certificate) : {};
  return { pid, postgresPid: postgres.pid, url, headers, stop, database, addresses };
}
