/** What a certificate is wanted for. Only for demonstrations and tests. */
export interface CertificateWish {
  /** Name of the files without ending: `FILE.crt.pem` and `FILE.key.pem` in the authority's folder. */
  readonly file: string;
  readonly commonName: string;
  /** Twelve digits (`16` and the ten) or the ten alone; becomes organizationIdentifier (2.5.4.97). */
  readonly organisationsnummer?: string;
  /** Besides `localhost`, which every server certificate has. */
  readonly dnsNames?: readonly string[];
  /** Besides `127.0.0.1`, which every server certificate has. */
  readonly ipAddresses?: readonly string[];
  /** Given when a test wants a certificate that is not valid yet or no longer; such a one is always made anew. */
  readonly validFrom?: Date;
  readonly validTo?: Date;
  readonly usage: 'client' | 'server' | 'both';
}

/** Absolute paths of PEM files; the key's has mode 0600. */
export interface IssuedCertificate {
  readonly certificate: string;
  readonly key: string;
}

/** What an issued certificate must say, in the order that node writes it back. */
export interface Contents {
  readonly subject: readonly (readonly [name: string, value: string])[];
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  /** Object identifiers of id-kp-serverAuth and id-kp-clientAuth. */
  readonly purposes: readonly string[];
}

const serverAuthentication = '1.3.6.1.5.5.7.3.1';
const clientAuthentication = '1.3.6.1.5.5.7.3.2';

export function contentsOf(wish: CertificateWish): Contents {
  const serves = wish.usage !== 'client';
  const asks = wish.usage !== 'server';
  return {
    subject: [
      ['CN', wish.commonName],
      ...(wish.organisationsnummer === undefined
        ? []
        : ([['organizationIdentifier', twelveDigits(wish.organisationsnummer)]] as const)),
    ],
    dnsNames: [...new Set([...(serves ? ['localhost'] : []), ...(wish.dnsNames ?? [])])],
    ipAddresses: [...new Set([...(serves ? ['127.0.0.1'] : []), ...(wish.ipAddresses ?? [])])],
    purposes: [...(serves ? [serverAuthentication] : []), ...(asks ? [clientAuthentication] : [])],
  };
}

function twelveDigits(organisationsnummer: string): string {
  const digits = organisationsnummer.replaceAll('-', '');
  return digits.length === 10 ? `16${digits}` : digits;
}
