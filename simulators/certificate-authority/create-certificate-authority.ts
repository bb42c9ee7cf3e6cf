import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { contentsOf, type CertificateWish, type IssuedCertificate } from './certificate-wish.ts';
import { authorityName } from './authority-name.ts';
import { isKeptAuthority, isKeptCertificate } from './kept-certificate.ts';

export interface CertificateAuthority {
  /** Absolute path of the authority's own certificate, in PEM: what the other side is to trust. */
  readonly certificate: string;
  issue(wish: CertificateWish): Promise<IssuedCertificate>;
}

const dayMs = 86_400_000;
const authorityDays = 3650;
const certificateDays = 730;

/**
 * A certificate authority for demonstrations and tests: PEM files in one folder, ECDSA P-256. What is there and valid
 * for at least thirty days more is kept, so that a second start makes nothing.
 */
export async function createCertificateAuthority(options: {
  readonly folder: string;
  readonly name: string;
  readonly now?: () => number;
}): Promise<CertificateAuthority> {
  const { folder, now = Date.now } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = filesFor(folder, 'authority');
  const name = authorityName(options.name);
  if (!(await isKeptAuthority(authority, name, now()))) {
    const { writeAuthority } = await writing();
    await writeAuthority(authority, name, validity(now(), authorityDays));
  }
  return {
    certificate: authority.certificate,
    issue: async (wish) => {
      const files = filesFor(folder, fileName(wish.file));
      const contents = contentsOf(wish);
      const isOrdinary = wish.validFrom === undefined && wish.validTo === undefined;
      if (isOrdinary && (await isKeptCertificate(files, authority, contents, now()))) return files;
      const { writeCertificate } = await writing();
      const ordinary = validity(now(), certificateDays);
      await writeCertificate(files, authority, contents, {
        from: wish.validFrom ?? ordinary.from,
        to: wish.validTo ?? ordinary.to,
      });
      return files;
    },
  };
}

/** The X.509 writer takes a quarter of a second to load, and a second start has nothing to write. */
const writing = () => import('./write-certificate.ts');

function filesFor(folder: string, name: string): IssuedCertificate {
  return { certificate: resolve(folder, `${name}.crt.pem`), key: resolve(folder, `${name}.key.pem`) };
}

function fileName(name: string): string {
  if (!/^[a-z0-9][a-z0-9.-]*$/i.test(name) || name === 'authority') throw new Error('not a usable file name');
  return name;
}

/** From the day before, so that no clock is too early for it. */
function validity(now: number, days: number): { from: Date; to: Date } {
  return { from: new Date(now - dayMs), to: new Date(now + days * dayMs) };
}
