import { accessSync, constants } from 'node:fs';
import { agencies } from '../values/agency.ts';
import { filesOfLogin } from './config-login.ts';
import { filesOfNotices } from './config-notices.ts';
import type { ClientTlsConfig, Config } from './config.ts';

/** Each file that the configuration names and this account cannot read: where it is named, and which it is. */
export function unreadableFiles(config: Config): string[] {
  return namedFiles(config)
    .filter(([, file]) => !isReadable(file))
    .map(([where, file]) => `${where}: filen ${file} kan inte läsas`);
}

type NamedFile = readonly [where: string, file: string];

function namedFiles({
  accessLog,
  clientTrust,
  ssbtekV10,
  lefiV9,
  systemApi,
  webApi,
  connections,
  agencies: asked,
  registers,
  notices,
}: Config): NamedFile[] {
  return [
    ['accessLog.signingKey', accessLog.signingKey],
    ...clientTrust.map((file, index): NamedFile => [`clientTrust.${index}`, file]),
    ...(ssbtekV10.clientCertificateFrom === 'tls' ? doorFiles('ssbtekV10', ssbtekV10) : []),
    ...doorFiles('lefiV9', lefiV9),
    ...(systemApi === undefined ? [] : doorFiles('systemApi', systemApi)),
    ...(webApi === undefined ? [] : doorFiles('webApi', webApi)),
    ...filesOfLogin(webApi?.login),
    ...tlsFiles('connections.certificateAuthority.tls', connections.certificateAuthority?.tls),
    ...agencies.flatMap((agency) => tlsFiles(`agencies.${agency}.tls`, asked[agency]?.tls)),
    ...tlsFiles('registers.FK.tls', registers.FK.tls),
    ...tlsFiles('registers.PM.tls', registers.PM.tls),
    ...filesOfNotices(notices),
  ];
}

function doorFiles(
  where: string,
  { certificate, key }: { certificate?: string | undefined; key?: string | undefined },
): NamedFile[] {
  if (certificate === undefined || key === undefined) return [];
  return [
    [`${where}.certificate`, certificate],
    [`${where}.key`, key],
  ];
}

function tlsFiles(where: string, tls: ClientTlsConfig | undefined): NamedFile[] {
  return Object.entries(tls ?? {}).flatMap(([name, file]): NamedFile[] =>
    file === undefined ? [] : [[`${where}.${name}`, file]],
  );
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
