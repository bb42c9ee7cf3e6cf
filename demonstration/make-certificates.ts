import { join } from 'node:path';
import {
  createCertificateAuthority,
  type IssuedCertificate,
} from '../simulators/certificate-authority/index.ts';
import { demoMunicipalities } from './demo-municipalities.ts';

export interface DemoCertificates {
  readonly ca: string;
  /** For all servers of the demonstration. */
  readonly server: IssuedCertificate;
  /** The operator's own: the relay shows it to LEFI, and LEFI shows it to the registers. */
  readonly operator: IssuedCertificate;
  /** In the order of `demoMunicipalities`. */
  readonly municipalities: readonly IssuedCertificate[];
}

/** Makes what is missing; a second start makes nothing. */
export async function makeCertificates(folder: string): Promise<DemoCertificates> {
  const authority = await createCertificateAuthority({
    folder: join(folder, 'certificates'),
    name: 'Samsvar demonstration',
  });
  const municipalities: IssuedCertificate[] = [];
  for (const { certificate } of demoMunicipalities) {
    municipalities.push(await authority.issue({ ...certificate, usage: 'client' }));
  }
  return {
    ca: authority.certificate,
    server: await authority.issue({ file: 'server', commonName: 'localhost', usage: 'server' }),
    operator: await authority.issue({
      file: 'operator',
      commonName: 'Samsvar demonstrationens driftspart',
      usage: 'both',
    }),
    municipalities,
  };
}
