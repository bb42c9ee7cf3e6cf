import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { openAccessLog, type AccessLog } from '../../access-log/index.ts';
import { createCertificateAuthorityLine, type CertificateAuthorityLine } from '../../connections/index.ts';
import { migrate, openDatabase, startEmbeddedPostgres, type DatabaseAddress } from '../../database/index.ts';
import { checkUploads } from '../../files/index.ts';
import type { CommandContext } from './command.ts';
import { readCommandLineConfig, type CommandLineConfig } from './read-command-line-config.ts';

interface Opened {
  readonly context: CommandContext;
  readonly close: () => Promise<void>;
}

/** `osUser` absent: the operating system's own word for who runs the process. */
type Terminal = Pick<CommandContext, 'write' | 'now'> & Partial<Pick<CommandContext, 'osUser'>>;

/** Opens what the configuration names, whether or not a server is running on it. */
export async function openContext(
  configPath: string,
  { write, now, osUser = userInfo().username }: Terminal,
): Promise<Opened> {
  const config = readCommandLineConfig(configPath);
  const reached = await reachDatabase(config.database);
  const database = openDatabase(reached.address, { maxConnections: 4 });
  let accessLog: AccessLog | undefined;
  const openLog = async (): Promise<AccessLog | undefined> => {
    if (config.accessLog === undefined) return undefined;
    const { name: logName, signingKey: signingKeyFile } = config.accessLog;
    accessLog ??= await openAccessLog({ database, signingKeyFile, logName, now });
    return accessLog;
  };
  let authority: CertificateAuthorityLine | null = null;
  const certificateAuthority = () => (authority ??= authorityOf(config));
  const close = async (): Promise<void> => {
    await authority?.close();
    await accessLog?.stop();
    await database.close();
    await reached.stop();
  };
  try {
    await migrate(database);
  } catch (error) {
    await close();
    throw error;
  }
  const uploads = () => checkUploads(config.files);
  const world = { write, now, osUser };
  return { context: { config, database, openLog, uploads, certificateAuthority, ...world }, close };
}

function authorityOf({ connections }: CommandLineConfig): CertificateAuthorityLine | null {
  const { certificateAuthority: configured } = connections;
  if (configured === undefined) return null;
  const { ca, certificate, key } = configured.tls;
  const read = (file: string): string => readFileSync(file, 'utf8');
  return createCertificateAuthorityLine({
    ...configured,
    tls: {
      ca: read(ca),
      ...(certificate === undefined ? {} : { certificate: read(certificate) }),
      ...(key === undefined ? {} : { key: read(key) }),
    },
  });
}

async function reachDatabase(
  config: CommandLineConfig['database'],
): Promise<{ address: DatabaseAddress; stop: () => Promise<void> }> {
  if ('url' in config) return { address: config, stop: () => Promise.resolve() };
  const { connection, stop } = await startEmbeddedPostgres({ ...config, share: true });
  return { address: { connection }, stop };
}
