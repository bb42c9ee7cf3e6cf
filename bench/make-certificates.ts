import { join } from 'node:path';
import {
  createCertificateAuthority,
  type IssuedCertificate,
} from '../simulators/certificate-authority/index.ts';

/** Paths of PEM files: whom to trust, and what to show. */
export interface TlsFiles extends IssuedCertificate {
  readonly ca: string;
}

/** Everybody's certificates, ECDSA P-256, from one authority, as paths of PEM files. */
export interface BenchCertificates {
  readonly ca: string;
  /** For all servers: Samsvar, those it is compared with, and the agency. */
  readonly server: IssuedCertificate;
  /** What whoever asks the agency shows. */
  readonly operator: IssuedCertificate;
  /** What the load generator shows: the municipality's. */
  readonly municipality: IssuedCertificate;
}

export async function makeCertificates(folder: string): Promise<BenchCertificates> {
  const authority = await createCertificateAuthority({ folder: join(folder, 'certificates'), name: 'bench' });
  return {
    ca: authority.certificate,
    server: await authority.issue({ file: 'server', commonName: 'localhost', usage: 'server' }),
    operator: await authority.issue({ file: 'operator', commonName: 'Driftsparten', usage: 'both' }),
    municipality: await authority.issue({ file: 'kommun', commonName: 'Ekeby kommun', usage: 'client' }),
  };
}
