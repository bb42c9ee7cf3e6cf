import 'reflect-metadata';
import { cryptoProvider, Pkcs10CertificateRequestGenerator, Name } from '@peculiar/x509';
import { webcrypto } from 'node:crypto';

cryptoProvider.set(webcrypto);

/** A request (PKCS#10, PEM) to a new key, as a municipality makes one. */
export async function aCertificateRequest(commonName: string): Promise<string> {
  const signingAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify']);
  const name = new Name([{ CN: [commonName] }]).toString();
  return (await Pkcs10CertificateRequestGenerator.create({ name, keys, signingAlgorithm })).toString('pem');
}
