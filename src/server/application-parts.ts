import type { AccessLog } from './access-log/index.ts';
import { readTls } from './config-in-parts.ts';
import type { Config } from './config.ts';
import { createCertificateAuthorityLine, type CertificateAuthorityLine } from './connections/index.ts';
import type { Database } from './database/index.ts';
import type { ApplicationParts } from './endpoints/web-api/index.ts';
import { checkUploads } from './files/index.ts';

/** What applications are handled with, from the configuration. `close` lets go of the certificate authority. */
export function createApplicationParts(
  { connections, files }: Config,
  rooms: {
    readonly database: Database;
    readonly accessLog: AccessLog;
    readonly now: () => number;
    readonly publicUrl: string;
  },
): { readonly applicationParts: ApplicationParts; readonly close: () => Promise<void> } {
  const certificateAuthority = authorityOf(connections.certificateAuthority);
  return {
    applicationParts: {
      ...rooms,
      publicUrl: rooms.publicUrl.replace(/\/$/, ''),
      operator: { name: connections.operatorName, address: connections.postalAddress },
      lefi: connections.lefi,
      uploads: checkUploads(files),
      certificateAuthority,
    },
    close: async () => {
      await certificateAuthority?.close();
    },
  };
}

function authorityOf(
  configured: Config['connections']['certificateAuthority'],
): CertificateAuthorityLine | null {
  if (configured === undefined) return null;
  return createCertificateAuthorityLine({ ...configured, tls: readTls(configured.tls) });
}
